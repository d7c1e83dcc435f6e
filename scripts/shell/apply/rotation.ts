import { expiryOf } from '../../core/credential/credential-facts.ts';
import { fingerprintOf } from '../../core/credential/kubeconfig.ts';
import { fingerprintOfSecret } from '../../core/credential/secret-fingerprint.ts';
import type { Cluster } from '../../core/desired/cluster.ts';
import { annotations } from '../../core/desired/ownership.ts';
import { credentialText } from '../../core/plan/differences.ts';
import type { Registration } from '../../core/plan/registration.ts';
import type { ApplyContext } from './apply-context.ts';
import { readVirtualCredential } from './virtual-cluster.ts';

/** Whether a cluster's credential can change without its files: it is kept on a host, in a variable, a Secret or Vault. */
export function isKeptElsewhere({ credential }: Cluster): boolean {
  return credential.from !== 'sealed';
}

/** How the credential kept elsewhere differs from the registered one, in words for a person; undefined when it does not. */
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
  if (before === after) return undefined;
  const recorded = registration.resource?.metadata.annotations?.[annotations.expires];
  const from = before === undefined ? 'none' : credentialText(before, recorded);
  return `credential rotated: ${from} → ${credentialText(after, expiryOf(kept))}`;
}
