import type { ApiClient } from './api-client.ts';
import { ApiFailure, type ApiRequest } from './api-failure.ts';
import { listAt } from './list-all.ts';
import { requireObject } from './object-shape.ts';
import type { KubernetesObject } from './objects/kubernetes-object.ts';
import { pathOf, type Resource } from './objects/resources.ts';

/** What a watch reports: all objects, at first and whenever it had to start again, and then each that changes or goes. */
export type Watched<Kind extends KubernetesObject> =
  | { readonly type: 'all'; readonly objects: readonly Kind[] }
  | { readonly type: 'changed' | 'gone'; readonly object: Kind };

/** After so long the server ends a watch, which then continues; a connection that died unnoticed is detected by then. */
const watchSeconds = 300;
/** Beyond that a server that should have ended its answer is not waited for. */
const graceMs = 30_000;

/**
 * Every object of a kind and all that changes from then on, by a Kubernetes watch, until `signal` aborts. A watch that ends
 * or breaks continues where it was, or starts again when the server does not remember that far.
 * Throws an ApiFailure when that cannot be done.
 */
export async function* watchAll<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  signal: AbortSignal,
): AsyncGenerator<Watched<Kind>> {
  const path = pathOf(resource);
  let version: string | undefined;
  // How often in a row it ended without an event.
  let failures = 0;
  while (!signal.aborted) {
    if (version === undefined) {
      const list = await listAt<Kind>(client, resource);
      version = list.version;
      yield { type: 'all', objects: list.items };
    }
    const query = {
      watch: '1',
      resourceVersion: version,
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(watchSeconds),
    };
    const ask = { method: 'GET', path, query } as const;
    const begun = performance.now();
    const limit = AbortSignal.any([signal, AbortSignal.timeout(watchSeconds * 1000 + graceMs)]);
    let trouble = ApiFailure.ofAnswer(ask, client.server, 200, 'the watch keeps ending');
    try {
      for await (const event of client.follow(ask, limit)) {
        const { type, object } = requireEvent<Kind>(event, { client, ask, resource });
        failures = 0;
        version = object.metadata.resourceVersion ?? version;
        if (type !== 'BOOKMARK') yield { type: type === 'DELETED' ? 'gone' : 'changed', object };
      }
      if (performance.now() - begun > graceMs) failures = 0;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (error.status === 410) version = undefined;
      else if (!error.mayRepeat) throw error;
      trouble = error;
    }
    if (signal.aborted) return;
    if (++failures >= client.tries) throw trouble;
    if (failures > 1) await client.pauseBefore(failures, signal);
  }
}

/** The objects of one kind, as a watch reports them. */
export class WatchedObjects<Kind extends KubernetesObject> {
  #objects: Map<string, Kind> | undefined;

  /** Whether all of them have been reported once. */
  get isComplete(): boolean {
    return this.#objects !== undefined;
  }

  get values(): readonly Kind[] {
    return [...(this.#objects?.values() ?? [])];
  }

  take(event: Watched<Kind>): void {
    if (event.type === 'all') this.#objects = new Map(event.objects.map((object) => [keyOf(object), object]));
    else if (event.type === 'gone') this.#objects?.delete(keyOf(event.object));
    else this.#objects?.set(keyOf(event.object), event.object);
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

interface WatchEvent<Kind> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: Kind;
}

const eventTypes: ReadonlySet<unknown> = new Set(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK']);

/** One event of a watch; throws an ApiFailure for an error that the server reports in this way, and for anything else. */
function requireEvent<Kind extends KubernetesObject>(
  value: unknown,
  asked: { readonly client: ApiClient; readonly ask: ApiRequest; readonly resource: Resource },
): WatchEvent<Kind> {
  const { client, ask } = asked;
  const event = value as { readonly type?: unknown; readonly object?: { readonly code?: unknown } } | null;
  const code = event?.object?.code;
  if (event?.type === 'ERROR')
    throw ApiFailure.ofStatus(ask, client.server, typeof code === 'number' ? code : 500, event.object, undefined);
  if (!eventTypes.has(event?.type)) throw ApiFailure.ofAnswer(ask, client.server, 200, 'the response is not a watch');
  // A bookmark is an object without a name: only its version means anything.
  if (event?.type === 'BOOKMARK') return event as WatchEvent<Kind>;
  return { type: event?.type, object: requireObject<Kind>(event?.object, asked) } as WatchEvent<Kind>;
}
