import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { argoNamespace, secretNameOf } from '../../desired/cluster-secret.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { isGenerated, targets } from '../../plan/guard/dependents.ts';
import { managementCluster, type Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import { StepFailure, withHost, type ApplyContext } from '../apply-context.ts';
import { waitFor } from '../wait-for.ts';
import { deleteOurs, removeOurs } from './remove-ours.ts';

/**
 * A dead cluster that its tombstone gives up: without the Secret Argo CD stops waiting for it and drops its finalizers.
 * `why` is what could not be waited for; gives back what is left because of it.
 */
export async function abandonCluster(
  context: ApplyContext,
  registration: Registration,
  why: string,
): Promise<readonly Leftover[]> {
  const { name } = registration;
  const application = vclusterApplicationOf(name);
  const list = async (): Promise<readonly Application[]> =>
    (await context.reader.listApplications()).filter(
      (one) =>
        (isOurs(one, context.tenant) && one.metadata.name === application) ||
        (isGenerated(one, context.ownSets) && targets(one, registration)),
    );
  const before = await list();
  if (before.some(({ metadata }) => metadata.name === application)) await refuseForeignNamespace(context, registration);
  context.progress.step(name, 'given up, as its tombstone says: its Secret goes first');
  await removeOurs(context, { of: name, resource: resources.secret, name: secretNameOf(name) });
  await deleteOurs(context, { of: name, resource: resources.application, name: application });
  let left: readonly Application[] = before;
  await waitFor(context, { of: name, doing: 'waiting until Argo CD has dropped its Applications' }, async () => {
    left = await list();
    return left.length === 0 ? true : undefined;
  });
  return [
    ...before.filter((one) => targets(one, registration)).map((one) => installedBy(one, name, why)),
    ...(await namespaceOnHost(context, registration)),
    ...left.map(({ metadata }) => ({
      on: managementCluster,
      kind: 'Application',
      namespace: metadata.namespace ?? argoNamespace,
      name: metadata.name,
      why: 'Argo CD has not removed it yet',
    })),
  ];
}

/**
 * Argo CD may still reach the host, and would take the namespace along whoever has it by now; giving a cluster up is no leave
 * to do that. A host that does not answer is what clusters are given up for.
 */
async function refuseForeignNamespace(context: ApplyContext, registration: Registration): Promise<void> {
  const host = hostOf(registration);
  if (host === undefined) return;
  const { name } = registration;
  try {
    const owner = await withHost(context, host, (one) => one.ownerOfNamespace(context.tenant, name));
    if (owner === 'foreign') throw foreignNamespace(host, name);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
  }
}

/** That a virtual cluster stays where it is because its namespace is not its own; no tombstone lifts it. */
export function foreignNamespace(host: string, name: string): KitError {
  return new KitError(
    `namespace "${name}" on host "${host}" belongs to somebody else by now; the virtual cluster in it was not removed`,
    { exitCode: exitCodes.refused },
  );
}

/** What a component's Application installed on the dead cluster stays there. */
function installedBy({ metadata, spec }: Application, cluster: string, why: string): Leftover {
  const namespace = spec?.destination?.namespace;
  const by = `installed by Application "${metadata.name}"; ${why}`;
  return namespace === undefined
    ? { on: cluster, kind: 'Application', name: metadata.name, why: by }
    : { on: cluster, kind: 'Namespace', name: namespace, why: by };
}

/** A virtual cluster lives in a namespace of its host; only what is proved to be gone is not left. */
async function namespaceOnHost(context: ApplyContext, registration: Registration): Promise<readonly Leftover[]> {
  const { name } = registration;
  const host = hostOf(registration);
  if (host === undefined) return [];
  const leftover = (why: string): readonly Leftover[] => [{ on: host, kind: 'Namespace', name, why }];
  try {
    const owner = await withHost(context, host, (one) => one.ownerOfNamespace(context.tenant, name));
    return owner === 'ours' || owner === 'leaving' ? leftover('the virtual cluster and its data are in it') : [];
  } catch (error) {
    if (error instanceof StepFailure) return leftover(`cannot prove that it is gone: ${error.message}`);
    throw error;
  }
}
