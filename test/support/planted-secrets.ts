import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { dump } from 'js-yaml';
import { makeCa, makeClientCertificate, makeJwt } from './certificates.ts';

/** A secret that was made for one test run, as it is pasted into a file. */
export interface PlantedSecret {
  readonly text: string;
  /** The line of the text at which it is reported. */
  readonly line: number;
  /** What must not be seen anywhere: keys, tokens, passwords. */
  readonly values: readonly string[];
}

const ca = makeCa();
const client = makeClientCertificate(ca);
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

function letters(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const alphanumeric = `${lower}${lower.toUpperCase()}0123456789`;
const bech32 = '023456789ACDEFGHJKLMNPQRSTUVWXYZ';
/** A token or password of no known form. */
export const opaqueToken = (length = 32): string => `${letters(lower, length - 2)}7Q`;

function whole(text: string): PlantedSecret {
  return { text, line: 1, values: [text] };
}

function pem(label: string, bytes: Uint8Array, headers = ''): string {
  const lines = base64(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, `${headers}${lines.join('\n')}`, `-----END ${label}-----`].join('\n');
}

/** A kubeconfig in which this user is the only secret. */
export function kubeconfigWith(user: Readonly<Record<string, string>>): string {
  const cluster = { server: 'https://10.0.0.1:6443', 'certificate-authority-data': base64(ca.certificatePem) };
  return dump(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'one', cluster }],
      users: [{ name: 'admin', user }],
      contexts: [{ name: 'one', context: { cluster: 'one', user: 'admin' } }],
      'current-context': 'one',
    },
    { lineWidth: -1 },
  ).trimEnd();
}

function kubeconfig(user: Readonly<Record<string, string>>, key: string, secrets: readonly string[] = []) {
  const text = kubeconfigWith(user);
  const line = text.split('\n').findIndex((one) => one.trim().startsWith(`${key}:`)) + 1;
  return { text, line, values: [user[key] ?? '', ...secrets] };
}

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const edwards = generateKeyPairSync('ed25519').privateKey;
const passphrase = { cipher: 'aes256', passphrase: opaqueToken() } as const;
const openSsh = Buffer.concat([Buffer.from('openssh-key-v1\0'), randomBytes(300)]);
const clientCertificate = { 'client-certificate-data': base64(client.certificatePem) };

/** One of every kind of secret that the rule knows. */
export const plantedSecrets: Readonly<Record<string, PlantedSecret>> = {
  'an EC key in PKCS #8': whole(client.keyPem.trim()),
  'an EC key in SEC 1': whole(ec.export({ type: 'sec1', format: 'pem' }).toString().trim()),
  'an RSA key in PKCS #1': whole(rsa.export({ type: 'pkcs1', format: 'pem' }).toString().trim()),
  'an RSA key in PKCS #8': whole(rsa.export({ type: 'pkcs8', format: 'pem' }).toString().trim()),
  'an Ed25519 key': whole(edwards.export({ type: 'pkcs8', format: 'pem' }).toString().trim()),
  'a key with a passphrase': whole(
    ec
      .export({ type: 'pkcs8', format: 'pem', ...passphrase })
      .toString()
      .trim(),
  ),
  'a key with headers': whole(
    pem(
      'RSA PRIVATE KEY',
      randomBytes(600),
      `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${letters('0123456789ABCDEF', 32)}\n\n`,
    ),
  ),
  'an OpenSSH key': whole(pem('OPENSSH PRIVATE KEY', openSsh)),
  'a PGP key': whole(pem('PGP PRIVATE KEY BLOCK', randomBytes(600), 'Version: GnuPG v2\n\n')),
  'a key without its first line': whole(base64(ec.export({ type: 'sec1', format: 'der' }))),
  'an RSA key without its first line': whole(base64(rsa.export({ type: 'pkcs8', format: 'der' }))),
  'a kubeconfig with a client key': kubeconfig(
    { ...clientCertificate, 'client-key-data': base64(client.keyPem) },
    'client-key-data',
    [client.keyPem],
  ),
  'a kubeconfig with a service account': kubeconfig({ token: makeJwt({ sub: 'system:serviceaccount:a:b' }) }, 'token'),
  'a kubeconfig with a token of any form': kubeconfig({ token: opaqueToken() }, 'token'),
  'a kubeconfig with a password': kubeconfig({ username: 'admin', password: opaqueToken() }, 'password'),
  'a JSON web token': whole(makeJwt({ sub: 'admin', exp: 1 })),
  'an age identity': whole(`AGE-SECRET-KEY-1${letters(bech32, 58)}`),
  'an age identity of the post-quantum kind': whole(`AGE-SECRET-KEY-PQ-1${letters(bech32, 58)}`),
  'a GitLab access token': whole(`${'glpat'}-${letters(alphanumeric, 20)}`),
  'a GitLab runner token': whole(`${'glrt'}-${letters(alphanumeric, 20)}`),
  'a GitLab deploy token': whole(`${'gldt'}-${letters(alphanumeric, 20)}`),
  'a GitLab agent token': whole(`${'glagent'}-${letters(alphanumeric, 50)}`),
  'a Vault token': whole(`${'hvs'}.${letters(alphanumeric, 90)}`),
  'a GitHub token': whole(`${'ghp'}_${letters(alphanumeric, 36)}`),
  'an OpenShift token': whole(`${'sha256'}~${letters(alphanumeric, 43)}`),
  'a Rancher token': whole(`kubeconfig-u-abcde:${letters(`${lower}0123456789`, 54)}`),
  'a header with a bearer token': { ...whole(`Authorization: Bearer ${opaqueToken(40)}`), values: [] },
};
