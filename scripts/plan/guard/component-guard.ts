import { selectionLabels } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toInstalledComponents, type ApplicationSet } from '../../desired/components/application-set.ts';
import { isInterrupted, pairOf } from '../../desired/components/effect.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { quotedList } from '../../text/words.ts';
import type { ComponentChange } from '../components/component-change.ts';
import { componentTitle } from '../plan.ts';
import { registeredLabels, type ManagementState, type Registration } from '../registration.ts';
import type { LiveUses } from './dependents.ts';
import { takenNamespaces } from './namespace-guard.ts';
import { strangersSelected } from './other-tenants.ts';

/** What the guards of components look at. */
interface ComponentGuardInput {
  readonly tenant: string;
  /** The names under `removals:` in tenant.yaml. */
  readonly acknowledged: ReadonlySet<string>;
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly uses: LiveUses;
}

/** Why a component must not be changed as the plan says; empty when nothing speaks against it. */
export function reasonsAgainstComponent(change: ComponentChange, input: ComponentGuardInput): readonly string[] {
  const { component, action } = change;
  const foreign = input.state.applicationSets.some(
    (one) => one.metadata.name === component && !isOurs(one, input.tenant),
  );
  const reasons = foreign
    ? [`ApplicationSet "${component}" in namespace ${argoNamespace} belongs to another owner`]
    : [];
  const installed = toInstalledComponents(input.state.applicationSets, input.tenant).get(component);
  const sets = [installed, input.components.get(component)].filter((one) => one !== undefined);
  reasons.push(...strangersSelected(sets, input.state, input.tenant), ...takenNamespaces(component, input));
  if (withdraws(change)) {
    for (const { kind, reason } of input.uses.unknown)
      reasons.push(`cannot prove that nothing uses it: ${kind} could not be read (${reason})`);
    const name = componentTitle(component);
    if (change.losing.length > 0 && !input.acknowledged.has(name))
      reasons.push(
        `it would be withdrawn from ${quotedList(change.losing)}: list "${name}" under "removals:" in tenant.yaml`,
      );
  }
  if (action === 'update' && installed !== undefined) reasons.push(...interruptions(change, installed, input));
  return reasons;
}

/** Whether a change takes a component away from somewhere, so that Argo CD deletes what it installed. */
export function withdraws({ action, losing }: ComponentChange): boolean {
  return action === 'remove' || losing.length > 0;
}

/**
 * Clusters that keep the component and would be without it for a moment, since selector and labels change together: Argo
 * CD would delete what is installed, with its data, and install it again.
 */
function interruptions(change: ComponentChange, before: ApplicationSet, input: ComponentGuardInput): readonly string[] {
  const component = pairOf(before, input.components.get(change.component));
  const keepers = [...input.actual.values()].flatMap((registration) => {
    const cluster = input.desired.get(registration.name);
    if (cluster === undefined) return [];
    const labels = { before: registeredLabels(registration), after: selectionLabels(cluster) };
    // A set that withdraws is written after the clusters, any other one before them; a cluster may fail in between.
    const isGone =
      isInterrupted(component, labels, 'component') ||
      (withdraws(change) && isInterrupted(component, labels, 'labels'));
    return isGone ? [registration.name] : [];
  });
  if (keepers.length === 0) return [];
  return [
    `its selector and the labels of ${quotedList(keepers)} change together, so it would be deleted there and installed again: ` +
      'change one of them first, apply, and then the other',
  ];
}

/**
 * The components that a registered cluster keeps only when their sets change before its labels do: as they are installed
 * they do not select the new labels, and Argo CD would delete what they installed there, with its data.
 */
export function componentsLostByRelabelling(
  registration: Registration,
  cluster: Cluster,
  { installed, components }: InstalledAndDesired,
): readonly string[] {
  const labels = { before: registeredLabels(registration), after: selectionLabels(cluster) };
  return [...installed].flatMap(([name, set]) =>
    isInterrupted(pairOf(set, components.get(name)), labels, 'labels') ? [name] : [],
  );
}

/** The components as they are installed, and as their files say. */
interface InstalledAndDesired {
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  readonly components: ReadonlyMap<string, ComponentFile>;
}
