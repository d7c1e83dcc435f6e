import type { ClusterFile, ClusterSpec } from './cluster-file.ts';
import { categoriesOf, componentCatalogue } from './component-catalogue.ts';

/** Argo CD writes an Application's name into a label of all that it installs; a label holds 63 characters. */
export const maxApplicationNameLength = 63;

/** A part of an Argo CD Application's name `<cluster>-<component>`, and the JSON pointer to what says so. */
export interface NamedComponent {
  readonly component: string;
  readonly pointer: string;
}

const byShape = new Map<string, readonly NamedComponent[]>();

/** What a cluster has Applications for: its components, and `vcluster` when it is virtual. */
export function namedComponentsOf({ spec }: ClusterFile): readonly NamedComponent[] {
  if (spec.componentsList !== undefined) return readComponents(spec);
  const shape = `${spec.usage} ${spec.clusterType} ${spec.workerType}`;
  const known = byShape.get(shape) ?? readComponents(spec);
  byShape.set(shape, known);
  return known;
}

function readComponents(spec: ClusterSpec): readonly NamedComponent[] {
  const pointers = new Map<string, string>();
  for (const category of categoriesOf(spec)) {
    const written = spec.componentsList?.[category]?.name;
    const component = written ?? componentCatalogue[category].name;
    const pointer = written === undefined ? '/metadata/name' : `/spec/componentsList/${category}/name`;
    if (!pointers.has(component)) pointers.set(component, pointer);
  }
  const components = [...pointers].map(([component, pointer]) => ({ component, pointer }));
  if (spec.clusterType === 'physical') return components;
  return [{ component: 'vcluster', pointer: '/metadata/name' }, ...components];
}
