import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitLabServer } from './support/gitlab-server.ts';
import { GitServer } from './support/git-server.ts';
import { runPipeline, TemporaryRepository } from './support/temporary-repository.ts';

// The real .gitlab-ci.yml and what it includes, run by gitlab-ci-local on a clone with a bare origin. The register is
// test/fixtures/ok/every-shape, with the virtual clusters shop-test and shop-build on shanghai-host.

let template: TemporaryRepository;
let repository: TemporaryRepository;

beforeAll(async () => {
  template = await TemporaryRepository.make('ok/every-shape');
});

afterAll(async () => template.remove());

beforeEach(async () => {
  repository = await template.copy();
  await repository.git('init', '--quiet', '--bare', '../origin.git');
  await repository.git('remote', 'add', 'origin', '../origin.git');
  await repository.git('push', '--quiet', 'origin', 'main');
  await repository.git('remote', 'set-head', 'origin', 'main');
  await repository.git('checkout', '--quiet', '-b', 'a-change');
});

afterEach(async () => repository.remove());

/** What GitLab sets in the pipeline of a merge request. */
const mergeRequest = {
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
};

/** Commits past the hook, which another test looks at. */
async function commit(clone = repository) {
  await clone.git('add', '--all');
  await clone.git('commit', '--quiet', '--no-verify', '--message=A change');
}

/** Somebody else's merge request is merged in the meantime; this clone knows nothing of it. */
async function mergeElsewhere(change: (clone: TemporaryRepository) => Promise<void>) {
  const clone = await template.copy();
  try {
    await change(clone);
    await commit(clone);
    await clone.git('push', '--quiet', join(repository.folder, '../origin.git'), 'main');
  } finally {
    await clone.remove();
  }
}

