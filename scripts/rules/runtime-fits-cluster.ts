import { placedRuntimes, runtimeWords } from '../register/products/cluster-uses.ts';
import type { Rule } from './engine/rule.ts';

const workerTypeFor = { DeploymentRuntime: 'deployment', ProjectPipelineRuntime: 'pipeline' } as const;

/** That an environment is on a host is environment-on-worker's to say. */
export const runtimeFitsCluster: Rule = {
  id: 'runtime-fits-cluster',
  summary: 'A deployment runtime is on a deployment worker, a pipeline runtime on a pipeline worker.',
  why: 'Each kind of worker has only the components for its work: a deployment worker has no Tekton.',
  *check({ products, clusters }) {
    for (const product of products.values())
      for (const [runtime, environments] of placedRuntimes(product))
        for (const environment of environments) {
          const cluster = clusters.get(environment.cluster);
          const needed = workerTypeFor[runtime.kind];
          const found = cluster?.spec.workerType;
          if (cluster === undefined || found === undefined || found === needed) continue;
          yield {
            at: runtime.document.at(runtime.environment.pointer),
            message: `${runtimeWords(runtime)} is on "${cluster.name}", which is a ${found} worker`,
            hint: `name an environment that is on a ${needed} worker`,
            related: [
              {
                at: environment.document.at('/spec/cluster'),
                message: `environment "${environment.name}" is on "${cluster.name}"`,
              },
              { at: cluster.document.at('/spec/workerType'), message: `"${cluster.name}" is a ${found} worker` },
            ],
          };
        }
  },
};
