import type { Span } from '../../text/position.ts';
import type { Repository } from '../repository.ts';
import type { EnvironmentFile, RuntimeFile } from './product-file.ts';
import type { Product } from './product.ts';

/** Something that stands on a cluster: without that cluster it has no ground. */
interface ClusterUse {
  /** As `virtual cluster "dev-a"` or `environment "test" of product "shop"`. */
  readonly words: string;
  readonly path: string;
  /** Where it says so. */
  readonly at: () => Span;
}

/** What uses each cluster, by the name of the cluster: virtual clusters, environments, and what runs in them. */
export function clusterUses({ clusters, products }: Repository): ReadonlyMap<string, readonly ClusterUse[]> {
  const uses = new Map<string, ClusterUse[]>();
  const add = (cluster: string, use: ClusterUse): void => {
    const others = uses.get(cluster);
    if (others === undefined) uses.set(cluster, [use]);
    else others.push(use);
  };
  for (const { name, spec, path, document } of clusters.values()) {
    const at = (): Span => document.at('/spec/hostCluster');
    if (spec.hostCluster !== undefined) add(spec.hostCluster, { words: `virtual cluster "${name}"`, path, at });
  }
  for (const product of products.values()) {
    for (const environment of product.environments)
      add(environment.cluster, {
        words: environmentWords(environment),
        path: environment.path,
        at: () => environment.document.at('/spec/cluster'),
      });
    for (const [runtime, environments] of placedRuntimes(product))
      for (const cluster of new Set(environments.map(({ cluster }) => cluster)))
        add(cluster, {
          words: runtimeWords(runtime),
          path: runtime.path,
          at: () => runtime.document.at(runtime.environment.pointer),
        });
  }
  return uses;
}

/** Each runtime with the environments of its product that it can mean: one, unless two have the same name. */
export function placedRuntimes(
  product: Product,
): readonly (readonly [runtime: RuntimeFile, environments: readonly EnvironmentFile[]])[] {
  const byName = Map.groupBy(product.environments, ({ name }) => name);
  return product.runtimes.map((runtime) => [runtime, byName.get(runtime.environment.text) ?? []]);
}

/** An environment in a sentence. */
export function environmentWords({ name, product }: EnvironmentFile): string {
  return `environment "${name}" of product "${product}"`;
}

/** A runtime in a sentence. */
export function runtimeWords({ kind, name, product }: RuntimeFile): string {
  return `${kind === 'DeploymentRuntime' ? 'deployment' : 'pipeline'} runtime "${name}" of product "${product}"`;
}
