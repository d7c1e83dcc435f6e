import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request as sendOnward, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Kubeconfig } from '../../scripts/credential/current-context.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeCa, makeClientCertificate } from './certificates.ts';

/** A request as it came to the proxy. */
export interface ProxiedRequest {
  /** Counts every request from 0, in the order of their arrival. */
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** What its body is, such as `application/json`; empty when it does not say. */
  readonly contentType: string;
  /** Whether it asks the server to store something: dry runs and reviews do not. */
  readonly isWrite: boolean;
  /** What was sent with it, as text; complete before any of the proxy's hooks is called. */
  readonly body: string;
}

/** What goes wrong with one request. The first three keep it from the server; with the others the server acts. */
export type Fault =
  /** The proxy answers itself, by default with a `Status` of that code, as an API server says no. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly reason?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** Half open: the request is taken, and no answer ever comes. */
  | { readonly kind: 'hang' }
  /** The server acts, and the connection is reset before a byte of its answer. */
  | { readonly kind: 'resetAfter' }
  /** The server acts, and no answer ever comes. */
  | { readonly kind: 'hangAfter' }
  /** Head and half of the body, then a reset. */
  | { readonly kind: 'resetInBody' }
  /** Half of the body and a clean end: sooner than the announced length, or with a last chunk as if that were all. */
  | { readonly kind: 'truncate'; readonly framing: 'length' | 'chunks' };

/** A real API server behind a proxy on loopback in which things go wrong as a test says. */
export interface FaultyProxy {
  /** The upstream kubeconfig with the proxy's address and CA. */
  readonly kubeconfig: string;
  /** Every request so far, also those of kept-alive connections. */
  readonly requests: readonly ProxiedRequest[];
  /** Asked once for each request; without it nothing goes wrong. */
  judge: ((request: ProxiedRequest) => Fault | undefined) | undefined;
  /** What the server gets in the place of a request's body; undefined for the body itself. */
  rewrite: ((request: ProxiedRequest) => string | undefined) | undefined;
  /** Awaited before a request is judged. */
  before: ((request: ProxiedRequest) => Promise<void> | void) | undefined;
  /** Awaited when the server has acted and its answer is not handed back yet; not called for what never got there. */
  after: ((request: ProxiedRequest, status: number) => Promise<void> | void) | undefined;
  /** How many milliseconds the server seems to be ahead of the time that it has. */
  clockAheadMs: number;
  /** Stops listening and cuts every connection, those that hang included. */
  close(): Promise<void>;
}

/** In bytes; what the kit sends and reads is far below. */
const maxBodyLength = 16 * 1024 * 1024;
const reviewPath = /^\/apis\/(authentication|authorization)\.k8s\.io\//;
/** What belongs to one connection and is not handed on (RFC 9110, 7.6.1); the body is framed anew. */
const hopHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'host']);

/** A judge that lets the first `times` matching requests fail and no other. */
export function failing(
  matches: (request: ProxiedRequest) => boolean,
  fault: Fault,
  times = Infinity,
): (request: ProxiedRequest) => Fault | undefined {
  let left = times;
  return (request) => (left > 0 && matches(request) && left-- > 0 ? fault : undefined);
}

/**
 * Opens a proxy in front of the server of a kubeconfig. It ends TLS with a CA made for this moment, hands every header
 * on, bearer tokens included, and shows a client certificate of the kubeconfig as its own. Bodies are read whole before
 * they are handed on, so that a watch would never end: it is refused with 405.
 */
