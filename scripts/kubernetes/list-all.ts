import type { ApiClient } from './api-client.ts';
import { ApiFailure } from './api-failure.ts';
import type { KubernetesObject } from './objects/kubernetes-object.ts';
import { pathOf, type Resource } from './objects/resources.ts';

/** A list of the kit has a few pages; a server whose list never ends must not keep apply for ever. */
const maxPages = 10_000;
/** A list whose continue token expires is read again from its start, this often at most. */
const maxRestarts = 3;

/** Every object of a kind, page by page; a page that fails fails the whole list, since half a list reads as "gone". */
export async function listAll<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  labelSelector?: string,
): Promise<readonly Kind[]> {
  for (let restart = 0; ; restart++) {
    try {
      return await listOnce<Kind>(client, resource, labelSelector);
    } catch (error) {
      const expired = error instanceof ApiFailure && error.status === 410;
      if (!expired || restart >= maxRestarts) throw error;
    }
  }
}

async function listOnce<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  labelSelector: string | undefined,
): Promise<readonly Kind[]> {
  const found: Kind[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < maxPages; pages++) {
    const ask = {
      method: 'GET',
      path: pathOf(resource),
      query: { limit: String(client.pageSize), continue: next, labelSelector },
    } as const;
    const page = (await client.send(ask)) as
      { readonly items?: unknown; readonly metadata?: { readonly continue?: string } } | undefined;
    if (!Array.isArray(page?.items)) throw ApiFailure.ofAnswer(ask, client.server, 200, 'the answer is not a list');
    // Items of a list carry neither apiVersion nor kind.
    for (const item of page.items as readonly Kind[])
      found.push({ ...item, apiVersion: resource.apiVersion, kind: resource.kind });
    next = page.metadata?.continue;
    if (next === undefined || next === '') return found;
  }
  const ask = { method: 'GET', path: pathOf(resource) } as const;
  throw ApiFailure.ofAnswer(ask, client.server, 200, `the list does not end after ${maxPages} pages`);
}
