import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFromDisk } from '../../scripts/git/trees.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nautes-disk-'));
  await writeFile(join(root, 'small'), 'name: a\n');
  await writeFile(join(root, 'other'), 'name: b\n');
  await writeFile(join(root, 'empty'), '');
  await writeFile(join(root, 'large'), 'ä'.repeat(300_000));
  await symlink('small', join(root, 'link'));
  await symlink('/dev/zero', join(root, 'endless'));
  await mkdir(join(root, 'folder'));
  spawnSync('mkfifo', [join(root, 'pipe')]);
});

afterAll(() => rm(root, { recursive: true }));

it.for([
  ['small', 'name: a\n'],
  ['empty', ''],
  ['large', 'ä'.repeat(300_000)],
] as const)('a %s file is read whole', ([path, text]) => {
  const file = readFromDisk(root, path);
  expect(file?.kind).toBe('file');
  expect(new TextDecoder().decode(file?.bytes)).toBe(text);
});

it('what was read stays as it was when others are read', () => {
  const first = readFromDisk(root, 'small');
  for (let count = 0; count < 20; count++) readFromDisk(root, count % 2 === 0 ? 'other' : 'large');
  expect(new TextDecoder().decode(first?.bytes)).toBe('name: a\n');
});

it.for([
  ['link', 'symlink'],
  ['endless', 'symlink'],
  ['folder', 'submodule'],
  ['pipe', 'other'],
] as const)('a %s is no file, and nothing is read from it', ([path, kind]) => {
  expect(readFromDisk(root, path)).toEqual({ path, kind, bytes: new Uint8Array() });
});

it('what is not there is nothing', () => {
  expect(readFromDisk(root, 'none')).toBeUndefined();
  expect(readFromDisk(root, 'small/none')).toBeUndefined();
});
