import type { Explanation } from '../../core/plan/plan.ts';
import { clustersFolder, toClusterEntry } from '../../core/register/layout.ts';
import type { Git } from './git.ts';

/**
 * The cluster files that commits of `applied..head` removed, by cluster name, with the newest such commit. Only these
 * removals are explained. Merges are compared with each parent, since a merge can remove a file by itself; one that only
 * brings along what a commit removed does not stand for it.
 */
export async function explainedRemovals(
  git: Git,
  applied: string,
  head: string,
): Promise<ReadonlyMap<string, Explanation>> {
  const removals = new Map<string, Explanation>();
  const byMerges = new Map<string, Explanation>();
  const log = await git.run(
    'log',
    '-m',
    '--no-renames',
    '--diff-filter=D',
    '--name-only',
    '--relative',
    '-z',
    '--format=%x01%H%x02%P%x02%an%x02',
    `${applied}..${head}`,
    '--',
    clustersFolder,
  );
  for (const entry of log.split('\u0001').filter((part) => part !== '')) {
    const [commit, parents, author, paths] = entry.split('\u0002');
    if (commit === undefined || parents === undefined || author === undefined) continue;
    const found = parents.includes(' ') ? byMerges : removals;
    for (const path of (paths ?? '').split('\0')) {
      const file = path.replace(/^\n/, '');
      const removed = file.startsWith(`${clustersFolder}/`)
        ? toClusterEntry(file.slice(clustersFolder.length + 1))
        : undefined;
      if (removed?.kind === 'cluster' && !found.has(removed.name)) found.set(removed.name, { commit, author });
    }
  }
  return new Map([...byMerges, ...removals]);
}
