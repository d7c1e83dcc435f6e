import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KitError } from '../../core/kit-error.ts';
import type { SourceFile } from '../../core/register/source-file.ts';
import { openGit, type Git } from './git.ts';
import { commitOf, isAncestor } from './history.ts';
import { listRevision, readIndex, readRevision, readWorkingTree } from './trees.ts';

/** Which trees a verb was asked to judge. */
export interface TreeChoice {
  readonly directory: string;
  readonly root?: string | undefined;
  /** Judge the index, against what it will be committed onto. */
  readonly staged?: boolean | undefined;
  /** Judge a commit; with a base, the union of both. */
  readonly revision?: string | undefined;
  readonly base?: string | undefined;
  /** `GIT_INDEX_FILE` as Git hands it to a hook. */
  readonly indexFile?: string | undefined;
}

/** The resulting tree, and the base that change rules and plans compare it with, if there is one. */
export interface ComparedTrees {
  readonly git: Git;
  readonly head: readonly SourceFile[];
  readonly base: readonly SourceFile[] | undefined;
}

/**
 * Decides, in one place for every verb, what is judged and against what: the index against its parents (hook), a
 * commit merged with its target against the target (merge request), or the working tree against nothing or a base.
 */
export async function readComparedTrees(choice: TreeChoice): Promise<ComparedTrees> {
  const git = await openGit({ ...choice, indexFile: choice.staged === true ? choice.indexFile : undefined });
  const base = choice.base === undefined ? undefined : await commitOf(git, choice.base);
  if (choice.staged === true) {
    const [head, parents] = await Promise.all([readIndex(git), base ?? readParents(git)]);
    return { git, head, base: typeof parents === 'string' ? await readRevision(git, parents) : parents };
  }
  if (choice.revision === undefined) {
    const head = await readWorkingTree(git);
    return { git, head, base: base === undefined ? undefined : await readRevision(git, base) };
  }
  const revision = await commitOf(git, choice.revision);
  if (base === undefined) return { git, head: await readRevision(git, revision), base: undefined };
  const union = await unionOf(git, base, revision);
  return { git, head: await readRevision(git, union), base: await readRevision(git, base) };
}

/**
 * What the next commit is made onto: HEAD, or nothing on an unborn branch. During a merge only what every parent has
 * counts, since a file that one side removed is not removed by the merge.
 */
async function readParents(git: Git): Promise<readonly SourceFile[]> {
  const head = await git.tryRun('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (head === undefined) return [];
  const [files, heads] = await Promise.all([readRevision(git, head.trim()), readMergeHeads(git)]);
  const merged = await Promise.all(heads.map((commit) => listRevision(git, commit)));
  return files.filter(({ path }) => merged.every((paths) => paths.has(path)));
}

/** The commits that are being merged, more than one in an octopus; `rev-parse MERGE_HEAD` would name only the first. */
async function readMergeHeads(git: Git): Promise<readonly string[]> {
  const path = (await git.run('rev-parse', '--git-path', 'MERGE_HEAD')).replace(/\n$/, '');
  try {
    return (await readFile(resolve(git.root, path), 'utf8')).split('\n').filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The tree that merging gives: on GitLab Free nobody else looks at the union of two merge requests. */
async function unionOf(git: Git, base: string, revision: string): Promise<string> {
  if (await isAncestor(git, base, revision)) return revision;
  try {
    return (await git.run('merge-tree', '--write-tree', base, revision)).trim();
  } catch (error) {
    throw new KitError(`commit ${revision.slice(0, 8)} cannot be merged with ${base.slice(0, 8)}`, {
      hint: 'merge or rebase onto the target branch and resolve the conflicts',
      cause: error,
    });
  }
}
