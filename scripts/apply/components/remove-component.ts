import type { ApplicationSet } from '../../desired/components/application-set.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { isGenerated } from '../../plan/guard/dependents.ts';
import { componentTitle } from '../../plan/plan.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';
import { deleteOurs } from '../unregister/remove-ours.ts';
import { waitFor } from '../wait-for.ts';

/**
 * Takes a component away from every cluster: deleted in the foreground, its ApplicationSet stays until Argo CD has taken
 * away what its Applications installed, so that a run that was killed finds it again.
 */
export async function removeComponent(context: ApplyContext, component: string): Promise<void> {
  const { reader } = context;
  const { applicationSet } = resources;
  const of = componentTitle(component);
  const set = await reader.find<ApplicationSet>(applicationSet, component);
  if (set === undefined) return;
  await deleteOurs(context, { of, resource: applicationSet, name: component, propagationPolicy: 'Foreground' });
  const isGone = async (): Promise<true | undefined> =>
    (await reader.find(applicationSet, component)) === undefined ? true : undefined;
  const doing = 'waiting until Argo CD has taken it away from every cluster';
  if ((await waitFor(context, { of, doing }, isGone)) !== undefined) return;
  throw new StepFailure(await whatIsLeft(context, set), 'waiting');
}

async function whatIsLeft({ reader }: ApplyContext, { metadata }: ApplicationSet): Promise<string> {
  const own = new Set(metadata.uid === undefined ? [] : [metadata.uid]);
  const left: readonly Application[] = (await reader.listApplications()).filter((one) => isGenerated(one, own));
  if (left.length === 0) return `ApplicationSet "${metadata.name}" is still being deleted; the next apply goes on`;
  const names = left.map((one) => one.metadata.name).join(', ');
  return left.every((one) => one.metadata.deletionTimestamp === undefined)
    ? `Argo CD is not reconciling: it has not begun to take away ${names}`
    : `Argo CD is still taking away ${names}; the next apply goes on`;
}