export async function startFaultyProxy(upstreamKubeconfig: string, port = 0): Promise<FaultyProxy> {
  const upstream = parseKubeconfig(upstreamKubeconfig);
  if (isRefused(upstream)) throw new TypeError(`not a kubeconfig: ${upstream[0]?.message}`);
  const ca = makeCa({ subject: 'faulty-proxy' });
  const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost' });
  const server = createServer({ cert: certificatePem, key: keyPem });
  const sockets = new Map<number, Socket>();
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(port));
  });
  server.on('tlsClientError', () => undefined);
  const onward = onwardTo(upstream);
  const { serverName: _, ...credential } = upstream.credential;
  const listening = await listenOnLoopback(server, port);
  const requests: ProxiedRequest[] = [];
  const proxy: FaultyProxy = {
    kubeconfig: toKubeconfigText('faulty-proxy', `https://localhost:${listening}`, {
      ...credential,
      caPem: ca.certificatePem,
    }),
    requests,
    judge: undefined,
    rewrite: undefined,
    before: undefined,
    after: undefined,
    clockAheadMs: 0,
    close: () =>
      new Promise((resolve) => {
        onward.agent.destroy();
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    const reset = (): void => void sockets.get(incoming.socket.remotePort ?? 0)?.resetAndDestroy();
    const request = toProxiedRequest(incoming, requests.length);
    requests.push(request);
    // A hook that throws, a server that is down, a client that is gone: each looks like a broken connection.
    serve(proxy, onward.send, request, incoming, response, reset).catch(reset);
  });
  return proxy;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Send = (incoming: IncomingMessage, body: Buffer) => Promise<Answer>;

async function serve(
  proxy: FaultyProxy,
  send: Send,
  request: ProxiedRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
  reset: () => void,
): Promise<void> {
  const body = await wholeBody(incoming);
  Object.assign(request, { body: body.toString('utf8') } satisfies Partial<ProxiedRequest>);
  await proxy.before?.(request);
  const fault = request.query.has('watch') ? statusFault(405, 'MethodNotAllowed') : proxy.judge?.(request);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset') return reset();
  if (fault?.kind === 'answer') return answerItself(response, fault);
  const rewritten = proxy.rewrite?.(request);
  const sent = rewritten === undefined ? body : Buffer.from(rewritten);
  const answer = onClock(await send(incoming, sent), proxy.clockAheadMs);
  await proxy.after?.(request, answer.status);
  if (fault?.kind === 'hangAfter') return;
  if (fault?.kind === 'resetAfter') return reset();
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  const announced = { ...answer.headers, 'content-length': String(answer.body.length) };
  if (fault === undefined) response.writeHead(answer.status, announced).end(answer.body);
  else if (fault.kind === 'resetInBody') response.writeHead(answer.status, announced).write(half, reset);
  else if (fault.framing === 'length')
    response.writeHead(answer.status, announced).write(half, () => incoming.socket.end());
  else response.writeHead(answer.status, { ...answer.headers, 'transfer-encoding': 'chunked' }).end(half);
}

function onClock(answer: Answer, aheadMs: number): Answer {
  const { date } = answer.headers;
  if (aheadMs === 0 || date === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, date: new Date(Date.parse(date) + aheadMs).toUTCString() } };
}

function statusFault(status: number, reason: string): Fault {
  return { kind: 'answer', status, reason };
}

function answerItself(response: ServerResponse, fault: Fault & { readonly kind: 'answer' }): void {
  const { status, reason = String(status), headers = {} } = fault;
  const message = `the faulty proxy says ${status}`;
  const body =
    fault.body ??
    JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message, reason, code: status });
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function toProxiedRequest({ method = 'GET', url = '/', headers }: IncomingMessage, index: number): ProxiedRequest {
  const asked = new URL(url, 'https://localhost');
  const { pathname: path, searchParams: query } = asked;
  const contentType = headers['content-type'] ?? '';
  return { index, method, path, query, contentType, isWrite: isWrite(method, asked), body: '' };
}

/** Whether a request asks an API server to store something: dry runs and reviews do not. */
export function isWrite(method: string, { pathname, searchParams }: URL): boolean {
  return !['GET', 'HEAD'].includes(method) && !searchParams.has('dryRun') && !reviewPath.test(pathname);
}

function onwardTo({ server, credential }: Kubeconfig): { readonly send: Send; readonly agent: Agent } {
  const { caPem, certificatePem, keyPem, serverName } = credential;
  const agent = new Agent({
    keepAlive: true,
    ca: caPem,
    ...(certificatePem === undefined ? {} : { cert: certificatePem }),
    ...(keyPem === undefined ? {} : { key: keyPem }),
    ...(serverName === undefined ? {} : { servername: serverName }),
  });
  const send: Send = async ({ url, method, headers }, body) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method, agent, headers: { ...endToEnd(headers), 'content-length': String(body.length) } };
      sendOnward(new URL(server + url), options, resolve)
        .on('error', reject)
        .end(body);
    });
    return { status: answer.statusCode ?? 502, headers: endToEnd(answer.headers), body: await wholeBody(answer) };
  };
  return { send, agent };
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !hopHeaders.has(name) && name !== 'content-length');
  return Object.fromEntries(kept);
}

async function wholeBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBodyLength) throw new RangeError('a body is longer than the proxy keeps');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function listenOnLoopback(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
