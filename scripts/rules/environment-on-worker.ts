import { environmentWords } from '../register/products/cluster-uses.ts';
import type { Rule } from './engine/rule.ts';

/** Nautes finds out only when the first runtime is to be created. */
export const environmentOnWorker: Rule = {
  id: 'environment-on-worker',
  summary: 'An environment is on a worker.',
  why: 'A host runs virtual clusters only; no product can deploy to it.',
  *check({ products, clusters }) {
    for (const { environments } of products.values())
      for (const environment of environments) {
        const cluster = clusters.get(environment.cluster);
        if (cluster?.spec.usage !== 'host') continue;
        yield {
          at: environment.document.at('/spec/cluster'),
          message: `${environmentWords(environment)} is on "${cluster.name}", which is a host`,
          hint: 'name a worker, such as a virtual cluster on that host',
          related: [{ at: cluster.document.at('/spec/usage'), message: `"${cluster.name}" is a host here` }],
        };
      }
  },
};
