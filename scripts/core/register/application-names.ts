import type { ClusterFile } from './cluster-file.ts';
import { componentCatalogue, requiredCategories, type ComponentCategory } from './component-catalogue.ts';

/** Argo CD writes an Application's name into a label of all that it installs; a label holds 63 characters. */
export const maxApplicationNameLength = 63;

/** An Argo CD Application that a cluster brings about, and the JSON pointer to what gave it its name. */
export interface NamedApplication {
  readonly name: string;
  readonly cluster: ClusterFile;
  readonly component: string;
  readonly pointer: string;
}

/** The Applications of a cluster: `<cluster>-<component>` for each component, and `<cluster>-vcluster` of a virtual one. */
export function applicationsOf(cluster: ClusterFile): readonly NamedApplication[] {
  const { usage, clusterType, workerType, componentsList = {} } = cluster.spec;
  const pointers = new Map<string, string>();
  const categories = new Set([...requiredCategories(usage, clusterType, workerType), ...keysOf(componentsList)]);
  if (clusterType === 'physical') categories.add('oauthProxy');
  for (const category of categories) {
    const written = componentsList[category]?.name;
    const component = written ?? componentCatalogue[category].name;
    const pointer = written === undefined ? '/metadata/name' : `/spec/componentsList/${category}/name`;
    if (!pointers.has(component)) pointers.set(component, pointer);
  }
  const components = [...pointers];
  if (clusterType === 'virtual') components.unshift(['vcluster', '/metadata/name']);
  return components.map(([component, pointer]) => ({
    name: `${cluster.name}-${component}`,
    cluster,
    component,
    pointer,
  }));
}

/** The schema allows the catalogue's categories only. */
function keysOf(componentsList: object): readonly ComponentCategory[] {
  return Object.keys(componentsList) as ComponentCategory[];
}
