import { desiredCluster } from '../desired/cluster.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { Span } from '../text/position.ts';
import { quotedList } from '../text/words.ts';
import { namespacesOfComponents, namespaceUsers, type NamespaceUser } from './components/namespace-users.ts';
import type { Rule } from './engine/rule.ts';

/**
 * Components may share a namespace among themselves. Products have none on a host: environment-on-worker keeps them off it.
 * What is called a host and is none is left to host-is-host.
 */
export const namespaceIsFree: Rule = {
  id: 'namespace-is-free',
  summary: "Nothing else on the host uses the namespace of a virtual cluster, which has the cluster's name.",
  why: "Removing a virtual cluster deletes its namespace with everything in it, and until then each could read the other's secrets.",
  *check(repository) {
    const namespaces = namespacesOfComponents(repository);
    for (const [host, virtualClusters] of virtualClustersByHost(repository.clusters)) {
      // Few hosts have to be looked at: nearly no cluster is named like any component's namespace.
      const mayClash = virtualClusters.some(({ name }) => namespaces.has(name));
      const cluster = mayClash ? desiredCluster(repository, host) : undefined;
      const users = cluster?.usage === 'host' ? namespaceUsers(cluster, repository) : undefined;
      for (const virtual of virtualClusters) yield* findingsFor(virtual, host, users?.get(virtual.name) ?? []);
    }
  },
};

function* findingsFor(
  { name, document }: ClusterFile,
  host: string,
  users: readonly NamespaceUser[],
): Iterable<Finding> {
  const at = (): Span => document.at('/metadata/name');
  const owner = systemOwnerOf(name);
  if (owner !== undefined) {
    const message = `namespace "${name}" on host "${host}" belongs to ${owner}`;
    yield { at: at(), message, hint: 'choose another name for the cluster' };
  } else if (users.length > 0) {
    const names = quotedList(users.map(({ component }) => component));
    const whose = users.length === 1 ? `component ${names}` : `components ${names}`;
    const other = users.every(({ canMove }) => canMove) ? ', or another namespace for the component' : '';
    yield {
      at: at(),
      message: `virtual cluster "${name}" would share namespace "${name}" on host "${host}" with ${whose}`,
      hint: `choose another name for the cluster${other}`,
      related: users.map((user) => ({
        at: user.at(),
        message: `component "${user.component}" of host "${host}" has it`,
      })),
    };
  }
}

/** How each of the names below begins, which most names do not. */
const ownersBegin = /^(?:default|kube-|argocd|nautes)/;
/** The namespaces of a cluster's own system, which nothing else may be put into, and whose they are. */
const owners: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/^(default|kube-.*)$/, 'Kubernetes'],
  [/^argocd$/, 'Argo CD'],
  [/^nautes(-.*)?$/, 'Nautes'],
];

/** Who owns a namespace of that name on every cluster, in a sentence; undefined if free. */
function systemOwnerOf(namespace: string): string | undefined {
  return !ownersBegin.test(namespace) ? undefined : owners.find(([pattern]) => pattern.test(namespace))?.[1];
}