describe('the pipeline of a merge request', () => {
  it('that is fine is green and leaves its plan', async () => {
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
    await commit();
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest, checksSchema: true });
    expect(output).toMatch(/^validate > no problems in \d+ files$/m);
    expect(exitCode, output).toBe(0);
    // GitLab links to the page itself only when it is the one file.
    expect(await exposedBy('plan')).toEqual(['report/plan.html']);
    const page = await repository.read('.gitlab-ci-local/artifacts/plan/report/plan.html');
    const plan = /<pre>([^<]*)<\/pre>/.exec(page)?.[1] ?? '';
    expect(plan).toMatch(/^~ update +shop-test +clusters\/shop-test\.yaml:1/m);
    expect(plan).toMatch(/^0 to register, 1 to update, 0 to unregister, 4 unchanged$/m);
    for (const line of plan.split('\n')) expect(output).toContain(`> ${line}`);
    expect(JSON.parse(await reportOf('plan', 'terraform'))).toEqual({ create: 0, update: 1, delete: 0 });
    expect(JSON.parse(await reportOf('validate', 'codequality'))).toEqual([]);
    expect(output).toMatch(/^plan +> no note: NOTE_TOKEN is not set; the plan is in the artifacts of the job$/m);
  });

  it('leaves a note where there is a token for it, and edits it with the next push', async () => {
    const gitlab = await GitLabServer.start();
    try {
      const NOTE_TOKEN = `glpat-${randomBytes(15).toString('hex')}`;
      gitlab.users.set(NOTE_TOKEN, { id: 900, may: 'comment' });
      const variables = { ...mergeRequest, ...gitlab.variables, NOTE_TOKEN };
      await repository.edit('clusters/shop-test.yaml', '31443', '31445');
      await commit();
      const first = await runPipeline(repository, { variables });
      expect(first.output).toMatch(/^plan +> note written on merge request !7$/m);
      expect(first.exitCode, first.output).toBe(0);
      await repository.git('rm', '--quiet', 'clusters/shop-build.yaml');
      await commit();
      const second = await runPipeline(repository, { variables });
      expect(second.output).toMatch(/^plan +> note updated on merge request !7$/m);
      expect(gitlab.notes).toHaveLength(1);
      expect(gitlab.notes[0]?.body).toContain('- ⚠ unregisters `shop-build`');
      expect(gitlab.notes[0]?.body).toContain('| update | `shop-test` |');
      expect(gitlab.unexpected).toEqual([]);
      gitlab.users.clear();
      const refused = await runPipeline(repository, { variables });
      expect(refused.output).toMatch(/^plan +> error: GitLab returned HTTP status 401 for GET \/user/m);
      expect(refused.exitCode, refused.output).toBe(0);
      expect(first.output + second.output + refused.output).not.toContain(NOTE_TOKEN);
      for (const [path, text] of await leftBehind()) expect([path, text.includes(NOTE_TOKEN)]).toEqual([path, false]);
    } finally {
      await gitlab.stop();
    }
  });

  it('with a mistake is red and shows it, and makes no plan', async () => {
    await repository.edit('clusters/shop-test.yaml', 'clusterType: virtual', 'clusterType: physcal');
    await commit();
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest });
    expect(exitCode, output).toBe(1);
    const { output: said } = await repository.run(repository.path('node_modules/.bin/node'), [
      'bin/nautes-tenant.js',
      'validate',
    ]);
    expect(said).toContain(
      'clusters/shop-test.yaml:7:16: error: "clusterType" must be "physical" or "virtual" [schema]',
    );
    const log = output.replaceAll(/^validate > ?/gm, '');
    expect(log).toContain(said.trimEnd());
    expect(output).not.toContain('nautes-tenant.js plan');
    const [issue] = JSON.parse(await reportOf('validate', 'codequality'));
    expect(issue).toMatchObject({
      check_name: 'schema',
      severity: 'blocker',
      location: { path: 'clusters/shop-test.yaml', lines: { begin: 7 } },
    });
    expect(await reportOf('validate', 'junit')).toContain('<failure type="schema"');
  });

  it('that is fine alone, but not together with what was merged since, is red', async () => {
    const shop = await repository.read('clusters/shop-test.yaml');
    const host = ['clusters/shanghai-host.yaml', 'clusters/shanghai-host.kubeconfig.age'];
    await repository.git('rm', '--quiet', ...host, 'clusters/shop-test.yaml', 'clusters/shop-build.yaml');
    await commit();
    const alone = await runPipeline(repository, { variables: mergeRequest });
    expect(alone.exitCode, alone.output).toBe(0);
    await mergeElsewhere((clone) =>
      clone.write('clusters/shop-next.yaml', shop.replace('shop-test', 'shop-next').replace('31443', '31450')),
    );
    const together = await runPipeline(repository, { variables: mergeRequest });
    expect(together.output).toMatch(
      /^validate > clusters\/shop-next\.yaml:\d+:\d+: error: "shanghai-host" is removed, but virtual cluster "shop-next" .*\[no-dependents\]$/m,
    );
    expect(together.exitCode, together.output).toBe(1);
  });

  it.each([
    [
      'scripts/validate.ts',
      "console.log('no problems in 1 files');\nexport const validate = { name: 'validate', options: {}, summary: '', run: async () => 0 };\n",
    ],
    ['bin/nautes-tenant.js', "console.log('no problems in 1 files');\n"],
    ['scripts/rules/index.ts', 'export const rules = [];\nexport const ruleTopics = [];\n'],
    ['package.json', '{}\n'],
  ])('that changes %s so that everything passes is judged by the kit of the target, and red', async (path, text) => {
    await repository.write(path, text);
    await repository.edit('clusters/shop-test.yaml', 'shanghai-host', 'shangai-host');
    await commit();
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest });
    expect(output).toMatch(
      /^validate > clusters\/shop-test\.yaml:\d+:\d+: error: host "shangai-host" .* \[known-host\]$/m,
    );
    expect(exitCode, output).toBe(1);
  });

  it('that conflicts with what was merged since is red and says what to do', async () => {
    await repository.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-west');
    await commit();
    await mergeElsewhere((clone) => clone.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-east'));
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest });
    expect(output).toMatch(/^validate > error: commit [0-9a-f]{8} cannot be merged with [0-9a-f]{8}$/m);
    expect(output).toMatch(/hint: merge or rebase onto the target branch/);
    expect(exitCode, output).toBe(1);
  });
});

