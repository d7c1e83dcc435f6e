import type { Finding } from '../../text/diagnostic.ts';
import { topOf, type Span } from '../../text/position.ts';
import { tenantPath } from '../layout.ts';
import type { Repository } from '../repository.ts';
import type { EnvironmentFile, PlacedText, RuntimeFile } from './product-file.ts';
import type { Product } from './product.ts';

/** Something that stands on a cluster: without that cluster it has no ground. */
interface ClusterUse {
  readonly user: ClusterUser;
  readonly path: string;
  /** Where it says so. */
  readonly at: () => Span;
}

/** Who uses a cluster. */
export interface ClusterUser {
  readonly kind: 'virtual cluster' | 'environment' | 'deployment runtime' | 'pipeline runtime';
  readonly name: string;
  /** The product that it is of; a virtual cluster is of none. */
  readonly product?: string;
}

/** Whether two trees speak of the same user. */
export function isSameUser(left: ClusterUser, right: ClusterUser): boolean {
  return left.kind === right.kind && left.name === right.name && left.product === right.product;
}

/** A user in a sentence, as `virtual cluster "dev-a"` or `environment "test" of product "shop"`. */
export function userWords({ kind, name, product }: ClusterUser): string {
  return `${kind} "${name}"${product === undefined ? '' : ` of product "${product}"`}`;
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
    if (spec.hostCluster !== undefined) add(spec.hostCluster, { user: { kind: 'virtual cluster', name }, path, at });
  }
  for (const product of products.values()) {
    for (const environment of product.environments)
      add(environment.cluster, {
        user: environmentUser(environment),
        path: environment.path,
        at: () => environment.document.at('/spec/cluster'),
      });
    for (const [runtime, environments] of placedRuntimes(product))
      for (const cluster of new Set(environments.map(({ cluster }) => cluster)))
        add(cluster, {
          user: runtimeUser(runtime),
          path: runtime.path,
          at: () => runtime.document.at(runtime.environment.pointer),
        });
  }
  return uses;
}

/** Who uses each cluster in any of these trees, each named once. */
export function clusterUsers(repositories: readonly Repository[]): ReadonlyMap<string, readonly ClusterUser[]> {
  const users = new Map<string, Map<string, ClusterUser>>();
  for (const repository of repositories)
    for (const [cluster, uses] of clusterUses(repository)) {
      const known = users.get(cluster) ?? new Map<string, ClusterUser>();
      users.set(cluster, known);
      for (const { user } of uses) known.set(userWords(user), user);
    }
  return new Map([...users].map(([cluster, known]) => [cluster, [...known.values()]]));
}

/** Each runtime with the environments of its product that it can mean: one, unless two have the same name. */
export function placedRuntimes(
  product: Product,
): readonly (readonly [runtime: RuntimeFile, environments: readonly EnvironmentFile[]])[] {
  const byName = Map.groupBy(product.environments, ({ name }) => name);
  return product.runtimes.map((runtime) => [runtime, byName.get(runtime.environment.text) ?? []]);
}

/** An environment in a sentence. */
export function environmentWords(environment: EnvironmentFile): string {
  return userWords(environmentUser(environment));
}

function environmentUser({ name, product }: EnvironmentFile): ClusterUser {
  return { kind: 'environment', name, product };
}

/** A runtime in a sentence. */
export function runtimeWords(runtime: RuntimeFile): string {
  return userWords(runtimeUser(runtime));
}

function runtimeUser({ kind, name, product }: RuntimeFile): ClusterUser {
  return { kind: kind === 'DeploymentRuntime' ? 'deployment runtime' : 'pipeline runtime', name, product };
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

/** Why nobody can say what uses a cluster, as `product "shop" is not fetched`; with a base also the products that the change takes off the list. */
export function unknownProductUses(head: Repository, base?: Repository): readonly Finding[] {
  const { tenant, listedProducts } = head;
  if (tenant === undefined) return [];
  const gaps = listedProducts.flatMap(({ name, pointer, gap }) =>
    gap === undefined
      ? []
      : [{ at: tenant.document.at(pointer), message: `product "${name}" ${gap.message}`, hint: gap.hint }],
  );
  const listed = new Set(listedProducts.map(({ name }) => name));
  const unlisted = (base?.listedProducts ?? []).filter(({ name }) => !listed.has(name) && !head.products.has(name));
  const at = tenant.document.has('/products') ? tenant.document.atKey('/products') : topOf(tenantPath);
  const hint = 'remove it from the list in an earlier merge request';
  return [
    ...gaps,
    ...unlisted.map(({ name }) => ({ at, message: `product "${name}" is removed from the list`, hint })),
  ];
}
