import { clustersFolder, componentsFolder } from '../register/layout.ts';
import type { ExplainedRemovals, Explanation } from './explained-removals.ts';
import type { Git } from './git.ts';
import { isAncestor, knownCommit } from './history.ts';
import { explainedRemovals } from './removals.ts';

/** What the way from the applied commit to the one that is looked at explains. */
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
  const removals = base === undefined ? nothing : await explainedRemovals(git, base, commit);
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
async function stepFrom(git: Git, start: string | undefined, head: string): Promise<string | undefined> {
  const known = await knownCommit(git, start);
  return known !== undefined && (await isAncestor(git, known, head)) ? known : undefined;
}

/** The paths of the cluster and component files of a commit. */
async function registerFiles(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const list = await git.run('ls-tree', '-r', '--name-only', '-z', commit, '--', clustersFolder, componentsFolder);
  return new Set(list.split('\0'));
}
