import { ApiFailure } from '../../kubernetes/api-failure.ts';
import type { KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import type { Resource } from '../../kubernetes/objects/resources.ts';
import type { Management } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';

/** How often an object that another client writes at the same time is read and deleted again. */
const deleteTries = 5;

/** One of our objects. */
interface OurObject {
  readonly resource: Resource;
  readonly name: string;
  readonly propagationPolicy?: 'Foreground';
}

/** Asks for the deletion of one of our objects as it is now; one that is gone or going already is fine. */
export async function deleteOurs(
  { reader, writer, tenant }: Management,
  { tell }: Steps,
  { resource, name, ...options }: OurObject,
): Promise<void> {
  const title = `${resource.kind} "${name}"`;
  for (let attempt = 1; ; attempt++) {
    const object = await reader.find(resource, name);
    if (object === undefined || object.metadata.deletionTimestamp !== undefined) return;
    if (!isOurs(object, tenant)) throw new StepFailure(`${title} now belongs to another owner`);
    tell(`deleting ${title}`);
    try {
      return await writer.delete(resource, object, options);
    } catch (error) {
      if (!(error instanceof ApiFailure && error.isConflict) || attempt >= deleteTries) throw error;
    }
  }
}

/** Deletes one of our objects and waits until it is gone, since a finalizer may hold it for as long as it likes. */
export async function removeOurs(management: Management, steps: Steps, object: OurObject): Promise<void> {
  const { resource, name } = object;
  const title = `${resource.kind} "${name}"`;
  await deleteOurs(management, steps, object);
  let left: KubernetesObject | undefined;
  const gone = await waitFor(steps, `waiting until ${title} is gone`, async () => {
    left = await management.reader.find(resource, name);
    return left === undefined ? true : undefined;
  });
  if (gone !== undefined) return;
  const holders = left?.metadata.finalizers?.join(', ') ?? 'no finalizer';
  throw new StepFailure(`${title} is still being deleted, held by ${holders}; the next apply continues`, 'waiting');
}
