import { productFolderOf } from '../register/layout.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** no-dependents and frozen-in-use report what a missing product blocks. */
export const productFetched: Rule = {
  id: 'product-fetched',
  severity: 'mixed',
  summary: 'A product listed in tenant.yaml is listed once, has been fetched, and is not also committed.',
  why: "A committed copy of a product's files would become stale. A product that is not fetched is a warning, because only removals need it; so are mistakes in fetched files, because they can only be fixed in their own repository.",
  *check({ listedProducts, tenant }) {
    if (tenant === undefined) return;
    const known = new Map<string, string>();
    for (const { name, pointer, committed, gap } of listedProducts) {
      const at = tenant.document.at(pointer);
      const first = known.get(name);
      known.set(name, first ?? pointer);
      if (first !== undefined)
        yield {
          at,
          message: `product "${name}" is listed twice`,
          hint: 'remove one of the two',
          related: [{ at: tenant.document.at(first), message: 'first listed here' }],
        };
      else if (committed !== undefined)
        yield {
          at,
          message: `product "${name}" is listed here and committed in ${productFolderOf(name)}`,
          hint: `remove ${productFolderOf(name)}, or remove the product from products:`,
          related: [{ at: topOf(committed), message: 'a committed file is here' }],
        };
      else if (gap !== undefined)
        yield {
          at,
          message: `product "${name}" ${gap.message}, so it is unknown which clusters it uses`,
          hint: gap.hint,
          severity: 'warning',
        };
    }
  },
};
