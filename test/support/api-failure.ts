import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';

/** The message of the ApiFailure with which something ends; anything else fails the test. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApiFailure)) throw new Error('did not fail', { cause: failure });
  return failure.message;
}
