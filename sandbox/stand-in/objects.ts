import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';

const mergeType = 'application/merge-patch+json';

/** Writes an object by server-side apply, as whoever the stand-in plays. */
export async function applyObject(client: ApiClient, path: string, body: object): Promise<void> {
  await client.send({
    method: 'PATCH',
    path,
    query: { fieldManager: 'stand-in', force: 'true' },
    contentType: 'application/apply-patch+yaml',
    body,
  });
}

/** Changes some fields of an object. */
export async function mergeInto(client: ApiClient, path: string, body: object): Promise<void> {
  await client.send({ method: 'PATCH', path, contentType: mergeType, body });
}

/** Lets an object go that is being deleted, as far as its own finalizer holds it: those of others stay. */
export async function dropFinalizer(
  client: ApiClient,
  path: string,
  { metadata }: KubernetesObject,
  isOwn: (finalizer: string) => boolean,
): Promise<void> {
  const { finalizers = [], resourceVersion } = metadata;
  const left = finalizers.filter((one) => !isOwn(one));
  if (left.length === finalizers.length) return;
  await mergeInto(client, path, { metadata: { resourceVersion, finalizers: left.length === 0 ? null : left } });
}

/** Deletes an object; already gone is fine. */
export async function deleteIfThere(client: ApiClient, path: string): Promise<void> {
  try {
    await client.send({ method: 'DELETE', path });
  } catch (error) {
    if (!(error instanceof ApiFailure && error.isNotFound)) throw error;
  }
}

/** An object, or undefined when there is none. */
export async function findObject<Kind = KubernetesObject>(client: ApiClient, path: string): Promise<Kind | undefined> {
  try {
    return (await client.send({ method: 'GET', path })) as Kind;
  } catch (error) {
    if (error instanceof ApiFailure && error.isNotFound) return undefined;
    throw error;
  }
}
