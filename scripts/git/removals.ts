import { clustersFolder, componentNameIn, componentsFolder, toClusterEntry } from '../register/layout.ts';
import type { ExplainedRemovals, Explanation } from './explained-removals.ts';
import type { Git } from './git.ts';

/**
 * The cluster and component files that commits of `applied..head` removed, with the newest such commit. Only these
 * removals are explained. Merges are compared with each parent, since a merge can remove a file by itself; one that only
 * brings along what a commit removed does not stand for it.
 */
export async function explainedRemovals(git: Git, applied: string, head: string): Promise<ExplainedRemovals> {
  const [byCommits, byMerges] = [noRemovals(), noRemovals()];
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
    componentsFolder,
  );
  // Names of authors and files may hold whatever separates entries here, but for NUL and a line break.
  for (const entry of log.split(/(?<=^|\0)\u0001/).filter((part) => part !== '')) {
    const [, commit, parents, author, paths] = header.exec(entry) ?? [];
    if (commit === undefined || parents === undefined || author === undefined) continue;
    const found = parents.includes(' ') ? byMerges : byCommits;
    for (const path of (paths ?? '').split('\0')) {
      const file = path.replace(/^\n/, '');
      const removed = file.startsWith(`${clustersFolder}/`)
        ? toClusterEntry(file.slice(clustersFolder.length + 1))
        : undefined;
      if (removed?.kind === 'cluster') remember(found.clusters, removed.name, { commit, author });
      const component = componentNameIn(file);
      if (component !== undefined) remember(found.components, component, { commit, author });
    }
  }
  return {
    clusters: new Map([...byMerges.clusters, ...byCommits.clusters]),
    components: new Map([...byMerges.components, ...byCommits.components]),
  };
}

/** The format above, which Git ends with NUL and a line break, and after it the paths. */
const header = /^([0-9a-f]+)\u0002([0-9a-f ]*)\u0002([^\0\n]*)\u0002([^]*)$/;

interface Removals {
  readonly clusters: Map<string, Explanation>;
  readonly components: Map<string, Explanation>;
}

function noRemovals(): Removals {
  return { clusters: new Map(), components: new Map() };
}

/** The log begins with the newest commit. */
function remember(removals: Map<string, Explanation>, name: string, explanation: Explanation): void {
  if (!removals.has(name)) removals.set(name, explanation);
}
