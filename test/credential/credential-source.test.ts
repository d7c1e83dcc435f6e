import { beforeAll, describe, expect, test } from 'vitest';
import { expiryOf } from '../../scripts/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { makeIdentity, sealText } from '../../scripts/credential/seal/age.ts';
import {
  chooseCredentialSource,
  type CredentialSource,
  type SourceName,
} from '../../scripts/credential/sources/credential-source.ts';
import { makeSealedSource } from '../../scripts/credential/sources/credential-sources.ts';
import { withPreflight } from '../../scripts/credential/sources/with-preflight.ts';
import type { SealedBlock } from '../../scripts/register/cluster-file.ts';
import { sealedPathOf } from '../../scripts/register/layout.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { clusterFile, kubeconfigOf, makeCredential, refusal, secretsOf } from '../support/credential-sources.ts';

let identity: string;
let recipients: readonly string[];

beforeAll(async () => {
  const [one, two] = [await makeIdentity(), await makeIdentity()];
  identity = one.identity;
  recipients = [one.recipient, two.recipient];
});

function blockOf(credential: Credential): SealedBlock {
  return { fingerprint: fingerprintOf(credential), expires: expiryOf(credential), recipients };
}

async function sealedFile(name: string, text: string, to = recipients): Promise<readonly [string, SourceFile]> {
  const bytes = new TextEncoder().encode(await sealText(text, to));
  return [name, { path: sealedPathOf(name), kind: 'file', bytes }];
}

const keepSecret = (): void => {};

function sourceOf(...files: readonly (readonly [string, SourceFile])[]) {
  return makeSealedSource({ sealed: new Map(files), identities: () => Promise.resolve([identity]), keepSecret });
}

async function messageOf(action: Promise<unknown>): Promise<string> {
  const { code, message } = await refusal(action);
  return `${code} ${message}`;
}

const notReviewed = '3 cluster "prod" has a sealed kubeconfig that is not the reviewed one:';

describe('a sealed kubeconfig', () => {
  test('is opened when it is the one that the cluster file shows', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(credential)));
    expect(await source.obtain(clusterFile('prod', { sealed: blockOf(credential) }))).toEqual(credential);
  });

  test('of another cluster is refused, in both places of a swap', async () => {
    const [prod, test] = [makeCredential(), makeCredential()];
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(test)), await sealedFile('test', kubeconfigOf(prod)));
    expect(await messageOf(source.obtain(clusterFile('prod', { sealed: blockOf(prod) })))).toBe(
      `${notReviewed} fingerprint differs from spec.kubeconfig.sealed`,
    );
    expect(await messageOf(source.obtain(clusterFile('test', { sealed: blockOf(test) })))).toContain(
      'fingerprint differs',
    );
  });

  test('that a stranger sealed with his own is refused, whatever else he chose', async () => {
    const credential = makeCredential();
    const theirs = makeCredential({ notAfter: new Date('2030-01-01') });
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(theirs), recipients.slice(0, 1)));
    expect(await messageOf(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toBe(
      `${notReviewed} fingerprint, expires and the number of recipients differ from spec.kubeconfig.sealed`,
    );
  });

  test('sealed to one more recipient than shown is refused', async () => {
    const credential = makeCredential();
    const more = [...recipients, (await makeIdentity()).recipient];
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(credential), more));
    expect(await messageOf(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toBe(
      `${notReviewed} the number of recipients differs from spec.kubeconfig.sealed`,
    );
  });

  test('with a hand-edited block is refused', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(credential)));
    const sealed = { ...blockOf(credential), expires: '2099-01-01T00:00:00Z' };
    expect(await messageOf(source.obtain(clusterFile('prod', { sealed })))).toBe(
      `${notReviewed} expires differs from spec.kubeconfig.sealed`,
    );
  });

  test('with a program in it is refused, although the block is right', async () => {
    const credential = makeCredential();
    const text = `${kubeconfigOf(credential).replace('current-context: admin', '')}preferences: {}\n`;
    const program = text.replace('users:', 'users:\n  - name: other\n    user:\n      exec: {command: curl}');
    const source = sourceOf(await sealedFile('prod', program));
    expect(await messageOf(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toMatch(
      /^3 cluster "prod" has a sealed kubeconfig that is not accepted: line \d+: exec would run a program$/,
    );
  });

  test('or its block that is missing is refused', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(credential)));
    expect(await messageOf(source.obtain(clusterFile('prod')))).toBe(
      '3 cluster "prod" has a sealed kubeconfig but no spec.kubeconfig.sealed',
    );
    expect(await messageOf(source.obtain(clusterFile('test', { sealed: blockOf(credential) })))).toBe(
      '3 cluster "test" has no sealed kubeconfig: clusters/test.kubeconfig.age is missing',
    );
  });

  test('never shows what is in it', async () => {
    const [credential, other] = [makeCredential(), makeCredential()];
    const source = sourceOf(await sealedFile('prod', kubeconfigOf(other)));
    const message = await messageOf(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })));
    expect(findSecrets([message], secretsOf(other))).toEqual([]);
  });
});

