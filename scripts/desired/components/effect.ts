import type { ApplicationSetContent } from '../../register/components/component-file.ts';
import { replacementOf, type Replacement } from './replacement.ts';
import { selectsLabels, type Labels } from './selection.ts';

/** Something before and after a change; undefined where there is none. */
export interface BeforeAndAfter<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** A component before and after a change. */
export interface ComponentPair extends BeforeAndAfter<Pick<ApplicationSetContent, 'spec' | 'metadata'>> {
  /** What makes its Applications others, if anything does: what the old ones installed is deleted everywhere. */
  readonly replacement: Replacement | undefined;
}

/** What becomes of one component on one cluster; on `replaces` and `loses` Argo CD deletes what it installed there. */
type Effect = 'none' | 'gets' | 'keeps' | 'replaces' | 'loses';

/** A component before and after a change, compared once for all clusters. */
export function pairOf(before: ComponentPair['before'], after: ComponentPair['after']): ComponentPair {
  const isSame = before === undefined || after === undefined || before === after;
  return { before, after, replacement: isSame ? undefined : replacementOf(before, after) };
}

/** What a change of a component and of a cluster's labels does to the component on that cluster. */
export function effectOf(component: ComponentPair, labels: BeforeAndAfter<Labels>): Effect {
  const has = selects(component.after, labels.after);
  if (!selects(component.before, labels.before)) return has ? 'gets' : 'none';
  if (!has) return 'loses';
  return component.replacement === undefined ? 'keeps' : 'replaces';
}

/** Whether Argo CD would delete, and install again, a component that stays selected when one of the two changes before the other. */
export function isInterrupted(
  component: ComponentPair,
  labels: BeforeAndAfter<Labels>,
  first: 'component' | 'labels',
): boolean {
  if (!selects(component.before, labels.before) || !selects(component.after, labels.after)) return false;
  return !(first === 'component' ? selects(component.after, labels.before) : selects(component.before, labels.after));
}

function selects(component: ComponentPair['before'], labels: Labels | undefined): boolean {
  return component !== undefined && labels !== undefined && selectsLabels(component, labels);
}

/** What a change does to the components of one cluster, by name and in the order of names. */
export interface ComponentSteps {
  readonly gets: readonly string[];
  readonly keeps: readonly string[];
  /** Argo CD deletes what these installed. */
  readonly loses: readonly string[];
}

/** What becomes of each component on one cluster. One that is replaced is kept: the change of the component shows it. */
export function stepsOf(
  components: ReadonlyMap<string, ComponentPair>,
  labels: BeforeAndAfter<Labels>,
): ComponentSteps {
  const steps = { gets: [] as string[], keeps: [] as string[], loses: [] as string[] };
  for (const name of [...components.keys()].sort()) {
    const component = components.get(name);
    const effect = component === undefined ? 'none' : effectOf(component, labels);
    if (effect !== 'none') steps[effect === 'replaces' ? 'keeps' : effect].push(name);
  }
  return steps;
}
