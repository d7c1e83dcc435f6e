import type { AgentOptions } from 'node:https';
import type { Patience } from '../cli/verb.ts';
import { ApiFailure, type ApiRequest } from './api-failure.ts';
import { HttpsClient, type HttpsAnswer } from './https-client.ts';
import { HttpsFailure } from './https-failure.ts';
import type { Proxy } from './proxied-agent.ts';

/** How an API server is reached; made once for each cluster that is talked to. */
export interface ApiConnection extends Patience {
  /** `https://host:port` and an optional path prefix, without a trailing slash. */
  readonly server: string;
  readonly tls: AgentOptions;
  /** The only way there, where there is one. */
  readonly proxy?: Proxy;
  /** The headers that authenticate, asked for before each request since tokens rotate. */
  headers(): Promise<Readonly<Record<string, string>>>;
}

/** In bytes; a page of 500 objects is far below, unless they are Applications with hundreds of resources each. */
const maxAnswerBytes = 64 * 1024 * 1024;
const defaultPageSize = 500;
/** How often a request is tried that gets no answer: a second time on a new connection, since the first may be half open. */
const silentTries = 2;

/**
 * A small client of the Kubernetes API. The same one serves the management cluster and the clusters of strangers, so it
 * takes nothing for success but an object, and a cut-off answer for a failure.
 */
export class ApiClient {
  readonly #connection: ApiConnection;
  readonly #https: HttpsClient;
  /** What the server's clock said, and what ours that only runs forward said at that moment. */
  #clock: { readonly server: number; readonly own: number } | undefined;

  constructor(connection: ApiConnection) {
    this.#connection = connection;
    this.#https = new HttpsClient(connection.tls, connection.proxy);
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
  send(ask: ApiRequest): Promise<unknown> {
    return this.#tryAgain(ask, () => this.#sendOnce(ask));
  }

  /**
   * What an API server sends, a value a line, until it ends or `signal` does. It is started as patiently as `send`;
   * throws an ApiFailure when it does not start, or breaks off.
   */
  async *follow(ask: ApiRequest, signal: AbortSignal): AsyncGenerator<unknown> {
    const begun = await this.#tryAgain(ask, () => this.#followOnce(ask, signal));
    try {
      for await (const line of begun) {
        const value = fromLine(line);
        if (value === undefined) throw ApiFailure.ofCutOff(ask, this.server, 200);
        yield value;
      }
    } catch (error) {
      throw this.#failureOf(ask, error);
    }
  }

  /** Waits before something is asked for the nth time again. */
  async pauseBefore(attempt: number, deadline?: AbortSignal): Promise<void> {
    const { timeoutMs, pause = realPause } = this.#connection;
    await pause(Math.min(2 ** attempt * 100, timeoutMs), deadline);
  }

  /** How often a request is tried. */
  get tries(): number {
    return this.#connection.tries;
  }

  /** Closes idle connections; the client must not be used afterwards. */
  close(): void {
    this.#https.close();
  }

  async #tryAgain<Result>(ask: ApiRequest, once: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once();
      } catch (error) {
        const { tries, timeoutMs, pause = realPause } = this.#connection;
        if (!(error instanceof ApiFailure) || !error.mayRepeat || attempt >= tries) throw error;
        if (error.isSilence && attempt >= silentTries) throw error;
        await pause(Math.min(error.retryAfterMs ?? 2 ** attempt * 100, timeoutMs), ask.deadline);
        if (ask.deadline?.aborted === true) throw error;
      }
    }
  }

  async #sendOnce(ask: ApiRequest): Promise<unknown> {
    try {
      return this.#valueOf(ask, await this.#https.send(await this.#requestOf(ask)));
    } catch (error) {
      throw this.#failureOf(ask, error);
    }
  }

  async #followOnce(ask: ApiRequest, signal: AbortSignal): Promise<AsyncIterable<string>> {
    try {
      const answer = await this.#https.follow(await this.#requestOf(ask), signal);
      if ('lines' in answer) return answer.lines;
      this.#valueOf(ask, answer);
      throw ApiFailure.ofAnswer(ask, this.server, answer.status, 'the response is not a watch');
    } catch (error) {
      throw this.#failureOf(ask, error);
    }
  }

  async #requestOf(ask: ApiRequest) {
    const url = new URL(this.#connection.server + ask.path);
    for (const [name, value] of Object.entries(ask.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, value);
    return {
      url,
      method: ask.method,
      headers: {
        ...(ask.contentType === undefined ? {} : { 'content-type': ask.contentType }),
        ...(await this.#connection.headers()),
      },
      body: ask.body,
      timeoutMs: this.#connection.timeoutMs,
      deadline: ask.deadline,
      maxAnswerBytes,
    };
  }

  #failureOf(ask: ApiRequest, error: unknown): unknown {
    if (!(error instanceof HttpsFailure)) return error;
    return error.status === undefined
      ? ApiFailure.ofConnection(ask, this.server, error)
      : ApiFailure.ofAnswer(ask, this.server, error.status, error.message, error.reason);
  }

  #valueOf(ask: ApiRequest, { status, headers, text, value }: HttpsAnswer): unknown {
    const server = Date.parse(headers.date ?? '');
    if (!Number.isNaN(server)) this.#clock = { server, own: performance.now() };
    if (status < 200 || status > 299)
      throw ApiFailure.ofStatus(ask, this.server, status, value, headers['retry-after']);
    if (value === undefined && text.startsWith('{')) throw ApiFailure.ofCutOff(ask, this.server, status);
    if (value === undefined && text !== '')
      throw ApiFailure.ofAnswer(ask, this.server, status, 'the response is not JSON');
    return ask.method === 'DELETE' ? value : this.#requireObject(ask, status, value);
  }

  /** The API answers with an object to all but a deletion; anything else must not pass for "nothing there". */
  #requireObject(ask: ApiRequest, status: number, value: unknown): object {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    const why = value === undefined ? 'the response is empty' : 'the response is not an object';
    throw ApiFailure.ofAnswer(ask, this.server, status, why);
  }
}

function fromLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
