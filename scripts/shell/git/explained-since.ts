import type { ExplainedRemovals } from '../../core/plan/plan.ts';
import type { Git } from './git.ts';
import { isAncestor, knownCommit } from './history.ts';
import { explainedRemovals } from './removals.ts';

/** What the way from the applied commit to the one that is looked at explains. */
export interface ExplainedStep {
  /** The commit that both change rules and removals are counted from; undefined when there is none. */
  readonly base: string | undefined;
  /** The removals of files on that way. */
  readonly removals: ExplainedRemovals;
}

/**
 * What Git explains since the recorded commit, for plan and apply alike: nothing when nothing was applied before, and
 * nothing when the history was replaced, since removals are steps of one history.
 */
export async function explainedSince(git: Git, recorded: string | undefined, commit: string): Promise<ExplainedStep> {
  const base = await knownCommit(git, recorded);
  if (base === undefined || !(await isAncestor(git, base, commit)))
    return { base: undefined, removals: { clusters: new Map(), components: new Map() } };
  return { base, removals: await explainedRemovals(git, base, commit) };
}
