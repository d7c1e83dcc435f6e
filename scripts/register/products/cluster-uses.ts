import { topOf, type Span } from '../../text/position.ts';
import { tenantPath } from '../layout.ts';
import type { Repository } from '../repository.ts';
import type { EnvironmentFile, PlacedText, RuntimeFile } from './product-file.ts';
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

/** A namespace that a runtime has on a cluster. */
export interface NamespaceUse {
  readonly cluster: string;
  readonly namespace: PlacedText;
  readonly runtime: RuntimeFile;
}

/** The namespaces that runtimes have, by cluster, in the order of products and paths. */
export function namespaceUses(products: Repository['products']): ReadonlyMap<string, readonly NamespaceUse[]> {
  const uses = [...products.values()].flatMap((product) =>
    placedRuntimes(product).flatMap(([runtime, environments]) =>
      [...new Set(environments.map(({ cluster }) => cluster))].flatMap((cluster) =>
        runtime.namespaces.map((namespace) => ({ cluster, namespace, runtime })),
      ),
    ),
  );
  return Map.groupBy(uses, ({ cluster }) => cluster);
}

/** Why nobody can say what uses a cluster. */
interface UnknownProductUse {
  readonly at: Span;
  /** As `product "shop" is not fetched`. */
  readonly words: string;
  /** The way out. */
  readonly hint: string;
}

/** The products whose uses of clusters are not all known; with a base also those that the change takes off the list. */
export function unknownProductUses(head: Repository, base?: Repository): readonly UnknownProductUse[] {
  const { tenant, listedProducts } = head;
  if (tenant === undefined) return [];
  const gaps = listedProducts.flatMap(({ name, pointer, gap }) =>
    gap === undefined
      ? []
      : [{ at: tenant.document.at(pointer), words: `product "${name}" ${gap.words}`, hint: gap.hint }],
  );
  const listed = new Set(listedProducts.map(({ name }) => name));
  const unlisted = (base?.listedProducts ?? []).filter(({ name }) => !listed.has(name) && !head.products.has(name));
  const at = tenant.document.has('/products') ? tenant.document.atKey('/products') : topOf(tenantPath);
  const hint = 'take it off the list in a merge request before this one';
  return [...gaps, ...unlisted.map(({ name }) => ({ at, words: `product "${name}" is taken off the list`, hint }))];
}
