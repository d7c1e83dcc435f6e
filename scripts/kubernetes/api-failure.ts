import { KitError } from '../cli/kit-error.ts';

const maxRemoteText = 300;
/** Node's codes of a connection that never came about. */
const notSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'EAI_AGAIN']);
/** Node's codes of a connection that ended in the middle. */
const brokenOff: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);

/** What matters of the `Status` by which an API server says no. */
interface Status {
  readonly message?: unknown;
  readonly reason?: unknown;
  readonly details?: { readonly causes?: unknown };
}

/** A request to an API server that did not succeed; the message is one plain line without control characters. */
export class ApiFailure extends KitError {
  /** The HTTP status; undefined without a response. */
  readonly status: number | undefined;
  /** Kubernetes' word for it, such as `NotFound` or `AlreadyExists`, or Node's code of a broken connection. */
  readonly reason: string;
  readonly retryAfterMs: number | undefined;
  /** What the server said, or why it said nothing, without the request. */
  readonly said: string;
  /** Whether the server's certificate is not signed by the stored CA. */
  readonly isUnknownAuthority: boolean;
  /** Whether another field manager owns a field that was applied. */
  readonly isFieldConflict: boolean;
  readonly #ask: Pick<ApiRequest, 'method' | 'mayRepeat' | 'isBoundToVersion'>;

  private constructor(
    message: string,
    facts: {
      status?: number;
      reason: string;
      retryAfterMs?: number;
      said: string;
      isUnknownAuthority?: boolean;
      isFieldConflict?: boolean;
      ask: ApiRequest;
      cause?: unknown;
    },
  ) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause });
    this.name = 'ApiFailure';
    this.status = facts.status;
    this.reason = facts.reason;
    this.retryAfterMs = facts.retryAfterMs;
    this.said = facts.said;
    this.isUnknownAuthority = facts.isUnknownAuthority ?? false;
    this.isFieldConflict = facts.isFieldConflict ?? false;
    this.#ask = facts.ask;
  }

  /** A connection that failed or took too long. */
  static ofConnection(
    ask: ApiRequest,
    server: string,
    failure: { readonly reason: string; readonly message: string; readonly isUnknownAuthority?: boolean },
  ): ApiFailure {
    const { reason, message, isUnknownAuthority = false } = failure;
    return new ApiFailure(`${server} cannot be reached: ${message}`, {
      reason,
      said: message,
      isUnknownAuthority,
      ask,
    });
  }

  /** An answer that cannot be what a Kubernetes API server says. */
  static ofAnswer(ask: ApiRequest, server: string, status: number, why: string, reason = 'BadAnswer'): ApiFailure {
    return new ApiFailure(`${server}${ask.path}: ${why}`, {
      status,
      reason,
      said: why,
      ask,
    });
  }

  /** An answer whose beginning is JSON, and whose end is missing although the connection was closed in order. */
  static ofCutOff(ask: ApiRequest, server: string, status: number): ApiFailure {
    const said = 'the response was cut off';
    return new ApiFailure(`${server}${ask.path}: ${said}`, { status, reason: 'CutOff', said, ask });
  }

  /** An answer that says no. */
  static ofStatus(
    ask: ApiRequest,
    server: string,
    status: number,
    body: unknown,
    retryAfter: string | undefined,
  ): ApiFailure {
    const said = body as Status | undefined;
    const message = plainRemoteText(typeof said?.message === 'string' ? said.message : `HTTP status ${status}`);
    const seconds = Number(retryAfter);
    return new ApiFailure(`${ask.method} ${server}${ask.path}: ${message}`, {
      status,
      reason: typeof said?.reason === 'string' && said.reason !== '' ? plainRemoteText(said.reason) : String(status),
      said: message,
      isFieldConflict: isFieldConflict(said?.details?.causes),
      ask,
      ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
    });
  }

  /** Whether the same request may be sent again: nothing was done, or doing it twice does no harm. */
  get mayRepeat(): boolean {
    const { method, mayRepeat = method !== 'PUT' && method !== 'POST', isBoundToVersion = false } = this.#ask;
    if (this.status === 429 || (this.status === undefined && notSent.has(this.reason))) return true;
    if (!mayRepeat) return false;
    if (this.status === undefined) return this.isSilence || brokenOff.has(this.reason);
    // A server gives up on a patch that others overtake again and again; who applies meant no version in particular.
    if (this.isConflict) return method === 'PATCH' && !isBoundToVersion && !this.isFieldConflict;
    return this.reason === 'CutOff' || this.status === 500 || (this.status >= 502 && this.status <= 504);
  }

  /** Whether there was no answer in time. */
  get isSilence(): boolean {
    return this.status === undefined && this.reason === 'Timeout';
  }

  /** Whether there was more of the answer than is read. */
  get isTooLarge(): boolean {
    return this.reason === 'TooLarge';
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  get isConflict(): boolean {
    return this.status === 409;
  }

  /** Whether the object itself was refused, as by a schema or an admission rule. */
  get isInvalid(): boolean {
    return this.status === 400 || this.status === 422;
  }

  /** Whether a server failed and gave no reason, as all do for an object that they cannot even compare. */
  get isUnexplained(): boolean {
    return this.status === 500 && this.reason === '500';
  }

  get isForbidden(): boolean {
    return this.status === 403 || this.status === 401;
  }
}

/** Whether a server names another field manager as the cause; without one, another client was merely faster. */
function isFieldConflict(causes: unknown): boolean {
  return Array.isArray(causes) && causes.some((cause) => cause?.reason === 'FieldManagerConflict');
}

/** Text from a remote server: one line, no control characters, bounded. */
export function plainRemoteText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return plain.length > maxRemoteText ? `${plain.slice(0, maxRemoteText)}…` : plain;
}

/** One request; `query` values of undefined are left out. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly contentType?: string;
  /** Whether it may be sent again although it may have been carried out; unless said otherwise, all but POST and PUT. */
  readonly mayRepeat?: boolean;
  /** Whether it is meant for one version of an object, so that a conflict is the answer to it. */
  readonly isBoundToVersion?: boolean;
  /** Ends the request, and its repetition, before its own time limit: several requests share one. */
  readonly deadline?: AbortSignal;
}
