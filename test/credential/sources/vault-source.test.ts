import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import tenantSchema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import { vaultDefaults } from '../../../scripts/credential/sources/vault-source.ts';
import { tenantProblems } from '../../../scripts/register/schema/schema-check.ts';
import { parseYaml, YamlDocument } from '../../../scripts/text/yaml-document.ts';
import { findSecrets } from '../../support/control-planes-secrets.ts';
import { clusterFile, kubeconfigOf, makeCredential, refusal } from '../../support/credential-sources.ts';
import { credential, kubeconfig, prod, prodPath, VaultUnderTest } from '../../support/vault-test.ts';

const login = 'POST /v1/auth/jwt/login';
const read = 'GET /v1/cluster/data/kubernetes/prod/default/admin';
const revoke = 'POST /v1/auth/token/revoke-self';
const vault = new VaultUnderTest();

describe('from Vault', () => {
  test('a kubeconfig is read with its version, after a login with the ID token of the job', async () => {
    vault.server.put(prodPath, { kubeconfig: 'an older one' });
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source();
    expect(await source.obtain(prod)).toEqual({ ...credential, version: 2 });
    expect(await source.close()).toBeUndefined();
    expect(vault.asked).toEqual([login, read, revoke]);
    expect(vault.server.isValid(vault.server.tokens[0] ?? '')).toBe(false);
  });

  test('a kubeconfig is read with the token of the environment, which stays valid', async () => {
    vault.server.put(prodPath, { kubeconfig: Buffer.from(kubeconfig).toString('base64') });
    const token = vault.server.issueToken();
    const source = vault.source({ auth: undefined }, { VAULT_TOKEN: `${token}\n` });
    expect(await source.obtain(prod)).toEqual({ ...credential, version: 1 });
    expect(await source.close()).toBeUndefined();
    expect(vault.asked).toEqual([read]);
    expect(vault.server.isValid(token)).toBe(true);
  });

  test('the ID token counts more than a token that was left in the environment', async () => {
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source({}, { VAULT_ID_TOKEN: vault.idToken, VAULT_TOKEN: 'hvs.left-behind-by-somebody' });
    await source.obtain(prod);
    expect(vault.asked).toEqual([login, read]);
    await source.close();
  });

  test('a run logs in once for all clusters at once, and not at all when none asks', async () => {
    const names = ['prod', 'test', 'dev', 'lab'];
    for (const name of names) vault.server.put(`kubernetes/${name}/default/admin`, { kubeconfig });
    const idle = vault.source();
    expect(await idle.close()).toBeUndefined();
    expect(vault.asked).toEqual([]);
    const source = vault.source();
    await Promise.all(names.map((name) => source.obtain(clusterFile(name, { from: 'vault' }))));
    await source.close();
    expect(vault.asked.filter((one) => one === login)).toHaveLength(1);
    expect(vault.asked.filter((one) => one === revoke)).toHaveLength(1);
    expect(vault.asked).toHaveLength(names.length + 2);
  });

  test('a login that failed is not tried again for every cluster', async () => {
    vault.server.roles = {};
    const source = vault.source();
    const [one, two] = await Promise.all([refusal(source.obtain(prod)), refusal(source.obtain(clusterFile('test')))]);
    expect(one.message).toContain('cluster "prod" gets no kubeconfig from Vault: the login');
    expect(two.message).toContain('cluster "test" gets no kubeconfig from Vault: the login');
    expect(await source.close()).toBeUndefined();
    expect(vault.asked).toEqual([login]);
  });

  test('everything is asked for where tenant.yaml says', async () => {
    const [namespace, mount, path, key] = ['platform/clusters', 'kv/fleet', 'clusters/{name}', 'admin.conf'];
    Object.assign(vault.server, { namespace, mount, authPath: 'gitlab/jobs' });
    vault.server.put('clusters/prod', { 'admin.conf': kubeconfig, kubeconfig: 'not this one' });
    const auth = { path: 'gitlab/jobs', role: 'nautes-apply' };
    const source = vault.source({ namespace, mount, path, key, auth, address: `${vault.server.address}/` });
    expect(await source.obtain(prod)).toEqual({ ...credential, version: 1 });
    await source.close();
    expect(vault.asked).toEqual(['POST /v1/auth/gitlab/jobs/login', 'GET /v1/kv/fleet/data/clusters/prod', revoke]);
    expect(new Set(vault.server.requests.map(({ headers }) => headers['x-vault-namespace']))).toEqual(
      new Set([namespace]),
    );
  });

  test('a cluster gets what its own name leads to, and a name that is none leads nowhere', async () => {
    vault.server.put(prodPath, { kubeconfig });
    vault.server.put('kubernetes/test/default/admin', { kubeconfig: kubeconfigOf(makeCredential()) });
    const source = vault.source();
    expect(await source.obtain(clusterFile('test'))).not.toMatchObject(credential);
    await expect(source.obtain(clusterFile('../prod'))).rejects.toThrow(TypeError);
    await expect(source.obtain(clusterFile('prod/default'))).rejects.toThrow(TypeError);
    await expect(vault.source({ mount: '../sys' }).obtain(prod)).rejects.toThrow(TypeError);
    await source.close();
  });

  test.each([412, 429, 500, 502, 503, 504])('an answer of status %i is asked for again', async (status) => {
    vault.server.put(prodPath, { kubeconfig });
    const trouble = { status, body: { errors: ['local node not active but active cluster node not found'] } };
    vault.server.instead = ({ method }) => (method === 'GET' && vault.asked.length < 4 ? trouble : undefined);
    const source = vault.source();
    expect(await source.obtain(prod)).toMatchObject(credential);
    await source.close();
    expect(vault.asked).toEqual([login, read, read, read, revoke]);
  });
});

