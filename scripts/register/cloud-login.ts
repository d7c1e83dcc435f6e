import { defined } from '../text/defined.ts';
import { normalisePem } from '../text/pem.ts';
import type { ClusterFile } from './cluster-file.ts';

/** A cloud to whose clusters Argo CD logs in by its own identity, so that no credential is kept anywhere. */
export type Cloud = 'aws' | 'gcp' | 'azure';

/** How people write the names of the clouds. */
export const cloudNames: Readonly<Record<Cloud, string>> = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure' };

/** What Argo CD has to know to log in to a cluster of a cloud; none of it is a secret. */
export type CloudLogin =
  | { readonly cloud: 'aws'; readonly clusterName: string; readonly roleArn?: string }
  | { readonly cloud: 'gcp' }
  | { readonly cloud: 'azure'; readonly clientId: string; readonly tenantId?: string; readonly environment: string };

/** The Azure environment that applies when a cluster file names none. */
const defaultAzureEnvironment = 'AzurePublicCloud';

/** How Argo CD logs in to a cluster, where it does that by an identity of its own; undefined for any other cluster. */
export function cloudLoginOf({ spec: { kubeconfig = {} } }: Pick<ClusterFile, 'spec'>): CloudLogin | undefined {
  const { from, clusterName = '', roleArn, clientId = '', tenantId, environment } = kubeconfig;
  if (from === 'aws') return { cloud: from, clusterName, ...defined({ roleArn }) };
  if (from === 'gcp') return { cloud: from };
  if (from !== 'azure') return undefined;
  return { cloud: from, clientId, ...defined({ tenantId }), environment: environment ?? defaultAzureEnvironment };
}

/**
 * The certificate authority in a cluster file as PEM with LF line ends. It may be written as PEM or, as the tools of the
 * clouds print it, as base64 of PEM; what is neither comes back as it is.
 */
export function authorityOf({ spec }: Pick<ClusterFile, 'spec'>): string {
  const written = spec.kubeconfig?.ca ?? '';
  const text = written.includes('-----') ? written : Buffer.from(written, 'base64').toString('utf8');
  return normalisePem(text);
}
