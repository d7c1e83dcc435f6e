import type { Explanation } from '../../core/plan/plan.ts';
import type { Git } from './git.ts';
import { isAncestor, knownCommit } from './history.ts';
import { explainedRemovals } from './removals.ts';

/** What the way from the applied commit to the one that is looked at explains. */
export interface ExplainedStep {
  /** The commit that both change rules and removals are counted from; undefined when there is none. */
  readonly base: string | undefined;
  /** The removals of cluster files on that way, by cluster name. */
  readonly removals: ReadonlyMap<string, Explanation>;
}

/**
 * What Git explains since the recorded commit, for plan and apply alike: nothing when nothing was applied before, and
 * nothing when the history was replaced, since removals are steps of one history.
 */
export async function explainedSince(git: Git, recorded: string | undefined, commit: string): Promise<ExplainedStep> {
  const base = await knownCommit(git, recorded);
  if (base === undefined || !(await isAncestor(git, base, commit))) return { base: undefined, removals: new Map() };
  return { base, removals: await explainedRemovals(git, base, commit) };
}
