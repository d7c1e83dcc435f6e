import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type { Application, KubernetesObject, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { plainServer } from '../../register/api-server.ts';
import { tombstonesOf } from '../../register/tenant-file.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import { hostOf, serverOf, type Registration } from '../registration.ts';

/** An Environment or a runtime, as a stranger may have written it. */
export type Product = KubernetesObject<{ readonly spec?: unknown; readonly status?: unknown }>;

type Registrations = ReadonlyMap<string, Registration>;

/** The registrations by the normal form of where Argo CD reaches them. */
export const registrationsByServer = once((actual: Registrations) =>
  grouped(actual.values(), (one) => {
    const server = serverOf(one);
    return server === undefined ? undefined : plainServer(server);
  }),
);

/** The registered virtual clusters by their hosts. */
export const registrationsByHost = once((actual: Registrations) => grouped(actual.values(), hostOf));

/** Objects of one kind by their names; several where there are several namespaces. */
export const objectsByName = once((objects: readonly KubernetesObject[]) =>
  grouped(objects, ({ metadata }) => metadata.name),
) as <Kind extends KubernetesObject>(objects: readonly Kind[]) => ReadonlyMap<string, readonly Kind[]>;

/** Applications by the namespace that they install into. */
export const applicationsByNamespace = once((applications: readonly Application[]) =>
  grouped(applications, ({ spec }) => spec?.destination?.namespace),
);

/** Applications by the name of the cluster that they deploy to. */
export const applicationsByCluster = once((applications: readonly Application[]) =>
  grouped(applications, ({ spec }) => spec?.destination?.name),
);

/** Applications by the normal form of the address that they deploy to. */
export const applicationsByServer = once((applications: readonly Application[]) =>
  grouped(applications, ({ spec }) => {
    const server = spec?.destination?.server;
    return server === undefined ? undefined : plainServer(server);
  }),
);

/** Environments by their cluster. */
export const environmentsByCluster = once((environments: readonly Product[]) =>
  grouped(environments, ({ spec }) => textAt(spec, 'cluster')),
);

/** Runtimes by their environment, with its namespace as `keyOf` has it. */
export const runtimesByEnvironment = once((runtimes: readonly Product[]) =>
  grouped(runtimes, ({ metadata, spec }) => {
    const destination = valueAt(spec, 'destination');
    const environment = typeof destination === 'string' ? destination : textAt(destination, 'environment');
    return environment === undefined ? undefined : `${metadata.namespace ?? ''}/${environment}`;
  }),
);

/** Runtimes by the cluster that the status of each recorded; of both places where it may stand. */
export const runtimesByRecordedCluster = [
  once((runtimes: readonly Product[]) => grouped(runtimes, ({ status }) => textAt(status, 'cluster'))),
  once((runtimes: readonly Product[]) =>
    grouped(runtimes, ({ status }) => textAt(valueAt(status, 'deployStatus'), 'cluster')),
  ),
] as const;

/** The places of objects in their list. */
const places = once((objects: readonly object[]) => new Map(objects.map((object, place) => [object, place])));

/** Objects that were found in a list in several ways, each once and in the order of the list. */
export function inListOrder<Kind extends object>(list: readonly Kind[], found: Iterable<Kind>): readonly Kind[] {
  const placeOf = places(list);
  return [...new Set(found)].sort((left, right) => (placeOf.get(left) ?? 0) - (placeOf.get(right) ?? 0));
}

/** The removals that a tenant's settings allow, by name. */
export const tombstonesByName = once(tombstonesOf);

/** The names of the Applications that install virtual clusters of these names. */
export const vclusterApplications = once(
  (names: ReadonlySet<string>): ReadonlySet<string> => new Set([...names].map(vclusterApplicationOf)),
);

/** The Secrets that are not this tenant's. */
export function foreignSecrets(secrets: readonly Secret[], tenant: string): readonly Secret[] {
  const byTenant = foreignByTenant(secrets);
  const found = byTenant.get(tenant) ?? secrets.filter((secret) => !isOurs(secret, tenant));
  byTenant.set(tenant, found);
  return found;
}

const foreignByTenant = once((_: readonly Secret[]) => new Map<string, readonly Secret[]>());

/** Makes something of a value when it is asked for first: each change asks again, and to go through everything each time would be quadratic. */
function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    if (!made.has(from)) made.set(from, make(from));
    return made.get(from) as To;
  };
}

/** What has no key is in no group. */
function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = Map.groupBy(items, keyOf);
  groups.delete(undefined);
  return groups as ReadonlyMap<string, readonly Item[]>;
}
