import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { init } from '../../scripts/init.ts';
import { validate } from '../../scripts/validate.ts';
import { settingWays } from '../support/git-settings.ts';
import { recordCall } from '../support/record-call.ts';

const execute = promisify(execFile);

/** Outside of every repository; it holds Git's settings and programs of a test. */
let around: string;
/** The clone; its name needs quotes in a shell. */
let folder: string;

beforeEach(async () => {
  around = await realpath(await mkdtemp(join(tmpdir(), 'nautes-tenant-open-git-')));
  folder = join(around, "acme's register");
  await execute('git', ['init', '--quiet', folder]);
  await mkdir(join(folder, 'clusters'));
  await writeFile(join(folder, 'tenant.yaml'), 'name: acme\n');
  await execute('git', ['-C', folder, 'add', '--all']);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(around, { recursive: true, force: true });
});

const fine = { exitCode: 0, stdout: 'no problems in 1 file\n', stderr: '' };

async function validated(directory = folder, ...args: readonly string[]) {
  const { exitCode, stdout, stderr } = await recordCall(validate, args, { directory });
  return { exitCode, stdout, stderr };
}

/** Puts a `git` first that takes every repository for another user's, as Git's own tests do; only root could make one. */
async function distrust(): Promise<void> {
  const real = (await execute('sh', ['-c', 'command -v git'])).stdout.trim();
  const program = join(around, 'bin', 'git');
  await mkdir(join(around, 'bin'));
  await writeFile(program, `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '${real}' "$@"\n`);
  await chmod(program, 0o755);
  vi.stubEnv('PATH', [join(around, 'bin'), process.env['PATH']].join(delimiter));
}

describe('a register of another user', () => {
  beforeEach(distrust);

  it('is said to be one, with the way out that Git knows', async () => {
    const quoted = `'${around}/acme'\\''s register'`;
    for (const directory of [folder, join(folder, 'clusters')])
      expect(await validated(directory)).toEqual({
        exitCode: 3,
        stdout: '',
        stderr: [
          `error: "${folder}" belongs to another user, so Git refuses to read it`,
          '  cause: "git rev-parse" failed',
          `  cause: fatal: detected dubious ownership in repository at '${folder}'`,
          `  hint: if you trust what is in it, run "git config --global --add safe.directory ${quoted}"`,
          '',
        ].join('\n'),
      });
  });

  it.each(settingWays)('is read where %s says that it is safe', async (_, tell) => {
    const told = await tell([['safe.directory', folder]], around);
    for (const [name, value] of Object.entries(told)) vi.stubEnv(name, value);
    expect(await validated()).toEqual(fine);
    expect(await validated(join(folder, 'clusters'))).toEqual(fine);
  });
});

describe('a register of your own', () => {
  it.each<[string, () => Record<string, string>]>([
    [
      'GIT_DIR and GIT_WORK_TREE, as a hook of another repository has them',
      () => ({ GIT_DIR: around, GIT_WORK_TREE: around }),
    ],
    ['GIT_OBJECT_DIRECTORY', () => ({ GIT_OBJECT_DIRECTORY: around })],
    ['GIT_NAMESPACE and GIT_LITERAL_PATHSPECS', () => ({ GIT_NAMESPACE: 'a', GIT_LITERAL_PATHSPECS: '1' })],
    ['GIT_TRACE', () => ({ GIT_TRACE: '1' })],
    ['EDITOR and PAGER', () => ({ EDITOR: 'false', PAGER: 'false', GIT_EDITOR: 'false', GIT_PAGER: 'false' })],
    [
      'settings of the system that it is told to leave out',
      () => ({ GIT_CONFIG_SYSTEM: folder, GIT_CONFIG_NOSYSTEM: '1' }),
    ],
    [
      'settings that name programs',
      () => ({
        GIT_CONFIG_COUNT: '3',
        ...{ GIT_CONFIG_KEY_0: 'core.sshCommand', GIT_CONFIG_VALUE_0: 'false' },
        ...{ GIT_CONFIG_KEY_1: 'alias.rev-parse', GIT_CONFIG_VALUE_1: '!false' },
        ...{ GIT_CONFIG_KEY_2: 'include.path', GIT_CONFIG_VALUE_2: '/dev/null' },
      }),
    ],
  ])('is read beside %s', async (_, environment) => {
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
    expect(await validated()).toEqual(fine);
    expect(await validated(folder, '--staged')).toEqual(fine);
  });
});

describe('a folder that Git cannot open', () => {
  it('is no folder', async () => {
    expect(await validated(folder, '--root', 'nope')).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `error: "${folder}/nope" is not a folder\n  hint: name a clone of the register with --root\n`,
    });
  });

  it('is not in a repository', async () => {
    expect(await validated(around)).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: [
        `error: "${around}" is not in a Git repository`,
        '  cause: "git rev-parse" failed',
        '  cause: fatal: not a git repository (or any of the parent directories): .git',
        '  hint: change to a clone of the register, or name one with --root',
        '',
      ].join('\n'),
    });
  });

  it.each<[string, () => Promise<unknown> | unknown, string]>([
    [
      'has settings that cannot be read',
      () => writeFile(join(folder, '.git/config'), '[core\n'),
      'fatal: bad config line 1 in file .git/config',
    ],
    [
      'needs a newer Git',
      () => execute('git', ['-C', folder, 'config', 'core.repositoryFormatVersion', '99']),
      'fatal: Expected git repo version <= 1, found 99',
    ],
    [
      'is opened with a wrong count of settings',
      () => vi.stubEnv('GIT_CONFIG_COUNT', 'many'),
      'error: bogus count in GIT_CONFIG_COUNT',
    ],
  ])('%s', async (_, spoil, cause) => {
    await spoil();
    expect(await validated()).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: [
        `error: Git cannot open the repository of "${folder}"`,
        '  cause: "git rev-parse" failed',
        `  cause: ${cause}`,
        '  hint: run "git status" there to see what is wrong',
        '',
      ].join('\n'),
    });
  });
});

describe('what Git cannot open is told apart:', () => {
  it.for([['.git'], ['bare.git']])('%s has no files of a register', async ([name = '']) => {
    await execute('git', ['-C', folder, 'init', '--quiet', '--bare', 'bare.git']);
    const { exitCode, stderr } = await validated(join(folder, name));
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`error: "${join(folder, name)}" is a bare repository or a .git folder`);
    expect(await recordCall(init, ['--yes'], { directory: join(folder, name) })).toMatchObject({
      exitCode: 3,
      stderr,
      written: [],
    });
  });

  it('Git itself is missing', async () => {
    vi.stubEnv('PATH', around);
    const stderr = 'error: there is no program "git" in PATH\n  hint: install Git, or add its folder to PATH\n';
    expect(await validated()).toEqual({ exitCode: 3, stdout: '', stderr });
    expect(await recordCall(init, ['--yes'], { directory: around })).toMatchObject({
      exitCode: 3,
      stderr,
      written: [],
    });
  });
});
