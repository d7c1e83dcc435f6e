import { clusterUses } from '../../register/products/cluster-uses.ts';
import { unknownProductUses } from '../../register/products/unknown-product-use.ts';
import type { Repository } from '../../register/repository.ts';
import { toPrintable } from '../../text/printable.ts';

/** Names in files of products are a stranger's, and are not checked. */
const maxReasonLength = 300;

/** Why the files forbid that a cluster is unregistered: what they say still uses it, and what they cannot say. */
export function fileDependentsOf(repository: Repository): (cluster: string) => readonly string[] {
  const uses = clusterUses(repository);
  const unproved = unknownProductUses(repository).map(({ words }) => `cannot prove that nothing uses it: ${words}`);
  return (cluster) => {
    const reasons = (uses.get(cluster) ?? []).map(({ words, at }) => {
      const { file, start } = at();
      return `${words} still uses it (${file}:${start.line})`;
    });
    return [...unproved, ...reasons].map((reason) => toPrintable(reason).slice(0, maxReasonLength));
  };
}
