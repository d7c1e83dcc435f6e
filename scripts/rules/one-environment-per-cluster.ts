import { environmentWords } from '../register/products/cluster-uses.ts';
import type { EnvironmentFile } from '../register/products/product-file.ts';
import type { Rule } from './engine/rule.ts';

/** The first one in the order of paths stays. */
export const oneEnvironmentPerCluster: Rule = {
  id: 'one-environment-per-cluster',
  summary: 'No two environments of a product are on the same cluster.',
  why: "A product has one project in a cluster's Argo CD, so Nautes rejects the second environment.",
  *check({ products }) {
    for (const { environments } of products.values()) {
      const byCluster = new Map<string, EnvironmentFile>();
      for (const environment of environments) {
        const { cluster, document } = environment;
        const first = byCluster.get(cluster);
        if (first === undefined) byCluster.set(cluster, environment);
        else
          yield {
            at: document.at('/spec/cluster'),
            message: `${environmentWords(environment)} is on "${cluster}", where its environment "${first.name}" is`,
            hint: 'name another cluster, or use the one environment for both',
            related: [{ at: first.document.at('/spec/cluster'), message: `"${first.name}" is on it` }],
          };
      }
    }
  },
};
