import type { Cloud, CloudLogin } from '../register/cloud-login.ts';
import type { ClusterSpec } from '../register/cluster-file.ts';
import { defined } from '../text/defined.ts';
import { isMapping } from '../text/pointer.ts';

/** What a cluster file says of a login by Argo CD's own identity, as far as a kubeconfig shows. */
export type WrittenLogin = NonNullable<ClusterSpec['kubeconfig']> & { readonly from: Cloud };

/** A login as a cluster file says it. */
export function toWrittenLogin(caPem: string, { cloud: from, ...login }: CloudLogin): WrittenLogin {
  return { from, ...login, ca: Buffer.from(caPem).toString('base64') };
}

/**
 * The login that takes the place of the program of a cloud in a kubeconfig (`exec` of its user); undefined for any other
 * program. `aws eks update-kubeconfig`, `gcloud container clusters get-credentials` and `az aks get-credentials` write them.
 */
export function cloudLoginIn(exec: unknown, ca: unknown): WrittenLogin | undefined {
  if (!isMapping(exec) || typeof exec['command'] !== 'string') return undefined;
  const program = exec['command']
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.exe$/i, '');
  const given = Array.isArray(exec['args']) ? exec['args'].filter((one) => typeof one === 'string') : [];
  const valueOf = (...options: readonly string[]): string | undefined => {
    const at = given.findIndex((word) => options.includes(word));
    return at === -1 ? undefined : given[at + 1];
  };
  const authority = typeof ca === 'string' ? { ca: ca.replace(/\s+/g, '') } : {};
  if (program === 'gke-gcloud-auth-plugin') return { from: 'gcp', ...authority };
  if (program === 'kubelogin' && given.includes('get-token'))
    return {
      from: 'azure',
      ...defined({ tenantId: valueOf('--tenant-id', '-t'), environment: valueOf('--environment', '-e') }),
      ...authority,
    };
  const isAws = program === 'aws' && given.includes('eks') && given.includes('get-token');
  if (!isAws && program !== 'aws-iam-authenticator') return undefined;
  const clusterName = valueOf('--cluster-name', '--cluster-id', '-i');
  return { from: 'aws', ...defined({ clusterName, roleArn: valueOf('--role-arn', '--role', '-r') }), ...authority };
}