describe('a token', () => {
  test('is never in a URL, and the ID token is sent to the login only', async () => {
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source();
    await source.obtain(prod);
    await source.close();
    for (const { url, headers, body } of vault.server.requests) {
      expect(findSecrets([url], [...vault.server.tokens, vault.idToken])).toEqual([]);
      if (!url.endsWith('/login')) expect(JSON.stringify({ headers, body })).not.toContain(vault.idToken);
    }
  });

  test.each([
    ['as it is', (token: string) => token],
    ['with spaces between', (token: string) => token.replaceAll(/.{4}/g, '$& ')],
    ['a piece of it', (token: string) => `the token ${token.slice(20, 44)} is not known`],
    ['over two errors', (token: string) => [token.slice(0, 12), token.slice(12)]],
    ['in hexadecimal', (token: string) => Buffer.from(token).toString('hex')],
    ['in capitals and spaced out', (token: string) => [...token.toUpperCase()].join(' ')],
  ])('that the server repeats %s is not shown', async (_, repeat) => {
    vault.server.instead = ({ url, headers, body }) => {
      const sent = url.endsWith('/login')
        ? (JSON.parse(body) as { jwt: string }).jwt
        : String(headers['x-vault-token']);
      return { status: 400, body: { errors: [repeat(sent)].flat() } };
    };
    const token = vault.server.issueToken();
    const withId = await refusal(vault.source().obtain(prod));
    const withToken = await refusal(vault.source({}, { VAULT_TOKEN: token }).obtain(prod));
    for (const { message } of [withId, withToken]) {
      expect(message).toMatch(/HTTP status 400, "a message that repeats a secret"$/);
      expect(findSecrets([message.replaceAll(' ', '')], [vault.idToken, token])).toEqual([]);
    }
  });

  test('that was sent to the login is not shown when the server repeats it later', async () => {
    const piece = vault.idToken.slice(-40);
    vault.server.instead = ({ method }) => (method === 'GET' ? { status: 400, body: { errors: [piece] } } : undefined);
    const { message } = await refusal(vault.source().obtain(prod));
    expect(message).toMatch(/HTTP status 400, "a message that repeats a secret"$/);
  });

  test('of a login that cannot be revoked is reported, and stops nothing', async () => {
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source();
    await source.obtain(prod);
    vault.server.instead = ({ url }) =>
      url.endsWith('revoke-self') ? { status: 403, body: { errors: [] } } : undefined;
    expect(await source.close()).toBe('HTTP status 403');
  });

  test('is not waited for when it is taken back', async () => {
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source();
    await source.obtain(prod);
    vault.server.instead = () => 'hang';
    expect(await source.close()).toBe(`${vault.server.address} cannot be reached: no response within 1 s`);
  });

  test('of type batch ends by itself and is not taken back', async () => {
    vault.server.tokenType = 'batch';
    vault.server.put(prodPath, { kubeconfig });
    const source = vault.source();
    await source.obtain(prod);
    expect(await source.close()).toBeUndefined();
    expect(vault.asked).toEqual([login, read]);
  });
});

