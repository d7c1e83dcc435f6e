import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../scripts/cli/person.ts';
import { kitFolder } from '../../scripts/cli/kit-folder.ts';
import { init } from '../../scripts/init.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import { validate } from '../../scripts/validate.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

let owned: string;
let folder: string;

beforeEach(async () => {
  owned = await mkdtemp(join(tmpdir(), 'init-'));
  folder = join(owned, 'acme');
  await mkdir(folder);
});
afterEach(() => rm(owned, { recursive: true }));

function call(args: readonly string[] = [], person?: Person): Promise<RecordedCall> {
  return recordCall(init, args, { directory: folder, person });
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** Somebody who says yes or no, and nothing else. */
function personSaying(answer: boolean): Person & { readonly asked: string[] } {
  const asked: string[] = [];
  const never = (): never => {
    throw new Error('nothing else is asked');
  };
  return {
    asked,
    choose: never,
    write: never,
    agree: async (question) => {
      asked.push(question);
      return answer;
    },
  };
}

describe('in an empty folder', () => {
  it('it makes a register that is fine', async () => {
    const { exitCode, stdout, stderr } = await call();
    expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({
      exitCode: 0,
      stderr: `${stdout.trim().split('\n').length} files written, commit hook installed`,
    });
    expect(await read('tenant.yaml')).toMatch(/^name: acme$/m);
    expect(await read('components/argocd.yaml')).toBe(
      await readFile(join(kitFolder, 'components/argocd.yaml'), 'utf8'),
    );
    expect(await read('.gitlab/nautes-tenant.yml')).not.toContain('node bin/');
    expect(JSON.parse(await read('package.json'))).toMatchObject({
      private: true,
      scripts: { seal: 'nautes-tenant seal' },
      dependencies: { 'nautes-tenant': kitVersion },
    });
    expect(statSync(join(folder, '.hooks/pre-commit')).mode & 0o777).toBe(0o755);
    expect(git('config', 'core.hooksPath')).toBe('.hooks\n');
    const checked = await recordCall(validate, [], { directory: folder });
    expect(checked.stdout).toMatch(/^no problems in \d+ files$/m);
  });

  it('a second time it writes nothing and says so', async () => {
    await call();
    const again = await call();
    expect(again).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'nothing to do: everything is up to date\n',
      written: [],
    });
  });
});

describe('in a register', () => {
  beforeEach(() => call(['--name', 'shop']));

  it('what is the register’s own stays as it is', async () => {
    await writeFile(join(folder, 'tenant.yaml'), 'name: other\n');
    await rm(join(folder, 'components/hnc.yaml'));
    await writeFile(join(folder, 'README.md'), '# Ours\n');
    expect(await call()).toMatchObject({ exitCode: 0, written: [] });
  });

  it('what is the kit’s is brought up to date after a yes', async () => {
    const hook = await read('.hooks/pre-commit');
    await writeFile(join(folder, '.hooks/pre-commit'), hook.replace('--staged || {', '|| {'));
    const person = personSaying(true);
    const { exitCode, written, stderr } = await call([], person);
    expect({ exitCode, written, asked: person.asked }).toEqual({
      exitCode: 0,
      written: ['.hooks/pre-commit'],
      asked: ['Write these files?'],
    });
    expect(stderr).toMatch(
      /^change {2}\.hooks\/pre-commit$[^]*^ {4}- node \S+ validate \|\| \{\n {4}\+ node \S+ validate --staged \|\| \{$/m,
    );
    expect(await read('.hooks/pre-commit')).toBe(hook);
  });

  it('a kit of an older version is pinned to this one, and one from a file stays', async () => {
    const before = await read('package.json');
    for (const [version, after] of [
      ['^0.1.0', kitVersion],
      ['file:kit.tgz', 'file:kit.tgz'],
    ] as const) {
      await writeFile(join(folder, 'package.json'), before.replace(`"${kitVersion}"`, `"${version}"`));
      await call(['--yes']);
      expect(JSON.parse(await read('package.json'))).toHaveProperty(['dependencies', 'nautes-tenant'], after);
    }
  });
});

describe('in a folder with files', () => {
  const files = {
    'README.md': '# Ours\n',
    '.gitignore': 'build/\n',
    'package.json': '{"name":"ours","scripts":{"plan":"x"}}',
  };
  beforeEach(async () => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  });

  it('nothing is written where nobody can be asked, nor after a no', async () => {
    const alone = await call();
    expect(alone).toMatchObject({ exitCode: 2, stdout: '', written: [] });
    expect(alone.stderr).toContain('change  README.md\n    - # Ours\n    + # The register');
    expect(alone.stderr).toContain('error: this folder is not empty, and standard input is not a terminal\n');
    expect(await call([], personSaying(false))).toMatchObject({ exitCode: 2, stdout: '', written: [] });
    expect(await call(['--dry-run'])).toMatchObject({ exitCode: 0, stdout: '', written: [] });
    expect(existsSync(join(folder, '.git'))).toBe(false);
  });

  it('after a yes what is in lists is kept', async () => {
    expect(await call([], personSaying(true))).toMatchObject({ exitCode: 0 });
    expect(await read('.gitignore')).toBe('build/\nnode_modules/\n/report/\n/.kit.tar\n');
    expect(JSON.parse(await read('package.json'))).toMatchObject({
      name: 'ours',
      scripts: { plan: 'x', apply: 'nautes-tenant apply' },
    });
  });

  it('nothing is written when one file cannot be', async () => {
    // Root may write anywhere, but nobody into a folder that is a file.
    await writeFile(join(folder, '.vscode'), '');
    expect(await call(['--yes'])).toMatchObject({ exitCode: 3, written: [] });
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), '.vscode'].sort());
  });

  it.each([
    ['is not JSON', '{', 2],
    ['is that of the kit', '{"name":"nautes-tenant"}', 2],
  ])('it is refused when its package.json %s', async (_, text, exitCode) => {
    await writeFile(join(folder, 'package.json'), text);
    expect(await call(['--yes'])).toMatchObject({ exitCode, written: [] });
  });
});

it('a folder inside another repository is refused', async () => {
  execFileSync('git', ['init', '--quiet', owned]);
  expect(await call()).toMatchObject({ exitCode: 2, written: [] });
});

it('hooks of another tool stay', async () => {
  execFileSync('git', ['init', '--quiet', folder]);
  git('config', 'core.hooksPath', '.husky/_');
  const { stderr } = await call();
  expect(stderr).toContain('warning: Git runs the hooks of ".husky/_"');
  expect(git('config', 'core.hooksPath')).toBe('.husky/_\n');
});

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
}
