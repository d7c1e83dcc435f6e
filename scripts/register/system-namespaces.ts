/** The namespaces of a cluster's own system, which nothing else may be put into, and whose they are. */
const owners: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/^(default|kube-.*)$/, 'Kubernetes'],
  [/^argocd$/, 'Argo CD'],
  [/^nautes(-.*)?$/, 'Nautes'],
];

/** Whose namespace a name is on every cluster, in a sentence; undefined for a free one. */
export function systemOwnerOf(namespace: string): string | undefined {
  return owners.find(([pattern]) => pattern.test(namespace))?.[1];
}