describe('the pipeline with a product in a repository of its own', () => {
  let server: GitServer;

  beforeAll(async () => {
    server = await GitServer.start();
    const api = 'apiVersion: nautes.resource.nautes.io/v1alpha1';
    const head = (kind: string, name: string): string => `${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n`;
    await server.push('shop', {
      'envs/live.yaml': `${head('Environment', 'live')}  cluster: prod-eu\n`,
      'runtimes/web.yaml': `${head('DeploymentRuntime', 'web')}  destination:\n    environment: live\n`,
    });
  });

  afterAll(async () => server.stop());

  beforeEach(async () => {
    server.expectedAuthorization = `Basic ${Buffer.from('gitlab-ci-token:a-token-of-the-job').toString('base64')}`;
    await repository.git('checkout', '--quiet', 'main');
    const tenant = await repository.read('tenant.yaml');
    await repository.write(
      'tenant.yaml',
      `${tenant}products:\n  - name: shop\n    repository: ${server.urlOf('shop')}\n`,
    );
    await commit();
    await repository.git('push', '--quiet', 'origin', 'main');
    await repository.git('checkout', '--quiet', '-B', 'a-change');
  });

  /** What GitLab sets where the product's repository is one of its own. */
  const variables = () => ({
    ...mergeRequest,
    CI_SERVER_URL: server.origin,
    CI_SERVER_TLS_CA_FILE: server.caFile,
    CI_JOB_TOKEN: 'a-token-of-the-job',
  });

  it('is red when the change removes a cluster that the product uses, and says where', async () => {
    await repository.git('rm', '--quiet', 'clusters/prod-eu.yaml', 'clusters/prod-eu.kubeconfig.age');
    await commit();
    const { exitCode, output } = await runPipeline(repository, { variables: variables() });
    expect(output).toMatch(/^prepare +> shop: 2 files of commit [0-9a-f]{8}$/m);
    expect(output).toContain(
      'validate > products/shop/runtimes/web.yaml:7:18: error: "prod-eu" is removed, but deployment runtime "web" of product "shop" still uses it [no-dependents]',
    );
    expect(exitCode, output).toBe(1);
    expect(output).not.toContain('a-token-of-the-job');
  });

  it('is green without the product for what removes nothing, and red for a removal', async () => {
    server.expectedAuthorization = 'nobody';
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
    await commit();
    const green = await runPipeline(repository, { variables: variables() });
    expect(green.output).toMatch(/^prepare +> error: product "shop" could not be fetched from https:/m);
    expect(green.output).toMatch(/^validate > tenant\.yaml:\d+:11: warning: product "shop" is not fetched/m);
    expect(green.exitCode, green.output).toBe(0);
    await repository.git('rm', '--quiet', 'clusters/build-eu.yaml', 'clusters/build-eu.kubeconfig.age');
    await commit();
    const red = await runPipeline(repository, { variables: variables() });
    expect(red.output).toMatch(
      /^validate > tenant\.yaml:\d+:11: error: product "shop" is not fetched, so "build-eu" cannot be removed safely \[no-dependents\]$/m,
    );
    expect(red.exitCode, red.output).toBe(1);
  });
});

