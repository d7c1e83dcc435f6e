import type {
  ApplicationSetContent,
  ClusterSelector,
  ComponentFile,
} from '../../register/components/component-file.ts';
import { selectionLabels, type SelectableCluster } from '../cluster-secret.ts';

/** The labels of a cluster's Secret as far as components select by them. */
export type Labels = Readonly<Record<string, string>>;

/** Every component asks for the labels of every cluster. */
const known = new WeakMap<SelectableCluster, Labels>();

/** The labels by which components will select a cluster. */
export function labelsOf(cluster: SelectableCluster): Labels {
  const labels = known.get(cluster) ?? selectionLabels(cluster);
  known.set(cluster, labels);
  return labels;
}

/**
 * Whether one of a component's cluster generators selects a cluster with these labels, as Argo CD does it (Argo CD
 * manual, "Cluster Generator"). What the rules refuse selects nothing here: another generator, no selector, another operator.
 */
export function selectsLabels({ spec }: ApplicationSetContent, labels: Labels): boolean {
  return spec.generators.some(({ clusters }) => clusters?.selector !== undefined && matches(clusters.selector, labels));
}

/**
 * Whether one of the cluster generators of a set, which may be anybody's and break every rule, selects a cluster with these
 * labels: no selector selects every cluster. What another generator made can be seen only by its Applications.
 */
export function maySelectLabels({ spec }: ApplicationSetContent, labels: Labels): boolean {
  return spec.generators.some(
    ({ clusters }) => clusters !== undefined && matches(clusters?.selector ?? {}, labels, { all: true }),
  );
}

/** The components that a cluster gets, in the order of their names. */
export function componentsOf(
  cluster: SelectableCluster,
  components: ReadonlyMap<string, ComponentFile>,
): readonly ComponentFile[] {
  return componentsSelecting(labelsOf(cluster), components);
}

/** The components that select a cluster with these labels, in the order of their names. */
export function componentsSelecting<Content extends ApplicationSetContent>(
  labels: Labels,
  components: ReadonlyMap<string, Content>,
): readonly Content[] {
  return [...components.values()].filter((component) => selectsLabels(component, labels));
}

/** The clusters that get a component, in the order of their names. */
export function clustersOf<Selectable extends SelectableCluster>(
  component: ApplicationSetContent,
  clusters: ReadonlyMap<string, Selectable>,
): readonly Selectable[] {
  return [...clusters.values()].filter((cluster) => selectsLabels(component, labelsOf(cluster)));
}

/**
 * Kubernetes's own meaning of a label selector: every condition must hold, and none at all holds for everything. The
 * operators that the rules refuse hold only where `all` of them are asked for.
 */
function matches(
  { matchLabels = {}, matchExpressions = [] }: ClusterSelector,
  labels: Labels,
  { all = false }: { readonly all?: boolean } = {},
): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (all && operator === 'DoesNotExist') return value === undefined;
      if (all && operator === 'NotIn') return value === undefined || !values.includes(value);
      if (value === undefined) return false;
      return operator === 'Exists' || (operator === 'In' && values.includes(value));
    })
  );
}
