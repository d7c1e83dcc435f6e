import { isUtf8 } from 'node:buffer';
import { KitError } from '../../cli/kit-error.ts';
import { secretText } from '../../desired/cluster-secret.ts';
import type { ApiClient } from '../../kubernetes/api-client.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { findObject } from '../../kubernetes/object-shape.ts';
import type { Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { credentialsNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { ClusterFile } from '../../register/cluster-file.ts';
import { quotedList } from '../../text/words.ts';
import { credentialIn, nameOf, shownKeys, type CredentialSource, type KeepSecret } from './credential-source.ts';

const kubeconfigSecret = { ...resources.secret, namespace: credentialsNamespace };

/** Cluster API writes `value`, people and External Secrets `kubeconfig`, vcluster `config`. */
const candidates = ['kubeconfig', 'value', 'config'];

/** Takes kubeconfigs from Secrets of the management cluster, each from the one with the name of its cluster. */
export function makeSecretSource(options: {
  readonly management: Pick<ApiClient, 'send' | 'server'>;
  readonly keepSecret: KeepSecret;
}): CredentialSource {
  const { management, keepSecret } = options;
  return {
    async obtain(cluster) {
      const secret = await read(management, cluster);
      const place = `Secret "${cluster.name}" in namespace "${credentialsNamespace}"`;
      const hint = 'correct whatever writes the Secret';
      for (const text of textsIn(secret)) keepSecret(text);
      return credentialIn(textIn(secret, cluster), { cluster, place, hint, keepSecret });
    },
  };
}

/** Trouble with the management cluster itself stays an ApiFailure, since it concerns more than this cluster. */
async function read(management: Pick<ApiClient, 'send' | 'server'>, cluster: ClusterFile): Promise<Secret> {
  const look = `check with "kubectl -n ${credentialsNamespace} get secret ${cluster.name}"`;
  try {
    const found = await findObject<Secret>(management, kubeconfigSecret, nameOf(cluster));
    if (found !== undefined) return found;
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403)
      throw refusal(
        cluster,
        'cannot be read by this identity',
        `ask an administrator to run "kubectl apply -k management/", which grants it; ${look}`,
      );
    throw error;
  }
  throw refusal(
    cluster,
    'is missing in the management cluster',
    `${look}; Cluster API's own is called ${cluster.name}-kubeconfig and has to be copied (docs/credentials.md)`,
  );
}

/** Every candidate: also of those that are refused because they differ nothing may be shown. */
function textsIn(secret: Secret): readonly string[] {
  return candidates.flatMap((key) => secretText(secret, key) ?? []);
}

function textIn(secret: Secret, cluster: ClusterFile): string {
  const { data = {} } = secret;
  const found = candidates.filter((key) => Object.hasOwn(data, key));
  const texts = new Set(found.map((key) => data[key]));
  if (found.length === 0) throw refusal(cluster, `has none of the keys ${quotedList(candidates)}`, shownKeys(data));
  if (texts.size > 1)
    throw refusal(
      cluster,
      `has different values under ${quotedList(found)}`,
      'keep one of them, so that it is clear which one counts',
    );
  const bytes = Buffer.from([...texts][0] ?? '', 'base64');
  if (bytes.length === 0)
    throw refusal(cluster, `has nothing under ${quotedList(found)}`, 'check what should write it');
  if (!isUtf8(bytes)) throw refusal(cluster, `has no text under ${quotedList(found)}`, 'see what writes it');
  return bytes.toString('utf8');
}

function refusal(cluster: ClusterFile, what: string, hint: string): KitError {
  const secret = `Secret "${cluster.name}" in namespace "${credentialsNamespace}"`;
  return new KitError(`cluster "${cluster.name}" has no kubeconfig: ${secret} ${what}`, { hint });
}
