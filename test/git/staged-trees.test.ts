import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clusterText, nameOf } from '../../bench/large-register.ts';
import { readComparedTrees } from '../../scripts/git/compared-trees.ts';
import { openGit } from '../../scripts/git/git.ts';
import { readRevision } from '../../scripts/git/trees.ts';
import { readRepository } from '../../scripts/register/repository.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'staged-trees-'));
  git('init', '--quiet', '--initial-branch=main');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com'];
  execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function commitClusters(count: number): Promise<void> {
  await write('tenant.yaml', 'name: acme\n');
  for (let index = 0; index < count; index++) await write(`clusters/${nameOf(index)}.yaml`, clusterText(index));
  git('add', '--all');
  git('commit', '--quiet', '--message=Register all');
}

function cluster(index: number): string {
  return `clusters/${nameOf(index)}.yaml`;
}

const changes: Readonly<Record<string, () => Promise<unknown>>> = {
  nothing: async () => {},
  'a changed file, one that goes and one that comes': async () => {
    await write(cluster(1), clusterText(1).replace('eu-central', 'eu-west'));
    await rm(join(root, cluster(2)));
    await write(cluster(7), clusterText(7));
    git('add', '--all');
  },
  'a name that changes and a file that moves out of the register': async () => {
    git('mv', cluster(1), cluster(7));
    git('mv', cluster(2), 'notes.md');
  },
  'another mode, a link in place of a file, and a folder in place of one': async () => {
    await chmod(join(root, cluster(1)), 0o755);
    for (const index of [2, 3]) await rm(join(root, cluster(index)));
    await symlink('tenant.yaml', join(root, cluster(2)));
    await write(`${cluster(3)}/inside`, 'x\n');
    git('add', '--all');
  },
  'files that are only announced, one of them committed before': async () => {
    await write(cluster(7), '');
    git('rm', '--quiet', '--cached', cluster(2));
    git('add', '--intent-to-add', cluster(7), cluster(2));
  },
  'an empty index': async () => git('rm', '--quiet', '-r', '--cached', '.'),
};

it.for(Object.entries(changes))('the index without its change is what HEAD has: %s', async ([, change]) => {
  await commitClusters(5);
  await write('components/empty.yaml', '');
  git('add', '--all');
  git('commit', '--quiet', '--message=Add a file without content');
  await change();
  const { base = [] } = await readComparedTrees({ directory: root, staged: true });
  const inHead = await readRevision(await openGit({ directory: root }), 'HEAD');
  expect(base.toSorted((left, right) => (left.path < right.path ? -1 : 1))).toEqual(inHead);
});

it('Git is asked as often for four times as many clusters, and one changed file is read beside the others', async () => {
  const calls = join(root, '.git/calls');
  const program = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  await write('.git/shim/git', `#!/bin/sh\necho "$@" >>'${calls}'\nexec '${program}' "$@"\n`);
  await chmod(join(root, '.git/shim/git'), 0o755);
  const callsFor = async (count: number): Promise<readonly string[]> => {
    await commitClusters(count);
    await write(cluster(1), clusterText(1).replace('eu-central', `eu-${count}`));
    git('add', '--all');
    await writeFile(calls, '');
    vi.stubEnv('PATH', [join(root, '.git/shim'), process.env['PATH']].join(delimiter));
    const trees = await readComparedTrees({ directory: root, staged: true });
    vi.unstubAllEnvs();
    const [head, base] = [readRepository(trees.head), readRepository(trees.base ?? [])];
    const read = [...head.clusters.values()].filter((file) => file.document !== base.clusters.get(file.name)?.document);
    expect(read.map(({ path }) => path)).toEqual([cluster(1)]);
    const asked = (await readFile(calls, 'utf8')).trim().split('\n');
    return asked.map((line) => /\b(rev-parse|ls-files|diff-index|cat-file)\b/.exec(line)?.[0] ?? line).sort();
  };
  const few = await callsFor(10);
  expect(few).toEqual(['cat-file', 'diff-index', 'ls-files', 'rev-parse', 'rev-parse']);
  expect(await callsFor(40)).toEqual(few);
});
