import { beforeAll, describe, expect, test } from 'vitest';
import { expiryOf } from '../scripts/core/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../scripts/core/credential/kubeconfig.ts';
import { toKubeconfigText } from '../scripts/core/credential/kubeconfig-text.ts';
import { KitError } from '../scripts/core/kit-error.ts';
import type { ClusterFile, SealedBlock } from '../scripts/core/register/cluster-file.ts';
import { clusterPathOf, sealedPathOf } from '../scripts/core/register/layout.ts';
import type { SourceFile } from '../scripts/core/register/source-file.ts';
import { parseYaml, YamlDocument } from '../scripts/core/text/yaml-document.ts';
import { makeIdentity, sealText } from '../scripts/shell/credential/age.ts';
import { chooseCredentialSource } from '../scripts/shell/credential/credential-source.ts';
import { makeSealedSource } from '../scripts/shell/credential/sealed-source.ts';
import { makeCa, makeClientCertificate } from './support/certificates.ts';

const server = 'https://10.0.0.1:6443';
let identity: string;
let recipients: readonly string[];

beforeAll(async () => {
  const [one, two] = [await makeIdentity(), await makeIdentity()];
  identity = one.identity;
  recipients = [one.recipient, two.recipient];
});

function makeCredential(notAfter = new Date('2035-01-01')): Credential {
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter });
  return { caPem: ca.certificatePem, certificatePem, keyPem };
}

function blockOf(credential: Credential): SealedBlock {
  return { fingerprint: fingerprintOf(credential), expires: expiryOf(credential), recipients };
}

function clusterFile(name: string, kubeconfig?: ClusterFile['spec']['kubeconfig']): ClusterFile {
  const document = parseYaml(clusterPathOf(name), 'spec: {}');
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  const spec = {
    apiServer: server,
    clusterType: 'physical',
    usage: 'host',
    ...(kubeconfig && { kubeconfig }),
  } as const;
  return { name, path: clusterPathOf(name), metadata: { name }, spec, document };
}

async function sealedFile(name: string, text: string, to = recipients): Promise<readonly [string, SourceFile]> {
  const bytes = new TextEncoder().encode(await sealText(text, to));
  return [name, { path: sealedPathOf(name), kind: 'file', bytes }];
}

function sourceOf(...files: readonly (readonly [string, SourceFile])[]) {
  return makeSealedSource({ sealed: new Map(files), identities: () => Promise.resolve([identity]) });
}

async function refusal(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.catch((reason: unknown) => reason);
  if (!(error instanceof KitError)) throw error;
  return `${error.exitCode} ${error.message}`;
}

const notReviewed = '3 cluster "prod" has a sealed kubeconfig that is not the reviewed one:';

describe('a sealed kubeconfig', () => {
  test('is opened when it is the one that the cluster file shows', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, credential)));
    expect(await source.obtain(clusterFile('prod', { sealed: blockOf(credential) }))).toEqual(credential);
  });

  test('of another cluster is refused, in both places of a swap', async () => {
    const [prod, test] = [makeCredential(), makeCredential()];
    const source = sourceOf(
      await sealedFile('prod', toKubeconfigText('test', server, test)),
      await sealedFile('test', toKubeconfigText('prod', server, prod)),
    );
    expect(await refusal(source.obtain(clusterFile('prod', { sealed: blockOf(prod) })))).toBe(
      `${notReviewed} fingerprint differs from spec.kubeconfig.sealed`,
    );
    expect(await refusal(source.obtain(clusterFile('test', { sealed: blockOf(test) })))).toContain(
      'fingerprint differs',
    );
  });

  test('that a stranger sealed with his own is refused, whatever else he chose', async () => {
    const credential = makeCredential();
    const theirs = makeCredential(new Date('2030-01-01'));
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, theirs), recipients.slice(0, 1)));
    expect(await refusal(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toBe(
      `${notReviewed} fingerprint and expires and the number of recipients differ from spec.kubeconfig.sealed`,
    );
  });

  test('sealed to one more recipient than shown is refused', async () => {
    const credential = makeCredential();
    const more = [...recipients, (await makeIdentity()).recipient];
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, credential), more));
    expect(await refusal(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toBe(
      `${notReviewed} the number of recipients differs from spec.kubeconfig.sealed`,
    );
  });

  test('with a hand-edited block is refused', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, credential)));
    const sealed = { ...blockOf(credential), expires: '2099-01-01T00:00:00Z' };
    expect(await refusal(source.obtain(clusterFile('prod', { sealed })))).toBe(
      `${notReviewed} expires differs from spec.kubeconfig.sealed`,
    );
  });

  test('with a program in it is refused, although the block is right', async () => {
    const credential = makeCredential();
    const text = `${toKubeconfigText('prod', server, credential).replace('current-context: prod', '')}preferences: {}\n`;
    const program = text.replace('users:', 'users:\n  - name: other\n    user:\n      exec: {command: curl}');
    const source = sourceOf(await sealedFile('prod', program));
    expect(await refusal(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })))).toMatch(
      /^3 cluster "prod" has a sealed kubeconfig that is refused: line \d+: exec would run a program$/,
    );
  });

  test('or its block that is missing is refused', async () => {
    const credential = makeCredential();
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, credential)));
    expect(await refusal(source.obtain(clusterFile('prod')))).toBe(
      '3 cluster "prod" has a sealed kubeconfig but no spec.kubeconfig.sealed',
    );
    expect(await refusal(source.obtain(clusterFile('test', { sealed: blockOf(credential) })))).toBe(
      '3 cluster "test" has no sealed kubeconfig: clusters/test.kubeconfig.age is missing',
    );
  });

  test('never shows what is in it', async () => {
    const [credential, other] = [makeCredential(), makeCredential()];
    const source = sourceOf(await sealedFile('prod', toKubeconfigText('prod', server, other)));
    const message = await refusal(source.obtain(clusterFile('prod', { sealed: blockOf(credential) })));
    for (const line of (other.keyPem ?? '').split('\n').filter((one) => one.length >= 16))
      for (let at = 0; at + 16 <= line.length; at++) expect(message).not.toContain(line.slice(at, at + 16));
  });
});

test('identities are asked for once, and not before a file is opened', async () => {
  const credential = makeCredential();
  let asked = 0;
  const source = makeSealedSource({
    sealed: new Map([await sealedFile('prod', toKubeconfigText('prod', server, credential))]),
    identities: () => {
      asked++;
      return Promise.resolve([identity]);
    },
  });
  await refusal(source.obtain(clusterFile('test')));
  expect(asked).toBe(0);
  const prod = clusterFile('prod', { sealed: blockOf(credential) });
  await Promise.all([source.obtain(prod), source.obtain(prod)]);
  expect(asked).toBe(1);
});

describe('spec.kubeconfig.from', () => {
  const credential = { caPem: 'ca', token: 'a token' };
  const source = chooseCredentialSource({ sealed: { obtain: () => Promise.resolve(credential) } });

  test('is sealed where it is left out', async () => {
    expect(await source.obtain(clusterFile('prod'))).toBe(credential);
    expect(await source.obtain(clusterFile('prod', { from: 'sealed' }))).toBe(credential);
  });

  test.each(['variable', 'secret', 'vault'] as const)('%s is not supported yet', async (from) => {
    expect(await refusal(source.obtain(clusterFile('prod', { from })))).toBe(
      `2 cluster "prod" takes its kubeconfig from "${from}", which is not supported yet`,
    );
  });
});
