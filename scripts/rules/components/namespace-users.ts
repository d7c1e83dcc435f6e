import type { Cluster } from '../../desired/cluster.ts';
import { namespacesOf } from '../../desired/components/component-namespaces.ts';
import { componentsOf } from '../../desired/components/selection.ts';
import type { Repository } from '../../register/repository.ts';
import type { Span } from '../../text/position.ts';

/** A component that has a namespace on a cluster, and where that is written. */
export interface NamespaceUser {
  readonly component: string;
  /** Whether a file of the register says so, which may say something else. */
  readonly canMove: boolean;
  readonly at: () => Span;
}

/** The components of a cluster by their namespaces: those that select it, and those that its Cluster resource names. */
export function namespaceUsers(
  cluster: Cluster,
  repository: Repository,
): ReadonlyMap<string, readonly NamespaceUser[]> {
  const users = new Map<string, NamespaceUser[]>();
  const add = (namespace: string, component: string, at: () => Span): void => {
    const others = users.get(namespace) ?? [];
    const canMove = repository.components.has(component);
    if (!others.some((one) => one.component === component))
      users.set(namespace, [...others, { component, canMove, at }]);
  };
  for (const component of componentsOf(cluster, repository.components))
    for (const { name, pointer } of namespacesOf(component))
      add(name, component.name, () => component.document.at(pointer));
  for (const [category, { name, namespace }] of Object.entries(cluster.componentsList))
    add(namespace, name, () => listedAt(name, namespace, { category, cluster, repository }));
  return users;
}

/** Every namespace that a component may have on some cluster: those that `namespaceUsers` knows of any are among them. */
export function namespacesOfComponents({ clusters, components, catalogue }: Repository): ReadonlySet<string> {
  const found = new Set<string>();
  const add = ({ name, namespace }: { readonly name?: string; readonly namespace?: string }): void => {
    if (name !== undefined) found.add(name);
    if (namespace !== undefined) found.add(namespace);
  };
  for (const component of components.values()) namespacesOf(component).forEach(add);
  for (const component of Object.values(catalogue)) add(component);
  for (const { spec } of clusters.values())
    if (spec.componentsList !== undefined) Object.values(spec.componentsList).forEach(add);
  return found;
}

/** The place that names a component's namespace in the list of a cluster, whether the component selects the cluster or not. */
function listedAt(
  name: string,
  namespace: string,
  {
    category,
    cluster,
    repository,
  }: { readonly category: string; readonly cluster: Cluster; readonly repository: Repository },
): Span {
  const { document, spec } = cluster.file;
  const component = repository.components.get(name);
  const written = component === undefined ? undefined : namespacesOf(component).find((one) => one.name === namespace);
  if (component !== undefined && written !== undefined) return component.document.at(written.pointer);
  return spec.componentsList?.[category] === undefined
    ? document.at('/spec/usage')
    : document.atKey(`/spec/componentsList/${category}`);
}
