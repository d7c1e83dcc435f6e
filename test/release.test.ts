import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { load } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import kit from '../package.json' with { type: 'json' };
import { kitFolder } from '../scripts/cli/kit-folder.ts';
import { runPipeline, TemporaryRepository } from './support/temporary-repository.ts';

// The script of the job release, on a folder that has what it reads; that npm can pack is test/package.test.ts.

/** A registry that does not answer: a dry run asks none. */
const nowhere = 'http://127.0.0.1:9/';
const project = 'https://gitlab.example.com/platform/kit';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'));
  write('package.json', '{ "name": "kit", "version": "1.2.3" }\n');
  write(
    'CHANGELOG.md',
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-30\n\n- Ours.\n\n## [1.2.2] - 2026-01-01\n\n- Old.\n',
  );
  for (const path of ['README.md', 'templates/pipeline.yml']) write(path, 'x\n');
  mkdirSync(join(root, '.ci'));
  cpSync(join(kitFolder, '.ci/release.js'), join(root, '.ci/release.js'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function release(tag = '', { args = [] as readonly string[], environment = {} } = {}) {
  const path = [dirname(process.execPath), process.env['PATH']].join(':');
  const env = { PATH: path, HOME: root, CI_COMMIT_TAG: tag, npm_config_registry: nowhere, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/release.js', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('prints what the changelog says, rehearses, and publishes nothing without being told', () => {
  const { status, stdout, stderr } = release('v1.2.3');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '- Ours.\n' });
  expect(stderr).toContain('kit-1.2.3.tgz\n');
  expect(stderr).toMatch(/dry run: 1\.2\.3 was not published\n$/);
});

it('leaves package.json as it was, where the job writes its repository into it', () => {
  const before = readFileSync(join(root, 'package.json'), 'utf8');
  expect(release('v1.2.3', { environment: { CI_PROJECT_URL: project } })).toMatchObject({ status: 0 });
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe(before);
});

it.each([
  ['of another repository', { CI_PROJECT_URL: `${project}-2` }, 'error: package.json says that the repository is'],
  ['of no repository', {}, 'error: package.json names no repository, and npm wants to know it'],
] as const)('publishes nothing %s', (_, environment, message) => {
  const repository = 'CI_PROJECT_URL' in environment ? { repository: `git+${project}.git` } : {};
  write('package.json', JSON.stringify({ name: 'kit', version: '1.2.3', ...repository }));
  const { status, stdout, stderr } = release('v1.2.3', { args: ['--publish'], environment });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(message);
});

it.each([
  ['a tag of another version', 'v1.2.2', {}, 'error: the tag is v1.2.2, and package.json says 1.2.3'],
  [
    'a version that the changelog does not have',
    '',
    { 'package.json': '{ "version": "2.0.0" }' },
    'no section [2.0.0]',
  ],
  [
    'something that is not released yet',
    '',
    { 'CHANGELOG.md': '## [Unreleased]\n\n- New.\n\n## [1.2.3]\n\n- Ours.\n' },
    'error: CHANGELOG.md has something under [Unreleased]',
  ],
] as const)('refuses %s', (_, tag, files, message) => {
  for (const [path, text] of Object.entries(files)) write(path, text);
  const { status, stdout, stderr } = release(tag);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(message);
});

it('the changelog has the version of package.json', () => {
  expect(readFileSync(join(kitFolder, 'CHANGELOG.md'), 'utf8')).toMatch(
    new RegExp(`^## \\[${kit.version}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
  );
});

describe('the jobs of the kit', () => {
  const tagged = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_BRANCH: '' };
  let repository: TemporaryRepository;

  beforeAll(async () => {
    repository = await TemporaryRepository.make('ok/empty-register');
  });
  afterAll(() => repository.remove());

  async function jobs(): Promise<readonly string[]> {
    const { output } = await runPipeline(repository, { variables: tagged, args: ['--list-csv'] });
    const rows = output.slice(output.indexOf('name;')).trim().split('\n').slice(1);
    return rows.filter((row) => row.includes(';')).map((row) => row.split(';')[0] ?? '');
  }

  it('are in its own pipeline only, and release the package and then the component, when somebody says so', async () => {
    expect(await jobs()).toEqual([]);
    const text = readFileSync(join(kitFolder, '.gitlab/kit.yml'), 'utf8');
    await repository.write('.gitlab/kit.yml', text);
    await repository.write('.ci/release.js', readFileSync(join(kitFolder, '.ci/release.js')));
    for (const path of ['package.json', 'CHANGELOG.md', 'README.md'])
      await repository.write(path, readFileSync(join(root, path)));
    await repository.git('add', '--all');
    await repository.git('commit', '--quiet', '--no-verify', '--message=Be the kit');
    const { kit, release, component } = load(text) as Readonly<Record<string, KitJob>>;
    expect(kit?.script).toEqual(['.ci/run']);
    expect(kit?.rules.every((rule) => 'changes' in rule)).toBe(true);
    expect([release?.rules[0]?.when, component?.rules]).toEqual(['manual', [{ if: release?.rules[0]?.if }]]);
    expect(component).toMatchObject({
      needs: ['release'],
      release: { tag_name: '$CI_COMMIT_TAG', description: './release-notes.md' },
    });

    const registry = await startRegistry();
    try {
      const variables = {
        ...tagged,
        CI_PROJECT_URL: project,
        npm_config_registry: registry.url,
        NPM_TOKEN: 'a-token-of-npm',
      };
      const { exitCode, output } = await runPipeline(repository, {
        variables,
        args: ['release', 'component', '--manual', 'release'],
        checksSchema: true,
      });
      expect(exitCode, output).toBe(0);
      expect(output).toMatch(/^ PASS +component/m);
      expect(output).not.toContain('a-token-of-npm');
      expect(await repository.read('.gitlab-ci-local/artifacts/release/release-notes.md')).toBe('- Ours.\n');
      expect(registry.published).toMatchObject([
        {
          authorization: 'Bearer a-token-of-npm',
          body: {
            versions: { '1.2.3': { repository: { type: 'git', url: `git+${project}.git` } } },
            'dist-tags': { latest: '1.2.3' },
          },
        },
      ]);
    } finally {
      await registry.stop();
    }
  });
});

/** A job of the kit's pipeline, as far as it matters here. */
interface KitJob {
  readonly script: readonly string[];
  readonly rules: readonly { readonly if: string; readonly when?: string }[];
}

/** A registry of npm that has no package yet, and keeps what is published. */
async function startRegistry() {
  const published: { readonly authorization: string | undefined; readonly body: unknown }[] = [];
  const server = createServer((request, response) => {
    void json(request)
      .then(
        (body) => published.push({ authorization: request.headers.authorization, body }),
        () => undefined,
      )
      .then(() => response.writeHead(request.method === 'PUT' ? 201 : 404).end('{}'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = (): Promise<unknown> => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, published, stop };
}
