import { setTimeout as wait } from 'node:timers/promises';
import { KitError } from '../cli/kit-error.ts';
import type { Patience } from '../cli/verb.ts';
import { plainRemoteText } from '../kubernetes/api-failure.ts';
import { HttpsClient, type HttpsAnswer } from '../kubernetes/https-client.ts';
import { HttpsFailure } from '../kubernetes/https-failure.ts';
import { defined } from '../text/defined.ts';

/** How a GitLab is reached. */
interface GitLabConnection {
  /** The address of its API, such as `https://gitlab.example.com/api/v4`. */
  readonly api: string;
  readonly token: string;
  /** Who must have signed its certificate; the CAs of the machine when left out. */
  readonly caPem?: string | undefined;
  readonly patience?: Partial<Patience> | undefined;
}

/** One request; the path is below the address of the API. */
interface GitLabRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What GitLab answered with success. */
interface GitLabAnswer {
  readonly value: unknown;
  readonly nextPage: string;
}

/** A page of a hundred notes is far below, in bytes. */
const maxAnswerBytes = 64 * 1024 * 1024;
/** GitLab asks for a minute at most; a pipeline does not wait longer. */
const maxPauseMs = 60_000;
const usualPatience: Patience = { timeoutMs: 10_000, tries: 3 };

/** Why GitLab rejected a request. */
export class GitLabFailure extends KitError {
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { status?: number; retryAfterMs?: number; hint?: string } = {}) {
    super(message, defined({ hint: options.hint }));
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** Whether it may be different a little later; what was asked may have been done or not. */
  get isPassing(): boolean {
    return this.status === undefined || this.status === 429 || this.status >= 500;
  }
}

/** A small client of GitLab's API. The token is only ever sent in a header, over TLS, to the GitLab that runs the job. */
export class GitLabClient {
  readonly #connection: GitLabConnection;
  readonly #https: HttpsClient;
  readonly #patience: Patience;

  constructor(connection: GitLabConnection) {
    this.#connection = connection;
    this.#https = new HttpsClient({ rejectUnauthorized: true, ...defined({ ca: connection.caPem }) });
    this.#patience = { ...usualPatience, ...connection.patience };
  }

  /** How often anything is tried. */
  get tries(): number {
    return this.#patience.tries;
  }

  /** The answer; what may pass is tried again, but not a POST that may have been carried out. */
  async send(ask: GitLabRequest): Promise<GitLabAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#sendOnce(ask);
      } catch (error) {
        if (!(error instanceof GitLabFailure) || !error.isPassing || attempt >= this.tries) throw error;
        if (ask.method === 'POST' && error.status !== 429) throw error;
        await this.pause(attempt, error);
      }
    }
  }

  /** Waits as long as GitLab asks, else longer with each attempt. */
  async pause(attempt: number, { retryAfterMs }: GitLabFailure): Promise<void> {
    const milliseconds = Math.min(retryAfterMs ?? 2 ** attempt * 500, maxPauseMs);
    await (this.#patience.pause ?? wait)(milliseconds);
  }

  /** Closes idle connections; the client must not be used afterwards. */
  close(): void {
    this.#https.close();
  }

  async #sendOnce({ method, path, query, body }: GitLabRequest): Promise<GitLabAnswer> {
    const { api, token } = this.#connection;
    const url = new URL(api + path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    try {
      const headers = { 'private-token': token };
      const { timeoutMs } = this.#patience;
      const answer = await this.#https.send({ url, method, headers, body, timeoutMs, maxAnswerBytes });
      return valueOf(`${method} ${path}`, answer);
    } catch (error) {
      if (!(error instanceof HttpsFailure)) throw error;
      if (error.status !== undefined) throw noGitLab(error.message, error.status);
      throw new GitLabFailure(`${api} cannot be reached: ${error.message}`, {
        hint: 'check CI_API_V4_URL, CI_SERVER_TLS_CA_FILE, and the network between the runner and GitLab',
      });
    }
  }
}

/** That the answers are not those of GitLab's API. */
export function noGitLab(why: string, status: number): GitLabFailure {
  return new GitLabFailure(`the server is not GitLab: ${why}`, { status, hint: 'check CI_API_V4_URL' });
}

function valueOf(ask: string, { status, headers, text, value }: HttpsAnswer): GitLabAnswer {
  if (status < 200 || status > 299) throw refusal(ask, status, value, headers['retry-after']);
  if (value === undefined && text !== '') throw noGitLab('the response is not JSON', status);
  const next = headers['x-next-page'];
  return { value, nextPage: typeof next === 'string' ? next : '' };
}

function refusal(ask: string, status: number, value: unknown, retryAfter: string | undefined): GitLabFailure {
  const said = (value ?? {}) as Readonly<Record<string, unknown>>;
  const why = ['message', 'error_description', 'error']
    .map((key) => said[key])
    .find((text) => typeof text === 'string');
  const seconds = Number(retryAfter);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  const hint = hints[status] ?? (status < 400 ? 'it redirects, which is not followed: check CI_API_V4_URL' : undefined);
  return new GitLabFailure(
    `GitLab returned HTTP status ${status} for ${ask}${why === undefined ? '' : `: ${plainRemoteText(why)}`}`,
    defined({ status, retryAfterMs, hint }),
  );
}

const hints: Readonly<Record<number, string>> = {
  401: 'the token in NOTE_TOKEN is wrong, revoked or expired: create a new one and set the variable to it',
  403: 'give the token in NOTE_TOKEN the scope api and at least the role Reporter',
  404: 'give the token in NOTE_TOKEN access to the project: use a token of this project or its group, with at least the role Reporter',
  429: "GitLab's rate limit was reached: run the job again later",
};
