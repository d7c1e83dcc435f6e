import { exitCodes, type ExitCode } from './kit-error.ts';

/** Where results and everything else go, as this process has it; neither ever ends a verb halfway. */
interface StandardOutput {
  print(text: string): void;
  tell(text: string): void;
  /** Aborted when nobody reads the results any more; a verb without end ends then. */
  readonly unread: AbortSignal;
  /** The exit code of a verb that ended with `exitCode`: a result that was lost is no good end. */
  settle(exitCode: ExitCode): ExitCode;
}

/**
 * The streams of a process. That nobody reads them any more, as after the end of a pipeline's shell, is no trouble. A
 * result that finds no room goes to standard error instead.
 */
export function standardOutput(
  results: NodeJS.WritableStream = process.stdout,
  others: NodeJS.WritableStream = process.stderr,
): StandardOutput {
  let trouble: NodeJS.ErrnoException | undefined;
  const tell = (text: string): void => void others.write(withLineBreak(text));
  // Without these Node would end the process; a failed result is reported where it is written.
  for (const stream of [results, others]) stream.on('error', () => undefined);
  const unread = new AbortController();
  return {
    tell,
    unread: unread.signal,
    print: (text) =>
      void results.write(withLineBreak(text), (error?: NodeJS.ErrnoException | null) => {
        if (!error) return;
        if (error.code === 'EPIPE') return unread.abort();
        trouble ??= error;
        tell(`error: the result could not be written to standard output; it follows here\n  cause: ${trouble.message}`);
        tell(text);
        process.exitCode ||= exitCodes.surroundings;
      }),
    settle: (exitCode) => (exitCode === exitCodes.fine && trouble !== undefined ? exitCodes.surroundings : exitCode),
  };
}

function withLineBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** How soon after the first a signal counts as the same one: npm hands on what the terminal sent to the whole group. */
const sameSignalMs = 1000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Takes the signals that ask this process to stop for as long as it runs. The first one aborts what is returned, so
 * that the current step can be finished; the next one ends the process at once.
 */
export function takeInterruptions(tell: (text: string) => void): AbortSignal {
  const interruption = new AbortController();
  let firstAt = 0;
  const take = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (!interruption.signal.aborted) {
      firstAt = now;
      tell(`${signal}: finishing the current step; press Ctrl-C again to stop now`);
      interruption.abort();
    } else if (now - firstAt > sameSignalMs) {
      tell(`${signal} again: stopping now`);
      for (const each of signals) process.removeListener(each, take);
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, take);
  return interruption.signal;
}
