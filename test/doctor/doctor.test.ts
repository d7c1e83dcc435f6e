import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { loadAll } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import schema from '../../schemas/output/doctor.schema.json' with { type: 'json' };
import { kitFolder } from '../../scripts/cli/kit-folder.ts';
import { doctor } from '../../scripts/doctor.ts';
import { gitlabChecks } from '../../scripts/doctor/gitlab-checks.ts';
import { mergeRequestJobs } from '../../scripts/doctor/gitlab-runners.ts';
import { GitLabClient } from '../../scripts/gitlab/gitlab-client.ts';
import type { Check } from '../../scripts/text/check.ts';
import { GitServer } from '../support/git-server.ts';
import { GitLabServer, type Answer } from '../support/gitlab-server.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

// The register is test/fixtures/ok/every-shape, with recipients, sealed kubeconfigs and a hook; there is no management cluster.

const validate = new Ajv().compile(schema);
const kubeconfig = process.env['KUBECONFIG'];
let root: string;

beforeAll(() => {
  process.env['KUBECONFIG'] = '/nowhere/kubeconfig';
});
afterAll(() => {
  if (kubeconfig === undefined) delete process.env['KUBECONFIG'];
  else process.env['KUBECONFIG'] = kubeconfig;
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'doctor-'));
  cpSync(join(kitFolder, 'test/fixtures/ok/every-shape'), root, { recursive: true });
  git('init', '--quiet');
  writeFileSync(join(root, '.git/hooks/pre-commit'), '#!/bin/sh\n', { mode: 0o755 });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Takes the first recipient off the list. */
function dropRecipient(): void {
  const path = join(root, '.age-recipients');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^age1\w+\n/m, ''));
}

function git(...args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args]);
}

