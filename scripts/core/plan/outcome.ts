import type { Rotation } from './credential-change.ts';
import type { Leftover } from './leftover.ts';
import type { Action, Explanation } from './plan.ts';

/** How a cluster's change ended; `waiting` means that the next run goes on. */
export type OutcomeStatus = 'done' | 'failed' | 'skipped' | 'waiting';

/** What became of one change of a plan. */
export interface Outcome {
  readonly cluster: string;
  readonly action: Action;
  readonly status: OutcomeStatus;
  /** One line: what failed, what it waits for, or why it was left out; with the way out where there is one. */
  readonly error?: string;
  readonly durationMs: number;
  /** For a removal: the commit that removed the file. */
  readonly explainedBy?: Explanation;
  /** For a removal: what is left behind, and where. */
  readonly leftovers?: readonly Leftover[];
  /** That another credential is in place now. */
  readonly credentialRotated?: Rotation;
}

/** Whether anything is left to do for a later run. */
export function isPartial(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ status }) => status === 'failed' || status === 'waiting' || status === 'skipped');
}
