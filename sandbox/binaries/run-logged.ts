import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { onInterruption } from '../control-plane/cleanup.ts';

/** How a logged program is run. */
export interface RunLoggedOptions {
  /** The file that what the program says is added to. */
  readonly log: string;
  readonly timeoutMs: number;
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Called every few seconds while the program runs. */
  readonly tick?: () => void;
}

const tickMilliseconds = 10_000;

/**
 * Runs a program to its end with its output in a log file, and fails with the place of that file when it fails or
 * takes too long. The program gets a process group of its own, so that what it started ends with it.
 */
export async function runLogged(
  command: string,
  commandArguments: readonly string[],
  options: RunLoggedOptions,
): Promise<void> {
  const log = await open(options.log, 'a');
  try {
    await log.appendFile(`\n$ ${[command, ...commandArguments].join(' ')}\n`);
    const ending = await runToEnd(command, commandArguments, options, log.fd);
    if (ending === undefined) return;
    throw new KitError(`${command} ${ending}, see ${options.log}`);
  } finally {
    await log.close();
  }
}

async function runToEnd(
  command: string,
  commandArguments: readonly string[],
  { timeoutMs, directory, environment, tick }: RunLoggedOptions,
  output: number,
): Promise<string | undefined> {
  const child = spawn(command, commandArguments, {
    cwd: directory,
    env: environment ?? process.env,
    stdio: ['ignore', output, output],
    detached: true,
  });
  const endGroup = (): void => killGroup(child.pid);
  const withdraw = onInterruption(endGroup);
  const ticking = setInterval(() => tick?.(), tickMilliseconds);
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    endGroup();
  }, timeoutMs);
  try {
    return await new Promise<string | undefined>((resolve) => {
      child.once('error', (error) => resolve(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) => {
        if (timedOut) resolve(`took longer than ${Math.round(timeoutMs / 1000)} seconds`);
        else resolve(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`);
      });
    });
  } finally {
    clearTimeout(limit);
    clearInterval(ticking);
    withdraw();
  }
}

function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
