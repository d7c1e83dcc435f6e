import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
import { messageOf } from '../support/api-failure.ts';
import { makeJwt } from '../support/certificates.ts';
import { answerAsCluster, openTlsServer, type TlsServer } from '../support/faulty-servers.ts';

const guard = { refusalOf: () => undefined };
const uid = 'c0ffee00-0000-4000-8000-000000000001';
const version = 'GET /version';
const whoAmI = 'POST /apis/authentication.k8s.io/v1/selfsubjectreviews';
const mayI = 'POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

let server: TlsServer;
let cluster: RuntimeCluster;
let asked: string[];
/** The limit of each call, and what makes it pass. */
let limits: { readonly milliseconds: number; readonly pass: AbortController }[];

/** A cluster that answers, each time after `before` was called with what is asked. */
async function open(before: (ask: string) => void, status = 200): Promise<void> {
  const answer = answerAsCluster(() => uid);
  await openServer((ask, request, response) => {
    before(ask);
    if (status === 200) answer(request, response);
    else response.writeHead(status, { 'retry-after': '3600' }).end('{"message":"later"}');
  });
}

/** A cluster with these answers, and 404 where there is none. */
async function openAnswering(answerTo: (ask: string) => object | undefined): Promise<void> {
  await openServer((ask, _, response) => {
    const answer = answerTo(ask);
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}));
  });
}

async function openServer(
  answer: (ask: string, request: IncomingMessage, response: ServerResponse) => void,
): Promise<void> {
  [asked, limits] = [[], []];
  server = await openTlsServer((request, response) => {
    const ask = `${request.method} ${request.url}`;
    asked.push(ask);
    answer(ask, request, response);
  });
  cluster = new RuntimeCluster(
    `https://localhost:${server.port}`,
    { caPem: server.caPem, token: makeJwt({}) },
    {
      guard,
      deadlineIn: (milliseconds) => {
        const pass = new AbortController();
        limits.push({ milliseconds, pass });
        return pass.signal;
      },
    },
  );
}

const passLimit = (): void => limits.at(-1)?.pass.abort();

afterEach(async () => {
  cluster.close();
  await server.close();
});

describe('the time limit of a cluster', () => {
  it('is one for everything that the preflight asks', async () => {
    await open(() => {});
    expect(await cluster.identify()).toMatchObject({ version: 'v1.33.1', uid });
    expect(asked).toEqual([version, whoAmI, mayI, 'GET /api/v1/namespaces/kube-system']);
    expect(limits.map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
  });

  it.each([
    [version, [version]],
    [mayI, [version, whoAmI, mayI]],
  ])('that passes at %s ends the preflight there: nothing more is asked', async (slow, expected) => {
    await open((ask) => {
      if (ask === slow) passLimit();
    });
    const message = `https://localhost:${server.port} cannot be reached: no response within 10 s`;
    expect(await messageOf(cluster.identify())).toBe(message);
    expect(asked).toEqual(expected);
  });

  it('also ends the waiting for a server that asks to come back later', async () => {
    await open(() => setImmediate(passLimit), 429);
    expect(await messageOf(cluster.readVclusterKubeconfig('team-a'))).toMatch(/: (later|no response within 10 s)$/);
    expect(asked).toHaveLength(1);
  });

  it('starts again with each call', async () => {
    await open(() => {});
    await cluster.ownerOfNamespace('acme', 'team-a');
    passLimit();
    await cluster.ownerOfNamespace('acme', 'team-a');
    expect(limits).toHaveLength(2);
  });
});

describe('a credential that may not do everything', () => {
  it.each([
    ['is called by its name, which the server knows', { status: { userInfo: { username: 'nobody' } } }, '"nobody"'],
    ['has no name on a server that does not say it', undefined, 'the credential'],
  ])('%s', async (_, review, who) => {
    await openAnswering((ask) => {
      if (ask === whoAmI) return review;
      return ask === mayI ? { status: { allowed: false } } : { gitVersion: 'v1.36.2' };
    });
    expect(await messageOf(cluster.identify())).toMatch(
      new RegExp(`: ${who} lacks permissions on the cluster, but Argo CD needs all of them: bind it to cluster-admin$`),
    );
  });
});
