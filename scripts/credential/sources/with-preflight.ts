import { KitError } from '../../cli/kit-error.ts';
import { vclusterSecretOf } from '../../desired/vcluster-application.ts';
import { credentialsNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import type { ClusterFile } from '../../register/cluster-file.ts';
import { credentialProblems } from '../credential-facts.ts';
import type { Credential } from '../credential.ts';
import {
  credentialIn,
  type CredentialSource,
  type KeepSecret,
  type RunCredentials,
  type SourceName,
} from './credential-source.ts';
import { variableOf } from './variable-source.ts';

/** What the offline half of the preflight works with. */
interface Preflight {
  now(): Date;
  /** Told in one line what does not stop the registration of a cluster. */
  warn(text: string, cluster: string): void;
  /** How many days before its end a credential is warned of. */
  readonly warnDays?: number | undefined;
  readonly keepSecret: KeepSecret;
}

/** Gives only what passes the offline half of the preflight, whatever source it is from: its errors refuse. */
export function withPreflight(source: CredentialSource, preflight: Preflight): RunCredentials {
  return {
    async obtain(cluster) {
      const credential = await source.obtain(cluster);
      assertSound(credential, cluster, renewals[cluster.spec.kubeconfig?.from ?? 'sealed'](cluster), preflight);
      return credential;
    },
    fromHost(cluster, text) {
      const host = cluster.spec.hostCluster ?? '';
      const secret = vclusterSecretOf(cluster.name);
      const hint = `look at Secret "${secret}" in namespace "${cluster.name}" on "${host}": vcluster writes it`;
      const place = `Secret "${secret}" on its host "${host}"`;
      const credential = credentialIn(text, { cluster, place, hint, keepSecret: preflight.keepSecret });
      assertSound(credential, cluster, hint, preflight);
      return credential;
    },
  };
}

/** Throws for what is wrong with a credential, and warns of the rest. */
function assertSound(
  credential: Credential,
  cluster: ClusterFile,
  hint: string,
  { now, warn, warnDays }: Preflight,
): void {
  const problems = credentialProblems(credential, now(), warnDays);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (errors.length > 0)
    throw new KitError(`cluster "${cluster.name}" has a credential that is not accepted: ${errors.join('; ')}`, {
      hint,
    });
  for (const { message } of problems) warn(message, cluster.name);
}

/** How a new credential gets to where each source looks for it. */
const renewals: Readonly<Record<SourceName, (cluster: ClusterFile) => string>> = {
  sealed: ({ name }) => `run "npm run seal -- ${name} <kubeconfig>" with a new one, and have it reviewed`,
  variable: ({ name }) => `set the variable ${variableOf(name)} to a new kubeconfig`,
  secret: ({ name }) => `put a new kubeconfig into Secret "${name}" in namespace "${credentialsNamespace}"`,
  vault: () => 'write a new version of its secret in Vault',
  aws: correctFile,
  gcp: correctFile,
  azure: correctFile,
};

function correctFile({ path }: ClusterFile): string {
  return `correct spec.kubeconfig.ca in ${path}`;
}
