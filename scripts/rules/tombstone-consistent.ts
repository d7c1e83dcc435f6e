import { clusterPathOf, tenantPath } from '../register/layout.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** Tombstones of components are left to the rules about components. */
export const tombstoneConsistent: Rule = {
  id: 'tombstone-consistent',
  summary: 'No cluster under removals: in tenant.yaml still has a file.',
  why: 'An entry under removals: would also confirm the next, accidental removal of a file that is back.',
  *check({ tenant, declared }) {
    for (const [index, { name }] of (tenant?.settings.removals ?? []).entries()) {
      if (tenant === undefined || !declared.has(name)) continue;
      const path = clusterPathOf(name);
      yield {
        at: tenant.document.at(`/removals/${index}/name`),
        message: `"${name}" is under removals: but still has a file`,
        hint: `remove it from removals: in ${tenantPath}, or remove ${path}`,
        related: [{ at: topOf(path), message: 'the file is here' }],
      };
    }
  },
};
