import { KitError } from '../cli/kit-error.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { fieldManager } from '../kubernetes/objects/ownership.ts';
import type { Resource } from '../kubernetes/objects/resources.ts';
import { findObject } from './management-reader.ts';

const applyType = 'application/apply-patch+yaml';
/** How often an object that others write at the same time is read and written again. */
const writeTries = 5;

/** A server-side apply, and onto what: the server takes it only for the object that was found, or only in that version of it. */
interface Patch {
  readonly path: string;
  readonly object: Pick<KubernetesObject, 'apiVersion' | 'kind'> & { readonly metadata: object };
  readonly found?: KubernetesObject | undefined;
  readonly boundTo?: 'uid' | 'version';
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** Applies an object once and returns it as it is then. The gate alone does this: here nobody asks whose the object is. */
export async function patchObject<Result>(client: ApiClient, patch: Patch): Promise<Result> {
  const { path, object, found, boundTo, query } = patch;
  const { uid, resourceVersion } = found?.metadata ?? {};
  const precondition = {
    ...(uid === undefined ? {} : { uid }),
    ...(boundTo === 'version' ? { resourceVersion } : {}),
  };
  return (await client.send({
    method: 'PATCH',
    path,
    query: { fieldManager, ...query },
    body: { ...object, metadata: { ...object.metadata, ...precondition } },
    contentType: applyType,
    isBoundToVersion: boundTo === 'version',
  })) as Result;
}

/**
 * Writes onto what was found, or onto what is there by now if that is the same object. `assertMayWrite` is asked about each
 * of them.
 */
export async function patchLatest<Found extends KubernetesObject, Result>(
  client: ApiClient,
  { resource, found }: { readonly resource: Resource; readonly found: Found },
  assertMayWrite: (now: Found) => Promise<void>,
  write: (now: Found) => Promise<Result>,
): Promise<Result> {
  await assertMayWrite(found);
  let now = found;
  for (let attempt = 1; ; attempt++) {
    try {
      return await write(now);
    } catch (error) {
      if (!(error instanceof ApiFailure) || !error.isConflict) throw error;
      const fresh = await findObject<Found>(client, resource, found.metadata.name);
      const isSame = fresh?.metadata.uid === found.metadata.uid;
      if (fresh === undefined || !isSame || fresh.metadata.deletionTimestamp !== undefined)
        throw new KitError(`${titleOf(found)} was removed in the meantime`, {
          hint: 'the next apply looks at it again',
        });
      await assertMayWrite(fresh);
      if (error.isFieldConflict || attempt >= writeTries) throw error;
      now = fresh;
    }
  }
}

/** An object in words. */
export function titleOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}" in namespace ${metadata.namespace}`;
}
