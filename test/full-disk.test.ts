import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Takes as much as a full disk: nothing. */
const full = '/dev/full';
const validate = join(import.meta.dirname, '../scripts/validate.ts');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'full-disk-'));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  await writeFile(join(root, 'tenant.yaml'), 'name: acme\n');
});
afterEach(() => rm(root, { recursive: true }));

/** Runs `validate` as a process whose standard output is a pipe, or that file. */
function run(args: readonly string[], output?: string) {
  const file = output === undefined ? undefined : openSync(output, 'w');
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [validate, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', file ?? 'pipe', 'pipe'],
    });
    return { status, stdout, stderr };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

describe('a full disk', () => {
  it('under standard output moves the result to standard error, and is no good end', () => {
    const { status, stderr } = run([], full);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr:
        'error: the result could not be written to standard output; it follows here\n' +
        '  cause: ENOSPC: no space left on device, write\n' +
        run([]).stdout,
    });
  });

  it('under --output moves the result to standard output, and is no good end', () => {
    const written = run(['--output', full]);
    expect(written).toEqual({
      status: 3,
      stdout: run([]).stdout,
      stderr:
        'error: "/dev/full" could not be written\n' +
        '  cause: ENOSPC: no space left on device, write\n' +
        '  hint: read the result from standard output, or free some space and run this again\n',
    });
  });
});

describe('--output', () => {
  it('replaces the file with the whole result, behind a link too, or leaves that as it is', async () => {
    await writeFile(join(root, 'before.txt'), 'before');
    await symlink('before.txt', join(root, 'link.txt'));
    expect(run(['--output', 'link.txt'])).toMatchObject({ status: 0, stdout: '' });
    expect(await readFile(join(root, 'before.txt'), 'utf8')).toBe(run([]).stdout);
    expect(await readlink(join(root, 'link.txt'))).toBe('before.txt');
    // Beside a file of this name there is no room for another one.
    const name = 'n'.repeat(250);
    await writeFile(join(root, name), 'before');
    expect(run(['--output', name])).toMatchObject({ status: 3, stdout: run([]).stdout });
    expect(await readFile(join(root, name), 'utf8')).toBe('before');
    expect((await readdir(root)).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  });
});
