/** How patiently an API server is asked. */
export interface Patience {
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How often a request that may be repeated is tried; at most twice when there was no answer in time. */
  readonly tries: number;
  /** How many objects a page of a list holds; 500 unless said otherwise. */
  readonly pageSize?: number;
  /** Waits before a request is repeated, but no longer than until the deadline; tests do not wait. */
  readonly pause?: (milliseconds: number, deadline?: AbortSignal) => Promise<void>;
}
