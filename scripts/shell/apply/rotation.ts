import { expiryOf } from '../../core/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../core/credential/kubeconfig.ts';
import { fingerprintOfSecret } from '../../core/credential/secret-fingerprint.ts';
import type { Cluster } from '../../core/desired/cluster.ts';
import { annotations } from '../../core/desired/ownership.ts';
import { credentialText } from '../../core/plan/differences.ts';
import type { Registration } from '../../core/plan/registration.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { StepFailure, type ApplyContext } from './apply-context.ts';
import { assertSameCluster } from './register-cluster.ts';
import { readVirtualCredential } from './virtual-cluster.ts';

/** Whether a cluster's credential can change without its files: it is kept on a host, in a variable, a Secret or Vault. */
export function isKeptElsewhere({ credential }: Cluster): boolean {
  return credential.from !== 'sealed';
}

/**
 * How the credential where it is kept differs from the registered one, in words for a person; undefined when it does not.
 * With `--preflight` one that does not differ is tested here; one that does is tested before it replaces the old.
 */
export async function rotationOf(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration,
): Promise<string | undefined> {
  const kept =
    cluster.clusterType === 'virtual'
      ? await readVirtualCredential(context, cluster)
      : await context.credentials.obtain(cluster.file);
  const before = fingerprintOfSecret(registration.secret);
  const after = fingerprintOf(kept);
  if (before === after) {
    if (context.preflight) await testRegistered(context, cluster, registration, kept);
    return undefined;
  }
  const recorded = registration.resource?.metadata.annotations?.[annotations.expires];
  const from = before === undefined ? 'none' : credentialText(before, recorded);
  return `credential rotated: ${from} → ${credentialText(after, expiryOf(kept))}`;
}

/** The live preflight of a registered cluster: the credential still works, and its address still leads to that cluster. */
async function testRegistered(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration,
  credential: Credential,
): Promise<void> {
  const runtime = context.connect(cluster.apiServer.url, credential);
  try {
    const identity = await runtime.identify();
    assertSameCluster(context, cluster, registration, identity);
    context.progress.step(cluster.name, `reachable, Kubernetes ${identity.version}`);
  } catch (error) {
    if (error instanceof ApiFailure) throw new StepFailure(error.message, 'failed', error);
    throw error;
  } finally {
    runtime.close();
  }
}
