import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Fleet } from './fleet.ts';

/** What the program that serves a fleet is told. */
export interface Served {
  readonly fleet: Fleet;
  /** The names of the clusters that take connections and never say a word. */
  readonly silent: readonly string[];
}

/** Has the clusters of a fleet answer at their loopback addresses until the function that is given back is called, once or twice. */
export async function serveFleet(fleet: Fleet, silent: readonly string[] = []): Promise<() => Promise<void>> {
  const program = join(import.meta.dirname, 'loopback-servers.ts');
  const servers = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const ended = once(servers, 'exit');
  const served: Served = { fleet, silent };
  servers.send(served);
  await Promise.race([
    once(servers, 'message'),
    ended.then(() => {
      throw new Error('the servers of the fleet did not start');
    }),
  ]);
  return async () => {
    servers.kill();
    await ended;
  };
}
