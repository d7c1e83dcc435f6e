import { execFile } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient, type ApiConnection } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure, plainRemoteText, type ApiRequest } from '../../scripts/kubernetes/api-failure.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ManagementReader } from '../../scripts/management/management-reader.ts';
import { ManagementWriter, type WritePermit } from '../../scripts/management/management-writer.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';
import { closedPort, openBlackHole } from '../support/control-planes-loopback.ts';

const execute = promisify(execFile);
const ca = makeCa();
const certificate = makeClientCertificate(ca, { subject: 'localhost' });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let port: number;
/** The answers still to give, one a request; the last one is given for ever. */
let answers: Answer[] = [];
let asked: string[] = [];
/** How long it was waited before each repetition, in milliseconds; no test waits. */
let pauses: number[] = [];
const clients: ApiClient[] = [];

beforeAll(async () => {
  server = createServer({ cert: certificate.certificatePem, key: certificate.keyPem }, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined) response.destroy();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  answers = [];
  asked = [];
  pauses = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function clientWith(options: Partial<ApiConnection> = {}): ApiClient {
  const client = new ApiClient({
    server: `https://localhost:${port}`,
    tls: { ca: ca.certificatePem },
    headers: async () => ({}),
    timeoutMs: 20_000,
    tries: 3,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    ...options,
  });
  clients.push(client);
  return client;
}

const json =
  (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };

const said = (status: number, reason: string, message = reason): Answer =>
  json({ kind: 'Status', message, reason, code: status }, status);

const get = { method: 'GET', path: '/api' } as const;

async function failureOf(promise: Promise<unknown>): Promise<ApiFailure> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ApiFailure);
  return failure as ApiFailure;
}

