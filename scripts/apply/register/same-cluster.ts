import { credentialOfSecret } from '../../credential/kubeconfig-text.ts';
import { secretText } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { isOfAuthority, type ClusterIdentity } from '../../management/runtime-cluster.ts';
import { clusterUidOf, type Registration } from '../../plan/registration.ts';
import { isSameServer } from '../../register/api-server.ts';
import type { ClusterDirectory } from '../cluster-directory.ts';
import { StepFailure, type Steps } from '../step.ts';

/**
 * The UID of the cluster that is registered: as it is recorded, or, where that record is lost, as the cluster itself says
 * at the registered address with the registered credential. Undefined when nothing is registered in Argo CD. Throws a
 * StepFailure when it cannot be known, since an unknown cluster is never taken for the same one.
 */
export async function registeredUid(
  clusters: ClusterDirectory,
  { tell }: Steps,
  cluster: Cluster,
  registration: Registration | undefined,
): Promise<string | undefined> {
  if (registration === undefined || isInstalledAnew(cluster, registration)) return undefined;
  const recorded = clusterUidOf(registration);
  if (recorded !== undefined) return recorded;
  const { secret, resource } = registration;
  if (secret === undefined && resource === undefined) return undefined;
  const [server, credential] = [secretText(secret, 'server'), credentialOfSecret(secret)];
  if (server === undefined || credential === undefined) throw unknown(cluster, 'its credential is gone');
  tell(`asking ${server} which cluster it is, since the record was lost`);
  try {
    return (await clusters.withCluster({ server, credential }, (one) => one.identify())).uid;
  } catch (error) {
    if (error instanceof ApiFailure) throw unknown(cluster, error.message);
    throw error;
  }
}

/** A virtual cluster that is installed again is another cluster of the same name. */
export function isInstalledAnew({ clusterType }: Cluster, { application }: Registration): boolean {
  return clusterType === 'virtual' && application === undefined;
}

function unknown({ name, file }: Cluster, why: string): StepFailure {
  return new StepFailure(
    `the record of which cluster was registered as "${name}" is lost: ${why}; ` +
      `remove ${file.path}, apply, and add it again, with "abandon: true" under "removals:" if that cluster is gone`,
  );
}

/**
 * One cluster has one name, and a name keeps its cluster; two names of one run that meet here are told apart as well. Where
 * only the CA of a cluster is known, it is the same one as long as its address or its CA is the same.
 */
export function assertSameCluster(
  clusters: ClusterDirectory,
  cluster: Cluster,
  registered: { readonly uid: string | undefined; readonly server: string | undefined } | undefined,
  identity: ClusterIdentity,
): void {
  const { uid } = identity;
  const isUnsure = [uid, registered?.uid].some((one) => one !== undefined && isOfAuthority(one));
  const other = isOfAuthority(uid) ? undefined : clusters.nameOf(uid);
  if (other !== undefined && other !== cluster.name)
    throw new StepFailure(`${cluster.apiServer.url} is the cluster that is already registered as "${other}"`);
  const isOther = registered?.uid !== undefined && registered.uid !== uid;
  if (isOther && !(isUnsure && isSameServer(registered.server, cluster.apiServer.url)))
    throw new StepFailure(
      `${cluster.apiServer.url} is not the cluster registered as "${cluster.name}": unregister that one first`,
    );
  clusters.claim(identity, cluster.name);
}
