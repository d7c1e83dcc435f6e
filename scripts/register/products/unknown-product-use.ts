import { topOf, type Span } from '../../text/position.ts';
import { tenantPath } from '../layout.ts';
import type { Repository } from '../repository.ts';

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
