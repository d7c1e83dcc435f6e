import { toApplicationSet, type ApplicationSet } from '../../desired/components/application-set.ts';
import { effectOf, type BeforeAndAfter, type ComponentPair } from '../../desired/components/effect.ts';
import type { Labels } from '../../desired/components/selection.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import type { ApplicationSetContent, ComponentFile } from '../../register/components/component-file.ts';
import { defined } from '../../text/defined.ts';
import { compareMetadata, compareValues, type FieldChange } from '../compare/compare-values.ts';

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
  /** The clusters that lose the component, so that Argo CD deletes what it installed there. */
  readonly losing: readonly string[];
}

/** What has to happen to the tenant's ApplicationSets so that they are what the component files say. */
interface ComponentPlan {
  readonly changes: readonly ComponentChange[];
  /** Components that are installed, have no file, and whose removal no commit explains. */
  readonly drift: readonly string[];
}

/** What components are compared with, and which clusters they can select. */
interface ComponentInput {
  readonly tenant: string;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  /** Every component before and after, those that drift included. */
  readonly pairs: ReadonlyMap<string, ComponentPair>;
  /** Whether the removal of a component's file is explained. */
  readonly isExplained: (component: string) => boolean;
  /** The labels of the clusters that stay registered. */
  readonly staying: ReadonlyMap<string, BeforeAndAfter<Labels>>;
}

/** Compares the component files with the tenant's ApplicationSets: additions, then updates, then removals. */
export function planComponents(input: ComponentInput): ComponentPlan {
  const { tenant, components, installed, pairs, isExplained, staying } = input;
  const gone = [...installed.keys()].filter((name) => !components.has(name));
  const step = (action: ComponentAction, component: string, fields: readonly FieldChange[] = []): ComponentChange => {
    const file = components.get(component);
    return {
      action,
      component,
      fields,
      ...(file === undefined ? {} : { origin: originOf(file) }),
      ...touchedBy(pairs.get(component), staying),
    };
  };
  const installs: ComponentChange[] = [];
  const updates: ComponentChange[] = [];
  for (const [name, component] of components) {
    const set = installed.get(name);
    // What is being deleted will be gone in a moment, whatever it says.
    if (set === undefined || set.metadata.deletionTimestamp !== undefined) installs.push(step('install', name));
    else {
      const fields = compareApplicationSet(set, toApplicationSet(tenant, component, ''));
      if (fields.length > 0) updates.push(step('update', name, fields));
    }
  }
  const removals = gone.filter(isExplained).map((name) => step('remove', name));
  return { changes: [...installs, ...updates, ...removals], drift: gone.filter((name) => !isExplained(name)) };
}

/** The clusters that have a component before or after its change, and those that lose what it installed there. */
function touchedBy(
  component: ComponentPair | undefined,
  staying: ComponentInput['staying'],
): Pick<ComponentChange, 'clusters' | 'losing'> {
  const clusters: string[] = [];
  const losing: string[] = [];
  for (const [cluster, labels] of component === undefined ? [] : staying) {
    const effect = component === undefined ? 'none' : effectOf(component, labels);
    if (effect !== 'none') clusters.push(cluster);
    if (effect === 'loses' || effect === 'replaces') losing.push(cluster);
  }
  return { clusters: clusters.sort(), losing: losing.sort() };
}

/** What separates an installed ApplicationSet from what it should be; others may keep labels and annotations on it. */
export function compareApplicationSet(actual: ApplicationSet, desired: ApplicationSet): readonly FieldChange[] {
  const { labels, annotations: wanted } = desired.metadata;
  // The digest is derived, and another commit is not a difference.
  const { [annotations.commit]: _, [annotations.digest]: __, ...others } = wanted ?? {};
  return [
    ...specDifferences(actual, desired),
    ...compareMetadata('metadata', actual.metadata, {
      ...defined({ labels }),
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

/** Several sources by their numbers, so that a change of one of them is shown as such. */
function comparable({ spec }: Content): unknown {
  const { sources } = spec.template.spec;
  if (sources === undefined) return spec;
  const numbered = Object.fromEntries(sources.entries());
  return { ...spec, template: { ...spec.template, spec: { ...spec.template.spec, sources: numbered } } };
}

/** Where a component file asks for its ApplicationSet. */
function originOf({ path, document }: ComponentFile): { readonly file: string; readonly line: number } {
  return { file: path, line: document.atKey('/apiVersion').start.line };
}
