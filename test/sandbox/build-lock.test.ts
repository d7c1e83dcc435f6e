import { access, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock } from '../../sandbox/binaries/build-lock.ts';

const noProcess = 2 ** 22 + 1;
let directory: string;
let folder: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'build-lock-'));
  folder = join(directory, 'work.lock');
});

afterEach(() => rm(directory, { recursive: true, force: true }));

async function leaveLock(owner: object, lastSign: Date): Promise<void> {
  await mkdir(folder);
  const file = join(folder, 'owner.json');
  await writeFile(file, JSON.stringify(owner));
  await utimes(file, lastSign, lastSign);
  await writeFile(join(folder, 'half-built'), '');
}

function lockHere(work: () => Promise<unknown>, timeoutMs = 10_000): Promise<unknown> {
  return withBuildLock(folder, { timeoutMs, tick: () => undefined }, work);
}

describe('the build lock', () => {
  test('the folder is there during the work and gone afterwards, also when the work fails', async () => {
    await lockHere(() => access(folder));
    await expect(lockHere(() => Promise.reject(new Error('no compiler')))).rejects.toThrow('no compiler');
    expect(await readdir(directory)).toEqual([]);
  });

  test('two workers at once take turns', async () => {
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await readdir(directory);
      working -= 1;
    };
    await Promise.all([lockHere(work), lockHere(work), lockHere(work)]);
    expect(most).toBe(1);
  });

  test('a lock whose process is gone is taken over without its leftovers', async () => {
    await leaveLock({ processId: noProcess, host: hostname() }, new Date());
    await lockHere(async () => expect(await readdir(folder)).toEqual(['owner.json']));
  });

  test('a lock without a sign of life for a minute is taken over', async () => {
    await leaveLock({ processId: process.pid, host: 'another-host' }, new Date(Date.now() - 61_000));
    await lockHere(async () => expect(await readdir(folder)).toEqual(['owner.json']));
  });

  test('a lock that lost its owner file while it was removed is taken over', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'half-built'), '');
    await lockHere(async () => expect(await readdir(folder)).toEqual(['owner.json']));
  });

  test('a live lock is waited for, and the wait ends with who holds it', async () => {
    await leaveLock({ processId: process.pid, host: hostname() }, new Date());
    const work = (): Promise<void> => Promise.reject(new Error('not to be done'));
    await expect(lockHere(work, 0)).rejects.toThrow(`process ${process.pid} still holds ${folder}`);
  });
});
