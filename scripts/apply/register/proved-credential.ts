import type { Credential } from '../../credential/credential.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import type { ClusterIdentity } from '../../management/runtime-cluster.ts';
import type { Registration } from '../../plan/registration.ts';
import { accessTo } from '../cluster-directory.ts';
import { stepsOf, type Run } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { exchange, keptToken, proveToken, renewedToken, type ExchangedToken } from './exchanged-token.ts';
import { installVirtualCluster, sourceOf, startVirtualCluster } from './virtual-cluster.ts';

/** A credential that works, and what the cluster says of itself. */
interface ProvedCredential {
  readonly credential: Credential;
  readonly identity: ClusterIdentity;
  /** Where it is the token for which a credential was exchanged before. */
  readonly kept?: ExchangedToken;
}

/**
 * The credential of a cluster, proved at its address: from where its file says, or, where that was exchanged for a token which
 * still works, that token. `isAnew` is for tokens that are not to be trusted any more.
 */
export async function provedCredential(
  run: Run,
  cluster: Cluster,
  left: Registration | undefined,
  { isAnew }: { readonly isAnew: boolean },
): Promise<ProvedCredential> {
  const { management, clusters, credentials } = run;
  const steps = stepsOf(run, cluster.name);
  const kept = isAnew || cluster.credential.exchangeRole === undefined ? undefined : keptToken(cluster, left);
  if (kept !== undefined) {
    // The kubeconfig on its host is not needed, but what the file says of the virtual cluster counts all the same.
    if (cluster.clusterType === 'virtual') await installVirtualCluster(management, clusters, steps, cluster, left);
    try {
      const identity = await proveCredential(run, steps, cluster, kept.credential, isPastUse);
      return { kept, credential: kept.credential, identity };
    } catch (error) {
      if (!(error instanceof StepFailure) || !isPastUse(error.cause)) throw error;
      steps.tell('the token is refused: exchanging the credential again');
    }
  }
  const credential =
    cluster.clusterType === 'virtual'
      ? credentials.fromHost(cluster.file, await startVirtualCluster(management, clusters, steps, cluster, left))
      : await credentials.obtain(cluster.file);
  return { credential, identity: await proveCredential(run, steps, cluster, credential) };
}

/** Whether a cluster answered, and the token is useless there: it was not taken, or another CA signs for the server. */
function isPastUse(error: unknown): boolean {
  return error instanceof ApiFailure && ([401, 403].includes(error.status ?? 0) || error.isUnknownAuthority);
}

/**
 * The token that Argo CD gets of a cluster whose credential is exchanged, tried; undefined for any other cluster. The cluster
 * is known to be the right one by now, since this writes to it.
 */
export async function exchangedToken(
  run: Run,
  cluster: Cluster,
  { credential, identity, kept }: ProvedCredential,
  { isAnew }: { readonly isAnew: boolean },
): Promise<ExchangedToken | undefined> {
  if (cluster.credential.exchangeRole === undefined) return undefined;
  const assertSame = ({ uid }: ClusterIdentity): void => {
    if (uid !== identity.uid) throw new StepFailure(`${cluster.apiServer.url} reaches several clusters`);
  };
  let token = kept === undefined ? undefined : await renewedToken(run, cluster, kept);
  if (kept !== undefined && token === kept) return kept;
  if (token === undefined) {
    let source = credential;
    if (kept !== undefined) {
      source = await sourceOf(run, cluster);
      assertSame(await proveCredential(run, stepsOf(run, cluster.name), cluster, source));
    }
    token = await exchange(run, cluster, source, { isAnew });
  }
  assertSame(await proveToken(run, cluster, token));
  return token;
}

/**
 * The live preflight: the credential must work where apiServer points. A virtual cluster may still be starting; `isFinal`
 * says which failures are no reason to wait for that.
 */
async function proveCredential(
  { clusters }: Run,
  steps: Steps,
  cluster: Cluster,
  credential: Credential,
  isFinal: (failure: ApiFailure) => boolean = () => false,
): Promise<ClusterIdentity> {
  const { clusterType, apiServer, proxyUrl } = cluster;
  const way = proxyUrl === undefined ? '' : ` through ${proxyUrl}`;
  const doing = `testing the credential at ${apiServer.url}${way}`;
  steps.tell(doing);
  let last: ApiFailure | undefined;
  const identity = await clusters.withCluster(accessTo(cluster, credential), (one) =>
    waitFor(steps, doing, async () => {
      try {
        return await one.identify();
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        last = error;
        // A virtual cluster may still be starting; what it refuses now it will refuse later.
        if (clusterType === 'virtual' && (error.status ?? 503) >= 500 && !isFinal(error)) return undefined;
        throw new StepFailure(error.message, 'failed', error);
      }
    }),
  );
  if (identity !== undefined) return identity;
  throw new StepFailure(last?.message ?? 'the cluster did not respond', 'failed', last);
}
