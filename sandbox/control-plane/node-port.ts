import { createServer } from 'node:net';
import { KitError } from '../../scripts/cli/kit-error.ts';

const firstNodePort = 30_500;
const lastNodePort = 32_700;

/** A node port that nothing listens on: a virtual cluster's API server must be served on one. */
export async function freeNodePort(): Promise<number> {
  const count = lastNodePort - firstNodePort + 1;
  // Runs on one machine begin their search apart, so that two of them rarely meet at one port.
  const start = process.pid % count;
  for (let tried = 0; tried < count; tried++) {
    const port = firstNodePort + ((start + tried) % count);
    if (await isFree(port)) return port;
  }
  throw new KitError(`no port between ${firstNodePort} and ${lastNodePort} is free on this machine`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
