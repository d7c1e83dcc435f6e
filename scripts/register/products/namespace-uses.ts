import type { Repository } from '../repository.ts';
import { placedRuntimes } from './cluster-uses.ts';
import type { PlacedText, RuntimeFile } from './product-file.ts';

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
