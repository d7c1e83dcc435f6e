import { desiredCluster } from '../desired/cluster.ts';
import { namespaceUses, runtimeWords, type NamespaceUse } from '../register/products/cluster-uses.ts';
import type { Repository } from '../register/repository.ts';
import type { Finding } from '../text/diagnostic.ts';
import { namespaceUsers } from './components/namespace-users.ts';
import type { Rule } from './engine/rule.ts';

/** Of two runtimes the second in the order of paths is reported. */
export const uniqueNamespace: Rule = {
  id: 'unique-namespace',
  summary: "No other product, pipeline runtime or component on the cluster uses a runtime's namespaces.",
  why: 'Whoever shares a namespace can read its secrets, and loses what the other removes. A runtime without a namespace uses its own name.',
  *check(repository) {
    for (const [name, uses] of namespaceUses(repository.products)) {
      yield* sharedNamespaces(uses);
      yield* componentNamespaces(name, uses, repository);
    }
  },
};

function* sharedNamespaces(uses: readonly NamespaceUse[]): Iterable<Finding> {
  for (const same of Map.groupBy(uses, ({ namespace }) => namespace.text).values())
    for (const use of same) {
      const first = same.find((other) => clashes(use, other));
      if (first === undefined || same.indexOf(first) > same.indexOf(use)) continue;
      yield {
        at: use.runtime.document.at(use.namespace.pointer),
        message: `namespace "${use.namespace.text}" on "${use.cluster}" is already used by ${runtimeWords(first.runtime)}`,
        hint: 'choose another namespace',
        related: [{ at: first.runtime.document.at(first.namespace.pointer), message: 'used here' }],
      };
    }
}

/** Deployment runtimes of one product may share a namespace. */
function clashes({ runtime }: NamespaceUse, other: NamespaceUse): boolean {
  if (runtime === other.runtime) return false;
  const kinds = [runtime.kind, other.runtime.kind];
  return runtime.product !== other.runtime.product || kinds.includes('ProjectPipelineRuntime');
}

/** Nautes looks at deployment runtimes only, and not at a namespace that is not written; a secret is read by any of them. */
function* componentNamespaces(name: string, uses: readonly NamespaceUse[], repository: Repository): Iterable<Finding> {
  const cluster = desiredCluster(repository, name);
  if (cluster === undefined) return;
  const users = namespaceUsers(cluster, repository);
  for (const { runtime, namespace } of uses) {
    const [component] = users.get(namespace.text) ?? [];
    if (component === undefined) continue;
    yield {
      at: runtime.document.at(namespace.pointer),
      message: `namespace "${namespace.text}" on "${name}" is that of component "${component.component}"`,
      hint:
        namespace.pointer === '/metadata/name' ? 'write a namespace under "destination"' : 'choose another namespace',
      related: [{ at: component.at(), message: `component "${component.component}" uses it on "${name}"` }],
    };
  }
}
