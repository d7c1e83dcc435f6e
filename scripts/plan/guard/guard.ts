import type { Cluster } from '../../desired/cluster.ts';
import { ownSetsOf, toInstalledComponents, type ApplicationSet } from '../../desired/components/application-set.ts';
import { isSameServer, plainServer } from '../../register/api-server.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import type { TenantSettings, Tombstone } from '../../register/tenant-file.ts';
import { subjectTitle, type Blocked, type Change, type Plan, type Subject } from '../plan.ts';
import { hostOf, serverOf, type ManagementState, type Registration } from '../registration.ts';
import { clashesWith, isAdoptable, otherOperators } from './clashes.ts';
import { componentsLostByRelabelling, reasonsAgainstComponent } from './component-guard.ts';
import { reasonsToKeep, type LiveUses } from './dependents.ts';
import { sharedNamespaces } from './namespace-guard.ts';
import { selectedByStrangers } from './other-tenants.ts';
import { beyondBudget } from './removal-budget.ts';
import { objectsByName, registrationsByHost, registrationsByServer, tombstonesByName } from './state-index.ts';

/** What the guards look at besides the plan. */
export interface GuardInput {
  readonly settings: TenantSettings;
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly uses: LiveUses;
  /** What the files say against unregistering a cluster, see `fileDependentsOf`. */
  readonly fileDependents: (cluster: string) => readonly string[];
  /** Where the management cluster's own API server is. */
  readonly managementServer: string;
}

/** The plan without what must not happen; every refused change stands under `blocked` with its reasons. */
export function guardPlan(plan: Plan, input: GuardInput): Plan {
  const refused = new Map<string, Blocked>();
  const block = (subject: Subject, found: readonly string[]): void => {
    const title = subjectTitle(subject);
    if (found.length > 0) refused.set(title, { subject, reasons: [...(refused.get(title)?.reasons ?? []), ...found] });
  };
  const isHeld = (kind: Subject['kind'], name: string): boolean => refused.has(subjectTitle({ kind, name }));
  const blockCluster = (name: string, found: readonly string[]): void => block({ kind: 'cluster', name }, found);
  const removals = plan.changes.filter(({ action }) => action === 'unregister').map(({ cluster }) => cluster);
  const leaving = new Set(removals);
  const tombstones = tombstonesByName(input.settings);
  const ownSets = ownSetsOf(input.state.applicationSets, input.settings.name);
  for (const change of plan.changes)
    blockCluster(change.cluster, reasonsAgainst(change, { leaving, tombstones, ownSets }, input));
  for (const { cluster } of plan.changes) blockCluster(cluster, sharedNamespaces(cluster, input));
  const acknowledged = new Set(tombstones.keys());
  const componentInput = { ...input, tenant: input.settings.name, acknowledged };
  for (const change of plan.components)
    block({ kind: 'component', name: change.component }, reasonsAgainstComponent(change, componentInput));
  const { subjects, reason } = beyondBudget(plan, { acknowledged, registered: input.actual.size });
  for (const subject of subjects) block(subject, [reason]);
  const installed = toInstalledComponents(input.state.applicationSets, input.settings.name);
  const held = new Map([...installed].filter(([component]) => isHeld('component', component)));
  for (const { cluster } of plan.changes) blockCluster(cluster, heldBackWith(cluster, held, input));
  for (const { cluster, action } of plan.changes)
    if (action === 'unregister')
      blockCluster(
        cluster,
        virtualOn(cluster, input)
          .filter((name) => isHeld('cluster', name))
          .map((name) => `virtual cluster ${name} is held back`),
      );
  const changes = plan.changes.filter(({ cluster }) => !isHeld('cluster', cluster));
  const { absent } = input.uses;
  return {
    ...plan,
    changes,
    components: plan.components.filter(({ component }) => !isHeld('component', component)),
    blocked: [...refused.values()],
    ...(removals.length === 0 || absent.length === 0 ? {} : { absentKinds: absent }),
  };
}

function reasonsAgainst(
  change: Change,
  going: {
    readonly leaving: ReadonlySet<string>;
    readonly tombstones: ReadonlyMap<string, Tombstone>;
    readonly ownSets: ReadonlySet<string>;
  },
  input: GuardInput,
): readonly string[] {
  const { settings, uses, actual: registrations } = input;
  const registration = registrations.get(change.cluster);
  const keptBy = (one: Registration): readonly string[] =>
    reasonsToKeep(one, { tenant: settings.name, uses, registrations, ...going });
  if (change.action !== 'unregister')
    return [...obstacles(change.cluster, input), ...frozenReasons(registration, input.desired, keptBy)];
  if (registration === undefined) return [];
  const others = registration.resource === undefined ? [] : otherOperators(registration.resource);
  return [
    ...foreignParts(change.cluster, input),
    ...others,
    ...keptBy(registration),
    ...input.fileDependents(change.cluster),
  ];
}