describe('the base of a plan', () => {
  it('of a merged result, and of a merge train, is the target as it is by now', async () => {
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
    await commit();
    await repository.git('checkout', '--quiet', '--detach', 'origin/main');
    await repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'a-change');
    await mergeElsewhere((clone) => clone.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-east'));
    const result = await runPipeline(repository, { variables: mergeRequest, args: ['prepare', 'plan'] });
    expect(result.output).toMatch(/^plan +> 0 to register, 1 to update, 0 to unregister, 4 unchanged$/m);
    // In a train the merge requests before this one are part of what is planned, and not yet of the target.
    for (const _ of ['apiServer', 'vcluster']) await repository.edit('clusters/shop-build.yaml', '31444', '31446');
    await commit();
    const train = await runPipeline(repository, { variables: mergeRequest, args: ['prepare', 'plan'] });
    expect(train.output).toMatch(/^plan +> 0 to register, 2 to update, 0 to unregister, 3 unchanged$/m);
    expect(train.exitCode, train.output).toBe(0);
  });

  it('of a fork is its own copy of the target, since that is what its runner sees as origin', async () => {
    await repository.git('clone', '--quiet', '--bare', '../origin.git', '../fork.git');
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
    await commit();
    await mergeElsewhere((clone) => clone.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-east'));
    await repository.git('remote', 'set-url', 'origin', '../fork.git');
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest, args: ['prepare', 'plan'] });
    expect(output).toMatch(/^plan +> 0 to register, 1 to update, 0 to unregister, 4 unchanged$/m);
    expect(exitCode, output).toBe(0);
  });
});

