import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { GitError, runGit } from '../../scripts/git/git-process.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-git-process-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a script in place of Git. */
async function run(script: string, { input, signal }: { input?: string; signal?: AbortSignal } = {}): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const environment = { PATH: `${folder}:${process.env['PATH']}` };
  return (await runGit([], { folder, environment, signal }, input)).toString('utf8');
}

it('gives all that is printed, however much', async () => {
  const line = 'x'.repeat(63);
  expect(await run(`yes ${line} | head -n 100000`)).toBe(`${line}\n`.repeat(100_000));
});

it('gives nothing for a command that prints nothing', async () => {
  expect(await run('exit 0')).toBe('');
});

it('hands over the input, and closes it', async () => {
  expect(await run('cat', { input: 'one\ntwo\n' })).toBe('one\ntwo\n');
  expect(await run('cat')).toBe('');
});

it('takes the exit code of a command that does not read its input', async () => {
  const input = 'x'.repeat(1024 * 1024);
  expect(await run('exec <&-; echo done', { input })).toBe('done\n');
  await expect(run('exec <&-; exit 7', { input })).rejects.toThrow(new GitError('git exited with 7'));
});

it.for<readonly [string, string, string]>([
  ['what Git said', 'echo "fatal: no" >&2; exit 128', 'fatal: no\n'],
  ['its exit code where it said nothing', 'exit 128', 'git exited with 128'],
  ['the signal that ended it', 'kill -KILL $$', 'git was ended by SIGKILL'],
])('an error says %s', async ([, script, message]) => {
  await expect(run(script)).rejects.toThrow(new GitError(message));
});

it('ends a command that is not wanted any more', async () => {
  const leaving = new AbortController();
  const running = run('exec sleep 60', { signal: leaving.signal });
  leaving.abort();
  await expect(running).rejects.toBeInstanceOf(GitError);
});

it('a missing program is an error like any other', async () => {
  const folder = await temporaryFolder();
  await expect(runGit([], { folder, environment: { PATH: folder } })).rejects.toBeInstanceOf(GitError);
});
