import { AsyncResource } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { connectionWith } from '../../scripts/management/runtime-cluster.ts';
import { openTlsServer, type TlsServer } from './faulty-servers.ts';
import { MortalRun, type Death } from './mortal-run.ts';

let server: TlsServer;
let client: ApiClient;
/** What reached the server. */
const arrived: string[] = [];

beforeAll(async () => {
  server = await openTlsServer((ask, answer) => {
    arrived.push(`${ask.method} ${ask.url}`);
    ask.resume().on('end', () => answer.end('{}'));
  });
  const bounds = { timeoutMs: 10_000, tries: 2 };
  client = new ApiClient(connectionWith(`https://localhost:${server.port}`, { caPem: server.caPem }, bounds));
});
beforeEach(() => void arrived.splice(0));
afterAll(async () => {
  client.close();
  await server.close();
});

const write = (path: string): Promise<unknown> => client.send({ method: 'PATCH', path, body: {} });
const read = (path: string): Promise<unknown> => client.send({ method: 'GET', path });

it.for([
  [{ phase: 'before', write: 1 }, ['PATCH /first', 'GET /state']],
  [{ phase: 'after', write: 1 }, ['PATCH /first', 'GET /state', 'PATCH /second']],
] as const satisfies readonly [Death, readonly string[]][])(
  'a run that dies %o leaves at the server just %o, and does nothing more',
  async ([death, expected]) => {
    let isOver = false;
    let renew = async (): Promise<unknown> => undefined;
    const ended = await new MortalRun(death).of(async () => {
      renew = AsyncResource.bind(() => write('/lease'));
      try {
        await write('/first');
        await read('/state');
        await write('/second');
        await write('/third');
      } finally {
        isOver = true;
        await write('/clean-up');
      }
    });
    expect(ended).toBe('died');
    void renew();
    // By its answer all that could be on its way has arrived.
    await read('/by-somebody-else');
    expect(arrived).toEqual([...expected, 'GET /by-somebody-else']);
    expect(isOver).toBe(false);
  },
);

it('a run that has fewer writes ends as ever, and what it asked is known', async () => {
  const run = new MortalRun({ phase: 'before', write: 2 });
  const ended = await run.of(async () => {
    await write('/first');
    await read('/state');
    await write('/second');
    return 'done';
  });
  expect(ended).toBe('done');
  expect(run.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(arrived);
  expect(run.writes.map(({ path }) => path)).toEqual(['/first', '/second']);
});
