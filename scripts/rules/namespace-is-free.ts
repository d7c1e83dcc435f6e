import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { namespacesOf } from '../desired/components/component-namespaces.ts';
import { componentsOf } from '../desired/components/selection.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import type { Repository } from '../register/repository.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { Span } from '../text/position.ts';
import { quotedList } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/**
 * Components may share a namespace among themselves. Products have none on a host: environment-on-worker keeps them off it.
 * What is called a host and is none is left to host-is-host.
 */
export const namespaceIsFree: Rule = {
  id: 'namespace-is-free',
  summary: 'The namespace of a virtual cluster, which is called like the cluster, is used by nothing else on its host.',
  why: 'A virtual cluster lives in that namespace of its host, and takes the namespace along when it is removed: the gateway of the host, or whatever else is in there, would be gone with it. Until then each of the two could read the secrets of the other.',
  *check(repository) {
    for (const [host, virtualClusters] of virtualClustersByHost(repository.clusters)) {
      const users = usersOn(host, repository);
      for (const cluster of virtualClusters) yield* findingsFor(cluster, host, users.get(cluster.name) ?? []);
    }
  },
};

/** A component that has a namespace on a host, and where that is written. */
interface NamespaceUser {
  readonly component: string;
  /** Whether a file of the register says so, which may say something else. */
  readonly canMove: boolean;
  readonly at: () => Span;
}

function* findingsFor(
  { name, document }: ClusterFile,
  host: string,
  users: readonly NamespaceUser[],
): Iterable<Finding> {
  const at = document.at('/metadata/name');
  const owner = systemOwnerOf(name);
  if (owner !== undefined) {
    const message = `namespace "${name}" on host "${host}" belongs to ${owner}`;
    yield { at, message, hint: 'choose another name for the cluster' };
  } else if (users.length > 0) {
    const names = quotedList(users.map(({ component }) => component));
    const whose = users.length === 1 ? `component ${names}` : `components ${names}`;
    const other = users.every(({ canMove }) => canMove) ? ', or another namespace for the component' : '';
    yield {
      at,
      message: `virtual cluster "${name}" would share namespace "${name}" on host "${host}" with ${whose}`,
      hint: `choose another name for the cluster${other}`,
      related: users.map((user) => ({
        at: user.at(),
        message: `component "${user.component}" of host "${host}" has it`,
      })),
    };
  }
}

/** The components of a host by their namespaces: those that select it, and those that its Cluster resource names. */
function usersOn(host: string, repository: Repository): ReadonlyMap<string, readonly NamespaceUser[]> {
  const users = new Map<string, NamespaceUser[]>();
  const cluster = desiredClusters(repository).get(host);
  if (cluster?.usage !== 'host') return users;
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

/** Where it is said which namespace a component has that is in the list of a host, whether it selects the host or not. */
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

/** The namespaces of a cluster's own system, which nothing else may be put into, and whose they are. */
const owners: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/^(default|kube-.*)$/, 'Kubernetes'],
  [/^argocd$/, 'Argo CD'],
  [/^nautes(-.*)?$/, 'Nautes'],
];

/** Whose namespace a name is on every cluster, in a sentence; undefined for a free one. */
function systemOwnerOf(namespace: string): string | undefined {
  return owners.find(([pattern]) => pattern.test(namespace))?.[1];
}
