import { KitError } from '../cli/kit-error.ts';
import type { Git } from './git.ts';

/** The commit that a revision names; throws when there is none. */
export async function commitOf(git: Git, revision: string): Promise<string> {
  if (revision.startsWith('-')) throw new KitError(`"${revision}" is not a revision`);
  const commit = await git.tryRun('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit !== undefined) return commit.trim();
  if (revision === 'HEAD' && (await git.tryRun('rev-parse', '--verify', '--quiet', 'HEAD')) === undefined)
    throw new KitError('this repository has no commit yet', { hint: 'commit the register first' });
  throw new KitError(`"${revision}" is not a commit in this clone`, {
    hint: 'fetch it first, or check its spelling with "git log"',
  });
}

/** Whether the clone holds only a part of its history. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git.run('rev-parse', '--is-shallow-repository')).trim() === 'true';
}

/** What each clone was found to hold: commits, and ways from one to another. Both stay, since an id names them for ever. */
const found = new WeakMap<Git, Set<string>>();
const commitId = /^[0-9a-f]{40,64}$/;

/** Asks about commits that are named by their ids, and not again once the answer is yes. */
async function isFound(git: Git, ids: readonly string[], ask: () => Promise<boolean>): Promise<boolean> {
  const known = found.get(git) ?? new Set();
  found.set(git, known);
  const question = ids.join(' ');
  if (known.has(question)) return true;
  const isSo = await ask();
  if (isSo && ids.every((id) => commitId.test(id))) known.add(question);
  return isSo;
}

function hasCommit(git: Git, commit: string): Promise<boolean> {
  const ask = async () => (await git.tryRun('cat-file', '-e', `${commit}^{commit}`)) !== undefined;
  return isFound(git, [commit], ask);
}

/** Whether one commit is in the history of the other, or is it. */
export function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  const ask = async () => (await git.run('rev-list', '--max-count=1', older, `^${newer}`)).trim() === '';
  return isFound(git, [older, newer], ask);
}

/** A recorded commit if this clone holds it: its tree and the way from it can be read. */
export async function knownCommit(git: Git, recorded: string | undefined): Promise<string | undefined> {
  const wellFormed = recorded !== undefined && commitId.test(recorded);
  return wellFormed && (await hasCommit(git, recorded)) ? recorded : undefined;
}

/** How a commit stands to one recorded earlier, which this clone may not even hold. */
export async function relationTo(git: Git, recorded: string, head: string): Promise<Relation> {
  if (recorded === head) return 'same';
  if ((await knownCommit(git, recorded)) === undefined) return 'unrelated';
  if (await isAncestor(git, recorded, head)) return 'newer';
  return (await isAncestor(git, head, recorded)) ? 'older' : 'unrelated';
}

/**
 * The newest of some commits that this clone holds: one that is not in the history of `head`, if any is, since `head` must
 * not go before it; otherwise one that has no descendant among them. Undefined when there are none.
 */
export async function newestOf(git: Git, commits: readonly string[], head: string): Promise<string | undefined> {
  if (commits.length === 0) return undefined;
  const newest = async (...excluded: readonly string[]): Promise<string> =>
    (await git.run('rev-list', '--topo-order', '--max-count=1', ...commits, ...excluded)).trim();
  return (await newest(`^${head}`)) || (await newest());
}

/** How the commit to apply stands to one that was recorded before. */
export type Relation = 'same' | 'newer' | 'older' | 'unrelated';
