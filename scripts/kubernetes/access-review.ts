import type { ApiClient } from './api-client.ts';

/** One thing that someone may do, as an API server is asked about it; `*` stands for everything. */
export interface Right {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly name?: string;
  /** Undefined for all namespaces. */
  readonly namespace?: string;
}

/** Where an API server is asked what the asker may do. */
export const accessReviewPath = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Asks an API server whether we may do something, as `kubectl auth can-i` does (SelfSubjectAccessReview). */
export async function mayDo(client: Pick<ApiClient, 'send'>, right: Right): Promise<boolean> {
  const body = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: right },
  };
  // It is a question, so that it may be asked again.
  const review = await client.send({ method: 'POST', path: accessReviewPath, body, mayRepeat: true });
  return (review as { readonly status?: { readonly allowed?: unknown } } | undefined)?.status?.allowed === true;
}
