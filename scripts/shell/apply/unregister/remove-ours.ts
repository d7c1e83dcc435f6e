import type { KubernetesObject } from '../../../core/desired/kubernetes-object.ts';
import { clusterOf, componentOf, isOurs } from '../../../core/desired/ownership.ts';
import type { Resource } from '../../kubernetes/resources.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';

/** Deletes one of our objects as it is now, after proving that this apply is still the only one. */
export async function removeOurs<Kind extends KubernetesObject>(
  { reader, writer, lease, tenant, progress }: ApplyContext,
  resource: Resource,
  objectName: string,
  options: { readonly propagationPolicy?: 'Foreground' } = {},
): Promise<void> {
  const object = await reader.find<Kind>(resource, objectName);
  if (object === undefined || object.metadata.deletionTimestamp !== undefined) return;
  if (!isOurs(object, tenant))
    throw new StepFailure(`${resource.kind} "${objectName}" belongs to somebody else by now`);
  await lease.assertHeld();
  progress.step(clusterOf(object) ?? componentOf(object) ?? objectName, `deleting ${resource.kind} "${objectName}"`);
  await writer.delete(resource, object, options);
}
