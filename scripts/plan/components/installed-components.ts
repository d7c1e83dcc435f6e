import type { Cluster } from '../../desired/cluster.ts';
import { toApplicationSet, type ApplicationSet } from '../../desired/components/application-set.ts';
import { clustersOf, selectsLabels } from '../../desired/components/selection.ts';
import type { ApplicationSetContent, ComponentFile } from '../../register/components/component-file.ts';
import { registeredLabels, type Registration } from '../registration.ts';
import {
  compareApplicationSet,
  inComponentOrder,
  losingOf,
  originOf,
  type ComponentChange,
} from './component-change.ts';

/** What has to happen to the tenant's ApplicationSets so that they are what the component files say. */
interface InstalledChanges {
  readonly changes: readonly ComponentChange[];
  /** Components that are installed, have no file, and whose removal no commit explains. */
  readonly drift: readonly string[];
}

/** Compares the component files with the tenant's ApplicationSets; the clusters that are touched are registered ones. */
export function installedChanges(input: {
  readonly tenant: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  readonly actual: ReadonlyMap<string, Registration>;
  /** The components whose files Git says were removed. */
  readonly explained: ReadonlyMap<string, unknown>;
  /** The clusters that go by the same plan. */
  readonly leaving: ReadonlySet<string>;
}): InstalledChanges {
  const { tenant, components, installed, explained } = input;
  const gone = [...installed.keys()].filter((name) => !components.has(name));
  const changes = [...components.values()].flatMap((component) => {
    const set = installed.get(component.name);
    // What is being deleted will be gone in a moment, whatever it says.
    if (set === undefined || set.metadata.deletionTimestamp !== undefined) return [step('install', component, set, [])];
    const fields = compareApplicationSet(set, toApplicationSet(tenant, component, ''));
    return fields.length === 0 ? [] : [step('update', component, set, fields)];
  });
  const removals = gone
    .filter((name) => explained.has(name))
    .map((name) => step('remove', name, installed.get(name), []));
  return {
    changes: inComponentOrder([...changes, ...removals]),
    drift: gone.filter((name) => !explained.has(name)),
  };

  function step(
    action: ComponentChange['action'],
    component: ComponentFile | string,
    set: ApplicationSet | undefined,
    fields: ComponentChange['fields'],
  ): ComponentChange {
    const had = set === undefined ? [] : registeredClusters(set, input);
    const has = typeof component === 'string' ? [] : futureClusters(component, input);
    return {
      action,
      component: typeof component === 'string' ? component : component.name,
      fields,
      ...(typeof component === 'string' ? {} : { origin: originOf(component) }),
      clusters: [...new Set([...had, ...has])].sort(),
      losing: losingOf(had, has, set, typeof component === 'string' ? undefined : component),
    };
  }
}

interface Clusters {
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly leaving: ReadonlySet<string>;
}

/** The registered clusters that stay, also those without a file, and that an installed component selects. */
function registeredClusters(set: ApplicationSetContent, { actual, leaving }: Clusters): readonly string[] {
  return [...actual.values()]
    .filter(({ name }) => !leaving.has(name))
    .filter((registration) => selectsLabels(set, registeredLabels(registration)))
    .map(({ name }) => name);
}

/** The clusters that a component will select: by their files, or as they are registered where they have none. */
function futureClusters(component: ComponentFile, clusters: Clusters): readonly string[] {
  const { desired } = clusters;
  return [
    ...clustersOf(component, desired).map(({ name }) => name),
    ...registeredClusters(component, clusters).filter((name) => !desired.has(name)),
  ];
}
