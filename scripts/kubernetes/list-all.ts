import { defined } from '../text/defined.ts';
import { isMapping } from '../text/pointer.ts';
import type { ApiClient } from './api-client.ts';
import { ApiFailure } from './api-failure.ts';
import { requirePage } from './object-shape.ts';
import type { KubernetesObject } from './objects/kubernetes-object.ts';
import { pathOf, resources, type Resource } from './objects/resources.ts';

/** A list of the kit has a few pages; a server whose list never ends must not keep apply for ever. */
const maxPages = 10_000;
const maxListMs = 5 * 60_000;
/** A list whose continue token expires is read again from its start, this often at most. */
const maxRestarts = 3;
/** A page that is too large is read again with this many times fewer objects, and so is every page after it. */
const shrinking = 4;

/** A list, and its version. */
interface ListAt<Kind> {
  readonly items: readonly Kind[];
  readonly version: string;
}

/** Every object of a kind, page by page; a page that fails fails the whole list, since half a list reads as "gone". */
export async function listAll<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  labelSelector?: string,
): Promise<readonly Kind[]> {
  return (await listAt<Kind>(client, resource, labelSelector)).items;
}

/** The same with the version that the list is of, from which a watch can continue. */
export async function listAt<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  labelSelector?: string,
): Promise<ListAt<Kind>> {
  const end = performance.now() + maxListMs;
  for (let restart = 0; ; restart++) {
    try {
      return await listOnce<Kind>(client, { resource, labelSelector, end });
    } catch (error) {
      const expired = error instanceof ApiFailure && error.status === 410;
      if (!expired || restart >= maxRestarts) throw error;
    }
  }
}

async function listOnce<Kind extends KubernetesObject>(
  client: ApiClient,
  { resource, labelSelector, end }: { resource: Resource; labelSelector: string | undefined; end: number },
): Promise<ListAt<Kind>> {
  const found: Kind[] = [];
  const path = pathOf(resource);
  const refuse = (why: string): ApiFailure =>
    ApiFailure.ofAnswer({ method: 'GET', path }, client.server, 200, `the list ${why}`);
  const tokens = new Set<string | undefined>();
  let limit = client.pageSize;
  let next: string | undefined;
  /** A page, as large as one may be. */
  const readPage = async () => {
    for (; ; limit = Math.ceil(limit / shrinking)) {
      const query = { limit: String(limit), continue: next, labelSelector };
      const ask = { method: 'GET', path, query } as const;
      try {
        return requirePage<Kind>(await client.send(ask), { client, ask, resource });
      } catch (error) {
        if (!(error instanceof ApiFailure) || !error.isTooLarge || limit === 1) throw error;
      }
    }
  };
  for (let pages = 0; pages < maxPages; pages++) {
    if (tokens.has(next)) throw refuse('repeats itself');
    tokens.add(next);
    if (performance.now() > end) throw refuse(`does not end within ${maxListMs / 60_000} minutes`);
    const page = await readPage();
    for (const item of page.items) found.push(withoutBulk(item));
    next = page.next;
    if (next === undefined) return { items: found, version: page.version };
  }
  throw refuse(`does not end after ${maxPages} pages`);
}

/**
 * An object without what Argo CD writes into the status of an Application about each resource and each sync of it, which would
 * be most of the memory that a list of thousands takes.
 */
function withoutBulk<Kind extends KubernetesObject>(object: Kind): Kind {
  const { status } = object as { readonly status?: unknown };
  if (object.kind !== resources.application.kind || !isMapping(status)) return object;
  const { sync, health } = status;
  return { ...object, status: defined({ sync, health }) };
}
