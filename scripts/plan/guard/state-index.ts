import type { Application, KubernetesObject, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { plainServer } from '../../register/api-server.ts';
import { hostOf, serverOf, type Registration } from '../registration.ts';

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

function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
