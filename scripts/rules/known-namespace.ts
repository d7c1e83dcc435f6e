import { desiredClusters } from '../desired/cluster.ts';
import { nearestWord, quotedList } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** Components that were filled in count, so that nobody has to write them. */
export const knownNamespace: Rule = {
  id: 'known-namespace',
  summary: 'reservedNamespacesAllowedProducts names namespaces of components that the cluster has.',
  why: "Products get access by a component's namespace, not by its name; any other word grants nothing.",
  *check(repository) {
    if (repository.components.size < repository.declaredComponents.size) return;
    const isAsked = [...repository.clusters.values()].some(({ spec }) => spec.reservedNamespacesAllowedProducts);
    for (const { file, componentsList } of isAsked ? desiredClusters(repository).values() : []) {
      const reserved = Object.keys(file.spec.reservedNamespacesAllowedProducts ?? {});
      if (reserved.length === 0) continue;
      const components = Object.values(componentsList);
      const namespaces = [...new Set(components.map(({ namespace }) => namespace))].sort();
      for (const key of reserved) {
        if (namespaces.includes(key)) continue;
        const near = components.find(({ name }) => name === key)?.namespace ?? nearestWord(key, namespaces);
        yield {
          at: file.document.atKey(`/spec/reservedNamespacesAllowedProducts/${key}`),
          message: `no component of this cluster has the namespace "${key}"`,
          hint: near === undefined ? wayOut(namespaces) : `write "${near}"`,
        };
      }
    }
  },
};

function wayOut(namespaces: readonly string[]): string {
  const [only, another] = namespaces;
  if (only === undefined) return 'remove it: the cluster has no component';
  return another === undefined
    ? `write "${only}", or remove it`
    : `write one of ${quotedList(namespaces)}, or remove it`;
}
