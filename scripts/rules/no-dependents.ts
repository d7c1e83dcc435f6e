import { clusterPathOf, productFolderOf } from '../register/layout.ts';
import { clusterUses, unknownProductUses, userWords } from '../register/products/cluster-uses.ts';
import type { Repository } from '../register/repository.ts';
import { quotedList } from '../text/words.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Says what known-host and known-cluster would say of the same place, and why. */
export const noDependents: ChangeRule = {
  id: 'no-dependents',
  summary: 'A cluster can be removed only when it has no virtual clusters, environments or runtimes left.',
  why: 'Removing a cluster destroys what runs on it; a virtual cluster or runtime left without it cannot be removed cleanly. An environment counts even if it is empty. No cluster can be removed while a product in tenant.yaml is not fetched.',
  explains: ['known-host', 'known-cluster', 'product-fetched'],
  guardedLive: true,
  *checkChange(base, head) {
    const removed = [...base.declared].filter((name) => !head.declared.has(name));
    if (removed.length === 0) return;
    for (const { at, message, hint } of unknownProductUses(head, base))
      yield { at, message: `${message}, so ${quotedList(removed)} cannot be removed safely`, hint };
    const uses = clusterUses(head);
    for (const name of removed)
      for (const { user, path, at } of uses.get(name) ?? [])
        yield {
          at: at(),
          message: `"${name}" is removed, but ${userWords(user)} still uses it`,
          hint: `${wayOut(path, head)}, or bring back ${clusterPathOf(name)}`,
        };
  },
};

/** A fetched file can only be removed where it comes from. */
function wayOut(path: string, { listedProducts }: Repository): string {
  const product = listedProducts.find(({ name }) => path.startsWith(productFolderOf(name)));
  if (product === undefined) return `remove ${path} as well`;
  return `remove ${path.slice(productFolderOf(product.name).length)} in ${product.repository} first`;
}
