import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Verb } from '../../scripts/cli/verb.ts';
import { plan } from '../../scripts/plan.ts';
import { validate } from '../../scripts/validate.ts';
import { today } from '../support/fixtures.ts';
import { recordCall } from '../support/record-call.ts';

const everyShape = join(import.meta.dirname, '../fixtures/ok/every-shape');
const now = (): Date => today;
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-report-folder-'));
  await cp(everyShape, directory, { recursive: true });
  await git('init', '--quiet', '--initial-branch=main');
  await commit();
});

afterEach(() => rm(directory, { recursive: true, force: true }));

function git(...args: readonly string[]) {
  return promisify(execFile)('git', args, { cwd: directory });
}

async function commit(): Promise<void> {
  await git('add', '--all');
  await git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Begin');
}

async function edit(from: string, to: string): Promise<void> {
  const path = join(directory, 'clusters/shop-test.yaml');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

it('validate writes its reports, also when there are errors, and prints the same text as without', async () => {
  await edit('clusterType: virtual', 'clusterType: physcal');
  const usual = await recordCall(validate, [], { directory, now });
  const { exitCode, stdout } = await recordCall(validate, ['--report', 'a/b'], { directory, now });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: usual.stdout });
  expect((await readdir(join(directory, 'a/b'))).sort()).toEqual(['codequality.json', 'junit.xml']);
  for (const [format, file] of [
    ['gitlab', 'codequality.json'],
    ['junit', 'junit.xml'],
  ] as const) {
    const alone = await recordCall(validate, ['--format', format], { directory, now });
    expect(await readFile(join(directory, 'a/b', file), 'utf8')).toBe(alone.stdout);
  }
});

it('plan writes its reports and prints the same text as without', async () => {
  await edit('31443', '31445');
  const usual = await recordCall(plan, [], { directory, now });
  const { exitCode, stdout } = await recordCall(plan, ['--report', 'report'], { directory, now });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: usual.stdout });
  for (const [format, file] of [
    ['html', 'plan.html'],
    ['markdown', 'plan.md'],
    ['terraform', 'terraform.json'],
  ] as const) {
    const alone = await recordCall(plan, ['--format', format], { directory, now });
    expect(await readFile(join(directory, 'report', file), 'utf8')).toBe(alone.stdout);
  }
  expect(await readFile(join(directory, 'report/plan.html'), 'utf8')).toContain('<code>shop-test</code>');
});

it.each<Verb>([validate, plan])(
  '$name with a folder that cannot be written warns and keeps its exit code',
  async (verb) => {
    await writeFile(join(directory, 'report'), 'a file');
    const usual = await recordCall(verb, [], { directory, now });
    const { exitCode, stdout, stderr } = await recordCall(verb, ['--report', 'report'], { directory, now });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: usual.stdout });
    expect(stderr).toMatch(/^warning: the reports could not be written: "report" could not be created: EEXIST/);
  },
);

it('plan says who uses a cluster that goes, also those that the same change takes away, and links to the commit', async () => {
  const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\n';
  const files = {
    'envs/live.yaml': `${head}kind: Environment\nmetadata:\n  name: live\nspec:\n  cluster: shop-test\n  envType: test\n`,
    'runtimes/web.yaml': `${head}kind: DeploymentRuntime\nmetadata:\n  name: web\nspec:\n  destination:\n    environment: live\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(directory, 'products/shop', dirname(path)), { recursive: true });
    await writeFile(join(directory, 'products/shop', path), text);
  }
  await commit();
  const environment = {
    CI_PROJECT_URL: 'https://gitlab.example.com/acme/register',
    CI_COMMIT_SHA: '0123456789012345678901234567890123456789',
  };
  await edit('31443', '31445');
  const updated = await recordCall(plan, ['--format', 'html'], { directory, now, environment });
  expect(updated.stderr).toBe('');
  expect(updated.stdout).toContain(
    '<li>cluster <code>shop-test</code> <span class="update">update</span><ul>' +
      '<li>environment <code>live</code> of product <code>shop</code></li>' +
      '<li>deployment runtime <code>web</code> of product <code>shop</code></li></ul></li>',
  );
  expect(updated.stdout).toContain(
    'href="https://gitlab.example.com/acme/register/-/blob/0123456789012345678901234567890123456789/clusters/shop-test.yaml#L1"',
  );
  await rm(join(directory, 'products'), { recursive: true });
  await rm(join(directory, 'clusters/shop-test.yaml'));
  const removed = await recordCall(plan, ['--format', 'markdown'], { directory, now });
  expect(removed.stdout.split('\n')[0]).toBe(
    '- ⚠ unregisters `shop-test`, used so far by 1 environment and 1 runtime of product `shop`',
  );
});
