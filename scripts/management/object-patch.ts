import { KitError } from '../cli/kit-error.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../kubernetes/api-failure.ts';
import { findObject, requireObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject, ObjectMetadata } from '../kubernetes/objects/kubernetes-object.ts';
import { fieldManager } from '../kubernetes/objects/ownership.ts';
import { pathOf, type Resource } from '../kubernetes/objects/resources.ts';

const applyType = 'application/apply-patch+yaml';
const mergeType = 'application/merge-patch+json';
/** How often an object that others write at the same time is read and written again. */
const writeTries = 5;

/** A server-side apply. */
export interface Patch {
  readonly path: string;
  readonly object: Pick<KubernetesObject, 'apiVersion' | 'kind'> & { readonly metadata: object };
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/**
 * Applies an object once and returns it as it is then; the server takes it only for the object of that UID, or only in that
 * version of it. The gate alone does this: here nobody asks whose the object is.
 */
export async function patchObject<Result extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  { path, object, query }: Patch,
  onto: Pick<ObjectMetadata, 'resourceVersion'> & { readonly uid?: string | undefined } = {},
): Promise<Result> {
  const ask = {
    method: 'PATCH',
    path,
    query: { fieldManager, ...query },
    body: { ...object, metadata: { ...object.metadata, ...onto } },
    contentType: applyType,
    isBoundToVersion: onto.resourceVersion !== undefined,
  } as const;
  return requireObject<Result>(await client.send(ask), { client, ask, resource });
}

/**
 * Asks what a server would store of an object that is not applied but created, or merged into what is there, and writes
 * nothing. Applied, an object with a field of no schema is refused by most servers, and some of them say no more than 500
 * (kubernetes/kubernetes#139253); otherwise every one of them leaves out such fields, and says what else is wrong.
 */
export async function tryPlainly<Result extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  object: Result,
  found: KubernetesObject | undefined,
): Promise<Result> {
  const { name } = object.metadata;
  // Since Kubernetes 1.25 a server can be asked to reject the field instead, which it then names in prose only.
  const query = { fieldManager, dryRun: 'All', fieldValidation: 'Ignore' };
  const ask: ApiRequest =
    found === undefined
      ? { method: 'POST', path: pathOf(resource), query, body: object, mayRepeat: true }
      : { method: 'PATCH', path: pathOf(resource, name), query, body: object, contentType: mergeType };
  return requireObject<Result>(await client.send(ask), { client, ask, resource, name });
}

/**
 * Applies onto what was found, in that version, or onto what is there by now if that is the same object. `toPatch` makes it
 * of each of them, and throws where nothing may be written.
 */
export async function patchLatest<Result extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  found: KubernetesObject,
  toPatch: (now: KubernetesObject) => Promise<Patch>,
): Promise<Result> {
  let now = found;
  let patch = await toPatch(now);
  for (let attempt = 1; ; attempt++) {
    const { uid, resourceVersion = '' } = now.metadata;
    try {
      return await patchObject<Result>(client, resource, patch, { uid, resourceVersion });
    } catch (error) {
      if (!(error instanceof ApiFailure) || !error.isConflict) throw error;
      const fresh = await findObject(client, resource, found.metadata.name);
      if (fresh === undefined || fresh.metadata.uid !== uid || fresh.metadata.deletionTimestamp !== undefined)
        throw new KitError(`${titleOf(found)} was removed in the meantime`, {
          hint: 'the next apply checks it again',
        });
      now = fresh;
      patch = await toPatch(now);
      if (error.isFieldConflict || attempt >= writeTries) throw error;
    }
  }
}

/** An object in words. */
export function titleOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}" in namespace ${metadata.namespace}`;
}
