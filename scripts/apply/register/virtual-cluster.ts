import type { ObtainedCredential } from '../../credential/sources/credential-source.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toVclusterApplication, vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import { conditionOf } from '../../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareApplication } from '../../plan/compare/object-differences.ts';
import type { Registration } from '../../plan/registration.ts';
import type { ClusterDirectory } from '../cluster-directory.ts';
import type { Management, Run } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { assertKept, tryFirst, writeObject } from '../write-object.ts';

/** Has Argo CD install a virtual cluster on its host, waits for the kubeconfig that vcluster leaves there, and reads it. */
export function startVirtualCluster(
  management: Management,
  clusters: ClusterDirectory,
  steps: Steps,
  cluster: Cluster,
  registration: Registration | undefined,
): Promise<string> {
  const host = cluster.hostCluster ?? '';
  return clusters.keepingHost(host, async () => {
    await installVirtualCluster(management, clusters, steps, cluster, registration);
    const text = await waitFor(steps, `waiting for the kubeconfig that vcluster writes on ${host}`, () =>
      clusters.withHost(host, (one) => one.readVclusterKubeconfig(cluster.name)),
    );
    if (text !== undefined) return text;
    throw new StepFailure(
      `vcluster has not started on "${host}" yet: look at Application "${vclusterApplicationOf(cluster.name)}"; the next apply continues`,
      'waiting',
    );
  });
}

/** Has Argo CD install a virtual cluster as its file says; where that is so already, nothing is asked and nothing written. */
export async function installVirtualCluster(
  management: Management,
  clusters: ClusterDirectory,
  steps: Steps,
  cluster: Cluster,
  registration: Registration | undefined,
): Promise<void> {
  const { tenant, writer } = management;
  const application = toVclusterApplication(tenant, cluster);
  if (registration?.application === undefined)
    await assertNamespaceFree(tenant, clusters, steps, cluster, registration);
  if (compareApplication(registration?.application, application).length === 0) return;
  steps.tell(`installing vcluster on ${cluster.hostCluster} through Argo CD`);
  const write = { resource: resources.application, object: application, found: registration?.application };
  await tryFirst(management, write, compareApplication);
  assertKept(application, await writeObject(writer, write), compareApplication);
}

/** A name starts empty: in what an earlier cluster of that name left, its data would live on and its credential be found. */
async function assertNamespaceFree(
  tenant: string,
  clusters: ClusterDirectory,
  steps: Steps,
  { name, hostCluster: host = '' }: Cluster,
  registration: Registration | undefined,
): Promise<void> {
  const title = `namespace "${name}" on host "${host}"`;
  let owner = await clusters.withHost(host, (one) => one.ownerOfNamespace(tenant, name));
  if (owner === 'leaving') {
    await waitFor(steps, `waiting until the old ${title} is gone`, async () => {
      owner = await clusters.withHost(host, (one) => one.ownerOfNamespace(tenant, name));
      return owner === 'leaving' ? undefined : owner;
    });
  }
  if (owner === 'leaving')
    throw new StepFailure(`the old ${title} is still being deleted; the next apply continues`, 'waiting');
  if (owner === 'foreign')
    throw new StepFailure(`${title} belongs to another owner: choose another name, or remove it there`);
  // Of a cluster that is registered only the Application is missing: the namespace is its own, and is kept.
  if (owner === 'ours' && conditionOf(registration?.resource, 'Registered')?.status !== 'True')
    throw new StepFailure(`${title} is left over from an earlier cluster of this name: remove it there`);
}

/** The credential of a registered cluster where it is kept: for a virtual one the kubeconfig that vcluster keeps on its host. */
export async function sourceOf({ clusters, credentials }: Run, cluster: Cluster): Promise<ObtainedCredential> {
  return cluster.clusterType === 'virtual'
    ? credentials.fromHost(cluster.file, await readVirtualKubeconfig(clusters, cluster))
    : credentials.obtain(cluster.file);
}

async function readVirtualKubeconfig(clusters: ClusterDirectory, { name, hostCluster = '' }: Cluster): Promise<string> {
  const found = await clusters.withHost(hostCluster, (host) => host.readVclusterKubeconfig(name));
  if (found === undefined) throw new StepFailure(`its kubeconfig is gone from host "${hostCluster}"`);
  return found;
}
