import type { Cluster } from '../../desired/cluster.ts';
import type { ApplicationSet } from '../../desired/components/application-set.ts';
import { clustersOf } from '../../desired/components/selection.ts';
import { isReplaced } from '../../desired/components/shrinking.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import type { ApplicationSetContent, ComponentFile } from '../../register/components/component-file.ts';
import { compareEntries, compareMetadata, compareValues, type FieldChange } from '../compare/compare-values.ts';

type Content = Pick<ApplicationSetContent, 'spec'>;

/** What apply does to the ApplicationSet of one component. */
export type ComponentAction = 'install' | 'update' | 'remove';

/** One step of a plan that is about a component instead of a cluster. */
export interface ComponentChange {
  readonly action: ComponentAction;
  readonly component: string;
  /** What changes in an update, such as `version`. */
  readonly fields: readonly FieldChange[];
  /** The place in the resulting tree that asks for it; a removal has none. */
  readonly origin?: { readonly file: string; readonly line: number };
  /** The clusters that it touches: that have the component before or after, and stay registered. */
  readonly clusters: readonly string[];
  /** Those of them that lose the component, so that Argo CD deletes what it installed there. */
  readonly losing: readonly string[];
}

/** What a register asks for: its clusters, complete, and its components. */
export interface DesiredRegister {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
}

/** The changes of component files between two registers: additions, then updates, then removals. */
export function componentChanges(base: DesiredRegister, head: DesiredRegister): readonly ComponentChange[] {
  const names = [...new Set([...base.components.keys(), ...head.components.keys()])].sort();
  const changes = names.flatMap((name) => {
    const [before, after] = [base.components.get(name), head.components.get(name)];
    const fields = before === undefined || after === undefined ? [] : componentDifferences(before, after);
    if (before !== undefined && after !== undefined && fields.length === 0) return [];
    const had = before === undefined ? [] : namesOf(clustersOf(before, base.clusters), head.clusters);
    const has = after === undefined ? [] : namesOf(clustersOf(after, head.clusters), head.clusters);
    return [
      {
        action: before === undefined ? 'install' : after === undefined ? 'remove' : 'update',
        component: name,
        fields,
        ...(after === undefined ? {} : { origin: originOf(after) }),
        clusters: [...new Set([...had, ...has])].sort(),
        losing: losingOf(had, has, before, after),
      } satisfies ComponentChange,
    ];
  });
  return inComponentOrder(changes);
}

/** The clusters that had a component and do not keep it: not selected any more, or all of them when it becomes another one. */
export function losingOf(
  had: readonly string[],
  has: readonly string[],
  before: Content | undefined,
  after: Content | undefined,
): readonly string[] {
  if (before !== undefined && after !== undefined && isReplaced(before, after)) return had;
  return had.filter((cluster) => !has.includes(cluster));
}

/** The order of apply: additions, updates, removals. */
export function inComponentOrder(changes: readonly ComponentChange[]): readonly ComponentChange[] {
  return (['install', 'update', 'remove'] as const).flatMap((action) => changes.filter((one) => one.action === action));
}

/** What separates two states of a component, in the words of its file; a version is called so wherever it stands. */
function componentDifferences(before: ApplicationSetContent, after: ApplicationSetContent): readonly FieldChange[] {
  return [
    ...specDifferences(before, after),
    ...compareEntries('metadata.labels', before.metadata.labels, after.metadata.labels),
    ...compareEntries('metadata.annotations', before.metadata.annotations, after.metadata.annotations),
  ];
}

/** What separates an installed ApplicationSet from what it shall be; others may keep labels and annotations on it. */
export function compareApplicationSet(actual: ApplicationSet, desired: ApplicationSet): readonly FieldChange[] {
  const { labels, annotations: wanted } = desired.metadata;
  // The digest changes with what it is made from, and the commit is no difference.
  const { [annotations.commit]: _, [annotations.digest]: __, ...others } = wanted ?? {};
  return [
    ...specDifferences(actual, desired),
    ...compareMetadata('metadata', actual.metadata, {
      ...(labels === undefined ? {} : { labels }),
      annotations: others,
    }),
  ];
}

function specDifferences(before: Content, after: Content): readonly FieldChange[] {
  return compareValues('', comparable(before), comparable(after)).map((change) => ({
    ...change,
    path: change.path.replace(/^template\.spec\./, '').replace(/^source\.targetRevision$|targetRevision$/, 'version'),
  }));
}

/** Several sources by their numbers, so that a change of one of them is told as such. */
function comparable({ spec }: Content): unknown {
  const { sources } = spec.template.spec;
  if (sources === undefined) return spec;
  const numbered = Object.fromEntries(sources.entries());
  return { ...spec, template: { ...spec.template, spec: { ...spec.template.spec, sources: numbered } } };
}

/** Where a component file asks for its ApplicationSet. */
export function originOf({ path, document }: ComponentFile): { readonly file: string; readonly line: number } {
  return { file: path, line: document.atKey('/apiVersion').start.line };
}

function namesOf(clusters: readonly Cluster[], staying: ReadonlyMap<string, unknown>): readonly string[] {
  return clusters.map(({ name }) => name).filter((name) => staying.has(name));
}
