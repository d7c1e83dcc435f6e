import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { VaultClient } from '../../scripts/credential/sources/vault/vault-client.ts';
import { VaultSession } from '../../scripts/credential/sources/vault/vault-session.ts';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ManagementReader } from '../../scripts/management/management-reader.ts';
import { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';

/** What a server does with a connection that asks; it never reads the question. */
type Answer = (socket: Socket) => void;

/** The limit of every request; it passes when a server says so, and at no other time. */
const limitMs = 10_000;
const running = new Set<() => void>();
const passLimit = (): void => {
  for (const pass of [...running]) pass();
};

const ca = makeCa();
const { certificatePem: cert, keyPem: key } = makeClientCertificate(ca, { subject: 'localhost' });
const sockets = new Set<Socket>();
let answer: Answer = () => {};
let servers: readonly Server[] = [];
let ports: { readonly tls: number; readonly tcp: number };

beforeAll(async () => {
  const take = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const tls = createTlsServer({ cert, key }, (socket) => {
    take(socket);
    socket.on('data', () => answer(socket));
  });
  tls.on('tlsClientError', () => {});
  const tcp = createServer((socket) => {
    take(socket);
    answer(socket);
  });
  servers = [tls, tcp];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  const [first, second] = servers.map((server) => (server.address() as AddressInfo).port);
  ports = { tls: first ?? 0, tcp: second ?? 0 };
});

beforeEach(() => {
  const later = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (run: () => void, milliseconds: number) => {
    if (milliseconds !== limitMs) return later(run, 0);
    const pass = (): void => {
      running.delete(pass);
      run();
    };
    running.add(pass);
    return later(pass, 2 ** 30);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  running.clear();
  for (const socket of sockets) socket.destroy();
});

afterAll(() => {
  for (const server of servers) server.close();
});

const send =
  (...parts: readonly (string | Uint8Array)[]): Answer =>
  (socket) =>
    void socket.write(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));
const sendAndClose =
  (...parts: readonly (string | Uint8Array)[]): Answer =>
  (socket) =>
    void socket.end(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));
const sendAndReset =
  (text: string): Answer =>
  (socket) =>
    void socket.write(text, () => socket.destroy());
const sendAndWait =
  (text: string): Answer =>
  (socket) =>
    void socket.write(text, passLimit);
/** Sends a beginning, and then the same for as long as somebody takes it. */
const flood =
  (beginning: string, piece: string): Answer =>
  (socket) => {
    const pieces = piece.repeat(Math.ceil(65_536 / piece.length));
    const more = (): void => void (socket.destroyed || socket.write(pieces, 'latin1', () => setImmediate(more)));
    socket.write(beginning, more);
  };
const answered = (head: string, body: string | Uint8Array = ''): Answer =>
  send(`HTTP/1.1 ${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`, Buffer.from(body));
const ok = (body: string | Uint8Array, header = ''): Answer => answered(`200 OK${header}`, body);
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';

/** What the clients of the Kubernetes API say, and what the one of Vault says. */
type Sentences = readonly [api: string, vault: string];
const unreachable = (why: string): Sentences => [`AT cannot be reached: ${why}`, `AT cannot be reached: ${why}`];
const wrong = (why: string): Sentences => [`AT/PATH: ${why}`, `the server is not Vault: ${why}`];
const status = (code: number): Sentences => [
  `GET AT/PATH: HTTP status ${code}`,
  `cluster/x could not be read: HTTP status ${code}`,
];
const reset: Sentences = [
  'AT cannot be reached: the connection was reset',
  'AT cannot be reached: the connection was interrupted',
];
const late = unreachable('no response within 10 s');
const noHttp = unreachable('the server does not speak HTTP');
const bigHead = unreachable('the response headers are too large');
const noSecret = 'cluster/x is not a secret of a KV engine of version 2';

