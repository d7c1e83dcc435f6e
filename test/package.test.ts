import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import verbs from '../bin/verbs.json' with { type: 'json' };
import kit from '../package.json' with { type: 'json' };
import { cloneVerbs, kitFolder } from '../scripts/cli/kit-folder.ts';
import { toKubeconfigText } from '../scripts/credential/kubeconfig-text.ts';
import { makeCa, makeClientCertificate } from './support/certificates.ts';
import { InstalledPackage } from './support/installed-package.ts';

// The real npm packs the kit and installs it, and what follows is done with what it installed.

let installed: InstalledPackage;

beforeAll(async () => {
  installed = await InstalledPackage.make();
}, 300_000);
afterAll(() => installed?.remove());

const packaged = Object.keys(verbs).filter((name) => !cloneVerbs.has(name));

describe('the package', () => {
  it('holds the kit as JavaScript, what comes with it, and nothing else', () => {
    const folders = new Set(installed.files.map((path) => path.replace(/\/.*$/, '')));
    const others = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    expect([...folders].filter((name) => !others.includes(name)).sort()).toEqual(
      kit.files.filter((name) => !others.includes(name)).sort(),
    );
    expect(installed.files.filter((path) => /\.ts$|(^|\/)test\/|\.test\./.test(path))).toEqual([]);
    for (const path of ['schemas/cluster.schema.json', 'components/argocd.yaml', 'management/kustomization.yaml'])
      expect(installed.files).toContain(path);
    expect(installed.size).toBeLessThan(600_000);
  });

  it('gives its schemas to whoever asks for them by name', async () => {
    const { resolve } = createRequire(installed.path('package.json'));
    const path = resolve('nautes-tenant/schemas/cluster.schema.json');
    expect(await readFile(path, 'utf8')).toBe(await readFile(join(kitFolder, 'schemas/cluster.schema.json'), 'utf8'));
  });

  it.each(packaged)('has the verb %s', async (name) => {
    const { exitCode, stdout, stderr } = await installed.run(installed.folder, name, '--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`       npx nautes-tenant ${name} [options]`);
  });

  it('says where the verbs are that need a clone, and does not list them', async () => {
    const help = await installed.run(installed.folder, 'help');
    for (const name of cloneVerbs) {
      expect(help.stdout).not.toMatch(new RegExp(`^  ${name} `, 'm'));
      expect(await installed.run(installed.folder, name)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `error: "${name}" works only in a clone of the kit, but this is the package\n  hint: docs/upgrade.md says how to get one\n`,
      });
    }
  });

  it('explains every rule as the clone does', async () => {
    const fromClone = execFileSync(process.execPath, ['bin/nautes-tenant.js', 'explain', 'known-host'], {
      cwd: kitFolder,
      encoding: 'utf8',
    });
    expect((await installed.run(installed.folder, 'explain', 'known-host')).stdout).toBe(fromClone);
  });
});

describe('a register that is no clone', () => {
  it('is made, filled, checked, committed past its hook, and judged by its pipeline', async () => {
    const register = installed.path('register');
    await mkdir(join(register, 'node_modules'), { recursive: true });
    // As "npm install" there would have it.
    await symlink(installed.kit, join(register, 'node_modules/nautes-tenant'), 'junction');
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', register, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
        encoding: 'utf8',
      });
    expect(await installed.run(register, 'init', '--name', 'acme', '--yes')).toMatchObject({ exitCode: 0 });
    git('add', '--all');
    git('commit', '--quiet', '--message=Begin');
    for (const _ of ['the job', 'a spare'])
      expect((await installed.run(register, 'seal', '--init')).stdout).toMatch(/^AGE-SECRET-KEY-/);
    const ca = makeCa();
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2100-01-01') });
    const credential = { caPem: ca.certificatePem, certificatePem, keyPem };
    const kubeconfig = installed.path('kubeconfig');
    await writeFile(kubeconfig, toKubeconfigText('default', 'https://203.0.113.7:6443', credential));
    const host = await installed.run(register, 'new', 'shanghai', '--host', '--kubeconfig', kubeconfig, '--yes');
    expect(host.exitCode, host.stderr).toBe(0);
    const worker = await installed.run(
      register,
      'new',
      'shop',
      '--virtual',
      '--on',
      'shanghai',
      '--deployment',
      '--yes',
    );
    expect(worker.exitCode, worker.stderr).toBe(0);
    expect(await installed.run(register, 'validate')).toMatchObject({ exitCode: 0 });
    const plan = await installed.run(register, 'plan');
    expect(plan.stdout).toMatch(/^2 to register, 0 to update, 0 to unregister/m);
    git('init', '--quiet', '--bare', '../origin.git');
    git('push', '--quiet', '../origin.git', 'HEAD:main');
    git('remote', 'add', 'origin', '../origin.git');
    git('checkout', '--quiet', '-b', 'shop');
    git('add', '--all');
    // The hook runs, and lets it pass.
    git('commit', '--quiet', '--message=Register shanghai and shop');
    const green = await runMergeRequest(register);
    expect(green).toMatch(/^validate +> no problems in \d+ files$/m);
    expect(green).toMatch(/^plan +> 2 to register, 0 to update, 0 to unregister/m);
    await writeFile(join(register, 'clusters/shop.yaml'), 'kind: Cluster\n');
    expect(await installed.run(join(register, 'clusters'), 'validate')).toMatchObject({ exitCode: 1 });
    git('add', '--all');
    expect(() => git('commit', '--quiet', '--message=Break it')).toThrow(/commit refused/);
  });
});

/** What the register's own pipeline of a merge request says, run by gitlab-ci-local. */
async function runMergeRequest(register: string): Promise<string> {
  const variables = {
    INSTALL_COMMAND: `ln -sfn ${join(register, 'node_modules')} node_modules`,
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  };
  const args = ['--force-shell-executor', '--ignore-predefined-vars', Object.keys(variables).join(',')];
  for (const [name, value] of Object.entries(variables)) args.push('--variable', `${name}=${value}`);
  const command = join(kitFolder, 'node_modules/.bin/gitlab-ci-local');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    cwd: register,
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: installed.folder,
      NO_COLOR: '1',
    },
    maxBuffer: Infinity,
  });
  return stdout;
}