/** What is removed must be ours in every part: without a Secret of ours Argo CD would act on what another one says. */
function foreignParts(name: string, { state, settings }: GuardInput): readonly string[] {
  return clashesWith(name, undefined, state, settings.name).map(
    ({ reason }) => `${reason}: ask its owner, then restore its labels or remove it there`,
  );
}

/** What a cluster is for must not change under whoever uses it, also where no file knows of them. */
function frozenReasons(
  registration: Registration | undefined,
  desired: ReadonlyMap<string, Cluster>,
  keptBy: (registration: Registration) => readonly string[],
): readonly string[] {
  const [written, cluster] = [registration?.resource?.spec, desired.get(registration?.name ?? '')];
  if (registration === undefined || written === undefined || cluster === undefined) return [];
  const changed = (['usage', 'workerType'] as const).filter((key) => (written[key] || undefined) !== cluster[key]);
  if (changed.length === 0) return [];
  return keptBy(registration).map((reason) => `its ${changed.join(' and ')} cannot change: ${reason}`);
}

/** The labels of a cluster must not change while a component that they would take away does not follow. */
function heldBackWith(
  name: string,
  installed: ReadonlyMap<string, ApplicationSet>,
  { desired, components, actual }: GuardInput,
): readonly string[] {
  const [registration, cluster] = [actual.get(name), desired.get(name)];
  if (registration === undefined || cluster === undefined) return [];
  return componentsLostByRelabelling(registration, cluster, { installed, components }).map(
    (component) => `component "${component}" is held back, and the new labels alone would remove it from this cluster`,
  );
}

/** Whatever of others is in the way, and what the address is or was used for. */
function obstacles(name: string, input: GuardInput): readonly string[] {
  const { state, settings, desired } = input;
  const clashes = clashesWith(name, desired.get(name), state, settings.name);
  const wayOut = clashes.length > 0 && clashes.every(isAdoptable) ? `; "npm run adopt -- ${name}" takes it over` : '';
  return [
    ...clashes.map(({ reason }) => `${reason}${wayOut}`),
    ...(objectsByName(state.resources).get(name) ?? []).flatMap(otherOperators),
    ...selectedByStrangers(desired.get(name), input.actual.get(name), state.applicationSets, settings.name),
    ...movedAway(name, input),
    ...addressTaken(name, input),
  ];
}

/**
 * A virtual cluster is what runs on its host: on another one it would be a new, empty cluster, and the old one stay behind,
 * as a physical one would that is registered under its name.
 */
function movedAway(name: string, { desired, actual }: GuardInput): readonly string[] {
  const registration = actual.get(name);
  if (registration?.resource?.spec['clusterType'] === 'physical' && desired.get(name)?.clusterType === 'virtual')
    return [
      'it is registered as a physical cluster and cannot become a virtual one: remove it, apply, and add it again',
    ];
  const from = registration === undefined ? undefined : hostOf(registration);
  if (from === undefined || from === desired.get(name)?.hostCluster) return [];
  return [`it runs on "${from}" and cannot be moved: remove it, apply, and add it again`];
}

/** One address is one registration in Argo CD, and the management cluster is none of the tenant's. */
function addressTaken(name: string, { desired, actual, managementServer }: GuardInput): readonly string[] {
  const server = desired.get(name)?.apiServer.url;
  const own = actual.get(name);
  const there = server === undefined ? [] : (registrationsByServer(actual).get(plainServer(server)) ?? []);
  const reasons = there
    .filter((other) => other.name !== name)
    .map((other) => {
      const isSwap = own !== undefined && isSameServer(desired.get(other.name)?.apiServer.url, serverOf(own));
      const wayOut = isSwap
        ? 'the two would swap: remove both in one merge request, and add them again once that is applied'
        : 'once it is gone, apply again';
      return `"${other.name}" is still registered at ${server}; ${wayOut}`;
    });
  return isSameServer(managementServer, server) ? [...reasons, `${server} is the management cluster itself`] : reasons;
}

/** The registered virtual clusters on a host, which stays while one that should go before it is held back. */
function virtualOn(host: string, { actual }: GuardInput): readonly string[] {
  return (registrationsByHost(actual).get(host) ?? []).map(({ name }) => name);
}
