import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainedSince } from '../../scripts/git/explained-removals.ts';
import { openGit } from '../../scripts/git/git.ts';
import { newestOf } from '../../scripts/git/history.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-history-'));
  await git('init', '--quiet', '--initial-branch=main');
  await mkdir(join(folder, 'clusters'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function git(...args: readonly string[]): Promise<string> {
  const settings = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.com'];
  return (await promisify(execFile)('git', [...settings, ...args], { cwd: folder })).stdout.trim();
}

/** Commits cluster files that are added and removed, and gives back the commit. */
async function commit({ add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] }) {
  for (const name of add) await writeFile(join(folder, `clusters/${name}.yaml`), `${name}\n`);
  for (const name of remove) await rm(join(folder, `clusters/${name}.yaml`));
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message=A change');
  return git('rev-parse', 'HEAD');
}

async function explained(applied: string | undefined, clusters?: Readonly<Record<string, string>>) {
  const written = { clusters: new Map(Object.entries(clusters ?? {})), components: new Map<string, string>() };
  const from = { applied, ...(clusters === undefined ? {} : { written }) };
  const step = await explainedSince(await openGit({ directory: folder }), from, await git('rev-parse', 'HEAD'));
  return {
    base: step.base,
    removals: Object.fromEntries([...step.removals.clusters].map(([name, one]) => [name, one.commit])),
  };
}

describe('what Git explains', () => {
  it('is every file that a commit since the applied one removed, by the newest such commit', async () => {
    const applied = await commit({ add: ['a', 'b', 'c'] });
    await commit({ remove: ['a', 'b'] });
    await commit({ add: ['b'] });
    const last = await commit({ remove: ['b'] });
    const found = await explained(applied);
    expect(found.base).toBe(applied);
    expect(Object.keys(found.removals).sort()).toEqual(['a', 'b']);
    expect(found.removals['b']).toBe(last);
    expect(await explained(last)).toEqual({ base: last, removals: {} });
  });

  it('is not what the name of an author or of another file says', async () => {
    const odd = '\u0001' + '0'.repeat(40) + '\u0002\u0002x\u0002clusters/victim.yaml';
    const applied = await commit({ add: ['a', 'b', 'c'] });
    await rm(join(folder, 'clusters/a.yaml'));
    await git('-c', `user.name=A${odd}`, 'commit', '--quiet', '--all', '--message=A change');
    await rm(join(folder, 'clusters/b.yaml'));
    await git('-c', 'user.name=A\u0002clusters/victim.yaml', 'commit', '--quiet', '--all', '--message=A change');
    await mkdir(join(folder, `clusters/${dirname(odd)}`), { recursive: true });
    await commit({ add: [odd.replace(/\.yaml$/, '')] });
    await commit({ remove: [odd.replace(/\.yaml$/, '')] });
    const names = Object.keys((await explained(applied)).removals);
    expect(names).toEqual(expect.arrayContaining(['a', 'b']));
    expect(names).not.toContain('victim');
  });

  it('is nothing without an applied commit, with one that is not there, and with one of another history', async () => {
    const applied = await commit({ add: ['a', 'b'] });
    await commit({ remove: ['a'] });
    const nothing = { base: undefined, removals: {} };
    expect(await explained(undefined)).toEqual(nothing);
    expect(await explained('0'.repeat(40))).toEqual(nothing);
    expect(await explained('--all')).toEqual(nothing);
    await git('checkout', '--quiet', '--orphan', 'anew');
    await commit({ remove: ['b'] });
    expect(await explained(applied)).toEqual(nothing);
  });

  it('is the revert of a merge, like any other commit', async () => {
    await commit({ add: ['a'] });
    await git('checkout', '--quiet', '-b', 'branch');
    await commit({ add: ['b'] });
    await git('checkout', '--quiet', 'main');
    await git('merge', '--quiet', '--no-ff', '--no-edit', 'branch');
    const applied = await git('rev-parse', 'HEAD');
    await git('revert', '--no-edit', '--mainline', '1', 'HEAD');
    expect((await explained(applied)).removals).toEqual({ b: await git('rev-parse', 'HEAD') });
  });

  it.each(['no side removed', 'one side never had'])('is a merge that leaves out what %s', async (kind) => {
    await commit({ add: ['a'] });
    await git('branch', 'branch');
    const applied = await commit({ add: ['b'] });
    if (kind === 'one side never had') {
      // The result is the other branch as it was: compared with that parent alone nothing has happened.
      await git('checkout', '--quiet', 'branch');
      await git('merge', '--quiet', '--no-edit', '--strategy=ours', 'main');
    } else {
      await git('checkout', '--quiet', 'branch');
      await commit({ add: ['c'] });
      await git('merge', '--quiet', '--no-commit', 'main');
      await commit({ remove: ['b'] });
    }
    expect((await explained(applied)).removals).toEqual({ b: await git('rev-parse', 'HEAD') });
  });

  it('is a removal on a branch, by its own commit, whichever side of the merge it was on', async () => {
    const applied = await commit({ add: ['a', 'b'] });
    await git('checkout', '--quiet', '-b', 'branch');
    const removal = await commit({ remove: ['a'] });
    await git('checkout', '--quiet', 'main');
    await commit({ add: ['c'] });
    await git('merge', '--quiet', '--no-ff', '--no-edit', 'branch');
    expect((await explained(applied)).removals).toEqual({ a: removal });
  });

  it('is, where the applied commit is lost, what removed each object since it was written', async () => {
    const first = await commit({ add: ['a', 'b', 'c'] });
    const removal = await commit({ remove: ['a'] });
    const newest = await commit({ add: ['d'] });
    const last = await commit({ remove: ['b'] });
    expect(await explained(newest, { a: first, b: first, c: first, d: newest })).toEqual({
      base: newest,
      removals: { a: removal, b: last },
    });
    // Removed, brought back and written again: that removal was through.
    const again = await commit({ add: ['a'] });
    expect((await explained(again, { a: again, b: newest })).removals).toEqual({ b: last });
    expect((await explained(again, { b: '0'.repeat(40), c: first })).removals).toEqual({});
  });
});

describe('the newest commit', () => {
  const newest = async (...commits: readonly string[]): Promise<string | undefined> =>
    newestOf(await openGit({ directory: folder }), commits, 'HEAD');

  it('is the one that comes after the others, wherever it stands in the list', async () => {
    const [first, second, third] = [await commit({ add: ['a'] }), await commit({ add: ['b'] }), await commit({})];
    expect(await newest()).toBeUndefined();
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ])
      expect(await newest(...order)).toBe(third);
    expect(await newest(first, second)).toBe(second);
  });

  it('is one that HEAD does not hold, if there is any', async () => {
    const first = await commit({ add: ['a'] });
    const second = await commit({ add: ['b'] });
    await git('checkout', '--quiet', first);
    const aside = await commit({ add: ['c'] });
    expect(await newest(first, second, aside)).toBe(second);
    await git('checkout', '--quiet', first);
    expect(await newest(first, second)).toBe(second);
  });
});
