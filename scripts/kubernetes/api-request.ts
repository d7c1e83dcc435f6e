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
