/** How soon after the first a signal counts as the same one: npm hands on what the terminal sent to the whole group. */
const sameSignalMs = 1000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Takes the signals that ask this process to stop for as long as it runs. The first one aborts what is given back, so
 * that the step in hand can be finished; the next one ends the process at once, as if nobody had listened.
 */
export function takeInterruptions(tell: (text: string) => void): AbortSignal {
  const interruption = new AbortController();
  let firstAt = 0;
  const take = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (!interruption.signal.aborted) {
      firstAt = now;
      tell(`${signal}: finishing what is begun, then leaving; once more ends it at once`);
      interruption.abort();
    } else if (now - firstAt > sameSignalMs) {
      tell(`${signal} again: ending at once`);
      for (const each of signals) process.removeListener(each, take);
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, take);
  return interruption.signal;
}
