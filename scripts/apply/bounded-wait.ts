/** Waiting that is always bounded. */
export interface Wait {
  /** How long one wait may take, in milliseconds. */
  readonly limitMs: number;
  /** Aborted when the run was asked to stop: waiting ends, the step in hand is finished. */
  readonly interrupted: AbortSignal;
  /** Ends early when the run is asked to stop. */
  pause(milliseconds: number): Promise<void>;
  /** Milliseconds of a clock that only runs forward. */
  clock(): number;
}

const firstPauseMs = 100;
const longestPauseMs = 3_000;

/**
 * Asks again and again, less and less often, until there is an answer; undefined when the limit passes first or the run
 * is asked to stop. `onWait` is called once, when there is no answer at once.
 */
export async function askUntil<Answer>(
  wait: Wait,
  ask: () => Promise<Answer | undefined>,
  onWait?: () => void,
): Promise<Answer | undefined> {
  const end = wait.clock() + wait.limitMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const answer = await ask();
    if (answer !== undefined || wait.interrupted.aborted || wait.clock() >= end) return answer;
    if (pauseMs === firstPauseMs) onWait?.();
    await wait.pause(Math.min(pauseMs, Math.max(end - wait.clock(), 0)));
  }
}

/** Real time. */
export function realWait(limitMs: number, interrupted: AbortSignal): Wait {
  return {
    limitMs,
    interrupted,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        if (interrupted.aborted) return resolve();
        const end = (): void => {
          clearTimeout(timer);
          interrupted.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        interrupted.addEventListener('abort', end);
      }),
    clock: () => performance.now(),
  };
}
