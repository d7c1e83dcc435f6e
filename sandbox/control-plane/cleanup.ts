import { rmSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const cleanups = new Set<() => void>();

function interrupted(signal: NodeJS.Signals): void {
  runCleanups();
  for (const each of signals) process.removeListener(each, interrupted);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

/** Last registered, first run: what still writes into a folder is ended before the folder is removed. */
function runCleanups(): void {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup();
    } catch (error) {
      process.stderr.write(`cleaning up failed: ${String(error)}\n`);
    }
  }
  cleanups.clear();
}

/** Removes a folder at once, even while a process that was just ended lets go of it. */
export function removeFolderNow(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Runs a synchronous cleanup when the process is told to stop or exits before the returned function withdraws it.
 * The signal still ends the process, so nobody waits for a program that swallowed Ctrl-C.
 */
export function onInterruption(cleanup: () => void): () => void {
  if (cleanups.size === 0) {
    for (const signal of signals) process.on(signal, interrupted);
    process.on('exit', runCleanups);
  }
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size > 0) return;
    for (const signal of signals) process.removeListener(signal, interrupted);
    process.removeListener('exit', runCleanups);
  };
}
