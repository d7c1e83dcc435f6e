import type { Cluster } from '../desired/cluster.ts';
import { toClusterSpec } from '../desired/cluster-resource.ts';
import { certificateNamesOf } from '../desired/vcluster-application.ts';
import { conditionOf } from '../desired/kubernetes-object.ts';
import { compareEntries, compareValues, type FieldChange } from './compare-values.ts';
import { authoringPath, certificateNamesPath, credentialText, differencesOf } from './differences.ts';
import { hostOf, type Registration } from './registration.ts';

/** What apply does to one cluster. */
export type Action = 'register' | 'update' | 'unregister';

/** One step of a plan. */
export interface Change {
  readonly action: Action;
  readonly cluster: string;
  /** The shape in words, such as `virtual deployment worker on shanghai`. */
  readonly shape: string;
  readonly fields: readonly FieldChange[];
  /** The place in the resulting tree that asks for it; a removal has none. */
  readonly origin?: { readonly file: string; readonly line: number };
  /** The components that the cluster has after the change, or loses by it. */
  readonly components: readonly string[];
  /** When the credential ends that the change leaves in place; known for sealed ones only. */
  readonly credentialExpires?: string;
}

/** A cluster whose change is refused, and why. */
export interface Blocked {
  readonly cluster: string;
  readonly reasons: readonly string[];
}

/** What has to happen so that the management cluster holds what the files say; plain data, nothing is done by it. */
export interface Plan {
  /** Registrations and updates first, hosts and physical workers before virtual ones; removals last, virtual ones first. */
  readonly changes: readonly Change[];
  readonly blocked: readonly Blocked[];
  readonly unchanged: readonly string[];
  /** Registered clusters without a file whose removal no commit explains: reported, left alone. */
  readonly drift: readonly string[];
}

/** What a commit did to a cluster file. */
export interface Explanation {
  readonly commit: string;
  readonly author: string;
}

/** The plan that leads from what is registered to what the files declare. */
export function makePlan(input: {
  readonly tenant: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly actual: ReadonlyMap<string, Registration>;
  /** The removals of cluster files that Git explains, by cluster name. */
  readonly explained: ReadonlyMap<string, Explanation>;
}): Plan {
  const { tenant, desired, actual, explained } = input;
  const changes: Change[] = [];
  const unchanged: string[] = [];
  for (const cluster of desired.values()) {
    const registration = actual.get(cluster.name);
    if (registration === undefined || !isRegistered(registration)) {
      changes.push(changeOf('register', cluster, []));
      continue;
    }
    const fields = differencesOf(tenant, registration, cluster);
    if (fields.length > 0) changes.push(changeOf('update', cluster, fields));
    else unchanged.push(cluster.name);
  }
  const gone = [...actual.values()].filter(({ name }) => !desired.has(name));
  for (const registration of gone.filter(({ name }) => explained.has(name))) changes.push(removalOf(registration));
  const drift = gone.filter(({ name }) => !explained.has(name)).map(({ name }) => name);
  return { changes: inOrder(changes), blocked: [], unchanged, drift };
}

/** The plan that a change of files asks for, from the files alone: what a merge request can show without any key. */
export function makeOfflinePlan(base: ReadonlyMap<string, Cluster>, head: ReadonlyMap<string, Cluster>): Plan {
  const changes: Change[] = [];
  const unchanged: string[] = [];
  for (const cluster of head.values()) {
    const before = base.get(cluster.name);
    const fields = before === undefined ? [] : fileDifferences(before, cluster);
    if (before === undefined) changes.push(changeOf('register', cluster, []));
    else if (fields.length > 0) changes.push(changeOf('update', cluster, fields));
    else unchanged.push(cluster.name);
  }
  for (const cluster of base.values())
    if (!head.has(cluster.name)) {
      const { origin: _, credentialExpires: __, ...change } = changeOf('unregister', cluster, []);
      changes.push(change);
    }
  return { changes: inOrder(changes), blocked: [], unchanged, drift: [] };
}

