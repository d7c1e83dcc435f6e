import type { Cluster } from '../desired/cluster.ts';
import { toInstalledComponents, type ApplicationSet } from '../desired/components/application-set.ts';
import { pairOf, stepsOf, type BeforeAndAfter, type ComponentSteps } from '../desired/components/effect.ts';
import { labelsOf, type Labels } from '../desired/components/selection.ts';
import { conditionOf } from '../kubernetes/objects/kubernetes-object.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import { defined } from '../text/defined.ts';
import type { FieldChange } from './compare/compare-values.ts';
import { connectionOf } from './compare/connection-change.ts';
import { exchangeOf } from './compare/credential-change.ts';
import { differencesOf } from './compare/differences.ts';
import { belowMinimumOf } from './components/below-minimum.ts';
import { planComponents } from './components/component-change.ts';
import { guardPlan, type GuardInput } from './guard/guard.ts';
import { shapeOf, type Action, type Change, type Plan } from './plan.ts';
import { hostOf, kubernetesVersionOf, registeredLabels, type Registration } from './registration.ts';

/** The names of clusters whose removal a commit explains. */
interface Explained {
  readonly clusters: { has(name: string): boolean };
  readonly components: { has(name: string): boolean };
}

/** The desired state, the current one, and which differences commits explain. */
interface PlannerInput {
  readonly tenant: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  readonly explained: Explained;
}

/** A plan, and the same before the guards took out what must not happen. */
export interface GuardedPlan {
  readonly plan: Plan;
  readonly unguarded: Plan;
}

/** The plan against a management cluster: the desired state compared with the current one, then the guards. */
export function makeGuardedPlan(input: GuardInput & { readonly explained: Explained }): GuardedPlan {
  const { settings, state } = input;
  const installed = toInstalledComponents(state.applicationSets, settings.name);
  const unguarded = makePlan({ ...input, tenant: settings.name, installed });
  return { plan: guardPlan(unguarded, input), unguarded };
}

/** The plan that leads from what is registered to what the files declare. */
export function makePlan({ tenant, desired, components, actual, installed, explained }: PlannerInput): Plan {
  const gone = [...actual.values()].filter(({ name }) => !desired.has(name));
  const removed = gone.filter(({ name }) => explained.clusters.has(name));
  const drift = gone.filter(({ name }) => !explained.clusters.has(name));
  const pairs = new Map(
    [...new Set([...installed.keys(), ...components.keys()])].map((name) => {
      const set = installed.get(name);
      const isDrift = !components.has(name) && !explained.components.has(name);
      return [name, pairOf(set, isDrift ? set : components.get(name))] as const;
    }),
  );
  const labels = new Map<string, BeforeAndAfter<Labels>>();
  for (const registration of drift) {
    const there = registeredLabels(registration);
    labels.set(registration.name, { before: there, after: there });
  }

  const changes: Change[] = [];
  const unchanged: string[] = [];
  for (const cluster of desired.values()) {
    const registration = actual.get(cluster.name);
    const before = registration === undefined ? undefined : registeredLabels(registration);
    const after = labelsOf(cluster);
    labels.set(cluster.name, { before, after });
    if (registration === undefined || !isRegistered(registration)) {
      // What is left of a broken registration may still be what Argo CD selects it by.
      const held = registration?.secret === undefined ? undefined : before;
      const fields = [...connectionOf(cluster), ...exchangeOf(cluster.credential, registration)];
      changes.push(changeOf('register', cluster, fields, stepsOf(pairs, { before: held, after })));
      continue;
    }
    const fields = differencesOf(tenant, registration, cluster);
    if (fields.length > 0) changes.push(changeOf('update', cluster, fields, stepsOf(pairs, { before, after })));
    else unchanged.push(cluster.name);
  }
  for (const registration of removed)
    changes.push(removalOf(registration, stepsOf(pairs, { before: registeredLabels(registration), after: undefined })));

  const isExplained = (name: string): boolean => explained.components.has(name);
  const ofSets = planComponents({ tenant, components, installed, pairs, isExplained, staying: labels });
  return {
    changes: inOrder(changes),
    components: ofSets.changes,
    blocked: [],
    unchanged,
    drift: [
      ...drift.map(({ name }) => ({ kind: 'cluster', name }) as const),
      ...ofSets.drift.map((name) => ({ kind: 'component', name }) as const),
    ],
    belowMinimum: belowMinimumOf(desired.values(), components, (name) => {
      const registration = actual.get(name);
      return registration === undefined ? undefined : kubernetesVersionOf(registration);
    }),
  };
}

/** Whether every part is there and stays: what is being deleted will be gone in a moment, whatever it says. */
function isRegistered(registration: Registration): boolean {
  const { resource, secret, application } = registration;
  const leaving = [resource, secret, application].some((part) => part?.metadata.deletionTimestamp !== undefined);
  if (leaving) return false;
  const complete = registration.secret !== undefined || !registration.secretsRead;
  return complete && conditionOf(registration.resource, 'Registered')?.status === 'True';
}

function changeOf(
  action: Action,
  cluster: Cluster,
  fields: readonly FieldChange[],
  components: ComponentSteps,
): Change {
  return {
    action,
    cluster: cluster.name,
    shape: shapeOf(cluster),
    ...defined({ host: cluster.hostCluster }),
    fields,
    origin: { file: cluster.file.path, line: cluster.file.document.atKey('/apiVersion').start.line },
    components,
    ...defined({ credentialExpires: cluster.credential.expires, kubeconfigServer: cluster.credential.otherServer }),
  };
}

function removalOf(registration: Registration, components: ComponentSteps): Change {
  const spec = registration.resource?.spec ?? {};
  const host = hostOf(registration);
  return {
    action: 'unregister',
    cluster: registration.name,
    shape: shapeOf({ ...spec, ...(host === undefined ? {} : { clusterType: 'virtual', hostCluster: host }) }),
    ...defined({ host }),
    fields: [],
    components,
  };
}

/** The order of apply: hosts and physical workers before virtual ones, removals last and the other way round. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const isVirtual = ({ host }: Change): boolean => host !== undefined;
  const rank = (change: Change): number =>
    change.action === 'unregister'
      ? isVirtual(change)
        ? 4
        : 5
      : (isVirtual(change) ? 2 : 0) + (change.action === 'update' ? 1 : 0);
  return [...changes].sort((left, right) => rank(left) - rank(right) || (left.cluster < right.cluster ? -1 : 1));
}