test('the CA may come from the file or the text in VAULT_CACERT', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-vault-'));
  try {
    await writeFile(join(folder, 'ca.pem'), vault.server.caPem);
    vault.server.put(prodPath, { kubeconfig });
    for (const variable of [join(folder, 'ca.pem'), vault.server.caPem]) {
      const environment = { VAULT_ID_TOKEN: vault.idToken, VAULT_CACERT: variable };
      const source = vault.source({ caCertificate: undefined }, environment);
      expect(await source.obtain(prod)).toMatchObject(credential);
      await source.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('proxies and lowered guards of the environment are not heeded', async () => {
  let proxied = 0;
  const proxy = createServer((socket) => (proxied++, socket.destroy()));
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  vault.server.put(prodPath, { kubeconfig });
  const module = new URL('../../../scripts/credential/sources/vault-source.ts', import.meta.url).href;
  const program = `
    import { makeVaultSource } from ${JSON.stringify(module)};
    const { address, ca, idToken: VAULT_ID_TOKEN } = JSON.parse(process.env.TEST_INPUT);
    const settings = { address, auth: { role: 'nautes-apply' }, ...(ca && { caCertificate: ca }) };
    const source = makeVaultSource({ settings, environment: { VAULT_ID_TOKEN }, timeoutMs: 5000, keepSecret: () => {} });
    const obtained = source.obtain({ name: 'prod' }).then(({ version }) => 'version ' + version);
    console.log(await obtained.catch(({ message }) => message));
    await source.close();
  `;
  const variables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'VAULT_HTTP_PROXY'];
  const run = async (ca: string | undefined): Promise<string> => {
    const env = {
      ...Object.fromEntries(variables.map((name) => [name, proxyUrl])),
      PATH: process.env['PATH'],
      NODE_USE_ENV_PROXY: '1',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      VAULT_SKIP_VERIFY: 'true',
      VAULT_ADDR: proxyUrl,
      TEST_INPUT: JSON.stringify({ address: vault.server.address, ca, idToken: vault.idToken }),
    };
    const args = ['--input-type=module', '--eval', program];
    return (await promisify(execFile)(process.execPath, args, { env })).stdout.trim();
  };
  try {
    expect(await run(vault.server.caPem)).toBe('version 1');
    expect(await run(undefined)).toBe(
      `cluster "prod" gets no kubeconfig from Vault: ${vault.server.address} is not trusted: its certificate is not signed by a known CA`,
    );
    expect(proxied).toBe(0);
  } finally {
    proxy.close();
  }
});

describe('vault in tenant.yaml', () => {
  function problemsOf(settings: unknown): readonly string[] {
    const document = parseYaml('tenant.yaml', JSON.stringify({ name: 'acme', vault: settings }));
    if (!(document instanceof YamlDocument)) throw new Error(document.message);
    return tenantProblems(document).map(({ message }) => message);
  }

  test('has the defaults that are used', () => {
    const { mount, path, key, auth } = tenantSchema.properties.vault.properties;
    // An editor would insert a default up to its first brace.
    const written = /Default: (.*)\.$/.exec(path.description)?.[1];
    const defaults = { mount: mount.default, path: written, key: key.default, auth: auth.properties.path.default };
    expect(defaults).toEqual(vaultDefaults);
  });

  test('may say all that there is', () => {
    const auth = { path: 'gitlab/jobs', role: 'nautes-apply' };
    const where = { namespace: 'platform/clusters/', mount: 'kv/fleet', path: 'a-{name}/b.c', key: 'admin.conf' };
    const caCertificate = `\n${vault.server.caPem}`;
    expect(problemsOf({ address: 'https://vault.example.com:8200', ...where, auth, caCertificate })).toEqual([]);
    expect(problemsOf({ address: 'https://192.0.2.1' })).toEqual([]);
  });

  test.each<readonly [what: string, settings: unknown, problem: string]>([
    ['no address', { mount: 'cluster' }, 'missing key "address"'],
    [
      'plain http',
      { address: 'http://vault.example.com' },
      '"address" must be an https URL of a host and an optional port, and nothing else',
    ],
    [
      'a user in the address',
      { address: 'https://me:secret@vault.example.com' },
      '"address" must be an https URL of a host and an optional port, and nothing else',
    ],
    [
      'a path that all clusters would share',
      { address: 'https://vault', path: 'kubernetes/admin' },
      '"path" must be names with "/" between, as in "kubernetes/{name}/admin", and contain {name}',
    ],
    [
      'a path that climbs',
      { address: 'https://vault', path: '../{name}' },
      '"path" must be names with "/" between, as in "kubernetes/{name}/admin", and contain {name}',
    ],
    [
      'a path with a query',
      { address: 'https://vault', path: '{name}?version=1' },
      '"path" must be names with "/" between, as in "kubernetes/{name}/admin", and contain {name}',
    ],
    [
      'a mount that ends in a dot',
      { address: 'https://vault', mount: 'kv.' },
      '"mount" must be names of letters, digits, hyphens, underscores and inner dots, with "/" between',
    ],
    ['a login without a role', { address: 'https://vault', auth: { path: 'jwt' } }, 'missing key "role"'],
    ['a token', { address: 'https://vault', token: 'hvs.x' }, 'unknown key "token"'],
    [
      'a key as CA',
      { address: 'https://vault', caCertificate: credential.keyPem },
      '"caCertificate" must be one or more certificates in PEM and nothing else',
    ],
  ])('is refused with %s', (_, settings, problem) => {
    expect(problemsOf(settings)).toEqual([problem]);
  });
});