const table: readonly (readonly [name: string, answer: Answer, sentences: Sentences])[] = [
  [
    '101 with an upgrade',
    send('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
    wrong('the server switched to another protocol'),
  ],
  [
    '101 with an upgrade and more',
    send('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n', '\0\0\0\x04'),
    wrong('the server switched to another protocol'),
  ],
  [
    '101 and the end',
    sendAndClose('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
    wrong('the server switched to another protocol'),
  ],
  [
    '200 with an upgrade',
    send('HTTP/1.1 200 OK\r\nconnection: upgrade\r\nupgrade: websocket\r\ncontent-length: 0\r\n\r\n'),
    ['AT/PATH: the response is empty', noSecret],
  ],
  ['101 without an upgrade', send('HTTP/1.1 101 Switching Protocols\r\n\r\n'), status(101)],
  ['a flood of 100', flood('', 'HTTP/1.1 100 Continue\r\n\r\n'), wrong('the server sends too many interim responses')],
  [
    'a flood of 103',
    flood('', 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n'),
    wrong('the server sends too many interim responses'),
  ],
  ['102 and silence', sendAndWait('HTTP/1.1 102 Processing\r\n\r\n'), late],
  ['100 and the end', sendAndClose('HTTP/1.1 100 Continue\r\n\r\n'), reset],
  ['silence', () => passLimit(), late],
  ['half a status line and silence', sendAndWait('HTTP/1.1 20'), late],
  ['a head without end and silence', sendAndWait('HTTP/1.1 200 OK\r\na: b\r\n'), late],
  ['a head without end and the end', sendAndClose('HTTP/1.1 200 OK\r\na: b\r\n'), reset],
  ['the end at once', (socket) => void socket.end(), reset],
  ['a reset at once', (socket) => void socket.destroy(), reset],
  ['a flood of headers', flood('HTTP/1.1 200 OK\r\n', 'a: b\r\n'), bigHead],
  ['a header without end', flood('HTTP/1.1 200 OK\r\na: ', 'b'), bigHead],
  ['a reason without end', flood('HTTP/1.1 200 ', 'O'), bigHead],
  ['another protocol', send('SSH-2.0-OpenSSH_9.6\r\n'), noHttp],
  ['HTTP/2', send('\0\0\x12\x04\0\0\0\0\0', '\0'.repeat(18)), noHttp],
  ['HTTP/0.9', sendAndClose('{"kind":"Secret"}'), noHttp],
  ['HTTP/7.3', send('HTTP/7.3 200 OK\r\ncontent-length: 2\r\n\r\n{}'), noHttp],
  ['status 99', send('HTTP/1.1 99 Low\r\ncontent-length: 2\r\n\r\n{}'), noHttp],
  ['status 000', send('HTTP/1.1 000 None\r\ncontent-length: 2\r\n\r\n{}'), status(0)],
  ['status 999', answered('999 High', '{}'), ['GET AT/PATH: HTTP status 999', 'it returned HTTP status 999']],
  ['a status of letters', send('HTTP/1.1 abc No\r\n\r\n'), noHttp],
  ['two lengths', send('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}'), noHttp],
  [
    'a length and chunks',
    send('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
    noHttp,
  ],
  ['a negative length', send('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'), noHttp],
  ['a length beyond all numbers', send(`HTTP/1.1 200 OK\r\ncontent-length: ${'9'.repeat(40)}\r\n\r\n`), noHttp],
  ['a header with NUL', send('HTTP/1.1 200 OK\r\na: \0\r\n\r\n'), noHttp],
  ['a blank before the colon', send('HTTP/1.1 200 OK\r\ncontent-length : 2\r\n\r\n{}'), noHttp],
  ['fewer bytes than announced, and the end', sendAndClose('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'), reset],
  ['fewer bytes than announced, and a reset', sendAndReset('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'), reset],
  ['fewer bytes than announced, and silence', sendAndWait('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'), late],
  ['a chunk of no size', send(`${chunked}xyz\r\n`), noHttp],
  ['chunks without the last, and the end', sendAndClose(`${chunked}2\r\n{}\r\n`), reset],
  ['chunks without the last, and silence', sendAndWait(`${chunked}2\r\n{}\r\n`), late],
  [
    'chunks without end',
    flood(chunked, `8000\r\n${' '.repeat(0x8000)}\r\n`),
    ['AT/PATH: the response is too large', 'the server is not Vault: the response is larger than 1024 KiB'],
  ],
  ['an extension of a chunk without end', flood(`${chunked}2;`, 'x'), bigHead],
  ['trailers without end', flood(`${chunked}2\r\n{}\r\n0\r\n`, 'a: b\r\n'), bigHead],
  ['trailers and silence', sendAndWait(`${chunked}2\r\n{}\r\n0\r\na: b\r\n`), late],
  [
    'a body without length and end',
    flood('HTTP/1.1 200 OK\r\n\r\n', ' '.repeat(65_536)),
    ['AT/PATH: the response is too large', 'the server is not Vault: the response is larger than 1024 KiB'],
  ],
  [
    'half of an object',
    sendAndClose('HTTP/1.1 200 OK\r\n\r\n{"kind":'),
    ['AT/PATH: the response was cut off', 'the server is not Vault: the response is not JSON'],
  ],
  ['gzip that nobody asked for', ok(gzipSync('{}'), '\r\ncontent-encoding: gzip'), wrong('the response is not JSON')],
  ['UTF-16', ok(Buffer.from('\ufeff{}', 'utf16le')), wrong('the response is not JSON')],
  ['a byte order mark', ok('\ufeff{}'), wrong('the response is not JSON')],
  ['a page', ok('<html>Log in</html>'), wrong('the response is not JSON')],
  ['nothing', ok(''), ['AT/PATH: the response is empty', noSecret]],
  [
    '204',
    send('HTTP/1.1 204 No Content\r\n\r\n'),
    ['AT/PATH: the response is empty', 'cluster/x could not be read: HTTP status 204'],
  ],
  [
    '304',
    send('HTTP/1.1 304 Not Modified\r\n\r\n'),
    ['GET AT/PATH: HTTP status 304', 'it redirects (HTTP status 304), which is not followed'],
  ],
  [
    '302',
    answered('302 Found\r\nlocation: https://localhost/'),
    ['GET AT/PATH: HTTP status 302', 'it redirects (HTTP status 302), which is not followed'],
  ],
  ['null', ok('null'), ['AT/PATH: the response is not an object', noSecret]],
  ['an array', ok('[{}]'), ['AT/PATH: the response is not an object', noSecret]],
  ['a number beyond all numbers', ok('1e999'), ['AT/PATH: the response is not an object', noSecret]],
  ['arrays in arrays', ok('['.repeat(100_000) + ']'.repeat(100_000)), wrong('the response is nested too deeply')],
  [
    'objects in objects',
    ok(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    wrong('the response is nested too deeply'),
  ],
  [
    'arrays in arrays behind a quote',
    ok(`{"a":"\\"[","b":${'['.repeat(501)}${']'.repeat(501)}}`),
    wrong('the response is nested too deeply'),
  ],
  [
    'an object without metadata',
    ok('{}'),
    ['AT/PATH: the response is not a Secret: its "metadata" is missing or has another type', noSecret],
  ],
  [
    'an object that is another',
    ok('{"kind":"Secret","metadata":{"name":"another"}}'),
    ['AT/PATH: the response is not a Secret: its "metadata.name" is missing or has another type', noSecret],
  ],
  [
    'two answers',
    send('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
    ['AT/PATH: the response is not an object', noSecret],
  ],
  [
    '500 with a message of another type',
    answered('500 No', '{"message":{"a":1},"reason":[],"errors":{"a":1}}'),
    ['GET AT/PATH: HTTP status 500', 'it returned HTTP status 500'],
  ],
  [
    '500 with control characters',
    answered('500 No', '{"message":"a\\u001b[31m\\u202eb","errors":["a\\u001b[31m\\u202eb"]}'),
    ['GET AT/PATH: a [31m b', 'it returned HTTP status 500, "a [31m b"'],
  ],
  ['500 with a page', answered('500 No', '<html>'), ['GET AT/PATH: HTTP status 500', 'it returned HTTP status 500']],
  [
    '429 for ever',
    answered('429 Slow\r\nretry-after: 1e999', '{"message":"slow"}'),
    ['GET AT/PATH: slow', 'it returned HTTP status 429'],
  ],
  ['401', answered('401 No\r\nwww-authenticate: Basic', ''), status(401)],
];

const tcpTable: typeof table = [
  ['silence instead of TLS', () => passLimit(), late],
  ['HTTP instead of TLS', send('HTTP/1.1 400 Bad Request\r\n\r\n'), unreachable('the server does not speak TLS')],
  [
    'bytes instead of TLS',
    send('\x16\x03\x03\xff\xff', '\xff'.repeat(100)),
    unreachable('the server does not speak TLS'),
  ],
  [
    'an alert instead of TLS',
    sendAndClose('\x15\x03\x03\0\x02\x02\x28'),
    unreachable('the server ended the TLS handshake with "handshake failure"'),
  ],
  ['half of a TLS record, and silence', sendAndWait('\x16\x03\x03\x01'), late],
  ['the end instead of TLS', (socket) => void socket.end(), reset],
  ['a reset instead of TLS', (socket) => void socket.resetAndDestroy(), reset],
];

const clients: Readonly<Record<string, (server: string) => Promise<unknown>>> = {
  'the management cluster': async (server) => {
    const patience = { timeoutMs: limitMs, tries: 3 };
    const client = new ApiClient({ server, tls: { ca: ca.certificatePem }, headers: async () => ({}), ...patience });
    return new ManagementReader(client).find(resources.secret, 'x').finally(() => client.close());
  },
  'a runtime cluster': async (server) => {
    const credential = { caPem: ca.certificatePem, token: makeJwt({}) };
    const options = { guard: { refusalOf: () => undefined }, timeoutMs: limitMs };
    const cluster = new RuntimeCluster(server, credential, options);
    return cluster.readVclusterKubeconfig('x').finally(() => cluster.close());
  },
  vault: async (address) => {
    const pause = async (): Promise<void> => {};
    const client = new VaultClient({ address, caPem: ca.certificatePem, timeoutMs: limitMs, pause });
    const environment = { VAULT_TOKEN: 'hvs.abcdefghijklmnopqrstuvwx' };
    const session = new VaultSession(client, { environment, login: undefined, keepSecret: () => {} });
    return session.read({ mount: 'cluster', path: 'x', key: 'kubeconfig' }).finally(() => client.close());
  },
};

describe.each(Object.entries(clients))(
  'a request of the client for %s fails in a plain sentence after',
  (client, ask) => {
    test.each([...table.map((one) => [...one, 'tls'] as const), ...tcpTable.map((one) => [...one, 'tcp'] as const)])(
      '%s',
      async (_name, hostile, [api, vault], port) => {
        answer = hostile;
        const at = `https://localhost:${ports[port]}`;
        const told = await ask(at).then(
          (value) => `no failure, but ${JSON.stringify(value)}`,
          (error: Error) => error.message.replace(at, 'AT').replace(/AT\/\S+:/, 'AT/PATH:'),
        );
        expect(told).toBe(client === 'vault' ? vault : api);
      },
    );
  },
);
