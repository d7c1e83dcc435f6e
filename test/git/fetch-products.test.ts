import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Verb } from '../../scripts/cli/verb.ts';
import { fetchProducts } from '../../scripts/fetch-products.ts';
import { fetchProduct, fetchLimits } from '../../scripts/git/products/fetch-product.ts';
import { gitAccessTo } from '../../scripts/git/products/git-access.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { validate } from '../../scripts/validate.ts';
import { toSources } from '../support/fixtures.ts';
import { GitServer } from '../support/git-server.ts';
import { settingWays } from '../support/git-settings.ts';
import { recordCall } from '../support/record-call.ts';

const execute = promisify(execFile);
const api = 'apiVersion: nautes.resource.nautes.io/v1alpha1\n';

const shop = {
  'README.md': '# The shop\n',
  'envs/test.yaml': environment('test', 'prod-eu'),
  'projects/web/web.yaml': `${head('Project', 'web')}spec:\n  product: product-12\n`,
  'projects/web/build.yaml': `${head('ProjectPipelineRuntime', 'build')}spec:\n  project: web\n  destination: test\n`,
  'runtimes/web.yaml': `${head('DeploymentRuntime', 'web')}spec:\n  product: product-12\n  destination:\n    environment: test\n`,
  'production/kustomization.yaml': 'resources: []\n',
  'code-repos/repo-1/repo-1.yaml': 'kind: CodeRepo\n',
  'templates/pipelines/main.yaml': 'kind: Pipeline\n',
};

let server: GitServer;
let folder: string;

beforeAll(async () => {
  server = await GitServer.start();
});

afterAll(async () => server.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-fetch-'));
  await git('init', '--quiet', '--initial-branch=main');
  await write('clusters/prod-eu.yaml', worker('prod-eu', 10));
  await write('clusters/prod-us.yaml', worker('prod-us', 20));
});

afterEach(async () => {
  server.expectedAuthorization = undefined;
  server.redirectTo = undefined;
  server.isSilent = false;
  server.authorizations.length = 0;
  await rm(folder, { recursive: true, force: true });
});

