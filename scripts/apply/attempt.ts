import { KitError } from '../cli/kit-error.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { OutcomeStatus } from '../plan/outcome.ts';
import { StepFailure, type ApplyContext } from './apply-context.ts';

/** How one piece of work ended, and what it gave when it was done. */
export interface Attempt<Result> {
  readonly status: OutcomeStatus;
  readonly error?: string;
  readonly durationMs: number;
  readonly result?: Result;
}

/**
 * Does one piece of work and says how it ended; it is not begun after an interruption or when the Lease is lost. Trouble
 * of the management cluster is remembered for all that follows; only a bug of the kit gets out.
 */
export async function attempt<Result>(
  { wait, lease, management }: Pick<ApplyContext, 'wait' | 'lease' | 'management'>,
  work: () => Promise<Result>,
): Promise<Attempt<Result>> {
  const stop = wait.interrupted.aborted ? 'interrupted before it began' : lease.trouble;
  if (stop !== undefined) return { status: 'skipped', error: stop, durationMs: 0 };
  const start = wait.clock();
  const took = (): number => Math.round(wait.clock() - start);
  try {
    const result = await work();
    return { status: 'done', durationMs: took(), result };
  } catch (error) {
    if (error instanceof StepFailure) return { status: error.status, error: error.message, durationMs: took() };
    if (error instanceof ApiFailure) {
      management.trouble ??= error.message;
      return { status: 'failed', error: error.message, durationMs: took() };
    }
    if (!(error instanceof KitError)) throw error;
    const text = [error.message, error.hint].filter(Boolean).join('; ');
    return { status: 'failed', error: text, durationMs: took() };
  }
}
