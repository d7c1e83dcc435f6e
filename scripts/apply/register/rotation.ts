import { expiryOf, isDueForRenewal } from '../../credential/credential-facts.ts';
import type { Credential } from '../../credential/credential.ts';
import { credentialOfSecret } from '../../credential/kubeconfig-text.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { compareCredential, factsOf, rotationText } from '../../plan/compare/credential-change.ts';
import { clusterUidOf, kubernetesVersionOf, type Registration } from '../../plan/registration.ts';
import { accessTo, type ClusterDirectory } from '../cluster-directory.ts';
import { stepsOf, type Run } from '../run.ts';
import { StepFailure, type Steps } from '../step.ts';
import { assertSameCluster, whereRegistered } from './same-cluster.ts';
import { sourceOf } from './virtual-cluster.ts';

/** Whether a cluster's credential can change without its files: it is kept elsewhere, or is a token that is to be renewed. */
export function isKeptElsewhere({ credential }: Cluster): boolean {
  return credential.from !== 'sealed' || credential.exchangeRole !== undefined;
}

/**
 * How the credential where it is kept differs from the registered one, in words for a person; undefined when it does not.
 * With `--preflight` one that does not differ is tested here; one that does is tested before it replaces the old. A cluster
 * whose Kubernetes differs from the recorded one is reported too.
 */
export async function rotationOf(run: Run, cluster: Cluster, registration: Registration): Promise<string | undefined> {
  const { given, clusters } = run;
  if (cluster.credential.exchangeRole !== undefined) return renewalOf(run, cluster, registration);
  const kept = await sourceOf(run, cluster);
  const [change] = compareCredential(registration, factsOf(kept));
  if (change !== undefined) {
    const { path, from = 'none', to = 'none' } = change;
    return path === 'credential' ? rotationText({ from, to }) : `${path}: ${from} → ${to}`;
  }
  if (!given.preflight) return undefined;
  const version = await testRegistered(clusters, stepsOf(run, cluster.name), cluster, registration, kept);
  const recorded = kubernetesVersionOf(registration);
  return version === undefined || version === recorded
    ? undefined
    : `Kubernetes ${recorded ?? 'not recorded'} → ${version}`;
}

/** Why the token for which a credential was exchanged is to be renewed, in words for a person; undefined while it is good. */
async function renewalOf(run: Run, cluster: Cluster, registration: Registration): Promise<string | undefined> {
  const { given, clusters } = run;
  const stored = credentialOfSecret(registration.secret);
  if (stored?.token === undefined) return 'exchanging the credential again, as Argo CD has no token';
  if (isDueForRenewal(stored.token, given.now())) return `renewing the token, which expires at ${expiryOf(stored)}`;
  if (!given.preflight) return undefined;
  try {
    await testRegistered(clusters, stepsOf(run, cluster.name), cluster, registration, stored);
    return undefined;
  } catch (error) {
    const cause = error instanceof StepFailure ? error.cause : undefined;
    if (!(cause instanceof ApiFailure)) throw error;
    if (cause.status === 401) return 'exchanging the credential again, as the token is refused';
    if (cause.isUnknownAuthority) return 'exchanging the credential again, as the cluster has another CA';
    throw error;
  }
}

/**
 * The live preflight of a registered cluster: the credential still works, and its address still leads to that cluster. Gives
 * its Kubernetes version, where it says that.
 */
async function testRegistered(
  clusters: ClusterDirectory,
  { tell }: Steps,
  cluster: Cluster,
  registration: Registration,
  credential: Credential,
): Promise<string | undefined> {
  try {
    const identity = await clusters.withCluster(accessTo(cluster, credential), (one) => one.identify());
    // Neither address nor credential differ from the registered ones, so what is not recorded is what answers here.
    const before = { ...whereRegistered(registration), uid: clusterUidOf(registration) };
    assertSameCluster(clusters, cluster, before, identity);
    tell(identity.version === undefined ? 'reachable' : `reachable, Kubernetes ${identity.version}`);
    return identity.version;
  } catch (error) {
    if (error instanceof ApiFailure) throw new StepFailure(error.message, 'failed', error);
    throw error;
  }
}