describe('what a merge request can reach', () => {
  it('is no credential but the token for notes, and with a live plan the one that reads, in that job alone', async () => {
    const made = (name: string): string => `${name}-${randomBytes(20).toString('hex')}`;
    const secrets = { apply: made('apply'), read: made('read'), age: made('age'), note: made('note') };
    const ofApply = { type: 'variable', values: { management: secrets.age } };
    // As a maintainer sets them, but that nothing is protected: what a merge request does not see, it does not see by its jobs.
    const variables = {
      KUBECONFIG: { type: 'file', values: { management: secrets.apply, 'management-read': secrets.read } },
      AGE_IDENTITY: ofApply,
      KUBECONFIG_PROD_EU: ofApply,
      VAULT_TOKEN: ofApply,
      NOTE_TOKEN: { type: 'variable', values: { '*': secrets.note } },
    };
    // The kit of the target here, so that it runs: it prints all that it can, and leaves it in every artifact.
    await repository.git('checkout', '--quiet', 'main');
    const jobs = await jobsOf(repository);
    const files = ['validate', 'plan'].flatMap((job) => filesNamedBy(jobs[job]));
    expect(files).toContain('report/plan.html');
    // All jobs share one folder here, so the one that sees a credential must leave nothing.
    expect(filesNamedBy(jobs['plan-live'])).toEqual([]);
    const spy = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const { KUBECONFIG } = process.env;
const text = JSON.stringify({ ...process.env, file: KUBECONFIG && readFileSync(KUBECONFIG, 'utf8') });
console.log(text, readFileSync('.git/config', 'utf8'));
mkdirSync('report', { recursive: true });
for (const file of KUBECONFIG ? [] : ${JSON.stringify(files)}) writeFileSync(file, text);
`;
    await repository.write('bin/nautes-tenant.js', spy);
    await commit();
    await repository.git('push', '--quiet', 'origin', 'main');
    await repository.git('checkout', '--quiet', '-B', 'a-change');
    await repository.write('../variables.yml', JSON.stringify(variables));
    const { exitCode, output } = await runPipeline(repository, {
      variables: { ...mergeRequest, PLAN_LIVE: 'true' },
      args: ['--variables-file', '../variables.yml'],
    });
    expect(exitCode, output).toBe(0);
    const seen = (text: string): readonly string[] =>
      Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
    for (const job of ['prepare', 'validate', 'plan', 'plan-live']) {
      const log = output.split('\n').filter((line) => line.split(' ')[0] === job);
      expect([job, ...seen(log.join('\n'))]).toEqual(job === 'plan-live' ? [job, 'read', 'note'] : [job, 'note']);
    }
    const left = await leftBehind();
    for (const [path, text] of left)
      expect([path, ...seen(text)]).toEqual(path.endsWith('.kit.tar') ? [path] : [path, 'note']);
    expect([...left.keys()]).toEqual(expect.arrayContaining(['prepare/.kit.tar', 'plan/report/plan.html', ...files]));
  });

  it('names no environment but the one that reads, and that only where it is switched on', async () => {
    const jobs = await jobsOf(repository);
    const ofMergeRequests = Object.entries(jobs).filter(([, job]) => job.extends === '.merge-request');
    expect(ofMergeRequests.map(([name, { environment }]) => [name, environment?.name])).toEqual([
      ['validate', undefined],
      ['plan', undefined],
      ['plan-live', '$[[ inputs.read-environment ]]'],
    ]);
    const acting = Object.entries(jobs).filter(
      ([, { environment }]) => environment !== undefined && environment.action === undefined,
    );
    expect(acting.map(([name]) => name)).toEqual(['apply']);
  });
});

describe('an artifact folder that cannot be written', () => {
  it('is a warning, and validate and plan end as they would without', async () => {
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
    await repository.write('report', 'a file where the folder should be\n');
    await commit();
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest });
    expect(output).toMatch(/^validate > warning: the reports could not be written: "report" could not be created: /m);
    expect(output).toMatch(/^validate > no problems in \d+ files$/m);
    expect(output).toMatch(/^plan +> 0 to register, 1 to update, 0 to unregister, 4 unchanged$/m);
    expect(exitCode, output).toBe(0);
  });
});

describe('a register whose pipeline is elsewhere', () => {
  let server: GitServer;

  beforeEach(async () => {
    server = await GitServer.start();
    const files = { 'templates/pipeline.yml': await repository.read('templates/pipeline.yml') };
    await server.tag('platform/nautes-tenant', 'v0.2.0', await server.push('platform/nautes-tenant', files));
    await repository.write('../.gitconfig', `[http]\n\tsslCAInfo = ${server.caFile}\n`);
    await repository.git('rm', '--quiet', '-r', 'templates');
    await repository.edit('clusters/shop-test.yaml', '31443', '31445');
  });

  afterEach(async () => server.stop());

  it.for([
    ['another project', '- project: platform/nautes-tenant'],
    ['a component', '- component: '],
  ] as const)('includes it from %s as the manual says', async ([, kind]) => {
    // The manual's own words; only the kit of this register is elsewhere than there.
    const manual = await readFile(join(import.meta.dirname, '../docs/operations.md'), 'utf8');
    const example = [...manual.matchAll(/^```yaml\n(include:\n[^`]+)```/gm)].find(([, text = '']) =>
      text.includes(kind),
    )?.[1];
    const include = example?.replace('node_modules/nautes-tenant/bin', './bin') ?? '';
    expect(include).toContain('kit: ./bin/nautes-tenant.js');
    await repository.write('.gitlab-ci.yml', include);
    await commit();
    await server.copy('acme/register', repository.path('../origin.git'));
    await repository.git('remote', 'set-url', 'origin', server.urlOf('acme/register'));
    const { exitCode, output } = await runPipeline(repository, {
      variables: mergeRequest,
      args: ['prepare', 'validate', 'plan'],
      checksSchema: true,
    });
    expect(output).toMatch(/^downloaded platform\/nautes-tenant v0\.2\.0 /m);
    expect(output).toMatch(/^validate +\$ node "\$KIT\/\.\/bin\/nautes-tenant\.js" validate /m);
    expect(output).toMatch(/^plan +> 0 to register, 1 to update, 0 to unregister, 4 unchanged$/m);
    expect(exitCode, output).toBe(0);
  });
});