describe('fetch-products', () => {
  it('brings in what says something about clusters, and nothing else, where Git does not see it', async () => {
    const commit = await server.push('shop', shop);
    await list({ name: 'shop', repository: server.urlOf('shop'), revision: 'main' });
    expect(await fetch()).toEqual({
      exitCode: 0,
      stdout: `shop: 4 files of commit ${commit.slice(0, 8)}\n`,
      stderr: '1 product fetched\n',
    });
    expect(await filesIn('products')).toEqual([
      'shop/.fetched.json',
      'shop/.gitignore',
      'shop/envs/test.yaml',
      'shop/projects/web/build.yaml',
      'shop/projects/web/web.yaml',
      'shop/runtimes/web.yaml',
    ]);
    expect(await git('status', '--porcelain')).toBe('');
    expect(await read('products/shop/runtimes/web.yaml')).toBe(shop['runtimes/web.yaml']);
  });

  it('lets the deletion of a worker be refused because of a runtime there, with file and line', async () => {
    await server.push('shop', {
      'envs/test.yaml': shop['envs/test.yaml'],
      'runtimes/web.yaml': shop['runtimes/web.yaml'],
    });
    await list({ name: 'shop', repository: server.urlOf('shop') });
    await fetch();
    await git('rm', '--quiet', 'clusters/prod-eu.yaml');
    const expected = [
      'products/shop/envs/test.yaml:8:12: error: "prod-eu" is removed, but environment "test" of product "shop" still uses it [no-dependents]',
      '8 |   cluster: prod-eu',
      '  |            ^^^^^^^',
      `  hint: remove envs/test.yaml in ${server.urlOf('shop')} first, or bring back clusters/prod-eu.yaml`,
      '',
      'products/shop/runtimes/web.yaml:9:18: error: "prod-eu" is removed, but deployment runtime "web" of product "shop" still uses it [no-dependents]',
      '9 |     environment: test',
      '  |                  ^^^^',
      `  hint: remove runtimes/web.yaml in ${server.urlOf('shop')} first, or bring back clusters/prod-eu.yaml`,
      '',
      '2 problems in 2 of 4 files',
      '',
    ].join('\n');
    expect(await run(validate, ['--staged'])).toEqual({ exitCode: 1, stdout: expected, stderr: '' });
    await git('commit', '--quiet', '--message=Remove prod-eu');
    for (const args of [
      ['--base', 'HEAD~1'],
      ['--revision', 'HEAD', '--base', 'HEAD~1'],
    ])
      expect(await run(validate, args)).toEqual({ exitCode: 1, stdout: expected, stderr: '' });
  });

  it('takes the default branch, a branch, a tag or a commit', async () => {
    const commit = await server.push('revisions', { 'envs/a.yaml': environment('a', 'prod-eu') });
    const next = await server.push('revisions', { 'envs/b.yaml': environment('b', 'prod-eu') }, 'next/one');
    await server.tag('revisions', 'v1.2', next);
    for (const [revision, expected] of [
      [{}, commit],
      [{ revision: 'next/one' }, next],
      [{ revision: 'v1.2' }, next],
      [{ revision: commit }, commit],
    ] as const) {
      await list({ name: 'shop', repository: server.urlOf('revisions'), ...revision });
      expect(await fetch()).toMatchObject({ exitCode: 0, stdout: `shop: 1 file of commit ${expected.slice(0, 8)}\n` });
      expect((await run(validate, [])).stdout).toMatch(/^no problems/);
    }
  });

  it('leaves everything as it was when one product cannot be fetched, and names it', async () => {
    await server.push('shop', shop);
    await list({ name: 'shop', repository: server.urlOf('shop') });
    await fetch();
    const before = await filesIn('products');
    await server.push('shop', {});
    await list(
      { name: 'bank', repository: server.urlOf('no-such-bank') },
      { name: 'shop', repository: server.urlOf('shop') },
    );
    const { exitCode, stdout, stderr } = await fetch();
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain(`error: product "bank" could not be fetched from ${server.urlOf('no-such-bank')}\n`);
    expect(stderr).toMatch(/^ {2}cause: fatal: repository 'https:[^ ]*' not found$/m);
    expect(stderr).toContain('hint: check repository and revision in tenant.yaml');
    expect(await filesIn('products')).toEqual(before);
    expect(await read('products/shop/envs/test.yaml')).toBe(shop['envs/test.yaml']);
  });

  it('replaces what was fetched before, and takes away what is not listed any more', async () => {
    await server.push('shop', shop);
    await server.push('bank', { 'envs/live.yaml': environment('live', 'prod-us') });
    await list({ name: 'bank', repository: server.urlOf('bank') }, { name: 'shop', repository: server.urlOf('shop') });
    await fetch();
    await server.push('shop', { 'envs/live.yaml': environment('live', 'prod-us') });
    await list({ name: 'shop', repository: server.urlOf('shop') });
    await fetch();
    expect(await filesIn('products')).toEqual(['shop/.fetched.json', 'shop/.gitignore', 'shop/envs/live.yaml']);
    await list();
    expect(await fetch()).toEqual({ exitCode: 0, stdout: '', stderr: 'tenant.yaml lists no products\n' });
    expect(await filesIn('products')).toEqual([]);
  });

  it('does not touch what was not fetched', async () => {
    await server.push('shop', shop);
    await write('products/shop/envs/own.yaml', environment('own', 'prod-eu'));
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const { exitCode, stderr } = await fetch();
    expect(exitCode).toBe(3);
    expect(stderr).toContain('"products/shop" already exists and was not fetched, so it was not replaced');
    expect(await filesIn('products')).toEqual(['shop/envs/own.yaml']);
  });

  it('keeps no link, no submodule and no odd name, and says so: what they hide forbids removals', async () => {
    await server.push('odd', {
      'envs/test.yaml': environment('test', 'prod-us'),
      'envs/passwd.yaml': { linkTo: '/etc/passwd' },
      runtimes: { linkTo: '/etc' },
      'envs/odd \u001b[31mname.yaml': 'kind: Environment\n',
      'envs/large.yaml': `# ${'x'.repeat(1024 * 1024)}\n`,
      'templates/link.yaml': { linkTo: '/etc/passwd' },
      '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = https://example.invalid/x.git\n',
    });
    await list({ name: 'shop', repository: server.urlOf('odd') });
    expect(await fetch()).toMatchObject({
      exitCode: 0,
      stderr:
        'warning: envs/large.yaml of product "shop" is larger than 768 KiB\n' +
        'warning: envs/odd \ufffd[31mname.yaml of product "shop" has a name that cannot be kept\n' +
        'warning: envs/passwd.yaml of product "shop" is a symbolic link\n' +
        'warning: runtimes of product "shop" is a symbolic link\n' +
        '1 product fetched\n',
    });
    expect(await filesIn('products')).toEqual(['shop/.fetched.json', 'shop/.gitignore', 'shop/envs/test.yaml']);
    await git('rm', '--quiet', 'clusters/prod-eu.yaml');
    expect((await run(validate, ['--staged'])).stdout).toContain(
      'error: product "shop" is only partly known (envs/large.yaml is larger than 768 KiB), so "prod-eu" cannot be removed safely [no-dependents]',
    );
  });

  it('reads the list of what a merge request would be merged into', async () => {
    await server.push('shop', { 'envs/live.yaml': environment('live', 'prod-us') });
    await list();
    await git('checkout', '--quiet', '-b', 'a-change');
    await write('clusters/prod-ap.yaml', worker('prod-ap', 30));
    await git('add', '--all');
    await git('commit', '--quiet', '--message=Register prod-ap');
    await git('checkout', '--quiet', 'main');
    await list({ name: 'shop', repository: server.urlOf('shop') });
    await git('checkout', '--quiet', 'a-change');
    expect((await fetch('--revision', 'HEAD', '--base', 'main')).stderr).toBe('1 product fetched\n');
    const { stdout } = await run(validate, ['--revision', 'HEAD', '--base', 'main']);
    expect(stdout).toMatch(/^no problems/);
  });

  it.each([
    ['a local path', 'file:///etc', undefined],
    ['a program', 'ext::sh -c date', undefined],
    ['a connection in plain text', 'http://gitlab.example.com/shop.git', undefined],
    ['a password', 'https://me:word@gitlab.example.com/shop.git', undefined],
    ['a user name over https', 'https://token@gitlab.example.com/shop.git', undefined],
    ['an option for ssh', 'ssh://-oProxyCommand=date/shop.git', undefined],
    ['an option for Git', '--upload-pack=date', undefined],
    ['an option as revision', 'https://gitlab.example.com/shop.git', '--upload-pack=date'],
    ['a refspec as revision', 'https://gitlab.example.com/shop.git', 'main:refs/heads/x'],
    ['a way up', 'https://gitlab.example.com/shop.git', 'a/../b'],
  ])('is given no list with %s', (_, repository, revision) => {
    const text = tenantFile({ name: 'shop', repository, ...(revision === undefined ? {} : { revision }) });
    const { files, tenant } = readRepository(toSources({ 'tenant.yaml': text }));
    expect(tenant).toBeUndefined();
    expect(files.flatMap(({ schemaFindings }) => schemaFindings.map(({ message }) => message))).toEqual([
      expect.stringMatching(/^"(repository|revision)" must be /),
    ]);
  });

  it('asks for nothing while tenant.yaml has errors', async () => {
    await list({ name: 'shop', repository: 'ext::sh -c date' });
    expect(await fetch()).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'error: tenant.yaml is missing or has errors, so its products are not known\n  hint: run "npm run validate"\n',
    });
  });
});

