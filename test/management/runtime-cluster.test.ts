import { afterEach, describe, expect, it } from 'vitest';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
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
  [asked, limits] = [[], []];
  const answer = answerAsCluster(() => uid);
  server = await openTlsServer((request, response) => {
    const ask = `${request.method} ${request.url}`;
    asked.push(ask);
    before(ask);
    if (status === 200) answer(request, response);
    else response.writeHead(status, { 'retry-after': '3600' }).end('{"message":"later"}');
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

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApiFailure)) throw new Error('did not fail', { cause: failure });
  return failure.message;
}

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
    const message = `https://localhost:${server.port} cannot be reached: no answer within 10 s`;
    expect(await messageOf(cluster.identify())).toBe(message);
    expect(asked).toEqual(expected);
  });

  it('also ends the waiting for a server that asks to come back later', async () => {
    await open(() => setImmediate(passLimit), 429);
    expect(await messageOf(cluster.readVclusterKubeconfig('team-a'))).toMatch(/: (later|no answer within 10 s)$/);
    expect(asked).toHaveLength(1);
  });

  it('begins anew with each call', async () => {
    await open(() => {});
    await cluster.ownerOfNamespace('acme', 'team-a');
    passLimit();
    await cluster.ownerOfNamespace('acme', 'team-a');
    expect(limits).toHaveLength(2);
  });
});
