import type { IncomingMessage } from 'node:http';
import { Agent, request, type AgentOptions } from 'node:https';
import type { Patience } from '../cli/verb.ts';
import { ApiFailure, type ApiRequest } from './api-failure.ts';

/** How an API server is reached; made once for each cluster that is talked to. */
export interface ApiConnection extends Patience {
  /** `https://host:port` and an optional path prefix, without a trailing slash. */
  readonly server: string;
  readonly tls: AgentOptions;
  /** The headers that authenticate, asked for before each request since tokens rotate. */
  headers(): Promise<Readonly<Record<string, string>>>;
}

/** In bytes; a page of 500 objects is far below. */
const maxAnswerLength = 64 * 1024 * 1024;
const connectionsAtOnce = 20;
const defaultPageSize = 500;
/** How often a request is tried that gets no answer: a second time on a new connection, since the first may be half open. */
const silentTries = 2;

/**
 * A small client of the Kubernetes API over node:https. The same one serves the management cluster and the clusters
 * of strangers, so it follows no redirects, heeds no proxy variables, bounds every request in time and size, and
 * takes a cut-off answer for a failure.
 */
export class ApiClient {
  readonly #connection: ApiConnection;
  readonly #agent: Agent;
  /** What the server's clock said, and what ours that only runs forward said at that moment. */
  #clock: { readonly server: number; readonly own: number } | undefined;

  constructor(connection: ApiConnection) {
    this.#connection = connection;
    this.#agent = new Agent({ ...connection.tls, keepAlive: true, maxSockets: connectionsAtOnce });
  }

  /** The server this client talks to. */
  get server(): string {
    return this.#connection.server;
  }

  /** How many objects a page of a list may hold. */
  get pageSize(): number {
    return this.#connection.pageSize ?? defaultPageSize;
  }

  /**
   * The server's time, from the Date header of its last answer and what passed since: clocks of different machines cannot
   * be compared, and this machine's may be wrong or set while apply runs. `now` counts until there is an answer.
   */
  serverTime(now: Date): Date {
    if (this.#clock === undefined) return now;
    return new Date(this.#clock.server + performance.now() - this.#clock.own);
  }

  /** The answer's body as JSON; throws an ApiFailure for anything but success. */
  async send(ask: ApiRequest): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#sendOnce(ask);
      } catch (error) {
        const { tries, timeoutMs, pause = realPause } = this.#connection;
        if (!(error instanceof ApiFailure) || !error.mayRepeat || attempt >= tries) throw error;
        if (error.isSilence && attempt >= silentTries) throw error;
        await pause(Math.min(error.retryAfterMs ?? 2 ** attempt * 100, timeoutMs), ask.deadline);
        if (ask.deadline?.aborted === true) throw error;
      }
    }
  }

  /** Closes idle connections; the client must not be used afterwards. */
  close(): void {
    this.#agent.destroy();
  }

  async #sendOnce(ask: ApiRequest): Promise<unknown> {
    const url = new URL(this.#connection.server + ask.path);
    for (const [name, value] of Object.entries(ask.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, value);
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
    const headers = {
      accept: 'application/json',
      'user-agent': 'nautes-tenant',
      ...(body === undefined
        ? {}
        : { 'content-type': ask.contentType ?? 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      ...(await this.#connection.headers()),
    };
    const timeout = AbortSignal.timeout(this.#connection.timeoutMs);
    const deadline = ask.deadline === undefined ? timeout : AbortSignal.any([timeout, ask.deadline]);
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const outgoing = request(url, { method: ask.method, headers, agent: this.#agent, signal: deadline }, resolve);
        outgoing.on('error', reject);
        outgoing.end(body);
      });
      return await this.#read(ask, answer);
    } catch (error) {
      if (error instanceof ApiFailure) throw error;
      if (deadline.aborted) this.#dropIdleConnections();
      throw ApiFailure.ofConnection(ask, this.server, error, deadline.aborted ? this.#connection.timeoutMs : undefined);
    }
  }

  async #read(ask: ApiRequest, answer: IncomingMessage): Promise<unknown> {
    const server = Date.parse(answer.headers.date ?? '');
    if (!Number.isNaN(server)) this.#clock = { server, own: performance.now() };
    const status = answer.statusCode ?? 0;
    const content = await boundedText(answer);
    if (content === undefined) throw ApiFailure.ofAnswer(ask, this.server, status, 'the answer is too large');
    let value: unknown;
    try {
      value = content === '' ? undefined : JSON.parse(content);
    } catch {
      if (status < 300 && content.startsWith('{')) throw ApiFailure.ofCutOff(ask, this.server, status);
      if (status < 300) throw ApiFailure.ofAnswer(ask, this.server, status, 'the answer is not JSON');
    }
    if (status >= 200 && status < 300) return ask.method === 'DELETE' ? value : this.#requireObject(ask, status, value);
    throw ApiFailure.ofStatus(ask, this.server, status, value, answer.headers['retry-after']);
  }

  /** What stayed silent once may have died with every connection beside it, as when a NAT gateway forgets them. */
  #dropIdleConnections(): void {
    for (const idle of Object.values(this.#agent.freeSockets)) for (const socket of idle ?? []) socket.destroy();
  }

  /** The API answers with an object to all but a deletion; anything else must not pass for "nothing there". */
  #requireObject(ask: ApiRequest, status: number, value: unknown): object {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    const why = value === undefined ? 'the answer is empty' : 'the answer is not an object';
    throw ApiFailure.ofAnswer(ask, this.server, status, why);
  }
}

/** The whole body, or undefined for one that is longer than anything the kit asks for. */
async function boundedText(answer: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxAnswerLength) {
      answer.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Waits, but no longer than until the deadline. */
function realPause(milliseconds: number, deadline?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      deadline?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (deadline?.aborted === true) end();
    else deadline?.addEventListener('abort', end);
  });
}