describe('the token of the job', () => {
  const token = 'glcbt-1234567890-abcdef';
  const header = `Basic ${Buffer.from(`gitlab-ci-token:${token}`).toString('base64')}`;

  it('opens the repositories of its own GitLab, and is in no argument, file or output', async () => {
    await server.push('shop', shop);
    server.expectedAuthorization = header;
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const log = await loggedGit();
    const ended = await run(fetchProducts, [], {
      ...log.environment,
      CI_JOB_TOKEN: token,
      CI_SERVER_URL: server.origin,
      CI_SERVER_TLS_CA_FILE: server.caFile,
    });
    expect(ended.exitCode, ended.stderr).toBe(0);
    const said = [await readFile(log.file, 'utf8'), ended.stdout, ended.stderr, ...(await texts('.'))].join('\n');
    expect(said).toContain(server.urlOf('shop'));
    for (const secret of [token, header.slice('Basic '.length)]) expect(said).not.toContain(secret);
  });

  it('goes to no other server', async () => {
    await server.push('shop', shop);
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const environment = {
      CI_JOB_TOKEN: token,
      CI_SERVER_URL: 'https://gitlab.example.com',
      GIT_SSL_CAINFO: server.caFile,
    };
    expect((await run(fetchProducts, [], environment)).exitCode).toBe(0);
    expect(server.authorizations).not.toEqual([]);
    expect(server.authorizations.filter((one) => one !== undefined)).toEqual([]);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await GitServer.start();
    try {
      await elsewhere.push('shop', shop);
      server.redirectTo = elsewhere.origin;
      await list({ name: 'shop', repository: server.urlOf('shop') });
      // Trusted as well, so that nothing but the redirect is in the way.
      const caFile = join(folder, '.git', 'ca.pem');
      await writeFile(caFile, (await readFile(server.caFile, 'utf8')) + (await readFile(elsewhere.caFile, 'utf8')));
      const environment = { CI_JOB_TOKEN: token, CI_SERVER_URL: server.origin, CI_SERVER_TLS_CA_FILE: caFile };
      expect((await run(fetchProducts, [], environment)).exitCode).toBe(3);
      expect(elsewhere.authorizations).toEqual([]);
    } finally {
      await elsewhere.stop();
    }
  });

  it('is masked where Git repeats it, and no question is asked when it is refused', async () => {
    await server.push('shop', shop);
    server.expectedAuthorization = 'Basic c29tZTplbHNl';
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const environment = { CI_JOB_TOKEN: token, CI_SERVER_URL: server.origin, CI_SERVER_TLS_CA_FILE: server.caFile };
    const { exitCode, stderr } = await run(fetchProducts, [], environment);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('product "shop" could not be fetched');
    expect(stderr).not.toContain(token);
  });
});

