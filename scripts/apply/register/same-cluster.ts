import { proxyOfSecret } from '../../credential/kubeconfig-text.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { isOfAuthority, type ClusterIdentity } from '../../management/runtime-cluster.ts';
import { clusterUidOf, serverOf, type Registration } from '../../plan/registration.ts';
import { isSameServer } from '../../register/api-server.ts';
import { isSameProxy } from '../../register/proxy-url.ts';
import { registeredAccess, type ClusterDirectory } from '../cluster-directory.ts';
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
  const access = registeredAccess(registration);
  if (access === undefined) throw unknown(cluster, 'its credential is gone');
  tell(`asking ${access.server} which cluster it is, since the record was lost`);
  try {
    return (await clusters.withCluster(access, (one) => one.identify())).uid;
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

/** Where Argo CD reaches a registered cluster, and through which proxy. */
interface Whereabouts {
  readonly server: string | undefined;
  readonly proxyUrl: string | undefined;
}

/** Where a registration says that its cluster is. */
export function whereRegistered(registration: Registration): Whereabouts {
  return { server: serverOf(registration), proxyUrl: proxyOfSecret(registration.secret) };
}

/**
 * One cluster has one name, and a name keeps its cluster; two names of one run that meet here are told apart as well. Where
 * only the CA of a cluster is known, it is the same one as long as its address, behind the same proxy, or its CA is the same.
 */
export function assertSameCluster(
  clusters: ClusterDirectory,
  cluster: Cluster,
  registered: (Whereabouts & { readonly uid: string | undefined }) | undefined,
  identity: ClusterIdentity,
): void {
  const { uid } = identity;
  const isUnsure = [uid, registered?.uid].some((one) => one !== undefined && isOfAuthority(one));
  const other = isOfAuthority(uid) ? undefined : clusters.nameOf(uid);
  if (other !== undefined && other !== cluster.name)
    throw new StepFailure(`${cluster.apiServer.url} is the cluster that is already registered as "${other}"`);
  const isOther = registered?.uid !== undefined && registered.uid !== uid;
  if (isOther && !(isUnsure && isSamePlace(registered, cluster)))
    throw new StepFailure(
      `${cluster.apiServer.url} is not the cluster registered as "${cluster.name}": unregister that one first`,
    );
  clusters.claim(identity, cluster.name);
}

/** Behind another proxy the same address may be another cluster's. */
function isSamePlace(registered: Whereabouts, { apiServer, proxyUrl }: Cluster): boolean {
  return isSameServer(registered.server, apiServer.url) && isSameProxy(registered.proxyUrl, proxyUrl);
}
