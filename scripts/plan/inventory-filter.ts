import type { ClusterSpec } from '../register/cluster-file.ts';
import { isReady } from './components/component-states.ts';
import type { Inventory, InventoryEntry } from './inventory.ts';

/** Which clusters of an inventory are asked for; what is left out asks for all. */
interface InventoryFilter {
  readonly names?: readonly string[];
  /** Those on this host, and the host itself. */
  readonly host?: string | undefined;
  readonly usage?: 'host' | 'worker' | undefined;
  /** Only those that are not registered, or have a component that is not ready. */
  readonly notReady?: boolean | undefined;
}

/** What a register says of a cluster that it declares. */
type Declared = ReadonlyMap<string, { readonly spec: Pick<ClusterSpec, 'usage' | 'hostCluster'> }>;

/** A name that was asked for and is nowhere, and those that could have been meant. */
export interface UnknownName {
  readonly asked: 'cluster' | 'host';
  readonly name: string;
  readonly known: readonly string[];
}

/** The part of an inventory that is asked for: every condition has to hold. Of what is not registered yet its file says it. */
export function filterInventory(inventory: Inventory, filter: InventoryFilter, declared: Declared): Inventory {
  const { names = [], host, usage, notReady = false } = filter;
  const fits = (
    name: string,
    own: { readonly host: string | undefined; readonly usage: string | undefined },
  ): boolean =>
    (names.length === 0 || names.includes(name)) &&
    (host === undefined || own.host === host || name === host) &&
    (usage === undefined || own.usage === usage);
  return {
    clusters: inventory.clusters.filter(
      (entry) => fits(entry.cluster, { host: entry.host, usage: usageOf(entry) }) && !(notReady && isEntryReady(entry)),
    ),
    notRegistered: inventory.notRegistered.filter((name) => {
      const { hostCluster, usage } = declared.get(name)?.spec ?? {};
      return fits(name, { host: hostCluster, usage });
    }),
  };
}

/** The first name in a filter that neither the register nor the management cluster knows. */
export function unknownNameIn(
  { clusters, notRegistered }: Inventory,
  { names = [], host }: InventoryFilter,
  declared: Declared,
): UnknownName | undefined {
  const known = [...clusters.map(({ cluster }) => cluster), ...notRegistered];
  const name = names.find((one) => !known.includes(one));
  if (name !== undefined) return { asked: 'cluster', name, known };
  if (host === undefined) return undefined;
  const hosts = new Set([
    ...clusters.flatMap((entry) => [entry.host ?? [], usageOf(entry) === 'host' ? entry.cluster : []].flat()),
    ...[...declared].flatMap(([cluster, { spec }]) => (spec.usage === 'host' ? [cluster] : [])),
  ]);
  return hosts.has(host) ? undefined : { asked: 'host', name: host, known: [...hosts].sort() };
}

/** Whether a cluster is registered, and all that Argo CD installs on it is there. */
function isEntryReady({ conditions, components }: InventoryEntry): boolean {
  const registered = conditions.find(({ type }) => type === 'Registered');
  return registered?.status === 'True' && components.every(isReady);
}

/** The usage of a registered cluster; undefined where too little of its registration is left. */
export function usageOf({ shape, host }: InventoryEntry): 'host' | 'worker' | undefined {
  if (shape === 'host') return 'host';
  return host !== undefined || shape.endsWith('worker') ? 'worker' : undefined;
}
