import { execFileSync } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validate } from '../../scripts/validate.ts';
import { today } from '../support/fixtures.ts';
import { recordCall } from '../support/record-call.ts';

let folder: string;
const file = 'clusters/shop-test.yaml';
const now = (): Date => today;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-fix-'));
  await cp(join(import.meta.dirname, '../fixtures/ok/every-shape'), folder, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Begin');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('validate --fix', () => {
  it('says what it corrected and what is left, and writes nothing else', async () => {
    const valid = await read(file);
    await write(file, `# keep\r\n${valid.replace('usage', 'usag').replace('shanghai-host', 'shangai-host')}`);
    await chmod(join(folder, file), 0o600);
    const { exitCode, stdout, stderr, written } = await recordCall(validate, ['--fix'], { directory: folder, now });
    expect(stderr).toBe('');
    expect(stdout).toBe(
      [
        'clusters/shop-test.yaml:9:3: fixed: unknown key "usag" [schema]',
        '  fix: write "usage"',
        '1 problem fixed in 1 file',
        '',
        'clusters/shop-test.yaml:11:16: error: host "shangai-host" is not in this register [known-host]',
        '11 |   hostCluster: shangai-host',
        '   |                ^^^^^^^^^^^^',
        '  hint: write "shanghai-host", or add a cluster file for "shangai-host"',
        '',
        '1 problem in 1 of 7 files',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
    expect(written).toEqual([file]);
    expect(await read(file)).toBe(`# keep\r\n${valid.replace('shanghai-host', 'shangai-host')}`);
    expect((await lstat(join(folder, file))).mode & 0o777).toBe(0o600);

    const again = await recordCall(validate, ['--fix'], { directory: folder, now });
    expect(again.written).toEqual([]);
    expect(again.stdout).toMatch(
      /^nothing fixed: the rest needs a decision\n\nclusters\/shop-test\.yaml:11:16: error: /,
    );
  });

  it('ends well when nothing is left, and is offered where it helps', async () => {
    await write(file, (await read(file)).replace('usage', 'usag'));
    git('add', '--all');
    const refused = await recordCall(validate, ['--staged'], { directory: folder, now });
    expect(refused.stdout).toMatch(/\n1 problem in 1 of 7 files\nit can be fixed: npm run validate -- --fix\n$/);
    expect((await recordCall(validate, ['--fix'], { directory: folder, now })).exitCode).toBe(0);
    const fine = await recordCall(validate, [], { directory: folder, now });
    expect(fine.stdout).toBe('no problems in 7 files\n');
  });

  it.for([['--staged'], ['--revision', 'HEAD']])('does not go with %j', async (args) => {
    const { exitCode, stderr, written } = await recordCall(validate, ['--fix', ...args], { directory: folder, now });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--fix corrects the files on disk, but ${args[0]} checks others`);
    expect(stderr).toContain('hint: run "npm run validate -- --fix", then "git diff" and "git add"');
    expect(written).toEqual([]);
  });

  it('writes no file that a sparse checkout leaves out', async () => {
    await write(file, (await read(file)).replace('usage', 'usag'));
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Change');
    git('sparse-checkout', 'set', '--no-cone', '/*', '!shop-test.yaml');
    const { exitCode, stderr, written } = await recordCall(validate, ['--fix'], { directory: folder, now });
    expect(written).toEqual([]);
    expect(stderr).toContain('clusters/shop-test.yaml changed on disk in the meantime; nothing was written');
    expect(exitCode).toBe(3);
  });
});

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

function write(path: string, text: string): Promise<void> {
  return writeFile(join(folder, path), text);
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder });
}
