import { StepFailure, type ApplyContext } from './apply-context.ts';
import { askUntil } from './bounded-wait.ts';

/**
 * Waits for an answer about a cluster or component, undefined when the limit passes first. `doing` says it in words, such as "waiting
 * until it is gone": a person is told when it takes time. Throws a StepFailure when the run is asked to stop.
 */
export async function waitFor<Answer>(
  { wait, progress }: Pick<ApplyContext, 'wait' | 'progress'>,
  { of, doing }: { readonly of: string; readonly doing: string },
  ask: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const answer = await askUntil(wait, ask, () => progress.step(of, doing));
  if (answer === undefined && wait.interrupted.aborted)
    throw new StepFailure(`interrupted while ${doing}; the next apply goes on`, 'waiting');
  return answer;
}
