import { constants, open } from 'node:fs/promises';
import { errorCodeOf } from '../../cli/error-code.ts';
import { KitError } from '../../cli/kit-error.ts';
import { bytesAtMost } from '../../cli/named-file.ts';
import type { SecretKeeper } from '../../cli/verb.ts';
import type { Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import type { ClusterFile } from '../../register/cluster-file.ts';
import { isClusterName } from '../../register/layout.ts';
import { quotedList } from '../../text/words.ts';
import type { Credential } from '../credential.ts';
import { credentialOfSecret } from '../kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../kubeconfig.ts';

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

/** The credentials of a run's clusters, each past the offline half of the preflight. */
export interface RunCredentials extends CredentialSource {
  /** The credential in the kubeconfig that a virtual cluster left on its host; throws like `obtain`. */
  fromHost(cluster: ClusterFile, text: string): Credential;
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

/** A kubeconfig that was found for a cluster. */
interface FoundKubeconfig {
  readonly cluster: ClusterFile;
  /** Where it is, to follow "in". */
  readonly place: string;
  /** What to do there when it is refused. */
  readonly hint: string;
  readonly keepSecret: KeepSecret;
}

/** Told of what must not appear in any output from now on, before anything is made of it. */
export type KeepSecret = SecretKeeper['keepSecret'];

/** The credential in a kubeconfig that was found for a cluster; what is refused is kept secret as well. */
export function credentialIn(text: string, found: FoundKubeconfig): Credential {
  found.keepSecret(text);
  const kubeconfig = parseKubeconfig(text, found.cluster.spec);
  if (!isRefused(kubeconfig)) return kubeconfig.credential;
  const [problem] = kubeconfig;
  throw new KitError(
    `cluster "${found.cluster.name}" has a kubeconfig in ${found.place} that is not accepted: line ${problem?.line}: ${problem?.message}`,
    { hint: problem?.hint ?? found.hint },
  );
}

/** Which keys a mapping that the kit did not write has, as far as they are too short to be a secret in the wrong place. */
export function shownKeys(values: object): string {
  const keys = Object.keys(values).sort();
  const harmless = keys.filter((key) => /^[\w.-]{1,15}$/.test(key));
  if (harmless.length > 0) return `its keys are ${quotedList(harmless)}`;
  return keys.length === 0 ? 'it has no key' : 'it has other keys';
}

/** The text of a file that a variable names, or why it cannot be read; the reason goes behind "a file that". */
type PlainFile = { readonly text: string } | { readonly reason: string };

/** Reads a plain file of bounded size; a pipe or a device is not waited for. */
export async function readPlainFile(path: string, maxBytes: number): Promise<PlainFile> {
  try {
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!(await file.stat()).isFile()) return { reason: 'is not a regular file' };
    const bytes = await bytesAtMost(maxBytes, file);
    if (bytes.length > maxBytes) return { reason: `is larger than ${maxBytes / 1024} KiB` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { reason: 'is not UTF-8' };
    return { reason: code === 'ENOENT' ? 'does not exist' : 'cannot be read' };
  }
}

/** Masks what authenticates in the Secrets by which Argo CD knows its clusters. */
export function keepCredentialsOf(
  secrets: readonly Secret[] | undefined,
  keepSecret: SecretKeeper['keepSecret'],
): void {
  for (const secret of secrets ?? []) {
    const credential = credentialOfSecret(secret);
    if (credential !== undefined) keepCredential(credential, keepSecret);
  }
}

/** Masks what authenticates in a credential; its certificates are public. */
export function keepCredential({ keyPem, token }: Credential, keepSecret: SecretKeeper['keepSecret']): void {
  for (const value of [keyPem, token]) if (value !== undefined) keepSecret(value);
}
