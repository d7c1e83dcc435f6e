import type { ApiClient } from '../../kubernetes/api-client.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';

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

/** Lets an object go that is being deleted. */
export async function dropFinalizers(client: ApiClient, path: string): Promise<void> {
  await mergeInto(client, path, { metadata: { finalizers: null } });
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
export async function findObject(client: ApiClient, path: string): Promise<unknown> {
  try {
    return await client.send({ method: 'GET', path });
  } catch (error) {
    if (error instanceof ApiFailure && error.isNotFound) return undefined;
    throw error;
  }
}