describe('the API client', () => {
  test('gives back the answer as JSON and remembers the clock of the server', async () => {
    const date = new Date(Date.now() + 3_600_000);
    answers = [json({ a: 1 }, 200, { date: date.toUTCString() })];
    const client = clientWith();
    expect(await client.send(get)).toEqual({ a: 1 });
    const now = new Date();
    expect(Math.abs(client.serverTime(now).getTime() - now.getTime() - 3_600_000)).toBeLessThan(3_000);
  });

  test.each([301, 302, 307, 308])('does not follow a redirect (%d)', async (status) => {
    answers = [json({}, status, { location: `https://localhost:${port}/elsewhere` })];
    const failure = await failureOf(clientWith().send(get));
    expect(failure.message).toBe(`GET https://localhost:${port}/api: HTTP status ${status}`);
    expect(asked).toEqual(['GET /api']);
  });

  test('heeds no proxy variables', async () => {
    answers = [json({ heard: true })];
    const script = `
      import { ApiClient } from './scripts/kubernetes/api-client.ts';
      const client = new ApiClient({ server: 'https://localhost:${port}', tls: { ca: process.env.CA },
        headers: async () => ({}), timeoutMs: 5000, tries: 1 });
      console.log(JSON.stringify(await client.send({ method: 'GET', path: '/api' })));
      client.close();`;
    const proxy = `http://127.0.0.1:${await closedPort()}`;
    const { stdout } = await execute(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      cwd: new URL('../..', import.meta.url),
      env: {
        CA: ca.certificatePem,
        NODE_USE_ENV_PROXY: '1',
        ...Object.fromEntries(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'ALL_PROXY'].map((name) => [name, proxy])),
      },
    });
    expect(stdout).toBe('{"heard":true}\n');
  });

  test('trusts the given CA alone, and the name in the address', async () => {
    answers = [json({})];
    const other = makeCa({ subject: 'another' });
    const untrusted = await failureOf(clientWith({ tls: { ca: other.certificatePem } }).send(get));
    expect(untrusted.message).toMatch(/cannot be reached: the server's certificate is not signed by the stored CA$/);
    const renamed = await failureOf(clientWith({ server: `https://127.0.0.1:${port}` }).send(get));
    expect(renamed.message).toMatch(/cannot be reached: .*(for other names|altnames)/);
    expect(asked).toEqual([]);
  });

  test.each<[string, Answer]>([
    [
      'a body shorter than announced',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"items":[');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'a body in pieces without its end',
      (_, response) => {
        response.writeHead(200);
        response.write('{"items":[]}');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('takes %s for a failure', async (_, answer) => {
    answers = [answer];
    const failure = await failureOf(clientWith({ tries: 2 }).send(get));
    expect(failure.message).toMatch(/cannot be reached: the connection was reset$/);
    expect(asked.length).toBe(2);
  });

  test.each<[string, string]>([
    ['', 'the response is empty'],
    ['null', 'the response is not an object'],
    ['[]', 'the response is not an object'],
    ['"text"', 'the response is not an object'],
    ['<html>log in</html>', 'the response is not JSON'],
    ['{"a":', 'the response was cut off'],
  ])('takes the answer %j for none', async (body, why) => {
    answers = [(_, response) => response.end(body)];
    expect((await failureOf(clientWith().send(get))).message).toBe(`https://localhost:${port}/api: ${why}`);
  });

  test('repeats what is answered with half of an object, and not what is answered with a page', async () => {
    const text =
      (content: string): Answer =>
      (_, response) =>
        void response.end(content);
    answers = [text('{"items":[{"a"'), json({ items: [] })];
    expect(await clientWith().send(get)).toEqual({ items: [] });
    answers = [text('<html>'), json({ items: [] })];
    await failureOf(clientWith().send(get));
    expect(asked.length).toBe(3);
  });

  test('takes an empty answer to a deletion only', async () => {
    answers = [(_, response) => response.end()];
    expect(await clientWith().send({ method: 'DELETE', path: '/api' })).toBeUndefined();
    const patch = { method: 'PATCH', path: '/api', body: {} } as const;
    expect((await failureOf(clientWith().send(patch))).message).toMatch(/the response is empty$/);
  });

  test('reads no more of an answer than it has to', async () => {
    answers = [
      (_, response) => {
        const piece = Buffer.alloc(1024 * 1024, 32);
        const more = (): void => {
          while (!response.destroyed && response.write(piece));
          response.once('drain', more);
        };
        more();
      },
    ];
    const failure = await failureOf(clientWith({ timeoutMs: 20_000, tries: 1 }).send(get));
    expect(failure.message).toMatch(/the response is too large$/);
    expect(failure.isTooLarge).toBe(true);
  });

  test('does not wait longer than allowed, neither for the head nor for the body', async () => {
    const silent: Answer = () => undefined;
    const slow: Answer = (_, response) => void response.writeHead(200).write('{');
    for (const answer of [silent, slow]) {
      answers = [answer];
      const failure = await failureOf(clientWith({ timeoutMs: 150 }).send(get));
      expect(failure).toMatchObject({ reason: 'Timeout', status: undefined });
      expect(failure.message).toBe(`https://localhost:${port} cannot be reached: no response within 0.15 s`);
      expect(asked.splice(0).length).toBeLessThanOrEqual(2);
    }
    const hole = await openBlackHole();
    const failure = await failureOf(clientWith({ server: `https://localhost:${hole.port}`, timeoutMs: 150 }).send(get));
    expect(failure.reason).toBe('Timeout');
    await hole.close();
  });

  test('says in plain words that nothing listens', async () => {
    const closed = `https://localhost:${await closedPort()}`;
    const failure = await failureOf(clientWith({ server: closed }).send(get));
    expect(failure.message).toBe(`${closed} cannot be reached: connection refused: nothing listens on that port`);
  });

  test.each<[string, ApiRequestMethod, number, boolean]>([
    ['a read', 'GET', 500, true],
    ['a read', 'GET', 502, true],
    ['a read', 'GET', 503, true],
    ['a read', 'GET', 504, true],
    ['a read', 'GET', 429, true],
    ['a server-side apply', 'PATCH', 503, true],
    ['a deletion', 'DELETE', 503, true],
    ['another write', 'PUT', 503, false],
    ['another write', 'POST', 500, false],
    ['another write', 'PUT', 429, true],
    ['a read', 'GET', 403, false],
    ['a deletion', 'DELETE', 409, false],
    ['a server-side apply', 'PATCH', 422, false],
  ])('%s (%s) that is answered with %d is repeated: %s', async (_, method, status, repeated) => {
    answers = [said(status, 'No'), json({ ok: true })];
    const client = clientWith();
    const sending = client.send({ method, path: '/api', ...(method === 'GET' ? {} : { body: {} }) });
    if (repeated) expect(await sending).toEqual({ ok: true });
    else expect(await failureOf(sending)).toMatchObject({ status });
    expect(asked.length).toBe(repeated ? 2 : 1);
  });

  test('waits as long as Retry-After says, but never longer than for an answer', async () => {
    answers = [json({}, 429, { 'retry-after': '7' }), json({}, 429, { 'retry-after': '3600' }), json({ ok: true })];
    expect(await clientWith().send(get)).toEqual({ ok: true });
    expect(pauses).toEqual([7_000, 20_000]);
  });

  test('gives up after the allowed number of tries, having waited longer each time', async () => {
    answers = [said(503, 'ServiceUnavailable')];
    await failureOf(clientWith({ tries: 6 }).send(get));
    expect(asked.length).toBe(6);
    expect(pauses).toEqual([200, 400, 800, 1_600, 3_200]);
  });

  test('asks again on a new connection when those it has are half open', async () => {
    const ports: (number | undefined)[] = [];
    const answered: Answer = (request, response) => {
      ports.push(request.socket.remotePort);
      response.end('{}');
    };
    const silent: Answer = ({ socket }) => void ports.push(socket.remotePort);
    answers = [answered, answered, silent, answered];
    const client = clientWith({ timeoutMs: 1_000 });
    await Promise.all([client.send(get), client.send(get)]);
    await client.send(get);
    const [one, two, silence, last] = ports;
    expect([one, two]).toContain(silence);
    expect([one, two]).not.toContain(last);
  });

  test('asks again when nothing listens, whatever the request', async () => {
    const closed = clientWith({ server: `https://localhost:${await closedPort()}`, tries: 4 });
    await failureOf(closed.send({ method: 'PUT', path: '/api', body: {} }));
    expect(pauses.length).toBe(3);
  });

  test('repeats a patch that others overtook, but not one that another field manager forbids', async () => {
    const patch = { method: 'PATCH', path: '/api', body: {} } as const;
    answers = [said(409, 'Conflict', 'the object has been modified'), json({ ok: true })];
    expect(await clientWith().send(patch)).toEqual({ ok: true });
    const causes = [{ reason: 'FieldManagerConflict', message: 'conflict with "kubectl"' }];
    answers = [json({ message: 'Apply failed', reason: 'Conflict', details: { causes } }, 409)];
    expect(await failureOf(clientWith().send(patch))).toMatchObject({ isFieldConflict: true });
    expect(asked.length).toBe(3);
  });

  test('repeats a question or a write that is marked, whatever its method', async () => {
    answers = [said(503, 'No'), json({ ok: true })];
    expect(await clientWith().send({ method: 'POST', path: '/api', body: {}, mayRepeat: true })).toEqual({ ok: true });
  });

  test('shows what a server says in one line, without control characters, cut to size', async () => {
    answers = [said(400, 'Bad\u001b[31mRequest', `line one\r\nline two \u001b]0;title\u0007 ${'x'.repeat(500)}`)];
    const failure = await failureOf(clientWith().send(get));
    expect(failure.message).toMatch(/^GET \S+: line one line two \]0;title x+…$/);
    expect(failure.message.length).toBeLessThan(400);
    expect(failure.message + failure.reason).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(plainRemoteText('a\u202eb\u200bc')).toBe('a b c');
  });
});

type ApiRequestMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

describe('a list', () => {
  const page = (names: readonly string[], next?: string): Answer =>
    json({ items: names.map((name) => ({ metadata: { name }, spec: {} })), metadata: { continue: next ?? '' } });
  const namesOf = async (client: ApiClient): Promise<readonly string[]> =>
    (await listAll(client, resources.cluster)).map(({ metadata }) => metadata.name);

  test('is read page by page, each item with its kind', async () => {
    answers = [page(['a', 'b'], 'next one'), page(['c'])];
    const found = await listAll(clientWith(), resources.cluster);
    expect(found.map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
      ['Cluster', 'a'],
      ['Cluster', 'b'],
      ['Cluster', 'c'],
    ]);
    expect(asked).toEqual([
      `GET ${pathOf(resources.cluster)}?limit=500`,
      `GET ${pathOf(resources.cluster)}?limit=500&continue=next+one`,
    ]);
  });

  test('fails as a whole when its second page does', async () => {
    answers = [page(['a'], 'next'), said(403, 'Forbidden')];
    expect(await failureOf(namesOf(clientWith()))).toMatchObject({ status: 403 });
    answers = [page(['a'], 'next'), said(500, 'InternalError')];
    expect(await failureOf(namesOf(clientWith()))).toMatchObject({ status: 500 });
  });

  test('has pages as large as asked, and an end', async () => {
    answers = [page(['a'], 'next'), page(['b'])];
    await listAll(clientWith({ pageSize: 1 }), resources.cluster);
    expect(asked.splice(0)[0]).toBe(`GET ${pathOf(resources.cluster)}?limit=1`);
    let pages = 0;
    const endless = {
      pageSize: 500,
      server: 'https://x',
      send: async () => ({ items: [], metadata: { continue: `page ${++pages}` } }),
    };
    const listing = listAll(endless as unknown as ApiClient, resources.cluster);
    expect((await failureOf(listing)).message).toMatch(/the list does not end after 10000 pages$/);
  });

  test('keeps of the status of an Application how it is, and not what it is made of', async () => {
    const status = { sync: { status: 'Synced' }, health: { status: 'Healthy' }, resources: [{}], operationState: {} };
    answers = [json({ items: [{ metadata: { name: 'a' }, spec: {}, status }], metadata: {} })];
    const [found] = await listAll(clientWith(), resources.application);
    expect(found).toMatchObject({ spec: {} });
    expect(found).toHaveProperty('status', { sync: status.sync, health: status.health });
  });

  test('has smaller pages where one is too large to be read', async () => {
    const limits: number[] = [];
    const heavy = {
      pageSize: 500,
      server: 'https://x',
      send: async (ask: ApiRequest) => {
        const limit = Number(ask.query?.['limit']);
        limits.push(limit);
        if (limit > 40) throw ApiFailure.ofAnswer(ask, 'https://x', 200, 'the response is too large', 'TooLarge');
        return { items: [], metadata: { continue: limits.length < 5 ? String(limits.length) : '' } };
      },
    };
    await listAll(heavy as unknown as ApiClient, resources.cluster);
    expect(limits).toEqual([500, 125, 32, 32, 32]);
    const refusing = {
      ...heavy,
      send: async (ask: ApiRequest) => {
        throw ApiFailure.ofAnswer(ask, 'https://x', 200, 'the response is too large', 'TooLarge');
      },
    };
    const failure = await failureOf(listAll(refusing as unknown as ApiClient, resources.cluster));
    expect(failure.isTooLarge).toBe(true);
  });

  test('starts again when its token has expired, and not for ever', async () => {
    answers = [page(['a'], 'old'), said(410, 'Expired'), page(['a'], 'new'), page(['b'])];
    expect(await namesOf(clientWith())).toEqual(['a', 'b']);
    asked = [];
    answers = [said(410, 'Expired')];
    expect(await failureOf(namesOf(clientWith()))).toMatchObject({ status: 410 });
    expect(asked.length).toBe(4);
  });

  test.each([{}, { items: null }, { items: {} }, { kind: 'Status' }])(
    'is none when the answer is %j',
    async (value) => {
      answers = [json(value)];
      expect((await failureOf(namesOf(clientWith()))).message).toMatch(/the response is not a list$/);
    },
  );
});

describe('the management reader', () => {
  const group = '/apis/nautes.resource.nautes.io';
  const versions = (...names: readonly string[]): Answer =>
    json({ versions: names.map((name) => ({ groupVersion: `nautes.resource.nautes.io/${name}` })) });
  const serves = (...names: readonly string[]): Answer => json({ resources: names.map((name) => ({ name })) });
  /** An answer for each path; whatever is not named is not there. */
  const byPath =
    (paths: Readonly<Record<string, Answer>>): Answer =>
    (request, response) =>
      (paths[(request.url ?? '').split('?')[0] ?? ''] ?? said(404, 'NotFound'))(request, response);
  const plurals = ['environments', 'deploymentruntimes', 'projectpipelineruntimes'];
  const kinds = ['DeploymentRuntime', 'Environment', 'ProjectPipelineRuntime'];

  test('takes a kind that is absent from a complete discovery for none, and says which', async () => {
    const reader = new ManagementReader(clientWith({ tries: 1 }));
    answers = [byPath({})];
    expect(await reader.readUses([])).toMatchObject({ environments: [], absent: kinds, unknown: [] });
    answers = [byPath({ [group]: versions('v1alpha1'), [`${group}/v1alpha1`]: serves('clusters') })];
    expect(await reader.readUses([])).toMatchObject({ environments: [], absent: kinds, unknown: [] });
    answers = [
      byPath({
        [group]: versions('v1', 'v1alpha1'),
        [`${group}/v1`]: serves('clusters'),
        [`${group}/v1alpha1`]: serves('environments', 'deploymentruntimes/status'),
        [`${group}/v1alpha1/environments`]: json({ items: [{ metadata: { name: 'test' } }] }),
      }),
    ];
    const uses = await reader.readUses([]);
    expect(uses).toMatchObject({ absent: ['DeploymentRuntime', 'ProjectPipelineRuntime'], unknown: [] });
    expect(uses.environments).toHaveLength(1);
  });

  test.for<[string, Readonly<Record<string, Answer>>, RegExp]>([
    ['a discovery that fails', { [group]: said(503, 'ServiceUnavailable') }, /ServiceUnavailable/],
    ['a discovery that is refused', { [group]: said(403, 'Forbidden') }, /Forbidden/],
    ['a discovery that is something else', { [group]: json({}) }, /the response is not a list of versions$/],
    [
      'an API service that is not available',
      { [group]: versions('v1alpha1'), [`${group}/v1alpha1`]: said(503, 'ServiceUnavailable') },
      /ServiceUnavailable/,
    ],
    [
      'another API service of the group that is not available',
      { [group]: versions('v1', 'v1alpha1'), [`${group}/v1`]: said(503, 'X'), [`${group}/v1alpha1`]: serves() },
      /X/,
    ],
    ['a version that is listed but not served', { [group]: versions('v1alpha1') }, /is listed but not served$/],
    [
      'kinds that are only served in a version to come',
      { [group]: versions('v1'), [`${group}/v1`]: serves(...plurals) },
      /"\w+" is only served as nautes\.resource\.nautes\.io\/v1$/,
    ],
    [
      'lists that are refused',
      { [group]: versions('v1alpha1'), [`${group}/v1alpha1`]: serves(...plurals), ...forbiddenLists() },
      /Forbidden/,
    ],
  ])('takes %s for unknown', async ([, paths, reason]) => {
    answers = [byPath(paths)];
    const { absent, unknown } = await new ManagementReader(clientWith({ tries: 1 })).readUses([]);
    expect(absent).toEqual([]);
    expect(unknown.map(({ kind }) => kind)).toEqual(plurals);
    for (const one of unknown) expect(one.reason).toMatch(reason);
  });

  function forbiddenLists(): Readonly<Record<string, Answer>> {
    return Object.fromEntries(
      ['environments', 'deploymentruntimes', 'projectpipelineruntimes'].map((plural) => [
        `/apis/nautes.resource.nautes.io/v1alpha1/${plural}`,
        said(403, 'Forbidden'),
      ]),
    );
  }

  test('does not take an empty answer for an object that is not there', async () => {
    answers = [(_, response) => response.end()];
    const reader = new ManagementReader(clientWith());
    expect((await failureOf(reader.find(resources.secret, 'x'))).message).toMatch(/the response is empty$/);
    answers = [said(404, 'NotFound')];
    expect(await reader.find(resources.secret, 'x')).toBeUndefined();
  });
});

describe('the management writer', () => {
  const labels = { 'app.kubernetes.io/managed-by': 'nautes-tenant', 'tenant.nautes.io/name': 'acme' };
  const metadata = { name: 'a/../b', namespace: 'argocd', labels };
  const object = { apiVersion: 'v1', kind: 'Secret', metadata };
  const found = { ...object, metadata: { ...metadata, uid: '1', resourceVersion: '7' } };
  const foreign = {
    ...found,
    metadata: { ...found.metadata, labels: { ...labels, 'tenant.nautes.io/name': 'other' } },
  };
  const path = '/api/v1/namespaces/argocd/secrets/a%2F..%2Fb';
  /** Answers with what was found, as the kind that is asked for. */
  const foundAgain: Answer = (request, response) => {
    const { apiVersion, kind } = request.url?.includes('/clusters/') ? resources.cluster : resources.secret;
    json({ ...found, apiVersion, kind, spec: {} })(request, response);
  };
  let permit: WritePermit;
  let bodies: { readonly [key: string]: unknown }[];
  const lost = new Error('the Lease is lost');
  const makeWriter = (options: { readonly takenOver?: readonly KubernetesObject[] } = {}): ManagementWriter =>
    new ManagementWriter(clientWith(), { tenant: 'acme', permit, ...options });

  /** Answers a request when its body was read, and keeps the body. */
  const keeping =
    (answer: Answer): Answer =>
    (request, response) => {
      let text = '';
      request.on('data', (piece: Buffer) => (text += piece.toString()));
      request.on('end', () => {
        if (text !== '') bodies.push(JSON.parse(text) as (typeof bodies)[number]);
        answer(request, response);
      });
    };

  beforeEach(() => {
    permit = { assertHeld: async () => undefined, assertHeldLately: async () => undefined };
    bodies = [];
  });

  test('applies without force, under one field manager, and status under its own, only in the version that was found', async () => {
    answers = [keeping(foundAgain)];
    const writer = makeWriter();
    await writer.dryRun(resources.secret, object, found);
    await writer.apply(resources.secret, object, found);
    await writer.applyConditions({ ...found, spec: {} }, []);
    expect(asked).toEqual([
      `PATCH ${path}?fieldManager=nautes-tenant&dryRun=All`,
      `PATCH ${path}?fieldManager=nautes-tenant`,
      `PATCH ${pathOf(resources.cluster)}/a%2F..%2Fb/status?fieldManager=nautes-tenant-status`,
    ]);
    expect(bodies.map(({ metadata: sent }) => sent)).toEqual([
      { ...metadata, uid: '1' },
      { ...metadata, uid: '1', resourceVersion: '7' },
      { name: 'a/../b', namespace: 'argocd', uid: '1', resourceVersion: '7' },
    ]);
  });

  test('writes by force only onto what it takes over', async () => {
    answers = [foundAgain];
    const writer = makeWriter({ takenOver: [foreign] });
    await writer.apply(resources.secret, object, foreign);
    await writer.applyConditions({ ...foreign, spec: {} }, []);
    expect(asked).toEqual([
      `PATCH ${path}?fieldManager=nautes-tenant&force=true`,
      `PATCH ${pathOf(resources.cluster)}/a%2F..%2Fb/status?fieldManager=nautes-tenant-status`,
    ]);
  });

  test('refuses what belongs to another owner before it asks the server for anything', async () => {
    const writer = makeWriter();
    const refused = 'Secret "a/../b" in namespace argocd belongs to another owner';
    await expect(writer.dryRun(resources.secret, object, foreign)).rejects.toThrow(refused);
    await expect(writer.apply(resources.secret, object, foreign)).rejects.toThrow(refused);
    await expect(writer.apply(resources.secret, object, foreign, () => object)).rejects.toThrow(refused);
    await expect(writer.applyConditions({ ...foreign, spec: {} }, [])).rejects.toThrow(refused);
    await expect(writer.delete(resources.secret, foreign)).rejects.toThrow(refused);
    expect(asked).toEqual([]);
  });

  test('does not write onto an object that it knows no version of', async () => {
    const writer = makeWriter();
    await expect(writer.apply(resources.secret, object, object)).rejects.toThrow(TypeError);
    await expect(writer.delete(resources.secret, object)).rejects.toThrow(TypeError);
    expect(asked).toEqual([]);
  });

  test('reads again what another client wrote since, and continues only with the same object of ours', async () => {
    const newer = { ...found, metadata: { ...found.metadata, resourceVersion: '8' } };
    answers = [said(409, 'Conflict'), json(newer), keeping(json(newer))];
    await makeWriter().apply(resources.secret, object, found);
    expect(bodies).toEqual([{ ...object, metadata: { ...metadata, uid: '1', resourceVersion: '8' } }]);

    answers = [said(409, 'Conflict'), json(foreign)];
    await expect(makeWriter().apply(resources.secret, object, found)).rejects.toThrow('belongs to another owner');
    answers = [said(409, 'Conflict'), json({ ...found, metadata: { ...found.metadata, uid: '2' } })];
    await expect(makeWriter().apply(resources.secret, object, found)).rejects.toThrow('was removed in the meantime');
    answers = [said(409, 'Conflict'), said(404, 'NotFound')];
    await expect(makeWriter().apply(resources.secret, object, found)).rejects.toThrow('was removed in the meantime');
  });

  test('computes its change again from what another client wrote since', async () => {
    const theirs = { ...found, metadata: { ...found.metadata, resourceVersion: '8', annotations: { note: 'theirs' } } };
    answers = [keeping(said(409, 'Conflict')), json(theirs), keeping(json(theirs))];
    const remake = (now: KubernetesObject): KubernetesObject => ({
      ...object,
      metadata: { ...metadata, annotations: { ...now.metadata.annotations, ours: 'too' } },
    });
    await makeWriter().apply(resources.secret, remake(found), found, remake);
    expect(bodies.map(({ metadata: sent }) => sent)).toEqual([
      { ...metadata, annotations: { ours: 'too' }, uid: '1', resourceVersion: '7' },
      { ...metadata, annotations: { note: 'theirs', ours: 'too' }, uid: '1', resourceVersion: '8' },
    ]);
  });

  test('creates only where nothing is there, and leaves that to the server', async () => {
    answers = [keeping(json(found))];
    const writer = makeWriter();
    await writer.dryRun(resources.secret, object, undefined);
    await writer.apply(resources.secret, object, undefined);
    expect(asked).toEqual([
      `PATCH ${path}?fieldManager=nautes-tenant&dryRun=All`,
      `PATCH ${path}?fieldManager=nautes-tenant`,
    ]);
    // No object has that version, so that the server takes it only where there is no object.
    expect(bodies.map(({ metadata: sent }) => sent)).toEqual([
      { ...metadata, resourceVersion: '1' },
      { ...metadata, resourceVersion: '1' },
    ]);

    const created = 'Secret "a/../b" in namespace argocd was created by another client in the meantime';
    answers = [said(409, 'Conflict'), json(foreign)];
    await expect(makeWriter().dryRun(resources.secret, object, undefined)).rejects.toThrow(created);
    const managedFields = [
      { manager: 'kubectl', operation: 'Update' },
      { manager: 'nautes-tenant', operation: 'Apply' },
    ];
    const leaving = { ...found.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' };
    const theirs = [
      foreign,
      { ...found, metadata: { ...found.metadata, managedFields } },
      { ...found, metadata: leaving },
    ];
    for (const now of theirs) {
      asked.length = 0;
      answers = [said(409, 'Conflict'), json(now)];
      await expect(makeWriter().apply(resources.secret, object, undefined)).rejects.toThrow(created);
      expect(asked).toEqual([`PATCH ${path}?fieldManager=nautes-tenant`, `GET ${path}`]);
    }
  });

  test('creates again when the server refuses what is not there, as when others overtake', async () => {
    answers = [
      said(409, 'Conflict'),
      said(404, 'NotFound'),
      json(object),
      said(409, 'Conflict'),
      said(404, 'NotFound'),
      json(found),
    ];
    const writer = makeWriter();
    await writer.dryRun(resources.secret, object, undefined);
    await writer.apply(resources.secret, object, undefined);
    expect(asked).toHaveLength(6);

    answers = [said(409, 'Conflict'), said(404, 'NotFound'), said(409, 'Conflict'), said(404, 'NotFound')];
    answers = [...answers, ...answers, ...answers];
    await expect(writer.apply(resources.secret, object, undefined)).rejects.toThrow('b: Conflict');
  });

  test('takes what it created itself for created when only the answer was lost', async () => {
    const managedFields = [{ manager: 'nautes-tenant', operation: 'Apply' }];
    const ours = json({ ...found, metadata: { ...found.metadata, managedFields } });
    answers = [said(409, 'Conflict'), ours, keeping(ours)];
    await makeWriter().apply(resources.secret, object, undefined);
    expect(bodies).toEqual([{ ...object, metadata: { ...metadata, uid: '1', resourceVersion: '7' } }]);
  });

  test('deletes what was read and nothing that took its place; gone is fine', async () => {
    answers = [keeping(said(404, 'NotFound'))];
    await makeWriter().delete(resources.secret, found);
    expect(bodies).toEqual([
      { apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: '1', resourceVersion: '7' } },
    ]);
  });

  test('asks for the right before everything that it writes, and again before it deletes', async () => {
    answers = [json(found)];
    permit = { assertHeld: async () => undefined, assertHeldLately: () => Promise.reject(lost) };
    const writer = makeWriter();
    await writer.dryRun(resources.secret, object, found);
    await expect(writer.apply(resources.secret, object, found)).rejects.toBe(lost);
    await expect(writer.apply(resources.secret, object, undefined)).rejects.toBe(lost);
    await expect(writer.applyConditions({ ...found, spec: {} }, [])).rejects.toBe(lost);
    permit = { assertHeld: () => Promise.reject(lost), assertHeldLately: async () => undefined };
    await expect(makeWriter().delete(resources.secret, found)).rejects.toBe(lost);
    expect(asked).toEqual([expect.stringContaining('dryRun=All')]);
  });
});
