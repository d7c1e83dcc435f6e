import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import schema from '../../schemas/output/upgrade.schema.json' with { type: 'json' };
import { kitFolder } from '../../scripts/cli/kit-folder.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import { upgrade } from '../../scripts/upgrade.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

// The register is test/fixtures/ok/every-shape with the components of the kit; there is no management cluster.

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
  root = await mkdtemp(join(tmpdir(), 'upgrade-'));
  cpSync(join(kitFolder, 'test/fixtures/ok/every-shape'), root, { recursive: true });
  execFileSync('git', ['init', '--quiet', root]);
  cpSync(join(kitFolder, 'components'), join(root, 'components'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function edit(path: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toMatch(from);
  write(path, text.replace(from, to));
}

/** An older kit as far as a newer one asks it: which version, and what it says of the register. */
function installOldKit(program: string): void {
  write(
    'node_modules/nautes-tenant/package.json',
    '{ "name": "nautes-tenant", "version": "0.1.0", "type": "module" }\n',
  );
  write('node_modules/nautes-tenant/bin/nautes-tenant.js', program);
}

function call(...args: readonly string[]): Promise<RecordedCall> {
  return recordCall(upgrade, args, { directory: root, now: () => new Date('2026-06-01T00:00:00Z') });
}

const saying = (diagnostics: readonly object[]): string =>
  `console.log(${JSON.stringify(JSON.stringify({ diagnostics }))});\n`;

it('nothing changes with the kit that is there', async () => {
  const { exitCode, stdout } = await call('--check');
  expect(exitCode).toBe(3);
  expect(stdout).toContain(`kit\n  ✓ the register already has this kit, ${kitVersion}\n`);
  expect(stdout).toMatch(/✓ all \d+ files are valid, and no rule newly fails\n/);
  expect(stdout).toContain("✓ each has this kit's version, or is your own\n");
});

it('a component of another version is named with its clusters', async () => {
  edit('components/argocd.yaml', /targetRevision: \S+/, 'targetRevision: 0.0.1');
  const { stdout } = await call('--check');
  expect(stdout).toMatch(
    / {2}~ argocd is 0\.0\.1 here and \S+ in this kit, on build-eu, prod-eu, shop-build, shop-test/,
  );
});

it('what only this kit refuses is listed, not what the older one refused as well', async () => {
  edit('clusters/prod-eu.yaml', /clusterType: physical/, 'clusterType: physcal');
  edit('clusters/shop-test.yaml', /31443/, '31444');
  installOldKit(saying([]));
  const both = await call('--check');
  expect(both.exitCode).toBe(1);
  expect(both.stdout).toContain(`kit\n  ~ from 0.1.0 to ${kitVersion}\n`);
  expect(both.stdout).toMatch(
    /✗ clusters\/prod-eu\.yaml:\d+: "clusterType" must be .* \[schema\]\n {6}correct it before/,
  );
  expect(both.stdout).toContain('✗ clusters/shop-test.yaml:');
  const message = '"clusterType" must be "physical" or "virtual"';
  installOldKit(saying([{ ruleId: 'schema', file: 'clusters/prod-eu.yaml', message }]));
  const newOnly = await call('--check');
  const { stdout } = await call('--check', '-o', 'json');
  expect(new Ajv().validate(schema, JSON.parse(stdout))).toBe(true);
  expect(JSON.parse(stdout)).toMatchObject({
    from: '0.1.0',
    to: kitVersion,
    steps: [
      { id: 'version', state: 'change' },
      { id: 'rules', state: 'problem' },
      {},
      { id: 'kubeconfig', state: 'unknown' },
    ],
  });
  expect(newOnly.stdout).not.toContain('✗ clusters/prod-eu.yaml');
  expect(newOnly.stdout).toContain('✗ clusters/shop-test.yaml:');
});

it('an older kit that cannot be run is said, and everything that is refused is listed', async () => {
  installOldKit('throw new Error("broken");\n');
  expect((await call('--check')).stdout).toContain(
    `~ from 0.1.0 to ${kitVersion}; 0.1.0 cannot be run, so every failure is listed\n`,
  );
});

it('without --check it says that there is nothing else', async () => {
  expect(await call()).toMatchObject({
    exitCode: 2,
    stderr:
      'error: upgrade changes nothing by itself\n  hint: add --check to see what to do, and read docs/upgrade.md\n',
  });
});
