import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitLabServer } from './support/gitlab-server.ts';
import { GitServer } from './support/git-server.ts';
import { runPipeline, TemporaryRepository } from './support/temporary-repository.ts';

// The real .gitlab-ci.yml, run by gitlab-ci-local on a clone with a bare origin. The register is
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
    const { exitCode, output } = await runPipeline(repository, { variables: mergeRequest });
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
      expect(refused.output).toMatch(/^plan +> error: GitLab answered GET \/user with HTTP status 401/m);
      expect(refused.exitCode, refused.output).toBe(0);
      expect(first.output + second.output + refused.output).not.toContain(NOTE_TOKEN);
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
    expect(output).toMatch(/^validate > shop: 2 files of commit [0-9a-f]{8}$/m);
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
    expect(green.output).toMatch(/^validate > error: product "shop" could not be fetched from https:/m);
    expect(green.output).toMatch(/^validate > tenant\.yaml:\d+:11: warning: product "shop" is not fetched/m);
    expect(green.exitCode, green.output).toBe(0);
    await repository.git('rm', '--quiet', 'clusters/build-eu.yaml', 'clusters/build-eu.kubeconfig.age');
    await commit();
    const red = await runPipeline(repository, { variables: variables() });
    expect(red.output).toMatch(
      /^validate > tenant\.yaml:\d+:11: error: product "shop" is not fetched, so nothing proves that "build-eu" can be removed \[no-dependents\]$/m,
    );
    expect(red.exitCode, red.output).toBe(1);
  });
});

describe('the jobs', () => {
  it.for([
    ['of a merge request are validate and plan', 'a-change', 'merge_request_event', ['validate', 'plan']],
    ['of a push to the default branch are findings and apply', 'main', 'push', ['findings', 'apply']],
    ['of a schedule are expiry and apply', 'main', 'schedule', ['expiry', 'apply']],
    ['of a pipeline that somebody starts on the default branch are apply', 'main', 'web', ['apply']],
    ['of a push to another branch are none', 'a-change', 'push', []],
    ['of a schedule on another branch are none', 'a-change', 'schedule', []],
  ] as const)('%s', async ([, branch, source, jobs]) => {
    await repository.git('checkout', '--quiet', branch);
    expect(await listJobs({ CI_PIPELINE_SOURCE: source })).toEqual(jobs);
  });
});

describe('the apply job', () => {
  it.for([
    ['schedule', "['apply', '--report', 'report', '--preflight']"],
    ['push', "['apply', '--report', 'report']"],
  ] as const)('of a %s is called with %s', async ([source, call]) => {
    await repository.git('checkout', '--quiet', 'main');
    await repository.write('bin/nautes-tenant.js', "console.log('called', process.argv.slice(2));\n");
    await commit();
    const { output } = await runPipeline(repository, { variables: { CI_PIPELINE_SOURCE: source } });
    expect(output.replaceAll('[ ', '[').replaceAll(' ]', ']')).toContain(`called ${call}`);
  });

  it('is red when there is no management cluster', async () => {
    await repository.git('checkout', '--quiet', 'main');
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

/** A report that a job names and wrote. gitlab-ci-local does not collect them; a job runs in the repository's folder. */
async function reportOf(job: string, kind: string): Promise<string> {
  const pipeline = load(await repository.read('.gitlab-ci.yml')) as Readonly<Record<string, PipelineJob>>;
  const path = pipeline[job]?.artifacts?.reports?.[kind];
  if (path === undefined) throw new Error(`${job} has no report ${kind}`);
  return repository.read(path);
}

/** A job of the pipeline file, as far as it matters here. */
interface PipelineJob {
  readonly artifacts?: { readonly when?: string; readonly reports?: Readonly<Record<string, string>> };
}

/** The names of the jobs that a pipeline would run. */
async function listJobs(variables: Readonly<Record<string, string>>) {
  const { exitCode, output } = await runPipeline(repository, { variables, args: ['--list-csv'] });
  expect(exitCode, output).toBe(0);
  const [, ...rows] = output.slice(output.indexOf('name;')).trim().split('\n');
  return rows.filter((row) => row.includes(';')).map((row) => row.split(';')[0]);
}