describe("a person's own settings of Git", () => {
  const token = 'glcbt-1234567890-abcdef';
  const elsewhere = 'https://gitlab.example.com/shop.git';
  const header = 'Authorization: Basic c29tZTplbHNl';

  it.each(settingWays)('are heard from %s', async (_, tell) => {
    await server.push('shop', shop);
    server.expectedAuthorization = header.slice('Authorization: '.length);
    await list({ name: 'shop', repository: elsewhere });
    const environment = await tell(
      [
        [`url.${server.origin}/.insteadOf`, 'https://gitlab.example.com/'],
        [`http.${server.origin}/.extraHeader`, header],
        ['http.sslCAInfo', server.caFile],
        ['safe.bareRepository', 'explicit'],
      ],
      join(folder, '.git'),
    );
    const { exitCode, stderr } = await run(fetchProducts, [], environment);
    expect(exitCode, stderr).toBe(0);
  });

  it.each(settingWays)('from %s do not loosen what the kit says', async (_, tell) => {
    await server.push('shop', shop);
    server.redirectTo = 'https://gitlab.example.com';
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const environment = await tell(
      [
        ['http.followRedirects', 'true'],
        ['protocol.allow', 'always'],
        ['http.sslCAInfo', server.caFile],
      ],
      join(folder, '.git'),
    );
    const redirected = await run(fetchProducts, [], environment);
    expect(redirected).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/^ {2}cause: fatal: unable to access .* The requested URL returned error: 30\d$/m),
    });
    const local = await tell(
      [
        ['protocol.allow', 'always'],
        [`url.file:///${folder}/.insteadOf`, `${server.origin}/`],
      ],
      join(folder, '.git'),
    );
    expect(await run(fetchProducts, [], local)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/^ {2}cause: fatal: transport 'file' not allowed$/m),
    });
  });

  it.each(settingWays)('from %s give way to the token of the job', async (_, tell) => {
    await server.push('shop', shop);
    server.expectedAuthorization = `Basic ${Buffer.from(`gitlab-ci-token:${token}`).toString('base64')}`;
    await list({ name: 'shop', repository: server.urlOf('shop') });
    const job = { CI_JOB_TOKEN: token, CI_SERVER_URL: server.origin, CI_SERVER_TLS_CA_FILE: server.caFile };
    const own = await tell(
      [
        ['http.extraHeader', header],
        [`http.${server.origin}/.extraHeader`, header],
      ],
      join(folder, '.git'),
    );
    const { exitCode, stderr } = await run(fetchProducts, [], { ...job, ...own });
    expect(exitCode, stderr).toBe(0);
  });

  it.each(settingWays)('from %s do not lead the token of the job to another server', async (_, tell) => {
    await server.push('shop', shop);
    await list({ name: 'shop', repository: elsewhere });
    const leading = await tell(
      [
        [`url.${server.origin}/.insteadOf`, 'https://gitlab.example.com/'],
        ['http.sslCAInfo', server.caFile],
      ],
      join(folder, '.git'),
    );
    const gitlab = { CI_JOB_TOKEN: token, CI_SERVER_URL: 'https://gitlab.example.com' };
    expect((await run(fetchProducts, [], { ...gitlab, ...leading })).exitCode).toBe(0);
    expect(server.authorizations).not.toEqual([]);
    expect(server.authorizations.filter((one) => one !== undefined)).toEqual([]);
  });

  it.each([
    [
      'core.sshCommand',
      (program: string) => ({
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.sshCommand',
        GIT_CONFIG_VALUE_0: program,
      }),
    ],
    ['GIT_SSH_COMMAND', (program: string) => ({ GIT_SSH_COMMAND: program })],
    ['GIT_SSH', (program: string) => ({ GIT_SSH: program })],
    [
      'an ssh first on the PATH',
      (program: string) => ({ PATH: [dirname(program), process.env['PATH']].join(delimiter) }),
    ],
  ])('say how ssh is run, by %s', async (way, environmentOf) => {
    const program = join(folder, '.git', 'tools', 'ssh');
    await mkdir(dirname(program));
    await writeFile(program, `#!/bin/sh\necho "$@" >> '${program}.log'\nexit 1\n`);
    await chmod(program, 0o755);
    await list({ name: 'shop', repository: 'ssh://git@gitlab.example.com/shop.git' });
    expect((await run(fetchProducts, [], environmentOf(program))).exitCode).toBe(3);
    const said = await readFile(`${program}.log`, 'utf8');
    expect(said).toContain('git@gitlab.example.com');
    expect(said.includes('-oBatchMode=yes')).toBe(way === 'an ssh first on the PATH');
  });
});