function call(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<RecordedCall> {
  const now = (): Date => new Date('2026-06-01T00:00:00Z');
  return recordCall(doctor, args, { directory: root, environment, now, patience: { tries: 1 } });
}

async function checks(environment?: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Check>> {
  const { stdout, exitCode } = await call(['--format', 'json'], environment);
  const said: unknown = JSON.parse(stdout);
  expect(validate(said), JSON.stringify(validate.errors)).toBe(true);
  const { checks } = said as { readonly checks: readonly Check[] };
  const states = new Set(checks.map(({ state }) => state));
  expect(exitCode).toBe(states.has('problem') ? 1 : states.has('unknown') ? 3 : 0);
  return new Map(checks.map((check) => [check.id, check]));
}

function problemsIn(found: ReadonlyMap<string, Check>): readonly string[] {
  return [...found.values()].flatMap(({ id, state }) => (state === 'problem' ? [id] : []));
}

describe('of a register that is fine', () => {
  it('only what cannot be looked at is named', async () => {
    const found = await checks();
    expect(problemsIn(found)).toEqual([]);
    expect([...found.values()].flatMap(({ id, state }) => (state === 'unknown' ? [id] : []))).toEqual(['kubeconfig']);
  });

  it('a management cluster that does not answer is asked once', async () => {
    const context = { name: 'c', context: { cluster: 'c', user: 'c' } };
    const file = join(root, 'kubeconfig');
    const clusters = [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }];
    const users = [{ name: 'c', user: { token: 'x' } }];
    writeFileSync(file, JSON.stringify({ clusters, users, contexts: [context], 'current-context': 'c' }));
    process.env['KUBECONFIG'] = file;
    const found = [...(await checks()).values()].filter(({ area }) => area === 'management cluster');
    process.env['KUBECONFIG'] = '/nowhere/kubeconfig';
    expect(found).toMatchObject([
      { id: 'kubeconfig', state: 'unknown', found: 'the management cluster cannot be reached' },
    ]);
  });

  it('a person reads ticks by area, and the way out', async () => {
    const { stdout, stderr } = await call([]);
    expect(stdout).toMatch(/^this machine\n {2}✓ Node \d/);
    expect(stdout).toContain(
      '\nmanagement cluster\n  ? the kubeconfig of the management cluster could not be read\n      set KUBECONFIG',
    );
    expect(stdout).toMatch(/\n\n8 ok, 0 problems, 1 unknown\n$/);
    expect(stderr).toContain('GITLAB_TOKEN is not set');
  });
});

describe('a problem is', () => {
  it.each([
    ['a commit hook that is not there', 'hook', () => rmSync(join(root, '.git/hooks/pre-commit'))],
    ['a commit hook that is no program', 'hook', () => chmodSync(join(root, '.git/hooks/pre-commit'), 0o644)],
    ['a hooks folder that is empty', 'hook', () => git('config', 'core.hooksPath', '.husky/_')],
    ['the name of the template', 'tenant', () => writeFileSync(join(root, 'tenant.yaml'), 'name: tenant\n')],
    ['no tenant.yaml', 'tenant', () => rmSync(join(root, 'tenant.yaml'))],
    ['an error in a file', 'rules', () => writeFileSync(join(root, 'clusters/x.yaml'), 'kind: Cluster\n')],
    ['no recipient', 'recipients', () => rmSync(join(root, '.age-recipients'))],
    ['a recipient that is gone and can still open', 'sealed', () => dropRecipient()],
  ] as const)('%s', async (_, id, break_) => {
    break_();
    expect(problemsIn(await checks())).toContain(id);
  });
});

describe('the products that tenant.yaml lists', () => {
  let server: GitServer;

  beforeAll(async () => {
    server = await GitServer.start();
    await server.push('shop', { 'envs/live.yaml': 'kind: Environment\n' });
    await server.push('crm', { 'envs/link.yaml': { linkTo: 'live.yaml' } });
  });
  afterAll(() => server.stop());

  async function productsOf(...names: readonly string[]): Promise<Check | undefined> {
    const listed = names.map((name) => `  - { name: ${name}, repository: ${server.urlOf(name)} }\n`);
    writeFileSync(join(root, 'tenant.yaml'), `name: acme\nproducts:\n${listed.join('')}`);
    const found = await checks({ GIT_SSL_CAINFO: server.caFile });
    expect(existsSync(join(root, 'products/shop/.fetched.json'))).toBe(false);
    return found.get('products');
  }

  it('are read as a job reads them, and nothing is kept', async () => {
    expect(await productsOf('shop')).toMatchObject({
      state: 'ok',
      found: 'product "shop" can be read with your own access',
    });
    server.expectedAuthorization = 'nobody';
    const refused = await productsOf('shop');
    expect(refused?.state).toBe('problem');
    expect(refused?.found).toMatch(/^product "shop" could not be fetched from https:\S+: fatal: /);
  });

  it('are a problem where a file cannot be kept, since it could name any cluster', async () => {
    server.expectedAuthorization = undefined;
    const found = await productsOf('shop', 'crm');
    expect(found).toMatchObject({ state: 'problem', found: 'envs/link.yaml of product "crm" is a symbolic link' });
  });
});

describe('the settings of the GitLab project', () => {
  const token = `glpat-${'x'.repeat(20)}`;
  const secret = 'the-value-of-a-variable-7Q';
  const good = {
    '': { default_branch: 'main', only_allow_merge_if_pipeline_succeeds: true, allow_merge_on_skipped_pipeline: false },
    '/protected_branches': [{ name: 'main', allow_force_push: false, push_access_levels: [{ access_level: 0 }] }],
    '/variables': [
      {
        key: 'KUBECONFIG',
        value: secret,
        variable_type: 'file',
        protected: true,
        masked: false,
        environment_scope: 'management',
      },
      {
        key: 'AGE_IDENTITY',
        value: secret,
        variable_type: 'env_var',
        protected: true,
        masked: true,
        environment_scope: 'management',
      },
      {
        key: 'KUBECONFIG',
        value: secret,
        variable_type: 'file',
        protected: true,
        masked: false,
        environment_scope: 'management-read',
      },
      { key: 'OTHER', value: 'x', variable_type: 'env_var', protected: false, masked: false, environment_scope: '*' },
    ],
    '/ci/lint': {
      valid: true,
      errors: [],
      warnings: [],
      merged_yaml: '---',
      jobs: [
        { name: 'plan', stage: 'plan', tag_list: [] },
        { name: 'apply', stage: 'apply', tag_list: ['docker', 'eu'] },
      ],
    },
    '/runners': [
      { id: 8, description: 'old', paused: false, runner_type: 'project_type', online: false, status: 'offline' },
      { id: 5, description: 'shared', paused: false, runner_type: 'instance_type', online: true, status: 'online' },
      { id: 6, description: 'ours', paused: false, runner_type: 'project_type', online: true, status: 'online' },
    ],
    'runners/5': { tag_list: ['eu'], run_untagged: true, access_level: 'not_protected' },
    'runners/6': { tag_list: ['eu', 'docker'], run_untagged: false, access_level: 'ref_protected' },
    '/pipeline_schedules': [{ ref: 'refs/heads/main', active: true }],
    '/resource_groups/management': { key: 'management', process_mode: 'oldest_first' },
  };
  const readOnly = good['/variables'][2];
  let gitlab: GitLabServer;
  let settings: Record<string, unknown>;

  beforeAll(async () => {
    gitlab = await GitLabServer.start();
  });
  afterAll(() => gitlab.stop());
  beforeEach(() => {
    settings = structuredClone(good);
    gitlab.reset();
    gitlab.instead = ({ method, url, headers }): Answer => {
      if (headers['private-token'] !== token) return { status: 401, body: { message: '401 Unauthorized' } };
      const path = url.pathname.replace(`/api/v4/projects/${gitlab.project}`, '').replace('/api/v4/', '');
      if (method !== 'GET' || !Object.hasOwn(settings, path))
        return { status: 404, body: { message: '404 Not found' } };
      const value = settings[path];
      return typeof value === 'number'
        ? { status: value, body: { message: String(value) } }
        : { status: 200, body: value };
    };
  });

  const look = (more = {}): Promise<ReadonlyMap<string, Check>> =>
    checks({ ...gitlab.variables, GITLAB_TOKEN: token, ...more });

  it('are fine as docs/operations.md has them, and no value of a variable is shown', async () => {
    const found = await look();
    expect([...found.values()].filter(({ area }) => area === 'GitLab').map(({ state }) => state)).toEqual(
      Array(9).fill('ok'),
    );
    // As the pages "Runners API", "CI Lint API", "Protected branches API" and so on of GitLab's documentation have them.
    const asked = gitlab.requests.map(({ url }) => url.pathname.replace('/api/v4/', '') + url.search);
    const listed = '?per_page=100&page=1';
    expect(asked).toEqual([
      'projects/42',
      `projects/42/protected_branches${listed}`,
      `projects/42/variables${listed}`,
      'projects/42/ci/lint?include_jobs=true',
      `projects/42/runners${listed}`,
      'runners/5',
      'runners/6',
      `projects/42/pipeline_schedules${listed}`,
      'projects/42/resource_groups/management',
    ]);
    settings['/variables'] = [{ ...good['/variables'][0], protected: false }];
    const { stdout, stderr } = await call([], { ...gitlab.variables, GITLAB_TOKEN: token });
    expect(stdout).toContain('✗ KUBECONFIG is not protected');
    for (const hidden of [secret, token]) expect(stdout + stderr).not.toContain(hidden);
  });

  /** The checks of the project alone, without all the others. */
  async function lookAlone(): Promise<ReadonlyMap<string, Check>> {
    const connection = { api: gitlab.variables['CI_API_V4_URL'] ?? '', caPem: readFileSync(gitlab.caFile, 'utf8') };
    const client = new GitLabClient({ ...connection, token, patience: { tries: 1 } });
    try {
      const found = await gitlabChecks(client, String(gitlab.project), { keepSecret: () => undefined });
      return new Map(found.map((check) => [check.id, check]));
    } finally {
      client.close();
    }
  }

  it.each([
    ['pipelines-must-succeed', '', { ...good[''], only_allow_merge_if_pipeline_succeeds: false }],
    ['pipelines-must-succeed', '', { ...good[''], allow_merge_on_skipped_pipeline: true }],
    ['protected-branch', '/protected_branches', []],
    ['protected-branch', '/protected_branches', [{ ...good['/protected_branches'][0], allow_force_push: true }]],
    ['protected-branch', '/protected_branches', [{ name: 'main', push_access_levels: [{ access_level: 40 }] }]],
    ['protected-branch', '/protected_branches', [{ name: 'main' }]],
    ['protected-branch', '/protected_branches', [...good['/protected_branches'], { name: 'release' }]],
    ['variables', '/variables', [readOnly]],
    ['variables', '/variables', [readOnly, { ...good['/variables'][0], environment_scope: '*' }]],
    ['variables', '/variables', [readOnly, { ...good['/variables'][0], variable_type: 'env_var' }]],
    ['variables', '/variables', [...good['/variables'], { ...good['/variables'][1], masked: false }]],
    ['variables', '/variables', [...good['/variables'], { key: 'GIT_DEPTH', value: '20' }]],
    ['plan-variable', '/variables', good['/variables'].slice(0, 2)],
    ['plan-variable', '/variables', [good['/variables'][0], { ...readOnly, protected: false }]],
    ['plan-variable', '/variables', [good['/variables'][0], { ...readOnly, variable_type: 'env_var' }]],
    [
      'pipeline',
      '/ci/lint',
      { valid: false, errors: ['jobs config should contain at least one visible job'], warnings: [] },
    ],
    ['runner', '/runners', []],
    ['runner', '/runners', [good['/runners'][0]]],
    ['runner', '/runners', good['/runners'].map((runner) => ({ ...runner, paused: true }))],
    ['runner', 'runners/5', { ...good['runners/5'], access_level: 'ref_protected' }],
    ['runner', 'runners/5', { ...good['runners/5'], run_untagged: false }],
    ['runner', 'runners/6', { ...good['runners/6'], tag_list: ['docker'] }],
    ['schedule', '/pipeline_schedules', [{ ref: 'main', active: false }]],
    ['schedule', '/pipeline_schedules', [{ ref: 'other', active: true }]],
    ['resource-group', '/resource_groups/management', { process_mode: 'unordered' }],
  ] as const)('%s is a problem with other %s: %j', async (id, path, value) => {
    settings[path] = value;
    expect(problemsIn(await lookAlone())).toEqual([id]);
  });

  it.each([
    ['variables', '/variables', 403, 'maintainer'],
    ['variables', '/variables', 500, undefined],
    ['pipeline', '/ci/lint', {}, undefined],
    ['runner', 'runners/6', 403, 'manage_runner'],
    ['schedule', '/pipeline_schedules', { message: 'no list' }, undefined],
    ['resource-group', '/resource_groups/management', 404, 'first pipeline'],
  ] as const)('%s is unknown when %s is answered with %j', async (id, path, value, hint) => {
    settings[path] = value;
    const found = (await lookAlone()).get(id);
    expect(found?.state).toBe('unknown');
    if (hint !== undefined) expect(found?.hint).toContain(hint);
  });

  it('may give the plan identity to merge requests, or both identities in one variable', async () => {
    const [ofApply] = good['/variables'];
    for (const variables of [
      [ofApply, { ...readOnly, protected: false }, { key: 'PLAN_LIVE', value: 'true' }],
      [{ ...ofApply, environment_scope: 'management*' }],
    ]) {
      settings['/variables'] = variables;
      expect(problemsIn(await lookAlone())).toEqual([]);
    }
  });

  it('the jobs that a runner must take from any branch are those of the template', async () => {
    const [, jobs] = loadAll(readFileSync(join(kitFolder, 'templates/pipeline.yml'), 'utf8')) as unknown[];
    const ofMergeRequests = Object.entries(jobs as object).filter(
      ([name, job]) => name === 'prepare' || job.extends === '.merge-request',
    );
    expect(ofMergeRequests.map(([name]) => name)).toEqual(mergeRequestJobs);
  });

  it('are one unknown when the token is refused', async () => {
    const found = await look({ GITLAB_TOKEN: 'glpat-wrong' });
    expect([...found.values()].filter(({ area }) => area === 'GitLab')).toMatchObject([
      { id: 'project', state: 'unknown', hint: 'create a new token and set GITLAB_TOKEN to it' },
    ]);
  });
});
