import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorCodeOf } from '../cli/error-code.ts';
import { isInRegister } from '../register/repository.ts';
import type { SourceFile } from '../register/source-file.ts';
import type { Git } from './git.ts';
import { listChangeOfIndex, othersOf, readTouchedOfIndex, withTouched, type ChangedEntry } from './touched-files.ts';
import { listIndex, readBlobs, type BlobEntry } from './trees.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The register of the index, and what the next commit is made onto, unless a base is given: HEAD, or nothing on an unborn
 * branch. During a merge only what every parent has counts, since a file that one side removed is not removed by the merge,
 * and touched is only what no parent has. What a parent has is the index without its change, so it is not listed again.
 */
export async function readStagedTrees(
  git: Git,
  base: string | undefined,
  environment: Environment = {},
): Promise<{ readonly head: readonly SourceFile[]; readonly base: readonly SourceFile[] }> {
  const finding = base === undefined ? parentsOfIndex(git, environment) : [base];
  const [index, parents] = await Promise.all([listIndex(git), finding]);
  const changes = await Promise.all(parents.map((parent) => listChangeOfIndex(git, parent)));
  const [change, ...others] = changes;
  if (change === undefined) {
    const [register, touched] = await Promise.all([readBlobs(git, index), readTouchedOfIndex(git)]);
    return { head: withTouched(register, touched, []), base: [] };
  }
  const inOthers = others.map(pathsOf);
  const touched = change.filter(({ path }) => inOthers.every((paths) => paths.has(path)));
  const ofOthers = others.map((one) => pathsOf(entriesBefore(index, one)));
  const behind = entriesBefore(index, change).filter(({ path }) => ofOthers.every((paths) => paths.has(path)));
  const beside = othersOf(touched);
  // One call of Git reads all of them.
  const files = await readBlobs(git, [...index, ...behind, ...beside]);
  const register = files.slice(0, index.length);
  const ofBase = files.slice(index.length, index.length + behind.length);
  const found = { others: files.slice(files.length - beside.length), changed: pathsOf(touched) };
  return { head: withTouched(register, found, ofBase), base: ofBase };
}

/** The register as it was before a change that led to the index. */
function entriesBefore(index: readonly BlobEntry[], change: readonly ChangedEntry[]): readonly BlobEntry[] {
  const changed = pathsOf(change);
  const before = change.filter(({ path, before: { mode } }) => isInRegister(path) && !/^0+$/.test(mode));
  return [
    ...index.filter(({ path }) => !changed.has(path)),
    ...before.map(({ path, before: { mode, id } }) => ({ mode, id, path })),
  ];
}

function pathsOf(entries: readonly BlobEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ path }) => path));
}

/**
 * HEAD and the commits that are being merged with it, more than one in an octopus; `rev-parse MERGE_HEAD` would name only the
 * first. A merge without conflicts has not written MERGE_HEAD when it calls its hook, and names them in GITHEAD_<commit>
 * (Git's merge.c). On an unborn branch Git prints nothing.
 */
async function parentsOfIndex(git: Git, environment: Environment): Promise<readonly string[]> {
  const printed = await git.run('rev-parse', '--revs-only', 'HEAD^{commit}', '--git-path', 'MERGE_HEAD');
  const [, head, path] = /^([0-9a-f]{40,64})\n(.*)\n$/s.exec(printed) ?? [];
  if (head === undefined || path === undefined) return [];
  const named = Object.keys(environment).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
  return [head, ...(named.length > 0 ? named : await linesOf(resolve(git.root, path)))];
}

/** The lines of a file that need not be there. */
async function linesOf(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