describe('the jobs', () => {
  it.for([
    ['of a merge request', 'a-change', 'merge_request_event', {}, ['prepare', 'validate', 'plan']],
    [
      'of a merge request that may have a live plan',
      'a-change',
      'merge_request_event',
      { PLAN_LIVE: 'true', STATUS_PAGE: 'true' },
      ['prepare', 'validate', 'plan', 'plan-live'],
    ],
    ['of a push to the default branch', 'main', 'push', { PLAN_LIVE: 'true' }, ['prepare', 'findings', 'apply']],
    [
      'of a push where there is a status page',
      'main',
      'push',
      { STATUS_PAGE: 'true' },
      ['prepare', 'findings', 'apply', 'pages'],
    ],
    ['of a schedule', 'main', 'schedule', {}, ['prepare', 'drift', 'expiry', 'apply-scheduled']],
    [
      'of a schedule where there is a status page',
      'main',
      'schedule',
      { STATUS_PAGE: 'true' },
      ['prepare', 'drift', 'expiry', 'apply-scheduled', 'pages'],
    ],
    ['of a pipeline that somebody starts on the default branch', 'main', 'web', {}, ['prepare', 'apply']],
    ['of a push to another branch', 'a-change', 'push', {}, []],
    ['of a schedule on another branch', 'a-change', 'schedule', { STATUS_PAGE: 'true' }, []],
  ] as const)('%s', async ([, branch, source, variables, jobs]) => {
    await repository.git('checkout', '--quiet', branch);
    expect(await listJobs({ CI_PIPELINE_SOURCE: source, ...variables })).toEqual(jobs);
  });
});

/** Puts a program in the kit's place that tells how it was called, and ends with 1 for these verbs. */
async function recordCalls(...red: readonly string[]): Promise<void> {
  const script = `const [verb] = process.argv.slice(2);
console.log('called ' + process.argv.slice(2).join(' '));
if (${JSON.stringify(red)}.includes(verb)) process.exitCode = 1;\n`;
  await repository.write('bin/nautes-tenant.js', script);
  await commit();
}

/** What a pipeline called, in order. */
function callsIn(output: string): readonly string[] {
  return [...output.matchAll(/^([a-z-]+) +> called (.*)$/gm)].map(([, job, call]) => `${job}: ${call}`);
}

it('adds to both jobs that apply, and to no other, what a register writes for them', async () => {
  const idTokens = '.apply:\n  id_tokens:\n    VAULT_ID_TOKEN:\n      aud: https://vault.example.com\n';
  await repository.write('.gitlab-ci.yml', `${await repository.read('.gitlab-ci.yml')}${idTokens}`);
  const { output } = await runPipeline(repository, { args: ['--preview'], checksSchema: true });
  // Behind what it prints stands what it tells.
  const [yaml = ''] = output.split(/^(?:Using fallback|Unable to|git remote|parsing) /m);
  const preview = load(yaml) as Readonly<Record<string, { readonly id_tokens?: unknown }>>;
  const having = Object.entries(preview).filter(([, job]) => job.id_tokens !== undefined);
  expect(having.map(([name]) => name)).toEqual(['apply', 'apply-scheduled']);
});

