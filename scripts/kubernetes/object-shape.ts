import type { ApiClient } from './api-client.ts';
import { ApiFailure, type ApiRequest } from './api-failure.ts';
import type { KubernetesObject } from './objects/kubernetes-object.ts';
import { pathOf, type Resource } from './objects/resources.ts';

/** Gives the place of the first value that is not as expected, such as `.metadata.name`; undefined when there is none. */
type Shape = (value: unknown) => string | undefined;

const anything: Shape = () => undefined;
const text: Shape = (value) => (typeof value === 'string' ? undefined : '');
const name: Shape = (value) => (typeof value === 'string' && value !== '' ? undefined : '');
const number: Shape = (value) => (typeof value === 'number' ? undefined : '');
const isObject: Shape = (value) => (isMap(value) ? undefined : '');
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? undefined : shape(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) ? firstWrong(value.map((item, index) => [`[${index}]`, shape, item])) : '';
const mapOf =
  (shape: Shape): Shape =>
  (value) =>
    isMap(value) ? firstWrong(Object.values(value).map((item) => ['.*', shape, item])) : '';
const withFields =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isMap(value) ? firstWrong(Object.entries(fields).map(([key, shape]) => [`.${key}`, shape, value[key]])) : '';

function firstWrong(parts: readonly (readonly [place: string, shape: Shape, value: unknown])[]): string | undefined {
  for (const [place, shape, value] of parts) {
    const wrong = shape(value);
    if (wrong !== undefined) return place + wrong;
  }
  return undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const optionalText = optional(text);
const metadata = withFields({
  name,
  namespace: optionalText,
  labels: optional(mapOf(text)),
  annotations: optional(mapOf(text)),
  finalizers: optional(listOf(text)),
  uid: optionalText,
  resourceVersion: optionalText,
  deletionTimestamp: optionalText,
  managedFields: optional(
    listOf(
      withFields({
        manager: optionalText,
        operation: optionalText,
        time: optionalText,
        fieldsV1: optional(withFields({ 'f:metadata': optional(mapOf(mapOf(anything))) })),
      }),
    ),
  ),
  ownerReferences: optional(listOf(withFields({ kind: text, name: text, uid: text }))),
});
const destination = withFields({ name: optionalText, server: optionalText, namespace: optionalText });
/** What the kit relies on in each kind beside the metadata; what it looks at with care is not here. */
const contents: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  Cluster: {
    spec: withFields({ apiServer: optionalText, hostCluster: optionalText, componentsList: optional(mapOf(anything)) }),
    status: optional(
      withFields({
        conditions: optional(listOf(withFields({ type: text, status: text, reason: text, message: text }))),
      }),
    ),
  },
  Secret: { data: optional(mapOf(text)), type: optionalText },
  Application: { spec: optional(withFields({ destination: optional(destination) })) },
  ApplicationSet: {
    spec: withFields({
      generators: optional(listOf(isObject)),
      template: withFields({ spec: withFields({ destination }) }),
    }),
  },
  Lease: {
    spec: optional(
      withFields({
        holderIdentity: optionalText,
        leaseDurationSeconds: optional(number),
        acquireTime: optionalText,
        renewTime: optionalText,
        leaseTransitions: optional(number),
      }),
    ),
  },
};

/** Who was asked, and for what. */
interface Asked {
  readonly client: Pick<ApiClient, 'server'>;
  readonly ask: Pick<ApiRequest, 'method' | 'path'>;
  readonly resource: Resource;
}

/** What an API server answered, as the object that it must be; throws an ApiFailure for anything else. */
export function requireObject<Kind extends KubernetesObject>(
  value: unknown,
  { client, ask, resource, name: expected }: Asked & { readonly name?: string },
): Kind {
  const { apiVersion, kind } = resource;
  const is = (given: string): Shape => optional((found) => (found === given ? undefined : ''));
  const shape = withFields({ kind: is(kind), apiVersion: is(apiVersion), metadata, ...contents[kind] });
  const wrong = shape(value) ?? (isNamed(value, expected) ? undefined : '.metadata.name');
  if (wrong === undefined) return value as Kind;
  const what = wrong === '' ? 'it is not an object' : `its "${wrong.slice(1)}" is missing or has another type`;
  throw ApiFailure.ofAnswer(ask, client.server, 200, `the response is not a ${kind}: ${what}`);
}

function isNamed(value: unknown, expected: string | undefined): boolean {
  return expected === undefined || (value as KubernetesObject).metadata.name === expected;
}

/** The items of one page of a list, the version at which it was read, and the token of the next page, if any. */
export function requirePage<Kind extends KubernetesObject>(
  value: unknown,
  asked: Asked,
): { readonly items: readonly Kind[]; readonly version: string; readonly next: string | undefined } {
  const { client, ask, resource } = asked;
  const refuse = (why: string): ApiFailure => ApiFailure.ofAnswer(ask, client.server, 200, why);
  const page = value as { readonly kind?: unknown; readonly items?: unknown; readonly metadata?: unknown };
  if (!isMap(value) || !Array.isArray(page.items)) throw refuse('the response is not a list');
  if (page.kind !== undefined && page.kind !== `${resource.kind}List` && page.kind !== 'List')
    throw refuse(`the response is not a list of ${resource.kind}`);
  const { metadata: about = {} } = page;
  const next = isMap(about) ? (about['continue'] ?? '') : undefined;
  if (typeof next !== 'string') throw refuse('the list does not say whether there is more');
  // Items of a list have neither apiVersion nor kind.
  const { apiVersion, kind } = resource;
  const items = page.items.map((item) => ({ ...requireObject<Kind>(item, asked), apiVersion, kind }));
  const version = isMap(about) && typeof about['resourceVersion'] === 'string' ? about['resourceVersion'] : '';
  return { items, version, next: next === '' ? undefined : next };
}

/** An object as it is now, or undefined when there is none. */
export async function findObject<Kind extends KubernetesObject>(
  client: Pick<ApiClient, 'send' | 'server'>,
  resource: Resource,
  name: string,
  options: Partial<ApiRequest> = {},
): Promise<Kind | undefined> {
  const ask = { ...options, method: 'GET', path: pathOf(resource, name) } as const;
  try {
    return requireObject<Kind>(await client.send(ask), { client, ask, resource, name });
  } catch (error) {
    if (error instanceof ApiFailure && error.isNotFound) return undefined;
    throw error;
  }
}
