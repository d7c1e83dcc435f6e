import type { ApiClient } from './api-client.ts';
import { ApiFailure } from './api-failure.ts';
import type { Resource } from './objects/resources.ts';

type Asked = Pick<ApiClient, 'send' | 'server'>;

/** The kinds that an API server serves in one version, by their plural; none when it does not serve the version. */
export async function servedKinds(client: Asked, apiVersion: string): Promise<ReadonlySet<string>> {
  return (await readKinds(client, apiVersion)) ?? new Set();
}

/**
 * Whether an API server serves a kind. Throws an ApiFailure when that cannot be known: when discovery fails, names a
 * version that it then does not serve, or serves the kind in other versions only, where objects would go unseen.
 */
export async function isServed(client: Asked, { apiVersion, plural }: Resource): Promise<boolean> {
  const [group = ''] = apiVersion.split('/');
  const path = `/apis/${group}`;
  const versions = await servedVersions(client, group);
  let elsewhere: string | undefined;
  for (const version of versions ?? []) {
    const kinds = await readKinds(client, version);
    if (kinds === undefined)
      throw ApiFailure.ofAnswer({ method: 'GET', path }, client.server, 200, `"${version}" is listed but not served`);
    if (kinds.has(plural) && version === apiVersion) return true;
    if (kinds.has(plural)) elsewhere = version;
  }
  if (elsewhere === undefined) return false;
  throw ApiFailure.ofAnswer({ method: 'GET', path }, client.server, 200, `"${plural}" is only served as ${elsewhere}`);
}

/** The versions in which an API server serves a group; undefined when it serves none of it. */
export function servedVersions(client: Asked, group: string): Promise<ReadonlySet<string> | undefined> {
  return readNames(client, `/apis/${encodeURIComponent(group)}`, 'versions', 'groupVersion');
}

function readKinds(client: Asked, apiVersion: string): Promise<ReadonlySet<string> | undefined> {
  return readNames(client, `/apis/${apiVersion}`, 'resources', 'name');
}

/** One text of each item of a list in a discovery document; undefined when there is no such document. */
async function readNames(
  client: Asked,
  path: string,
  list: string,
  key: string,
): Promise<ReadonlySet<string> | undefined> {
  const ask = { method: 'GET', path } as const;
  let found: unknown;
  try {
    found = await client.send(ask);
  } catch (error) {
    if (error instanceof ApiFailure && error.isNotFound) return undefined;
    throw error;
  }
  const items = (found as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(items))
    throw ApiFailure.ofAnswer(ask, client.server, 200, `the response is not a list of ${list}`);
  const names: readonly unknown[] = items.map((item: Readonly<Record<string, unknown>> | null) => item?.[key]);
  if (names.every((name) => typeof name === 'string')) return new Set(names);
  throw ApiFailure.ofAnswer(ask, client.server, 200, `one of the ${list} has no "${key}"`);
}
