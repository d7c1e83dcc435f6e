import { nearEndOf } from '../credential/credential-facts.ts';
import type { Cluster } from '../desired/cluster.ts';
import type { Condition } from '../kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../kubernetes/objects/ownership.ts';
import { clusterPathOf } from '../register/layout.ts';
import { defined } from '../text/defined.ts';
import type { FieldChange } from './compare/compare-values.ts';
import { isExchanged, secondsGrantedTo } from './compare/credential-change.ts';
import { differencesOf } from './compare/differences.ts';
import { componentStates, type ComponentState } from './components/component-states.ts';
import { shapeOf } from './plan.ts';
import { forgottenDays } from './token-grant.ts';
import { hostOf, serverOf, toRegistrations, type ManagementState, type Registration } from './registration.ts';

/** One registered cluster as `status` shows it. */
export interface InventoryEntry {
  readonly cluster: string;
  readonly shape: string;
  readonly host?: string;
  readonly apiServer: string;
  /** The cluster file it came from, or undefined when that is not in the register any more. */
  readonly file?: string;
  /** The commit whose apply last changed it. */
  readonly commit?: string;
  /** When the credential ends; `unknown` when it does not say. */
  readonly credentialExpires: string;
  /** Since when it is this credential; left out when that was not recorded. */
  readonly credentialSince?: string;
  /** Whether it is a token that apply renews, so that it is never long until its end. */
  readonly isRenewed?: true;
  /** For how many seconds the cluster granted that token; undefined where an older kit wrote no record of it. */
  readonly tokenSeconds?: number;
  /** Which version in Vault the credential is, where it is from there. */
  readonly credentialVersion?: number;
  readonly conditions: readonly Condition[];
  /** What Argo CD says of each component on it, in the order of names. */
  readonly components: readonly ComponentState[];
}

/** What is registered, and what the register declares and is not. */
export interface Inventory {
  readonly clusters: readonly InventoryEntry[];
  readonly notRegistered: readonly string[];
}

/** The inventory of a management cluster beside the names that the register declares. */
export function toInventory(tenant: string, state: ManagementState, declared: ReadonlySet<string>): Inventory {
  const registrations = toRegistrations(state, tenant);
  const components = componentStates(registrations, tenant, state);
  const clusters = [...registrations.values()].map((registration) => ({
    ...toEntry(registration, declared),
    components: components.get(registration.name) ?? [],
  }));
  return { clusters, notRegistered: [...declared].filter((name) => !registrations.has(name)).sort() };
}

/** The part of an inventory whose credentials have ended or will within so many days. */
export function endingSoon({ clusters, notRegistered }: Inventory, now: Date, days: number): Inventory {
  const ending = clusters.filter(
    (entry) => nearEndOf(entry.credentialExpires, now, warningDaysOf(entry, days)) !== undefined,
  );
  return { clusters: ending, notRegistered };
}

/** How many days before its end a credential is warned of that may be a token which apply renews. */
export function warningDaysOf(
  { isRenewed, tokenSeconds }: Pick<InventoryEntry, 'isRenewed' | 'tokenSeconds'>,
  days: number,
): number {
  return isRenewed === true ? Math.min(days, forgottenDays(tokenSeconds)) : days;
}

/** In what each registered cluster differs from its file; none of those that do not. */
export function differencesFromFiles(
  tenant: string,
  state: ManagementState,
  desired: ReadonlyMap<string, Cluster>,
): ReadonlyMap<string, readonly FieldChange[]> {
  const differing = new Map<string, readonly FieldChange[]>();
  for (const [name, registration] of toRegistrations(state, tenant)) {
    const cluster = desired.get(name);
    const fields = cluster === undefined ? [] : differencesOf(tenant, registration, cluster);
    if (fields.length > 0) differing.set(name, fields);
  }
  return differing;
}

function toEntry(registration: Registration, declared: ReadonlySet<string>): Omit<InventoryEntry, 'components'> {
  const { name, resource } = registration;
  const recorded = resource?.metadata.annotations ?? {};
  const spec = resource?.spec ?? {};
  const host = hostOf(registration);
  const file = declared.has(name) ? (recorded[annotations.source] ?? clusterPathOf(name)) : undefined;
  const commit = recorded[annotations.commit];
  const version = recorded[annotations.credentialVersion] ?? '';
  const credentialSince = recorded[annotations.since];
  return {
    cluster: name,
    shape: shapeOf({ ...(host === undefined ? {} : { clusterType: 'virtual' }), ...spec, hostCluster: undefined }),
    ...defined({ host }),
    apiServer: serverOf(registration) ?? 'unknown',
    ...defined({ file, commit }),
    credentialExpires: recorded[annotations.expires] ?? 'unknown',
    ...defined({ credentialSince }),
    ...(isExchanged(registration) ? { isRenewed: true as const } : {}),
    ...defined({ tokenSeconds: secondsGrantedTo(registration) }),
    ...(/^[1-9][0-9]{0,9}$/.test(version) ? { credentialVersion: Number(version) } : {}),
    conditions: resource?.status?.conditions ?? [],
  };
}
