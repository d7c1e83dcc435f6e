import { KitError } from '../cli/kit-error.ts';
import type { SourceFile } from '../register/source-file.ts';
import { openGit, type Git } from './git.ts';
import { commitOf, isAncestor, isShallow } from './history.ts';
import { withFetched } from './products/fetched-files.ts';
import { readPassing } from './passing-files.ts';
import { readStagedTrees } from './staged-trees.ts';
import { readTouchedOfRevision, readTouchedOfWorkingTree, withTouched } from './touched-files.ts';
import { readRevision, readWorkingTree } from './trees.ts';

/** Which trees a verb was asked to judge. */
export interface TreeChoice {
  readonly directory: string;
  readonly root?: string | undefined;
  /** Judge the index, against what it will be committed onto. */
  readonly staged?: boolean | undefined;
  /** Judge a commit; with a base, the union of both. */
  readonly revision?: string | undefined;
  readonly base?: string | undefined;
  /** What Git hands to a hook in the environment: the index in `GIT_INDEX_FILE`, and what it is merging. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The resulting tree, and the base that change rules and plans compare it with, if there is one. */
interface ComparedTrees {
  readonly git: Git;
  /** The register, marked by what the change touches, and what else of the repository it touches. */
  readonly head: readonly SourceFile[];
  readonly base: readonly SourceFile[] | undefined;
}

/**
 * Decides, in one place for every verb, what is judged and against what: the index against its parents (hook), a
 * commit merged with its target against the target (merge request), or the working tree against nothing or a base. The
 * products that were fetched are part of both trees.
 */
export async function readComparedTrees(choice: TreeChoice): Promise<ComparedTrees> {
  const indexFile = choice.staged === true ? choice.environment?.['GIT_INDEX_FILE'] : undefined;
  return readFrom(await openGit({ ...choice, indexFile }), choice);
}

async function readFrom(git: Git, choice: TreeChoice): Promise<ComparedTrees> {
  const { head, base } = await readTrees(git, choice);
  return { git, head: withFetched(git.root, head), base: base === undefined ? undefined : withFetched(git.root, base) };
}

/** The working tree against HEAD, onto which it will be committed; against nothing on an unborn branch. */
export async function readSinceHead(choice: Pick<TreeChoice, 'directory' | 'root'>): Promise<ComparedTrees> {
  const git = await openGit(choice);
  return readFrom(git, { ...choice, base: await headOf(git) });
}

async function headOf(git: Git): Promise<string | undefined> {
  return (await git.tryRun('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim();
}

async function readTrees(git: Git, choice: TreeChoice): Promise<Omit<ComparedTrees, 'git'>> {
  const base = choice.base === undefined ? undefined : await commitOf(git, choice.base);
  if (choice.staged === true) return readStagedTrees(git, base, choice.environment);
  const before = base === undefined ? undefined : readRevision(git, base);
  if (choice.revision === undefined) {
    const passing = base === undefined ? [] : readPassing(git, base, await commitOf(git, 'HEAD'));
    const reading = [readWorkingTree(git), readTouchedOfWorkingTree(git, base), before, passing] as const;
    const [register, touched, files, others] = await Promise.all(reading);
    return { head: [...withTouched(register, touched, files), ...others], base: files };
  }
  const revision = await commitOf(git, choice.revision);
  const tree = base === undefined ? revision : await unionOf(git, base, revision);
  const passing = base === undefined ? [] : readPassing(git, base, revision);
  const reading = [readRevision(git, tree), readTouchedOfRevision(git, base, tree), before, passing] as const;
  const [register, touched, files, others] = await Promise.all(reading);
  return { head: [...withTouched(register, touched, files), ...others], base: files };
}

/** The tree that merging gives: on GitLab Free nobody else looks at the union of two merge requests. */
async function unionOf(git: Git, base: string, revision: string): Promise<string> {
  if (await isAncestor(git, base, revision)) return revision;
  if (await isShallow(git))
    throw new KitError('this clone is shallow, so the merge cannot be computed', {
      hint: 'set GIT_DEPTH to "0" for this job, or run "git fetch --unshallow"',
    });
  try {
    return (await git.run('merge-tree', '--write-tree', base, revision)).trim();
  } catch (error) {
    throw new KitError(`commit ${revision.slice(0, 8)} cannot be merged with ${base.slice(0, 8)}`, {
      hint: 'merge or rebase onto the target branch and resolve the conflicts',
      cause: error,
    });
  }
}
