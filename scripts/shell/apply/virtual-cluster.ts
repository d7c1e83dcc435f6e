import { isRefused, parseKubeconfig, type Credential } from '../../core/credential/kubeconfig.ts';
import type { Cluster } from '../../core/desired/cluster.ts';
import type { Application } from '../../core/desired/kubernetes-object.ts';
import { toVclusterApplication } from '../../core/desired/vcluster-application.ts';
import { compareApplication } from '../../core/plan/object-differences.ts';
import { resources } from '../kubernetes/resources.ts';
import { StepFailure, withHost, type ApplyContext } from './apply-context.ts';
import { waitFor } from './wait.ts';
import { tryObject, writeObject } from './write-object.ts';

/** Has Argo CD install a virtual cluster on its host, waits for the kubeconfig that vcluster leaves there, and reads it. */
export async function startVirtualCluster(
  context: ApplyContext,
  cluster: Cluster,
  registered: Application | undefined,
): Promise<Credential> {
  const host = cluster.hostCluster ?? '';
  const application = toVclusterApplication(context.tenant, cluster);
  if (registered === undefined) {
    const owner = await withHost(context, host, (one) => one.ownerOfNamespace(cluster.name));
    if (owner === 'foreign')
      throw new StepFailure(
        `namespace "${cluster.name}" on host "${host}" belongs to somebody else: choose another name, or remove it there`,
      );
  }
  if (compareApplication(registered, application).length > 0) {
    context.progress.step(cluster.name, `installing vcluster on ${host} through Argo CD`);
    await tryObject(context.writer, resources.application, application, compareApplication);
    await writeObject(context.writer, resources.application, application);
  }
  context.progress.step(cluster.name, `waiting for the kubeconfig that vcluster leaves on ${host}`);
  const text = await waitFor(context.wait, () =>
    withHost(context, host, (one) => one.readVclusterKubeconfig(cluster.name)),
  );
  if (text === undefined)
    throw new StepFailure(
      `vcluster has not started on "${host}" yet: look at Application "${application.metadata.name}"; the next apply goes on`,
      'waiting',
    );
  return toCredential(cluster, text);
}

function toCredential(cluster: Cluster, kubeconfig: string): Credential {
  const parsed = parseKubeconfig(kubeconfig);
  if (!isRefused(parsed)) return parsed.credential;
  const first = parsed[0];
  throw new StepFailure(
    `the kubeconfig that vcluster left on "${cluster.hostCluster}" is refused: ${first?.message ?? 'empty'}`,
  );
}

/** The credential that vcluster keeps on the host for a virtual cluster that is registered already. */
export async function readVirtualCredential(context: ApplyContext, cluster: Cluster): Promise<Credential> {
  const found = await withHost(context, cluster.hostCluster ?? '', (host) => host.readVclusterKubeconfig(cluster.name));
  if (found === undefined) throw new StepFailure(`its kubeconfig is gone from host "${cluster.hostCluster}"`);
  return toCredential(cluster, found);
}
