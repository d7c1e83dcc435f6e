import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { HttpsFailure } from '../../scripts/kubernetes/https-failure.ts';
import { makeCa, makeClientCertificate, makeOwnCertificate } from '../support/certificates.ts';

const past = { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') };
const root = makeCa({ subject: 'root' });
const intermediate = makeCa({ subject: 'intermediate' }, root);
const leaf = makeClientCertificate(intermediate, { subject: 'localhost' });
const own = makeOwnCertificate();
const expired = makeClientCertificate(intermediate, { subject: 'localhost', ...past });
const expiredIntermediate = makeCa({ subject: 'expired-intermediate', ...past }, root);
const underExpired = makeClientCertificate(expiredIntermediate, { subject: 'localhost' });
const foreignRoot = makeCa({ subject: 'root' });
const foreignIntermediate = makeCa({ subject: 'intermediate' }, foreignRoot);
const foreignLeaf = makeClientCertificate(foreignIntermediate, { subject: 'localhost' });
const signedByLeaf = makeClientCertificate(leaf, { subject: 'localhost' });
const elsewhere = makeClientCertificate(intermediate, { subject: 'elsewhere' });

interface Trust {
  /** The certificates that a server shows, its own first. */
  readonly shown: readonly { readonly certificatePem: string; readonly keyPem: string }[];
  /** The certificates in the kubeconfig. */
  readonly trusted: readonly { readonly certificatePem: string }[];
  readonly host?: string;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What a client says of such a server: `trusted`, or why not. */
async function verdictOf({ shown, trusted, host = 'localhost' }: Trust): Promise<string> {
  const cert = shown.map(({ certificatePem }) => certificatePem).join('');
  const started = createServer({ cert, key: shown[0]?.keyPem }, (_, response) => response.end('{}'));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  const client = new ApiClient({
    server: `https://${host}:${port}`,
    tls: { ca: trusted.map(({ certificatePem }) => certificatePem).join(''), rejectUnauthorized: true },
    headers: async () => ({}),
    timeoutMs: 20_000,
    tries: 1,
  });
  try {
    await client.send({ method: 'GET', path: '/version' });
    return 'trusted';
  } catch (error) {
    return String(error).replace(/^.* cannot be reached: /, '');
  } finally {
    client.close();
  }
}

const chain = [leaf, intermediate];

describe('a server is trusted, as kubectl does, when the kubeconfig holds', () => {
  it.each<[string, Trust]>([
    ['the root of its chain', { shown: chain, trusted: [root] }],
    ['the intermediate CA alone', { shown: chain, trusted: [intermediate] }],
    ['the intermediate CA, which the server does not show', { shown: [leaf], trusted: [intermediate] }],
    ["the server's own certificate, signed by a CA", { shown: chain, trusted: [leaf] }],
    ["the server's own certificate, signed by itself", { shown: [own], trusted: [own] }],
    ['one of these among others', { shown: chain, trusted: [makeCa({ subject: 'another' }), leaf] }],
  ])('%s', async (_, trust) => {
    expect(await verdictOf(trust)).toBe('trusted');
  });
});

const unknown = "the server's certificate is not signed by the stored CA";
const over = "the server's certificate has expired";

describe('a server is not trusted', () => {
  it.each<[string, Trust, string]>([
    ['of a foreign CA', { shown: [foreignLeaf, foreignIntermediate], trusted: [root] }, unknown],
    [
      'of a foreign CA that is shown too',
      { shown: [foreignLeaf, foreignIntermediate, foreignRoot], trusted: [root] },
      unknown,
    ],
    [
      'of a foreign intermediate CA of that name',
      { shown: [foreignLeaf, foreignIntermediate], trusted: [intermediate] },
      unknown,
    ],
    ['of a root that shows no intermediate CA', { shown: [leaf], trusted: [root] }, unknown],
    ['beside the one whose own certificate is trusted', { shown: [elsewhere, intermediate], trusted: [leaf] }, unknown],
    ['that signed its own certificate', { shown: [own], trusted: [root] }, unknown],
    [
      'for a certificate that a trusted server signed, which is no CA',
      { shown: [signedByLeaf, leaf], trusted: [leaf] },
      unknown,
    ],
    ['whose certificate has expired', { shown: [expired, intermediate], trusted: [intermediate] }, over],
    ['whose certificate has expired, trusted itself', { shown: [expired], trusted: [expired] }, over],
    ['of an intermediate CA that has expired', { shown: [underExpired], trusted: [expiredIntermediate] }, over],
  ])('%s', async (_, trust, words) => {
    expect(await verdictOf(trust)).toBe(words);
  });

  it.each([
    ['the intermediate CA', intermediate],
    ["the server's own certificate", leaf],
  ])('under another name, with %s', async (_, trusted) => {
    expect(await verdictOf({ shown: chain, trusted: [trusted], host: '127.0.0.1' })).toMatch(
      /^the server's certificate is for other names/,
    );
  });
});

it.each([
  ['CERT_REJECTED', 'the connection failed (CERT_REJECTED)'],
  ['UNABLE_TO_GET_ISSUER_CERT', unknown],
  [
    'ERR_OSSL_PEM_NO_START_LINE',
    'the CA, the client certificate or the client key cannot be read (ERR_OSSL_PEM_NO_START_LINE)',
  ],
  [undefined, 'the connection failed (unknown)'],
])('a failure with the code %s is said in our words', (code, words) => {
  const error = new Error('certificate rejected; try running Node.js with --use-system-ca');
  expect(HttpsFailure.of(code === undefined ? error : Object.assign(error, { code })).message).toBe(words);
});