/** Whether a plan asks for nothing. */
export function isEmptyPlan(plan: Plan): boolean {
  return plan.changes.length === 0 && plan.blocked.length === 0;
}

/** Whether every part is there and stays: what is being deleted will be gone in a moment, whatever it says. */
function isRegistered(registration: Registration): boolean {
  const { resource, secret, application } = registration;
  const leaving = [resource, secret, application].some((part) => part?.metadata.deletionTimestamp !== undefined);
  if (leaving) return false;
  const complete = registration.secret !== undefined || !registration.secretsRead;
  return complete && conditionOf(registration.resource, 'Registered')?.status === 'True';
}

function changeOf(action: Action, cluster: Cluster, fields: readonly FieldChange[]): Change {
  return {
    action,
    cluster: cluster.name,
    shape: shapeOf(cluster),
    fields,
    origin: { file: cluster.file.path, line: cluster.file.document.atKey('/apiVersion').start.line },
    components: componentNames(cluster.componentsList),
    ...(cluster.credential.expires === undefined ? {} : { credentialExpires: cluster.credential.expires }),
  };
}

function removalOf(registration: Registration): Change {
  const spec = registration.resource?.spec ?? {};
  const host = hostOf(registration);
  return {
    action: 'unregister',
    cluster: registration.name,
    shape: shapeOf({ ...spec, ...(host === undefined ? {} : { clusterType: 'virtual', hostCluster: host }) }),
    fields: [],
    components: componentNames(spec['componentsList']),
  };
}

/** A shape in the words of the design. */
export function shapeOf(cluster: {
  readonly usage?: unknown;
  readonly clusterType?: unknown;
  readonly workerType?: unknown;
  readonly hostCluster?: unknown;
}): string {
  if (cluster.usage === 'host') return 'host';
  const words = [cluster.clusterType, cluster.workerType, 'worker'].filter((word) => typeof word === 'string');
  return `${words.join(' ')}${typeof cluster.hostCluster === 'string' ? ` on ${cluster.hostCluster}` : ''}`;
}

function componentNames(list: unknown): readonly string[] {
  if (typeof list !== 'object' || list === null) return [];
  return Object.values(list as Readonly<Record<string, { readonly name?: string }>>).flatMap(({ name }) => name ?? []);
}

function fileDifferences(before: Cluster, after: Cluster): readonly FieldChange[] {
  const credential = (cluster: Cluster): string =>
    cluster.credential.fingerprint === undefined
      ? `from ${cluster.credential.from}`
      : credentialText(cluster.credential.fingerprint, cluster.credential.expires);
  const certificateNames = (cluster: Cluster): readonly string[] | undefined =>
    cluster.clusterType === 'virtual' ? certificateNamesOf(cluster) : undefined;
  const changes = [
    ...compareValues('', toClusterSpec(before), toClusterSpec(after)),
    ...compareEntries('metadata.labels', before.labels, after.labels),
    ...compareEntries('metadata.annotations', before.annotations, after.annotations),
    ...compareValues('vcluster.httpsNodePort', before.vclusterPort, after.vclusterPort),
    ...compareValues(certificateNamesPath, certificateNames(before), certificateNames(after)),
    ...compareValues('credential', credential(before), credential(after)),
  ];
  return changes.map((change) => ({ ...change, path: authoringPath(change.path) }));
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  const isVirtual = ({ shape }: Change): boolean => shape.startsWith('virtual');
  const rank = (change: Change): number =>
    change.action === 'unregister'
      ? isVirtual(change)
        ? 4
        : 5
      : (isVirtual(change) ? 2 : 0) + (change.action === 'update' ? 1 : 0);
  return [...changes].sort((left, right) => rank(left) - rank(right) || (left.cluster < right.cluster ? -1 : 1));
}
