import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request, type AgentOptions } from 'node:https';
import { HttpsFailure } from './https-failure.ts';
import { ProxiedAgent, type Proxy } from './proxied-agent.ts';

/** One request, without anything that is peculiar to the API it is sent to. */
interface HttpsRequest {
  readonly url: URL;
  readonly method: string;
  /** Those that are not the same for every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; undefined for none. */
  readonly body: unknown;
  /** How long it may take from here to the end of the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends it earlier. */
  readonly deadline?: AbortSignal | undefined;
  readonly maxAnswerBytes: number;
}

/** A whole answer, whatever its status. */
export interface HttpsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON; undefined for none. */
  readonly value: unknown;
}

const connectionsAtOnce = 20;
/** A server may say "continue" or "processing" before its answer, and has no reason to say it again and again. */
const maxInterimAnswers = 20;
/** JSON of any API nests far less; deeper, whatever walks through it would run out of stack. */
const maxDepth = 500;

/**
 * The one place that sends HTTP, over TLS, to servers that cannot be trusted. It follows no redirects and ignores proxy
 * variables, which could send a credential elsewhere: a proxy is the one that it is given. It bounds every request in time
 * and size. However a server ends or does not end its answer, a request ends: with the whole answer or with an HttpsFailure.
 */
export class HttpsClient {
  readonly #agent: Agent;

  constructor(tls: AgentOptions, proxy?: Proxy) {
    // Any certificate in a kubeconfig is trusted, also an intermediate CA or the server itself, as kubectl does.
    const options = { ...tls, allowPartialTrustChain: true, keepAlive: true, maxSockets: connectionsAtOnce };
    this.#agent = proxy === undefined ? new Agent(options) : new ProxiedAgent(options, proxy);
  }

  /** The whole response; throws an HttpsFailure when there is none. */
  send(ask: HttpsRequest): Promise<HttpsAnswer> {
    return this.#exchange(ask, (answer) => readAnswer(answer, ask.maxAnswerBytes));
  }

  /**
   * The lines of a streamed answer, as they come, or the whole answer when its status is not 200. The time limit is
   * for the beginning of the answer; `signal` ends the rest of it. The lines must be read to their end, or left early.
   */
  async follow(
    ask: HttpsRequest,
    signal: AbortSignal,
  ): Promise<HttpsAnswer | { readonly lines: AsyncIterable<string> }> {
    return this.#exchange(ask, async (answer) =>
      answer.statusCode === 200
        ? { lines: linesOf(answer, { maxLineBytes: ask.maxAnswerBytes, signal }) }
        : readAnswer(answer, ask.maxAnswerBytes),
    );
  }

  async #exchange<Result>(
    { url, method, deadline, timeoutMs, ...ask }: HttpsRequest,
    take: (answer: IncomingMessage) => Promise<Result>,
  ): Promise<Result> {
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
    const headers = {
      accept: 'application/json',
      'user-agent': 'nautes-tenant',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      ...ask.headers,
    };
    const silence = (): HttpsFailure => {
      const whose = this.#agent instanceof ProxiedAgent ? this.#agent.awaitedWords : '';
      return new HttpsFailure('Timeout', `no response${whose} within ${timeoutMs / 1000} s`);
    };
    if (deadline?.aborted === true) throw silence();
    let stopWaiting = (): void => undefined;
    try {
      return await new Promise<Result>((resolve, reject) => {
        const outgoing = request(url, { method, headers, agent: this.#agent });
        const fail = (error: unknown): void => {
          const isTold = error instanceof HttpsFailure || !(this.#agent instanceof ProxiedAgent);
          reject(isTold ? HttpsFailure.of(error) : this.#agent.told(HttpsFailure.of(error)));
          outgoing.destroy();
        };
        const endOfPatience = (): void => {
          fail(silence());
          this.#dropIdleConnections();
        };
        // Unlike the timer of an AbortSignal this one keeps the process alive, so that it cannot end with this pending.
        const timer = setTimeout(endOfPatience, timeoutMs);
        deadline?.addEventListener('abort', endOfPatience);
        stopWaiting = () => {
          clearTimeout(timer);
          deadline?.removeEventListener('abort', endOfPatience);
        };
        let interim = 0;
        outgoing.on('information', ({ statusCode }) => {
          if (++interim > maxInterimAnswers)
            fail(new HttpsFailure('NoEnd', 'the server sends too many interim responses', { status: statusCode }));
        });
        outgoing.on('upgrade', (_, socket) => {
          socket.destroy();
          fail(new HttpsFailure('Upgrade', 'the server switched to another protocol', { status: 101 }));
        });
        let answered = false;
        outgoing.on('response', (answer) => {
          answered = true;
          take(answer).then(resolve, fail);
        });
        outgoing.on('error', fail);
        outgoing.on('close', () => {
          if (!answered) fail(HttpsFailure.ofCode('ECONNRESET'));
        });
        outgoing.end(body);
      });
    } catch (error) {
      throw HttpsFailure.of(error);
    } finally {
      stopWaiting();
    }
  }

  /** Closes idle connections; the client must not be used afterwards. */
  close(): void {
    this.#agent.destroy();
  }

  /** What stayed silent once may have died with every connection beside it, as when a NAT gateway forgets them. */
  #dropIdleConnections(): void {
    for (const idle of Object.values(this.#agent.freeSockets)) for (const socket of idle ?? []) socket.destroy();
    if (this.#agent instanceof ProxiedAgent) this.#agent.dropAwaited();
  }
}

/** The whole answer, unless it is larger than anything that is asked for. */
async function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<HttpsAnswer> {
  const { statusCode: status = 0, headers } = answer;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new HttpsFailure('TooLarge', 'the response is too large', { status });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (isTooDeep(bytes)) throw new HttpsFailure('TooDeep', 'the response is nested too deeply', { status });
  const text = bytes.toString('utf8');
  return { status, headers, text, value: fromJson(text) };
}

/** Each line as it comes. That `signal` aborts ends them like the server's own end. */
async function* linesOf(
  answer: IncomingMessage,
  { maxLineBytes, signal }: { readonly maxLineBytes: number; readonly signal: AbortSignal },
): AsyncGenerator<string> {
  const end = (): void => void answer.destroy();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  let parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(lineBreak); at !== -1; at = chunk.indexOf(lineBreak, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8');
        [parts, length, from] = [[], 0, at + 1];
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > maxLineBytes)
        throw new HttpsFailure('TooLarge', 'a line of the response is too long', { status: 200 });
    }
  } catch (error) {
    if (!signal.aborted) throw HttpsFailure.of(error);
  } finally {
    signal.removeEventListener('abort', end);
    answer.destroy();
  }
}

const lineBreak = 0x0a;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTooDeep(json: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length && depth <= maxDepth; at++) {
    const letter = json[at];
    if (letter === 0x22) inText = !inText;
    else if (inText) at += letter === 0x5c ? 1 : 0;
    // Brackets and braces, without the bit in which they differ.
    else if (((letter ?? 0) & 0xdf) === 0x5b) depth++;
    else if (((letter ?? 0) & 0xdf) === 0x5d) depth--;
  }
  return depth > maxDepth;
}
