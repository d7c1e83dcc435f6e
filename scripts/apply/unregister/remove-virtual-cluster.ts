import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { NamespaceOwner } from '../../management/runtime-cluster.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import type { ClusterDirectory } from '../cluster-directory.ts';
import type { Management } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { deleteOurs } from './remove-ours.ts';

/**
 * Deletes the Application of a virtual cluster and waits until that and the namespace are gone; what was in the namespace
 * goes with it, so it has to be the virtual cluster's own. Without an Application nobody takes it away, and it is left.
 */
export async function removeVirtualCluster(
  management: Management,
  clusters: ClusterDirectory,
  steps: Steps,
  registration: Registration,
): Promise<readonly Leftover[]> {
  const { reader, tenant } = management;
  const { name } = registration;
  const { application: resource } = resources;
  const host = hostOf(registration) ?? '';
  const application = vclusterApplicationOf(name);
  const ownerNow = async (doubt: string): Promise<NamespaceOwner> => {
    try {
      return await clusters.withHost(host, (one) => one.ownerOfNamespace(tenant, name));
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      throw new StepFailure(`${doubt}: ${error.message}`, 'failed', error);
    }
  };
  const owner = await ownerNow(`cannot tell who owns namespace "${name}" on host "${host}"`);
  const isInstalled = (await reader.find(resource, application)) !== undefined;
  if (isInstalled && owner === 'foreign') throw foreignNamespace(host, name);
  if (!isInstalled && owner === 'ours') {
    const why = `the virtual cluster is in it, and Application "${application}" is gone`;
    return [{ on: host, kind: 'Namespace', name, why }];
  }
  await deleteOurs(management, steps, { resource, name: application });
  const isGone = async (): Promise<true | undefined> =>
    (await reader.find(resource, application)) === undefined ? true : undefined;
  if ((await waitFor(steps, `waiting until Argo CD has removed vcluster from ${host}`, isGone)) === undefined)
    throw new StepFailure(
      `Argo CD is still removing Application "${application}"; the next apply continues`,
      'waiting',
    );
  const isFree = async (): Promise<true | undefined> => {
    const now = await ownerNow(`cannot prove that namespace "${name}" is gone`);
    return now === 'absent' || now === 'foreign' ? true : undefined;
  };
  if ((await waitFor(steps, `waiting until namespace "${name}" on ${host} is gone`, isFree)) === undefined)
    throw new StepFailure(`namespace "${name}" is still on host "${host}"; the next apply continues`, 'waiting');
  return [];
}

/** That a virtual cluster stays where it is because its namespace is not its own; no tombstone lifts it. */
export function foreignNamespace(host: string, name: string): KitError {
  return new KitError(
    `namespace "${name}" on host "${host}" now belongs to another owner; the virtual cluster in it was not removed`,
    { exitCode: exitCodes.refused },
  );
}
