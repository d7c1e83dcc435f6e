import type { Cluster } from '../desired/cluster.ts';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import {
  componentsOf,
  componentsSelecting,
  stepsBetween,
  type ComponentSteps,
} from '../desired/components/selection.ts';
import type { ExplainedRemovals } from '../git/explained-removals.ts';
import { conditionOf } from '../kubernetes/objects/kubernetes-object.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import type { FieldChange } from './compare/compare-values.ts';
import { differencesOf } from './compare/differences.ts';
import type { ComponentChange } from './components/component-change.ts';
import { installedChanges } from './components/installed-components.ts';
import { hostOf, registeredLabels, type Registration } from './registration.ts';

/** What apply does to one cluster. */
export type Action = 'register' | 'update' | 'unregister';

/** One step of a plan. */
export interface Change {
  readonly action: Action;
  readonly cluster: string;
  /** The shape in words, such as `virtual deployment worker on shanghai`. */
  readonly shape: string;
  /** The host of a virtual cluster. */
  readonly host?: string;
  readonly fields: readonly FieldChange[];
  /** The place in the resulting tree that asks for it; a removal has none. */
  readonly origin?: { readonly file: string; readonly line: number };
  /** What becomes of the components that Argo CD installs on it. */
  readonly components: ComponentSteps;
  /** When the credential ends that the change leaves in place; known for sealed ones only. */
  readonly credentialExpires?: string;
}

/** What something is said of: a cluster or a component. */
export interface Subject {
  readonly kind: 'cluster' | 'component';
  readonly name: string;
}

/** A change that is refused, and why. */
export interface Blocked {
  readonly subject: Subject;
  readonly reasons: readonly string[];
}

/** A cluster whose credential a plan could not hold against the registered one, and why; apply looks at it again. */
export interface NotCompared {
  readonly cluster: string;
  readonly reason: string;
}

/** What has to happen so that the management cluster holds what the files say; plain data, nothing is done by it. */
export interface Plan {
  /** Registrations and updates first, hosts and physical workers before virtual ones; removals last, virtual ones first. */
  readonly changes: readonly Change[];
  /** What changes about components themselves: additions and updates first, removals last. */
  readonly components: readonly ComponentChange[];
  readonly blocked: readonly Blocked[];
  readonly unchanged: readonly string[];
  /** Registered clusters and installed components without a file whose removal no commit explains: reported, left alone. */
  readonly drift: readonly Subject[];
  /** For a live plan that removes something: the kinds of dependents that the management cluster does not serve at all. */
  readonly absentKinds?: readonly string[];
  /** For a live plan: the kinds that this identity may not read, so that they were not compared. */
  readonly unreadKinds?: readonly string[];
  /** Registered clusters whose credential is not in the register and could not be looked at; a live plan only. */
  readonly notCompared?: readonly NotCompared[];
}

/** Where clusters and components stand in one list, a component is called as under `removals:` in tenant.yaml. */
export function componentTitle(component: string): string {
  return `component/${component}`;
}

/** The name of a subject where both kinds stand in one list. */
export function subjectTitle({ kind, name }: Subject): string {
  return kind === 'component' ? componentTitle(name) : name;
}

