import { askUntil, type Wait } from './bounded-wait.ts';

/** Something that stops one cluster's change, in one line with the way out. */
export class StepFailure extends Error {
  readonly status: 'failed' | 'waiting';

  constructor(message: string, status: 'failed' | 'waiting' = 'failed', cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StepFailure';
    this.status = status;
  }
}

/** What the steps of one cluster's or component's change have in common: they show progress, and they wait. */
export interface Steps {
  /** One line about this cluster or component. */
  readonly tell: (text: string) => void;
  readonly wait: Wait;
}

/**
 * Waits for an answer, undefined when the limit passes first. `doing` says it in words, such as "waiting until it is gone":
 * progress shows it when it takes time. Throws a StepFailure when the run is asked to stop.
 */
export async function waitFor<Answer>(
  { tell, wait }: Steps,
  doing: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const answer = await askUntil(wait, ask, () => tell(doing));
  if (answer === undefined && wait.interrupted.aborted)
    throw new StepFailure(`interrupted while ${doing}; the next apply continues`, 'waiting');
  return answer;
}
