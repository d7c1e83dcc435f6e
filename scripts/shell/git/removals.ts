import type { Explanation } from '../../core/plan/plan.ts';
import { clustersFolder, toClusterEntry } from '../../core/register/layout.ts';
import type { Git } from './git.ts';

/**
 * The cluster files that commits of `applied..head` removed, by cluster name, with the newest such commit. Only these
 * removals are explained; merges are compared with each parent, since a merge can remove a file by itself.
 */
export async function explainedRemovals(
  git: Git,
  applied: string,
  head: string,
): Promise<ReadonlyMap<string, Explanation>> {
  const removals = new Map<string, Explanation>();
  const log = await git.run(
    'log',
    '-m',
    '--no-renames',
    '--diff-filter=D',
    '--name-only',
    '--relative',
    '-z',
    '--format=%x01%H%x02%an%x02',
    `${applied}..${head}`,
    '--',
    clustersFolder,
  );
  for (const entry of log.split('\u0001').filter((part) => part !== '')) {
    const [commit, author, paths] = entry.split('\u0002');
    if (commit === undefined || author === undefined) continue;
    for (const path of (paths ?? '').split('\0')) {
      const file = path.replace(/^\n/, '');
      const found = file.startsWith(`${clustersFolder}/`)
        ? toClusterEntry(file.slice(clustersFolder.length + 1))
        : undefined;
      if (found?.kind === 'cluster' && !removals.has(found.name)) removals.set(found.name, { commit, author });
    }
  }
  return removals;
}
