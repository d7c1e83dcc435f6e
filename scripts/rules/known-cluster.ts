import { nearestWord, quotedList } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** A cluster whose file cannot be read is known all the same; its own mistake is reported there. */
export const knownCluster: Rule = {
  id: 'known-cluster',
  summary: 'An environment names a cluster of this register.',
  why: 'The product could not run there, and the cluster that was meant would not be protected from removal.',
  *check({ products, clusters, declared }) {
    let workers: readonly string[] | undefined;
    for (const { environments } of products.values())
      for (const { cluster, document } of environments) {
        if (declared.has(cluster)) continue;
        workers ??= [...clusters.values()].filter(({ spec }) => spec.usage === 'worker').map(({ name }) => name);
        const near = nearestWord(cluster, workers);
        yield {
          at: document.at('/spec/cluster'),
          message: `cluster "${cluster}" is not in this register`,
          hint:
            near === undefined ? hintFor(cluster, workers) : `write "${near}", or add a cluster file for "${cluster}"`,
        };
      }
  },
};

function hintFor(cluster: string, workers: readonly string[]): string {
  const add = `add a cluster file for "${cluster}"`;
  return workers.length === 0 ? add : `name one of its workers: ${quotedList(workers)}, or ${add}`;
}
