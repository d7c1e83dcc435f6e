import { clustersFolder, componentNameIn, componentsFolder, toClusterEntry } from '../register/layout.ts';
import type { Git } from './git.ts';
import { isAncestor, knownCommit } from './history.ts';

/** What a commit did to a cluster file. */
export interface Explanation {
  readonly commit: string;
  readonly author: string;
}

/** The removals that Git explains. */
export interface ExplainedRemovals {
  /** Of cluster files, by cluster name. */
  readonly clusters: ReadonlyMap<string, Explanation>;
  /** Of component files, by component name. */
  readonly components: ReadonlyMap<string, Explanation>;
}

/**
 * The cluster and component files that commits of `applied..head` removed, with the newest such commit. Only these
 * removals are explained. Merges are compared with each parent, since a merge can remove a file by itself; one that only
 * brings along what a commit removed does not stand for it.
 */
async function explainedRemovals(git: Git, applied: string, head: string): Promise<ExplainedRemovals> {
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

/** What the commits between the applied one and the planned one explain. */
interface ExplainedStep {
  /** The commit that both change rules and removals are counted from; undefined when there is none. */
  readonly base: string | undefined;
  /** The removals of files on that way. */
  readonly removals: ExplainedRemovals;
}

/** From where removals are counted. */
export interface CountedFrom {
  readonly applied: string | undefined;
  /** For single clusters and components, where more is known of them than of the whole. */
  readonly written?: { readonly [Kind in keyof ExplainedRemovals]: ReadonlyMap<string, string> };
}

/**
 * What Git explains since the recorded commit, for plan and apply alike: nothing when nothing was applied before, and
 * nothing when the history was replaced, since removals are steps of one history. Where it is known which commit wrote an
 * object, its removal is looked for since then.
 */
export async function explainedSince(
  git: Git,
  { applied, written }: CountedFrom,
  commit: string,
): Promise<ExplainedStep> {
  const base = await stepFrom(git, applied, commit);
  const removals = base === undefined || base === commit ? nothing : await explainedRemovals(git, base, commit);
  if (written === undefined) return { base, removals };
  const steps = new Map<string, Promise<ExplainedRemovals>>();
  const since = async (start: string): Promise<ExplainedRemovals> => {
    const known = await stepFrom(git, start, commit);
    return known === undefined ? nothing : explainedRemovals(git, known, commit);
  };
  const files = await registerFiles(git, commit);
  const explain = async (kind: keyof ExplainedRemovals): Promise<ReadonlyMap<string, Explanation>> => {
    const found = new Map(removals[kind]);
    for (const [name, start] of written[kind]) {
      if (found.has(name) || files.has(`${kind}/${name}.yaml`)) continue;
      const step = steps.get(start) ?? since(start);
      steps.set(start, step);
      const explanation = (await step)[kind].get(name);
      if (explanation !== undefined) found.set(name, explanation);
    }
    return found;
  };
  return { base, removals: { clusters: await explain('clusters'), components: await explain('components') } };
}

const nothing: ExplainedRemovals = { clusters: new Map(), components: new Map() };

/** The commit, if there is a way from it to `head`. */
export async function stepFrom(git: Git, start: string | undefined, head: string): Promise<string | undefined> {
  if (start === head) return head;
  const known = await knownCommit(git, start);
  return known !== undefined && (await isAncestor(git, known, head)) ? known : undefined;
}

/** The paths of the cluster and component files of a commit. */
async function registerFiles(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const list = await git.run('ls-tree', '-r', '--name-only', '-z', commit, '--', clustersFolder, componentsFolder);
  return new Set(list.split('\0'));
}