test('identities are asked for once, and not before a file is opened', async () => {
  const credential = makeCredential();
  let asked = 0;
  const source = makeSealedSource({
    sealed: new Map([await sealedFile('prod', kubeconfigOf(credential))]),
    identities: () => {
      asked++;
      return Promise.resolve([identity]);
    },
    keepSecret,
  });
  await refusal(source.obtain(clusterFile('test')));
  expect(asked).toBe(0);
  const prod = clusterFile('prod', { sealed: blockOf(credential) });
  await Promise.all([source.obtain(prod), source.obtain(prod)]);
  expect(asked).toBe(1);
});

describe('spec.kubeconfig.from', () => {
  const named = (name: SourceName): CredentialSource => ({
    obtain: () => Promise.resolve({ caPem: name, token: 'a token' }),
  });
  const source = chooseCredentialSource({
    sealed: named('sealed'),
    variable: named('variable'),
    secret: named('secret'),
    vault: named('vault'),
    aws: named('aws'),
    gcp: named('gcp'),
    azure: named('azure'),
  });

  test('is sealed where it is left out', async () => {
    expect(await source.obtain(clusterFile('prod'))).toMatchObject({ caPem: 'sealed' });
  });

  test.each(['sealed', 'variable', 'secret', 'vault', 'aws', 'gcp', 'azure'] as const)(
    '%s asks that source',
    async (from) => {
      expect(await source.obtain(clusterFile('prod', { from }))).toMatchObject({ caPem: from });
    },
  );
});

describe('the offline half of the preflight', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const valid = makeCredential();
  const ca = makeCa();
  const { caPem } = valid;

  function preflightOf(credential: Credential, warnDays?: number) {
    const warnings: string[] = [];
    const warn = (text: string, cluster: string): void => void warnings.push(`${cluster}: ${text}`);
    const source = { obtain: () => Promise.resolve(credential) };
    return { warnings, source: withPreflight(source, { now: () => now, warn, warnDays, keepSecret }) };
  }

  test.each<readonly [name: string, credential: Credential, problem: string]>([
    [
      'an expired client certificate',
      makeCredential({ notAfter: new Date('2026-05-31T00:00:00Z') }),
      'the client certificate expired on 2026-05-31T00:00:00Z',
    ],
    [
      'a client certificate that is not valid yet',
      makeCredential({ notBefore: new Date('2026-07-01T00:00:00Z') }),
      'the client certificate is not valid before 2026-07-01T00:00:00Z',
    ],
    [
      'a key of another certificate',
      { ...valid, keyPem: makeClientCertificate(ca).keyPem },
      'the client key does not belong to the client certificate',
    ],
    [
      'an expired CA',
      { ...valid, caPem: makeCa({ notAfter: new Date('2026-05-01T00:00:00Z') }).certificatePem },
      'the certificate authority expired on 2026-05-01T00:00:00Z',
    ],
    [
      'an expired token',
      { caPem, token: makeJwt({ exp: Date.UTC(2026, 4, 1) / 1000 }) },
      'the token expired on 2026-05-01T00:00:00Z',
    ],
    [
      'a token that could be guessed',
      { caPem, token: 'short-token' },
      'the token is shorter than 16 characters, so it could be guessed from its fingerprint',
    ],
    [
      'two mistakes at once',
      { ...makeCredential({ notAfter: new Date('2026-05-31T00:00:00Z') }), keyPem: makeClientCertificate(ca).keyPem },
      'the client key does not belong to the client certificate; the client certificate expired on 2026-05-31T00:00:00Z',
    ],
  ])('refuses %s in one line', async (_, credential, problem) => {
    const { source, warnings } = preflightOf(credential);
    const { code, message } = await refusal(source.obtain(clusterFile('prod')));
    expect({ code, message }).toEqual({
      code: 3,
      message: `cluster "prod" has a credential that is not accepted: ${problem}`,
    });
    expect(warnings).toEqual([]);
    expect(findSecrets([message], secretsOf(credential))).toEqual([]);
  });

  test.each([
    ['sealed', 'run "npm run seal -- prod-eu <kubeconfig>" with a new one, and have it reviewed'],
    ['variable', 'set the variable KUBECONFIG_PROD_EU to a new kubeconfig'],
    ['secret', 'put a new kubeconfig into Secret "prod-eu" in namespace "nautes-credentials"'],
    ['vault', 'write a new version of its secret in Vault'],
  ] as const)('says how a new credential gets into %s', async (from, hint) => {
    const { source } = preflightOf({ caPem, token: 'short' });
    expect(await refusal(source.obtain(clusterFile('prod-eu', { from })))).toMatchObject({ hint });
  });

  test('warns of an end that is near and of access that cannot be revoked, and gives the credential', async () => {
    const credential = makeCredential({
      notAfter: new Date('2026-06-20T00:00:00Z'),
      organization: ['system:masters'],
    });
    const { source, warnings } = preflightOf(credential);
    expect(await source.obtain(clusterFile('prod'))).toEqual(credential);
    expect(warnings).toEqual([
      'prod: the client certificate is in group "system:masters", whose access cannot be revoked',
      'prod: the client certificate expires in 19 days, on 2026-06-20T00:00:00Z',
    ]);
  });

  test('warns as early as it is set to', async () => {
    const credential = makeCredential({ notAfter: new Date('2026-06-20T00:00:00Z') });
    const { source, warnings } = preflightOf(credential, 10);
    await source.obtain(clusterFile('prod'));
    expect(warnings).toEqual([]);
  });
});