describe('a product that is too much', () => {
  const product = () => ({ name: 'shop', repository: server.urlOf('large') });
  const access = () => gitAccessTo(server.urlOf('large'), { ...process.env, GIT_SSL_CAINFO: server.caFile });
  const interrupted = new AbortController().signal;

  it('takes too long', async () => {
    server.isSilent = true;
    const limits = { ...fetchLimits, milliseconds: 400 };
    await expect(fetchProduct(product(), access(), { interrupted, limits })).rejects.toMatchObject({
      exitCode: 3,
      message: `product "shop" could not be fetched from ${server.urlOf('large')}`,
      cause: { message: 'it took longer than 0.4 s' },
    });
  });

  it('is too large, or has too many files', async () => {
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64');
    await server.push('large', { noise, 'envs/a.yaml': 'a: b\n', 'envs/b.yaml': 'a: b\n' });
    for (const [limit, reason] of [
      [{ bytes: 32 * 1024 }, /^it is larger than 0.03125 MiB$/],
      [{ files: 1 }, /^it has 2 files about clusters with 10 bytes, more than is allowed$/],
    ] as const)
      await expect(
        fetchProduct(product(), access(), { interrupted, limits: { ...fetchLimits, ...limit } }),
      ).rejects.toMatchObject({ exitCode: 3, cause: { message: expect.stringMatching(reason) as string } });
  });

  it('stops when the verb is asked to stop', async () => {
    server.isSilent = true;
    const stop = new AbortController();
    const fetching = fetchProduct(product(), access(), { interrupted: stop.signal });
    stop.abort();
    await expect(fetching).rejects.toMatchObject({ exitCode: 3 });
  });
});

