import { secretNameOf } from '../../desired/cluster-secret.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { NamespaceOwner } from '../../management/runtime-cluster.ts';
import { isGenerated, targets } from '../../plan/guard/dependents.ts';
import { managementCluster, type Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import type { ClusterDirectory } from '../cluster-directory.ts';
import type { Management } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { deleteOurs, removeOurs } from './remove-ours.ts';
import { foreignNamespace } from './remove-virtual-cluster.ts';

/** Who owns the namespace with the name of the virtual cluster on a host. */
type OwnerOn = (host: string) => Promise<NamespaceOwner>;

/** What an abandoned cluster leaves behind. */
interface Abandoned {
  readonly leftovers: readonly Leftover[];
  /** Whether it is a virtual cluster that is proved to be gone, with all that was in it. */
  readonly isGone: boolean;
}

/**
 * A dead cluster that its tombstone gives up: without the Secret Argo CD stops waiting for it and drops its finalizers.
 * `why` is what could not be waited for.
 */
export async function abandonCluster(
  management: Management,
  clusters: ClusterDirectory,
  steps: Steps,
  registration: Registration,
  { why, ownSets }: { readonly why: string; readonly ownSets: ReadonlySet<string> },
): Promise<Abandoned> {
  const { reader, tenant } = management;
  const { name } = registration;
  const host = hostOf(registration);
  const application = vclusterApplicationOf(name);
  const ownerOn: OwnerOn = (at) => clusters.withHost(at, (one) => one.ownerOfNamespace(tenant, name));
  const list = async (): Promise<readonly Application[]> =>
    (await reader.listApplications()).filter(
      (one) =>
        (isOurs(one, tenant) && one.metadata.name === application) ||
        (isGenerated(one, ownSets) && targets(one, registration)),
    );
  const before = await list();
  if (host !== undefined && before.some(({ metadata }) => metadata.name === application))
    await refuseForeignNamespace(host, name, ownerOn);
  steps.tell('abandoning it, as its tombstone says: deleting its Secret first');
  await removeOurs(management, steps, { resource: resources.secret, name: secretNameOf(name) });
  await deleteOurs(management, steps, { resource: resources.application, name: application });
  let left: readonly Application[] = before;
  await waitFor(steps, 'waiting until Argo CD has removed its Applications', async () => {
    left = await list();
    return left.length === 0 ? true : undefined;
  });
  const place = host === undefined ? [] : await namespaceOn(host, name, ownerOn);
  const leftovers = [
    ...before.filter((one) => targets(one, registration)).map((one) => installedBy(one, name, why)),
    ...place,
    ...left.map(({ metadata }) => ({
      on: managementCluster,
      kind: 'Application',
      namespace: metadata.namespace ?? argoNamespace,
      name: metadata.name,
      why: 'Argo CD has not removed it yet',
    })),
  ];
  return { leftovers, isGone: host !== undefined && place.length === 0 };
}

/**
 * Argo CD may still reach the host, and would take the namespace along whoever has it by now; giving a cluster up is no leave
 * to do that. A host that does not answer is what clusters are given up for.
 */
async function refuseForeignNamespace(host: string, name: string, ownerOn: OwnerOn): Promise<void> {
  try {
    if ((await ownerOn(host)) === 'foreign') throw foreignNamespace(host, name);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
  }
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
async function namespaceOn(host: string, name: string, ownerOn: OwnerOn): Promise<readonly Leftover[]> {
  const leftover = (why: string): readonly Leftover[] => [{ on: host, kind: 'Namespace', name, why }];
  try {
    const owner = await ownerOn(host);
    return owner === 'ours' || owner === 'leaving' ? leftover('the virtual cluster and its data are in it') : [];
  } catch (error) {
    if (error instanceof StepFailure) return leftover(`cannot prove that it is gone: ${error.message}`);
    throw error;
  }
}
