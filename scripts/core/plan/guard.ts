import type { Cluster } from '../desired/cluster.ts';
import { secretNameOf, secretText } from '../desired/cluster-secret.ts';
import type { KubernetesObject } from '../desired/kubernetes-object.ts';
import { isOurs, kitPrefix } from '../desired/ownership.ts';
import { vclusterApplicationOf } from '../desired/vcluster-application.ts';
import type { TenantSettings } from '../register/tenant-file.ts';
import { dependentsOf, type LiveUses } from './dependents.ts';
import type { Blocked, Change, Plan } from './plan.ts';
import { hostOf, isSameServer, serverOf, type ManagementState, type Registration } from './registration.ts';
import { exceedsBudget, removalBudget } from './removal-budget.ts';

/** What the guards look at besides the plan. */
export interface GuardInput {
  readonly settings: TenantSettings;
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly uses: LiveUses;
  /** Where the management cluster's own API server is. */
  readonly managementServer: string;
}

/** The plan without what must not happen; every refused change stands under `blocked` with its reasons. */
export function guardPlan(plan: Plan, input: GuardInput): Plan {
  const reasons = new Map<string, string[]>();
  const block = (cluster: string, found: readonly string[]): void => {
    if (found.length > 0) reasons.set(cluster, [...(reasons.get(cluster) ?? []), ...found]);
  };
  const removals = plan.changes.filter(({ action }) => action === 'unregister').map(({ cluster }) => cluster);
  for (const change of plan.changes) block(change.cluster, reasonsAgainst(change, new Set(removals), input));
  const unexplained = beyondBudget(removals, input);
  for (const cluster of removals) block(cluster, unexplained);
  holdHosts(plan.changes, input, reasons);
  const blocked: Blocked[] = [...reasons].map(([cluster, found]) => ({ cluster, reasons: found }));
  return { ...plan, changes: plan.changes.filter(({ cluster }) => !reasons.has(cluster)), blocked };
}

function reasonsAgainst(change: Change, leaving: ReadonlySet<string>, input: GuardInput): readonly string[] {
  const registration = input.actual.get(change.cluster);
  if (change.action !== 'unregister') return clashes(change.cluster, input);
  if (registration === undefined) return [];
  const unknown = input.uses.unknown.map(
    ({ kind, reason }) => `cannot prove that nothing uses it: ${kind} could not be read (${reason})`,
  );
  const dependents = dependentsOf(registration, {
    tenant: input.settings.name,
    uses: input.uses,
    registrations: input.actual,
    leaving,
  });
  const others = registration.resource === undefined ? [] : otherOperators(registration.resource);
  return [...others, ...unknown, ...dependents.map((dependent) => `${dependent} still uses it`)];
}

/** Objects of others that stand where ours would go, or that Argo CD could not tell from ours. */
function clashes(name: string, input: GuardInput): readonly string[] {
  const { state, settings, desired } = input;
  const foreign = <Kind extends KubernetesObject>(objects: readonly Kind[]): readonly Kind[] =>
    objects.filter((object) => !isOurs(object, settings.name));
  const cluster = desired.get(name);
  const reasons: string[] = [];
  for (const resource of foreign(state.resources))
    if (resource.metadata.name === name) reasons.push(`Cluster "${name}" in namespace nautes belongs to somebody else`);
  for (const resource of state.resources)
    if (resource.metadata.name === name) reasons.push(...otherOperators(resource));
  for (const application of foreign(state.applications))
    if (application.metadata.name === vclusterApplicationOf(name) && application.metadata.namespace === 'argocd')
      reasons.push(`Application "${application.metadata.name}" in namespace argocd belongs to somebody else`);
  for (const secret of foreign(state.secrets ?? [])) {
    const secretName = secret.metadata.name;
    if (secretName === secretNameOf(name))
      reasons.push(`Secret "${secretName}" in namespace argocd belongs to somebody else`);
    else if (secretText(secret, 'name') === name)
      reasons.push(`Secret "${secretName}" registers a cluster of the same name`);
    else if (isSameServer(secretText(secret, 'server'), cluster?.apiServer.url))
      reasons.push(`Secret "${secretName}" registers the same API server`);
  }
  return [...reasons, ...movedAway(name, input), ...addressTaken(name, input)];
}

/** A virtual cluster is what runs on its host: on another one it would be a new, empty cluster, and the old one stay behind. */
function movedAway(name: string, { desired, actual }: GuardInput): readonly string[] {
  const registration = actual.get(name);
  const from = registration === undefined ? undefined : hostOf(registration);
  if (from === undefined || from === desired.get(name)?.hostCluster) return [];
  return [`it runs on "${from}" and cannot be moved: remove it, apply, and bring it back`];
}

/** One address is one registration in Argo CD, and the management cluster is none of the tenant's. */
function addressTaken(name: string, { desired, actual, managementServer }: GuardInput): readonly string[] {
  const server = desired.get(name)?.apiServer.url;
  const reasons = [...actual.values()]
    .filter((other) => other.name !== name && isSameServer(serverOf(other), server))
    .map((other) => `"${other.name}" is still registered at ${server}; when it is gone, the next apply goes on`);
  return isSameServer(managementServer, server) ? [...reasons, `${server} is the management cluster itself`] : reasons;
}

/** Nautes's own operators and this kit do not share a management cluster: each would undo what the other did. */
function otherOperators({ metadata }: KubernetesObject): readonly string[] {
  const finalizer = metadata.finalizers?.find((one) => !one.startsWith(kitPrefix));
  if (finalizer === undefined) return [];
  return [`Cluster "${metadata.name}" carries the finalizer ${finalizer}: another operator manages it`];
}

/** The budget is counted against what is registered; a tombstone for every removed name lifts it. */
function beyondBudget(removals: readonly string[], { settings, actual }: GuardInput): readonly string[] {
  const buried = new Set(settings.removals?.map(({ name }) => name));
  if (!exceedsBudget(removals.length, actual.size) || removals.every((name) => buried.has(name))) return [];
  return [
    `${removals.length} of ${actual.size} registered clusters would go, at most ${removalBudget(actual.size)} may: ` +
      'list every one of them under "removals:" in tenant.yaml',
  ];
}

/** A host stays while a virtual cluster that should go before it is held back. */
function holdHosts(changes: readonly Change[], input: GuardInput, reasons: Map<string, string[]>): void {
  for (const { cluster, action } of changes) {
    if (action !== 'unregister') continue;
    const held = [...input.actual.values()].filter(
      (other) => reasons.has(other.name) && other.resource?.spec['hostCluster'] === cluster,
    );
    for (const { name } of held)
      reasons.set(cluster, [...(reasons.get(cluster) ?? []), `virtual cluster ${name} is held back`]);
  }
}
