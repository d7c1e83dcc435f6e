import { AsyncLocalStorage } from 'node:async_hooks';
import { HttpsClient } from '../../scripts/kubernetes/https-client.ts';
import { isWrite } from './faulty-proxy.ts';

/** A request as it was sent. */
interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** Whether it asks the server to store something: dry runs and reviews do not. */
  readonly isWrite: boolean;
  readonly body: string;
}

/** When a run dies: before one of its writes reaches the server, or when the server has acted and nobody knows yet. */
export interface Death {
  readonly phase: 'before' | 'after';
  /** Counted from 0. */
  readonly write: number;
}

const forever = new Promise<never>(() => undefined);
const runs = new AsyncLocalStorage<MortalRun>();
const sendToServer = HttpsClient.prototype.send;
HttpsClient.prototype.send = function (ask) {
  const send = (): ReturnType<HttpsClient['send']> => sendToServer.call(this, ask);
  return runs.getStore()?.pass(ask, send) ?? send();
};

/**
 * A verb at work in this process that may die at one of its writes. To every server it is then a process that was killed:
 * nothing that it asks arrives any more, no renewal of its Lease either. No answer ever reaches it, not even an error, so
 * that it stands still where it is, cleans nothing up and can be forgotten.
 */
export class MortalRun {
  readonly requests: SentRequest[] = [];
  readonly #death: Death | undefined;
  readonly #dying = Promise.withResolvers<'died'>();
  readonly #atServers = new Set<Promise<unknown>>();
  #isDead = false;

  constructor(death?: Death) {
    this.#death = death;
  }

  /** Those that ask a server to store something. */
  get writes(): readonly SentRequest[] {
    return this.requests.filter((request) => request.isWrite);
  }

  /** Runs it to its end or to its death; when it died, servers have answered what had reached them. */
  async of<Ended>(work: () => Promise<Ended>): Promise<Ended | 'died'> {
    const ended = await Promise.race([runs.run(this, work), this.#dying.promise]);
    await Promise.allSettled(this.#atServers);
    return ended;
  }

  /** Hands a request on for as long as the run lives; the promise of a dead run is never settled. */
  async pass<Answer>(ask: Parameters<HttpsClient['send']>[0], send: () => Promise<Answer>): Promise<Answer> {
    if (this.#isDead) return forever;
    const { method, url, body } = ask;
    const isLast = isWrite(method, url) && this.writes.length === this.#death?.write;
    this.requests.push({ method, path: url.pathname, isWrite: isWrite(method, url), body: JSON.stringify(body) ?? '' });
    if (isLast && this.#death?.phase === 'before') return this.#die();
    const answer = send();
    this.#atServers.add(answer);
    try {
      return await answer;
    } finally {
      this.#atServers.delete(answer);
      if (isLast || this.#isDead) await this.#die();
    }
  }

  #die(): Promise<never> {
    this.#isDead = true;
    this.#dying.resolve('died');
    return forever;
  }
}
