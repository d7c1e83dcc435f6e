import type { Credential } from '../../credential/credential.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toVclusterApplication } from '../../desired/vcluster-application.ts';
import { conditionOf } from '../../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareApplication } from '../../plan/compare/object-differences.ts';
import type { Registration } from '../../plan/registration.ts';
import { StepFailure, withHost, type ApplyContext } from '../apply-context.ts';
import { waitFor } from '../wait-for.ts';
import { tryObject, writeObject } from '../write-object.ts';

/** Has Argo CD install a virtual cluster on its host, waits for the kubeconfig that vcluster leaves there, and reads it. */
export async function startVirtualCluster(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration | undefined,
): Promise<Credential> {
  const host = cluster.hostCluster ?? '';
  const application = toVclusterApplication(context.tenant, cluster);
  if (registration?.application === undefined) await assertNamespaceFree(context, cluster, registration);
  if (compareApplication(registration?.application, application).length > 0) {
    context.progress.step(cluster.name, `installing vcluster on ${host} through Argo CD`);
    const write = { resource: resources.application, object: application, found: registration?.application };
    await tryObject(context.writer, write, compareApplication);
    await writeObject(context.writer, write);
  }
  const doing = `waiting for the kubeconfig that vcluster leaves on ${host}`;
  const text = await waitFor(context, { of: cluster.name, doing }, () =>
    withHost(context, host, (one) => one.readVclusterKubeconfig(cluster.name)),
  );
  if (text === undefined)
    throw new StepFailure(
      `vcluster has not started on "${host}" yet: look at Application "${application.metadata.name}"; the next apply goes on`,
      'waiting',
    );
  return context.credentials.fromHost(cluster.file, text);
}

/** A name starts empty: in what an earlier cluster of that name left, its data would live on and its credential be found. */
async function assertNamespaceFree(
  context: ApplyContext,
  { name, hostCluster: host = '' }: Cluster,
  registration: Registration | undefined,
): Promise<void> {
  const title = `namespace "${name}" on host "${host}"`;
  let owner = await withHost(context, host, (one) => one.ownerOfNamespace(context.tenant, name));
  if (owner === 'leaving') {
    await waitFor(context, { of: name, doing: `waiting until the old ${title} is gone` }, async () => {
      owner = await withHost(context, host, (one) => one.ownerOfNamespace(context.tenant, name));
      return owner === 'leaving' ? undefined : owner;
    });
  }
  if (owner === 'leaving')
    throw new StepFailure(`the old ${title} is still being deleted; the next apply goes on`, 'waiting');
  if (owner === 'foreign')
    throw new StepFailure(`${title} belongs to somebody else: choose another name, or remove it there`);
  // Of a cluster that is registered only the Application is missing: the namespace is its own, and is kept.
  if (owner === 'ours' && conditionOf(registration?.resource, 'Registered')?.status !== 'True')
    throw new StepFailure(`${title} is left from an earlier cluster of this name: remove it there`);
}

/** The credential that vcluster keeps on the host for a virtual cluster that is registered already. */
export async function readVirtualCredential(context: ApplyContext, cluster: Cluster): Promise<Credential> {
  const found = await withHost(context, cluster.hostCluster ?? '', (host) => host.readVclusterKubeconfig(cluster.name));
  if (found === undefined) throw new StepFailure(`its kubeconfig is gone from host "${cluster.hostCluster}"`);
  return context.credentials.fromHost(cluster.file, found);
}
