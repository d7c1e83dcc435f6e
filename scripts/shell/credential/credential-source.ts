import { isRefused, parseKubeconfig, type Credential } from '../../core/credential/kubeconfig.ts';
import { KitError } from '../../core/kit-error.ts';
import type { ClusterFile } from '../../core/register/cluster-file.ts';
import { isClusterName } from '../../core/register/layout.ts';

/** A credential as its source gave it. */
export interface ObtainedCredential extends Credential {
  /** Which version it is, where the source counts them, as the KV engine of Vault does. */
  readonly version?: number;
}

/** Where the credential of a physical cluster comes from. */
export interface CredentialSource {
  /** The credential that the cluster file asks for; throws a KitError when it cannot be had or is not the reviewed one. */
  obtain(cluster: ClusterFile): Promise<ObtainedCredential>;
}

/** The values of `spec.kubeconfig.from`. */
export type SourceName = NonNullable<NonNullable<ClusterFile['spec']['kubeconfig']>['from']>;

/** Asks the source that each cluster file names; `sealed` where it names none. */
export function chooseCredentialSource(sources: Readonly<Record<SourceName, CredentialSource>>): CredentialSource {
  return { obtain: (cluster) => sources[cluster.spec.kubeconfig?.from ?? 'sealed'].obtain(cluster) };
}

/**
 * A cluster's own name, fit to become a part of another name. Every source derives what it asks for from this and nothing
 * else, so that no cluster file can point at the credential of another cluster.
 */
export function nameOf({ name }: ClusterFile): string {
  if (!isClusterName(name)) throw new TypeError(`"${name}" is not a cluster name`);
  return name;
}

/** The credential in a kubeconfig that was found for a cluster; `place` and `hint` say where it is and what to do there. */
export function credentialIn(text: string, found: { cluster: ClusterFile; place: string; hint: string }): Credential {
  const kubeconfig = parseKubeconfig(text);
  if (!isRefused(kubeconfig)) return kubeconfig.credential;
  const [problem] = kubeconfig;
  throw new KitError(
    `cluster "${found.cluster.name}" has a kubeconfig in ${found.place} that is refused: line ${problem?.line}: ${problem?.message}`,
    { hint: problem?.hint ?? found.hint },
  );
}