describe('the pipeline of the default branch', () => {
  beforeEach(async () => {
    await repository.git('checkout', '--quiet', 'main');
  });

  it('of a push, the first one too, applies, and shows the status page where there is one', async () => {
    await recordCalls();
    const variables = {
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
      STATUS_PAGE: 'true',
    };
    const { exitCode, output } = await runPipeline(repository, { variables });
    expect(exitCode, output).toBe(0);
    const calls = callsIn(output);
    expect(calls[0]).toBe('prepare: fetch-products --root . --revision HEAD');
    expect(calls.slice(1, 3).sort()).toEqual([
      'apply: apply --root . --report report',
      'findings: validate --root . --revision HEAD --report report',
    ]);
    expect(calls.slice(3)).toEqual(['pages: status --root . --format html --output public/index.html']);
  });

  it('of a schedule looks for drift before it applies, and applies also when there was some', async () => {
    await recordCalls('drift');
    const variables = { CI_PIPELINE_SOURCE: 'schedule' };
    const { exitCode, output } = await runPipeline(repository, { variables });
    const calls = callsIn(output);
    expect(calls.filter((call) => !call.startsWith('expiry'))).toEqual([
      'prepare: fetch-products --root . --revision HEAD',
      'drift: drift --root . --report report',
      'apply-scheduled: apply --root . --report report --preflight',
    ]);
    expect(calls).toContain('expiry: expiry --root . --report report');
    expect(output).toMatch(/^ FAIL +drift/m);
    expect(output).toMatch(/^ PASS +apply-scheduled/m);
    expect(exitCode, output).toBe(1);
  });

  it('is red when there is no management cluster', async () => {
    const { output } = await runPipeline(repository, { variables: { KUBECONFIG: '/nowhere/kubeconfig' } });
    expect(output).toMatch(/^apply +> error: the kubeconfig of the management cluster could not be read$/m);
    // gitlab-ci-local itself exits with 0 here: it takes any allow_failure for a permission to fail.
    expect(output).toMatch(/^apply +finished in .* FAIL 3/m);
  });
});

/** The files that a job keeps as artifacts. */
async function exposedBy(job: string): Promise<readonly string[]> {
  const folder = repository.path(`.gitlab-ci-local/artifacts/${job}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Everything that a pipeline left: what gitlab-ci-local kept of each job, as `<job>/<path>`, and the reports, which it does
 * not collect, where the jobs wrote them.
 */
async function leftBehind(): Promise<ReadonlyMap<string, string>> {
  const left = new Map<string, string>();
  for (const folder of ['.gitlab-ci-local/artifacts', 'report', 'products'])
    for (const entry of await readdir(repository.path(folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    ))
      if (entry.isFile()) {
        const path = relative(repository.folder, join(entry.parentPath, entry.name));
        left.set(path.replace('.gitlab-ci-local/artifacts/', ''), await repository.read(path));
      }
  return left;
}

/** The files that a job keeps: as artifacts, and as reports of every kind. */
function filesNamedBy(job: PipelineJob | undefined): readonly string[] {
  return [...(job?.artifacts?.paths ?? []), ...Object.values(job?.artifacts?.reports ?? {})];
}

/** A report that a job names and wrote. gitlab-ci-local does not collect them; a job runs in the repository's folder. */
async function reportOf(job: string, kind: string): Promise<string> {
  const path = (await jobsOf(repository))[job]?.artifacts?.reports?.[kind];
  if (path === undefined) throw new Error(`${job} has no report ${kind}`);
  return repository.read(path);
}

/** The jobs of the template, behind what it says of its inputs. */
async function jobsOf(clone: TemporaryRepository): Promise<Readonly<Record<string, PipelineJob>>> {
  const [, jobs] = loadAll(await clone.read('templates/pipeline.yml'));
  return jobs as Readonly<Record<string, PipelineJob>>;
}

/** A job of the pipeline file, as far as it matters here. */
interface PipelineJob {
  readonly extends?: string;
  readonly environment?: { readonly name: string; readonly action?: string };
  readonly artifacts?: {
    readonly when?: string;
    readonly paths?: readonly string[];
    readonly reports?: Readonly<Record<string, string>>;
  };
}

/** The names of the jobs that a pipeline would run. */
async function listJobs(variables: Readonly<Record<string, string>>) {
  const { exitCode, output } = await runPipeline(repository, { variables, args: ['--list-csv'] });
  expect(exitCode, output).toBe(0);
  const [, ...rows] = output.slice(output.indexOf('name;')).trim().split('\n');
  return rows.filter((row) => row.includes(';')).map((row) => row.split(';')[0]);
}
