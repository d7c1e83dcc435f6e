import type { Credential } from '../../core/credential/kubeconfig.ts';
import type { ClusterFile } from '../../core/register/cluster-file.ts';
import { exitCodes, KitError } from '../../core/kit-error.ts';

/** Where the credential of a physical cluster comes from. */
export interface CredentialSource {
  /** The credential that the cluster file asks for; throws a KitError when it cannot be had or is not the reviewed one. */
  obtain(cluster: ClusterFile): Promise<Credential>;
}

/** The values of `spec.kubeconfig.from`. */
export type SourceName = NonNullable<NonNullable<ClusterFile['spec']['kubeconfig']>['from']>;

/** Asks the source that each cluster file names; `sealed` where it names none. */
export function chooseCredentialSource(
  sources: Readonly<Partial<Record<SourceName, CredentialSource>>>,
): CredentialSource {
  return {
    async obtain(cluster) {
      const from = cluster.spec.kubeconfig?.from ?? 'sealed';
      const source = Object.hasOwn(sources, from) ? sources[from] : undefined;
      if (source !== undefined) return source.obtain(cluster);
      throw new KitError(`cluster "${cluster.name}" takes its kubeconfig from "${from}", which is not supported yet`, {
        exitCode: exitCodes.usage,
        hint: `remove spec.kubeconfig.from in ${cluster.path} and run "npm run seal -- ${cluster.name} <kubeconfig>"`,
      });
    },
  };
}
