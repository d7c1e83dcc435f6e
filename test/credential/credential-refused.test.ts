import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { expiryOf } from '../../scripts/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { makeIdentity, sealText } from '../../scripts/credential/seal/age.ts';
import type { CredentialSource } from '../../scripts/credential/sources/credential-source.ts';
import { makeSealedSource } from '../../scripts/credential/sources/credential-sources.ts';
import { makeSecretSource } from '../../scripts/credential/sources/secret-source.ts';
import { makeVariableSource } from '../../scripts/credential/sources/variable-source.ts';
import { withPreflight } from '../../scripts/credential/sources/with-preflight.ts';
import type { ClusterFile } from '../../scripts/register/cluster-file.ts';
import { sealedPathOf } from '../../scripts/register/layout.ts';
import { Redactor } from '../../scripts/secrets/redactor.ts';
import { makeJwt } from '../support/certificates.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { clusterFile, kubeconfigOf, makeCredential, refusal, secretsOf } from '../support/credential-sources.ts';
import { opaqueToken } from '../support/planted-secrets.ts';
import { prod, prodPath, VaultUnderTest } from '../support/vault-test.ts';

// What is refused is as secret as what is taken: whoever prints anything of it later prints a mask.

const vault = new VaultUnderTest();
const planted = { ...makeCredential(), token: opaqueToken(40) } as const;
const good = kubeconfigOf(planted);
const program = good.replace('users:', 'users:\n  - name: other\n    user:\n      exec: {command: curl}');
const host = clusterFile('prod', { from: 'secret' });

let redactor: Redactor;
const keepSecret = (value: string): void => redactor.keep(value);

beforeEach(() => {
  redactor = new Redactor();
});

async function sealed(text: string, reviewed: Credential, more = 0): Promise<() => Promise<unknown>> {
  const keys = await Promise.all(Array.from({ length: 1 + more }, makeIdentity));
  const recipients = keys.map(({ recipient }) => recipient);
  const bytes = new TextEncoder().encode(await sealText(text, recipients));
  const source = makeSealedSource({
    sealed: new Map([['prod', { path: sealedPathOf('prod'), kind: 'file', bytes }]]),
    identities: async () => keys.map(({ identity }) => identity),
    keepSecret,
  });
  const block = {
    fingerprint: fingerprintOf(reviewed),
    expires: expiryOf(reviewed),
    recipients: recipients.slice(more),
  };
  return () => source.obtain(clusterFile('prod', { sealed: block }));
}

function secret(data: Readonly<Record<string, string>>): CredentialSource {
  const values = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
  const metadata = { name: 'prod', namespace: 'nautes-credentials' };
  const answer = { apiVersion: 'v1', kind: 'Secret', metadata, data: Object.fromEntries(values) as object };
  return makeSecretSource({ management: { server: 'https://management', send: async () => answer }, keepSecret });
}

function variable(value: string): Promise<unknown> {
  const source = makeVariableSource({ environment: { KUBECONFIG_PROD: value }, names: ['prod'], keepSecret });
  return source.obtain(clusterFile('prod', { from: 'variable' }));
}

async function inFile(text: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-refused-'));
  try {
    await writeFile(join(folder, 'kubeconfig'), text);
    return await variable(join(folder, 'kubeconfig'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fromVault(text: string): Promise<unknown> {
  vault.server.put(prodPath, { kubeconfig: text });
  const source = vault.source();
  try {
    return await source.obtain(prod);
  } finally {
    for (const value of vault.kept) keepSecret(value);
    await source.close();
  }
}

async function left(text: string): Promise<unknown> {
  const source = { obtain: () => Promise.reject(new Error('is not asked')) };
  const virtual: ClusterFile = { ...host, spec: { ...host.spec, clusterType: 'virtual', hostCluster: 'shanghai' } };
  const now = (): Date => new Date('2026-06-01T00:00:00Z');
  return withPreflight(source, { now, warn: () => {}, keepSecret }).fromHost(virtual, text);
}

const expired = makeCredential({ notAfter: new Date('2026-05-01T00:00:00Z') });

describe('a credential that is refused after it was opened is masked from then on', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a sealed one with a program in it', async () => (await sealed(program, planted))()],
    ['a sealed one with another fingerprint', async () => (await sealed(good, makeCredential()))()],
    ['a sealed one for one more recipient', async () => (await sealed(good, planted, 1))()],
    ['a variable with a program in it', () => variable(program)],
    ['a variable in base64', () => variable(Buffer.from(program).toString('base64'))],
    ['a file that a variable names', () => inFile(program)],
    ['a file that is broken', () => inFile(`${good}\n  : [`)],
    ['a Secret with a program in it', () => secret({ value: program }).obtain(host)],
    ['a Secret with two different ones', () => secret({ value: good, config: `${good}\n# other` }).obtain(host)],
    ['a version in Vault with a program in it', () => fromVault(program)],
    ['one that vcluster left', () => left(program)],
  ])('%s', async (_, obtain) => {
    await refusal(obtain());
    expectMasked(planted);
  });

  test('one that vcluster left and that has expired', async () => {
    expect(await refusal(left(kubeconfigOf(expired)))).toEqual({
      code: 3,
      message:
        'cluster "prod" has a credential that is not accepted: the client certificate expired on 2026-05-01T00:00:00Z',
      hint: 'look at Secret "vc-prod" in namespace "prod" on "shanghai": vcluster writes it',
    });
    expectMasked(expired);
  });
});

test('the token that Vault gives for a run is masked before it is used', async () => {
  vault.server.forbidden.add(prodPath);
  const source = vault.source();
  await expect(source.obtain(prod)).rejects.toThrow(KitError);
  for (const value of vault.kept) keepSecret(value);
  const [token = ''] = vault.server.tokens;
  expect(redactor.redact(`token ${token}`)).toBe('token ***');
  await source.close();
});

test('what is not secret in a credential stays readable', async () => {
  const claims = { sub: 'system:serviceaccount:kube-system:registrar' };
  await refusal(
    variable(kubeconfigOf({ ...makeCredential(), token: makeJwt(claims) }).replace('kind: Config', 'kind: X')),
  );
  const text = 'https://10.0.0.1:6443 cannot be reached, current-context admin, client-certificate-data';
  expect(redactor.redact(text)).toBe(text);
});

function expectMasked(credential: Credential): void {
  const secrets = secretsOf(credential);
  expect(secrets.length).toBeGreaterThan(0);
  for (const one of secrets) {
    const said = [one, Buffer.from(one).toString('base64'), JSON.stringify(one)].join(' and ');
    expect(findSecrets([said], secrets)).not.toEqual([]);
    expect(findSecrets([redactor.redact(said)], secrets)).toEqual([]);
  }
}
