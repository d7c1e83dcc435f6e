import { credentialOfSecret, proxyOfSecret } from '../../credential/kubeconfig-text.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import type { Registration } from '../registration.ts';
import { compareValues, type FieldChange } from './compare-values.ts';

/** How a cluster is reached beside its address, by the keys of the cluster file. */
type Connection = Pick<Cluster, 'proxyUrl' | 'tlsServerName'>;

/**
 * What separates the way to a registered cluster from the one that its file asks for: what Argo CD goes by, where Secrets were
 * read, and what is on record.
 */
export function compareConnection(actual: Registration, wanted: Connection): readonly FieldChange[] {
  const notes = actual.resource?.metadata.annotations ?? {};
  const recorded = { proxyUrl: notes[annotations.proxyUrl], tlsServerName: notes[annotations.tlsServerName] };
  const name = credentialOfSecret(actual.secret)?.serverName;
  // Where no file names the server, a name is part of the credential, and compared with it.
  const isNamed = recorded.tlsServerName !== undefined || wanted.tlsServerName !== undefined;
  const stored = actual.secretsRead
    ? { proxyUrl: proxyOfSecret(actual.secret), tlsServerName: isNamed ? name : undefined }
    : recorded;
  return (['proxyUrl', 'tlsServerName'] as const).flatMap((key) => {
    const different = [stored[key], recorded[key]].filter((one) => one !== wanted[key]);
    return different.length === 0 ? [] : compareValues(key, different[0], wanted[key]);
  });
}

/** How a new cluster is reached, where its address does not say it all. */
export function connectionOf({ proxyUrl, tlsServerName }: Connection): readonly FieldChange[] {
  return compareValues('', {}, { proxyUrl, tlsServerName });
}
