import type { Cluster } from '../desired/cluster.ts';
import { selectsLabels } from '../desired/components/selection.ts';
import type { ComponentChange } from '../plan/components/component-change.ts';
import { componentsLostByRelabelling } from '../plan/guard/component-guard.ts';
import { registrationsByHost } from '../plan/guard/state-index.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { hostOf, registeredLabels } from '../plan/registration.ts';
import type { Given } from './run.ts';

/** What is worked on at the same time, under one heading. */
interface Group<Item> {
  readonly title: string;
  readonly items: readonly Item[];
}

/** A declared cluster whose turn it is: for its change, or without one for a look at its credential. */
export interface Turn {
  readonly cluster: Cluster;
  readonly change: Change | undefined;
}

/** How far a run has come, as far as it holds back what is still to do. */
export interface SoFar {
  /** Clusters whose change did not end well, or that were left out. */
  readonly unfinished: ReadonlySet<string>;
  /** Components whose ApplicationSets are not what their files say. */
  readonly behind: ReadonlySet<string>;
  /** Trouble with the management cluster itself, which holds back every removal. */
  readonly trouble: string | undefined;
}

/** The clusters that are not changed, whose credentials are tested before anything is done. */
export function clustersToTest(plan: Plan, { desired }: Given): readonly Cluster[] {
  const changed = new Set(plan.changes.map(({ cluster }) => cluster));
  const busy = new Set([...blockedClusters(plan), ...changed]);
  // A virtual cluster whose host changes waits for it, since its credential is read there.
  return [...desired.values()].filter(({ name, hostCluster = '' }) => !busy.has(name) && !changed.has(hostCluster));
}

/** What is registered and changed comes first: hosts and physical workers, then virtual workers; `needsLook` where nothing changes. */
export function registeringGroups(
  plan: Plan,
  { desired }: Given,
  needsLook: (cluster: Cluster) => boolean,
): readonly Group<Turn>[] {
  const blocked = new Set(blockedClusters(plan));
  const changes = new Map(plan.changes.map((change) => [change.cluster, change]));
  const due = [...desired.values()]
    .map((cluster) => ({ cluster, change: changes.get(cluster.name) }))
    .filter(({ cluster, change }) => !blocked.has(cluster.name) && (change !== undefined || needsLook(cluster)));
  return (['physical', 'virtual'] as const).map((type) => {
    const items = due.filter(({ cluster }) => cluster.clusterType === type);
    const kind = type === 'physical' ? 'hosts and physical workers' : 'virtual workers';
    const onlyLook = items.every(({ change }) => change === undefined);
    return { title: onlyLook ? `Checking the credentials of ${kind}` : `Registering ${kind}`, items };
  });
}

/** Then what is unregistered: virtual workers before the hosts that they run on. */
export function removingGroups({ changes }: Plan): readonly Group<Change>[] {
  const removals = changes.filter(({ action }) => action === 'unregister');
  return [
    { title: 'Unregistering virtual workers', items: removals.filter(({ host }) => host !== undefined) },
    { title: 'Unregistering hosts and physical workers', items: removals.filter(({ host }) => host === undefined) },
  ];
}

/** The clusters that what depends on them must not count on. */
export function unfinishedClusters(plan: Plan, outcomes: readonly Outcome[]): ReadonlySet<string> {
  const failed = outcomes.filter(({ status }) => status !== 'done').map(({ cluster }) => cluster);
  return new Set([...blockedClusters(plan), ...failed]);
}

function blockedClusters({ blocked }: Plan): readonly string[] {
  return blocked.filter(({ subject }) => subject.kind === 'cluster').map(({ subject }) => subject.name);
}

/**
 * Why a cluster must not be registered or changed now, undefined when it may: a virtual one needs its host. New labels that
 * take components away are as destructive as a removal, and must not outrun a component that does not select them yet.
 */
export function reasonNotToRegister(
  { cluster, change }: Turn,
  given: Given,
  { unfinished, behind, trouble }: SoFar,
): string | undefined {
  const { name, hostCluster } = cluster;
  if (hostCluster !== undefined && unfinished.has(hostCluster)) return `its host "${hostCluster}" has not finished`;
  const registration = given.actual.get(name);
  if (change === undefined || registration === undefined) return undefined;
  if (change.components.loses.length > 0 && trouble !== undefined) return `held back: ${trouble}`;
  const component = componentsLostByRelabelling(registration, cluster, given).find((one) => behind.has(one));
  if (component === undefined) return undefined;
  return `held back: component "${component}" has not finished, and the new labels alone would remove it from this cluster`;
}

/** Why a cluster must not be unregistered now, undefined when it may. */
export function reasonNotToUnregister(
  { cluster }: Change,
  { actual }: Given,
  { unfinished, trouble }: SoFar,
): string | undefined {
  if (trouble !== undefined) return `held back: ${trouble}`;
  const registration = actual.get(cluster);
  const host = registration === undefined ? undefined : hostOf(registration);
  if (host !== undefined && unfinished.has(host)) return `held back: its host "${host}" did not finish`;
  const child = registrationsByHost(actual)
    .get(cluster)
    ?.find((one) => unfinished.has(one.name));
  return child === undefined ? undefined : `held back: virtual cluster "${child.name}" is still on it`;
}

/** Why a component must not be narrowed or removed now, undefined when it may: a cluster that it is on is not done. */
export function reasonNotToWithdraw(
  change: ComponentChange,
  { actual, installed }: Given,
  { unfinished, trouble }: Omit<SoFar, 'behind'>,
): string | undefined {
  if (trouble !== undefined) return `held back: ${trouble}`;
  const set = installed.get(change.component);
  // A cluster that goes is in no list of a plan.
  const wasOn = (name: string): boolean => {
    const registration = actual.get(name);
    return set !== undefined && registration !== undefined && selectsLabels(set, registeredLabels(registration));
  };
  const cluster = [...unfinished].find((name) => change.clusters.includes(name) || wasOn(name));
  return cluster === undefined ? undefined : `held back: cluster "${cluster}" has not finished`;
}

/** In the order of the plan; what no change asked for, such as rotated credentials, is in no particular order. */
export function inPlanOrder({ changes }: Plan, outcomes: readonly Outcome[]): readonly Outcome[] {
  const order = new Map(changes.map(({ cluster }, index) => [cluster, index]));
  const place = ({ cluster }: Outcome): number => order.get(cluster) ?? order.size;
  return [...outcomes].sort((left, right) => place(left) - place(right) || (left.cluster < right.cluster ? -1 : 1));
}