/** The plan that leads from what is registered to what the files declare. */
export function makePlan(input: {
  readonly tenant: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  readonly explained: ExplainedRemovals;
}): Plan {
  const { tenant, desired, components, actual, installed } = input;
  const explained = input.explained.clusters;
  const had = (registration: Registration): readonly string[] =>
    componentsSelecting(registeredLabels(registration), installed).map(({ metadata }) => metadata.name);
  const changes: Change[] = [];
  const unchanged: string[] = [];
  for (const cluster of desired.values()) {
    const registration = actual.get(cluster.name);
    const has = componentsOf(cluster, components).map(({ name }) => name);
    if (registration === undefined || !isRegistered(registration)) {
      // What is left of a broken registration may still be what Argo CD selects it by.
      const held = registration?.secret === undefined ? [] : had(registration);
      changes.push(changeOf('register', cluster, [], stepsBetween(held, has)));
      continue;
    }
    const fields = differencesOf(tenant, registration, cluster);
    if (fields.length > 0) changes.push(changeOf('update', cluster, fields, stepsBetween(had(registration), has)));
    else unchanged.push(cluster.name);
  }
  const gone = [...actual.values()].filter(({ name }) => !desired.has(name));
  for (const registration of gone.filter(({ name }) => explained.has(name)))
    changes.push(removalOf(registration, stepsBetween(had(registration), [])));
  const drift = gone.filter(({ name }) => !explained.has(name));
  const leaving = new Set(gone.filter(({ name }) => explained.has(name)).map(({ name }) => name));
  const ofSets = installedChanges({ ...input, explained: input.explained.components, leaving });
  return {
    changes: inOrder(changes),
    components: ofSets.changes,
    blocked: [],
    unchanged,
    drift: [
      ...drift.map(({ name }) => ({ kind: 'cluster', name }) as const),
      ...ofSets.drift.map((name) => ({ kind: 'component', name }) as const),
    ],
  };
}

/** Whether a plan asks for nothing. */
export function isEmptyPlan(plan: Plan): boolean {
  return [plan.changes, plan.components, plan.blocked].every(({ length }) => length === 0);
}

/** The clusters that stay registered and lose components by a plan, whichever file asks for it; as destructive as a removal. */
export function losingClusters({ changes, components }: Plan): readonly string[] {
  const byLabels = changes.filter((change) => change.action !== 'unregister' && change.components.loses.length > 0);
  const names = [...byLabels.map(({ cluster }) => cluster), ...components.flatMap(({ losing }) => losing)];
  return [...new Set(names)].sort();
}

/** Whether every part is there and stays: what is being deleted will be gone in a moment, whatever it says. */
function isRegistered(registration: Registration): boolean {
  const { resource, secret, application } = registration;
  const leaving = [resource, secret, application].some((part) => part?.metadata.deletionTimestamp !== undefined);
  if (leaving) return false;
  const complete = registration.secret !== undefined || !registration.secretsRead;
  return complete && conditionOf(registration.resource, 'Registered')?.status === 'True';
}

/** A step that is asked for by a cluster's file. */
export function changeOf(
  action: Action,
  cluster: Cluster,
  fields: readonly FieldChange[],
  components: ComponentSteps,
): Change {
  return {
    action,
    cluster: cluster.name,
    shape: shapeOf(cluster),
    ...(cluster.hostCluster === undefined ? {} : { host: cluster.hostCluster }),
    fields,
    origin: { file: cluster.file.path, line: cluster.file.document.atKey('/apiVersion').start.line },
    components,
    ...(cluster.credential.expires === undefined ? {} : { credentialExpires: cluster.credential.expires }),
  };
}

function removalOf(registration: Registration, components: ComponentSteps): Change {
  const spec = registration.resource?.spec ?? {};
  const host = hostOf(registration);
  return {
    action: 'unregister',
    cluster: registration.name,
    shape: shapeOf({ ...spec, ...(host === undefined ? {} : { clusterType: 'virtual', hostCluster: host }) }),
    ...(host === undefined ? {} : { host }),
    fields: [],
    components,
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

/** The order of apply: hosts and physical workers before virtual ones, removals last and the other way round. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const isVirtual = ({ host }: Change): boolean => host !== undefined;
  const rank = (change: Change): number =>
    change.action === 'unregister'
      ? isVirtual(change)
        ? 4
        : 5
      : (isVirtual(change) ? 2 : 0) + (change.action === 'update' ? 1 : 0);
  return [...changes].sort((left, right) => rank(left) - rank(right) || (left.cluster < right.cluster ? -1 : 1));
}
