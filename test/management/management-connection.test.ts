import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { connectToManagement } from '../../scripts/management/management-connection.ts';
import { makeCredential } from '../support/credential-sources.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-management-'));
  vi.stubEnv('KUBECONFIG', join(folder, 'config'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function keptSecrets(kubeconfig: string): Promise<readonly string[]> {
  await writeFile(join(folder, 'config'), kubeconfig);
  const kept: string[] = [];
  const client = await connectToManagement({ keepSecret: (value) => kept.push(value), redact: (text) => text });
  client.close();
  return kept;
}

it('the key that opens the management cluster is kept out of all output', async () => {
  const credential = makeCredential();
  const kept = await keptSecrets(toKubeconfigText('apply', 'https://127.0.0.1:6443', credential));
  expect(kept.map((value) => value.trim())).toEqual([credential.keyPem?.trim()]);
});

it('so is its token', async () => {
  const { caPem } = makeCredential();
  const token = ['planted', 'by', 'the', 'test'].join('-');
  expect(await keptSecrets(toKubeconfigText('apply', 'https://127.0.0.1:6443', { caPem, token }))).toEqual([token]);
});

it('a kubeconfig that trusts any server is refused', async () => {
  const text = toKubeconfigText('apply', 'https://127.0.0.1:6443', makeCredential());
  await expect(
    keptSecrets(text.replace(/^( +)server: /m, '$1insecure-skip-tls-verify: true\n$&')),
  ).rejects.toMatchObject({
    message: 'the kubeconfig of the management cluster has insecure-skip-tls-verify',
    exitCode: 2,
  });
});

it('what is not a plain kubeconfig is left to the library', async () => {
  vi.doMock('@kubernetes/client-node', () => ({
    KubeConfig: class {
      loadFromString(): void {
        throw new Error('the library was asked');
      }
    },
  }));
  const connecting = (): Promise<unknown> => connectToManagement({ keepSecret: () => undefined, redact: (one) => one });
  const text = toKubeconfigText('apply', 'https://127.0.0.1:6443', makeCredential());
  try {
    await writeFile(join(folder, 'config'), text);
    await expect(connecting()).resolves.toMatchObject({ server: 'https://127.0.0.1:6443' });
    await writeFile(join(folder, 'config'), text.replace('client-key-data', 'client-key'));
    await expect(connecting()).rejects.toThrow('the library was asked');
  } finally {
    vi.doUnmock('@kubernetes/client-node');
  }
});

it.each(['as it is', 'in base64'])(
  'a KUBECONFIG that is the kubeconfig %s, not its path, is not shown',
  async (form) => {
    const text = toKubeconfigText('apply', 'https://127.0.0.1:6443', makeCredential());
    vi.stubEnv('KUBECONFIG', form === 'in base64' ? Buffer.from(text).toString('base64') : text);
    const connecting = connectToManagement({ keepSecret: () => undefined, redact: (one) => one });
    const error: unknown = await connecting.catch((reason: unknown) => reason);
    expect(error).not.toHaveProperty('cause');
    expect(error).toMatchObject({
      message: 'KUBECONFIG is a kubeconfig, expected the path of its file',
      hint: 'write it to a file; in GitLab, give the variable the type File',
      exitCode: 2,
    });
  },
);
