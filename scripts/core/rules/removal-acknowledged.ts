import type { ChangeRule } from '../check/rule.ts';
import { exceedsBudget, removalBudget } from '../plan/removal-budget.ts';
import { tenantPath } from '../register/layout.ts';
import { quotedList } from '../text/quoted-list.ts';

/** Says nothing beside a broken tenant.yaml, which is refused anyway. */
export const removalAcknowledged: ChangeRule = {
  id: 'removal-acknowledged',
  summary: 'A change that removes many clusters, or all of them, lists each one under removals: in tenant.yaml.',
  why: 'A wrong merge or a moved folder looks just like a removal. Beyond three clusters, or a quarter of a larger register, somebody has to write down that it is meant.',
  guardedLive: true,
  *checkChange(base, head) {
    const { tenant } = head;
    if (tenant === undefined) return;
    const removed = [...base.declared].filter((name) => !head.declared.has(name));
    const registered = base.declared.size;
    const acknowledged = new Set(tenant.settings.removals?.map(({ name }) => name));
    const silent = removed.filter((name) => !acknowledged.has(name));
    if (silent.length === 0 || !exceedsBudget(removed.length, registered)) return;
    const limit =
      removed.length === registered
        ? 'which leaves none'
        : `more than the ${removalBudget(registered)} that may go unsaid`;
    yield {
      at: tenant.document.at('/removals'),
      message: `this change removes ${removed.length} of ${registered} clusters, ${limit}`,
      hint: `add "- name: <cluster>" under removals: in ${tenantPath} if that is meant, for ${quotedList(silent)}`,
    };
  },
};