function head(kind: string, name: string): string {
  return `${api}kind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: product-12\n`;
}

function environment(name: string, cluster: string): string {
  return `${head('Environment', name)}spec:\n  product: product-12\n  cluster: ${cluster}\n  envType: test\n`;
}

function worker(name: string, address: number): string {
  const shape = 'clusterType: physical\n  usage: worker\n  workerType: deployment\n  kubeconfig:\n    from: secret\n';
  return `${api}kind: Cluster\nmetadata:\n  name: ${name}\nspec:\n  apiServer: https://192.0.2.${address}:6443\n  ${shape}`;
}

function tenantFile(...products: readonly object[]): string {
  return `name: acme\nproducts: ${JSON.stringify(products)}\n`;
}

/** Commits a tenant.yaml that lists these products. */
async function list(...products: readonly object[]): Promise<void> {
  await write('tenant.yaml', tenantFile(...products));
  await git('add', '--all', '--', 'tenant.yaml', 'clusters');
  await git('commit', '--quiet', '--message=List the products');
}

function fetch(...args: readonly string[]) {
  return run(fetchProducts, args, { GIT_SSL_CAINFO: server.caFile });
}

/** Calls a verb as in the register's folder, with an environment that knows nothing of whoever runs the tests. */
async function run(verb: Verb, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { exitCode, stdout, stderr } = await recordCall(verb, args, {
    directory: folder,
    environment: { PATH: process.env['PATH'], HOME: folder, ...environment },
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
  return { exitCode, stdout, stderr };
}

/** A `git` that notes its arguments before it is the real one. */
async function loggedGit() {
  const tools = await mkdtemp(join(folder, '.git', 'tools-'));
  const file = join(tools, 'log');
  const real = (await execute('sh', ['-c', 'command -v git'])).stdout.trim();
  await writeFile(join(tools, 'git'), `#!/bin/sh\necho "$@" >> '${file}'\nexec '${real}' "$@"\n`);
  await chmod(join(tools, 'git'), 0o755);
  return { file, environment: { PATH: [tools, process.env['PATH']].join(delimiter) } };
}

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.com'];
  return (await execute('git', ['-C', folder, ...identity, ...args])).stdout;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** The paths of all files below a folder of the register, sorted; none when it is not there. */
async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(folder, path).length + 1)).sort();
}

/** What all files below a folder hold, Git's own included. */
async function texts(path: string): Promise<readonly string[]> {
  return Promise.all((await filesIn(path)).map((file) => readFile(join(folder, path, file), 'latin1')));
}
