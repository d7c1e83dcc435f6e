import { isDeepStrictEqual } from 'node:util';
import { desiredCluster } from '../desired/cluster.ts';
import { pairOf, stepsOf } from '../desired/components/effect.ts';
import { labelsOf } from '../desired/components/selection.ts';
import { exceedsBudget, removalBudget } from '../plan/guard/removal-budget.ts';
import { tenantPath } from '../register/layout.ts';
import type { Repository } from '../register/repository.ts';
import { quotedList } from '../text/words.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Says nothing beside a broken tenant.yaml, which is refused anyway. */
export const removalAcknowledged: ChangeRule = {
  id: 'removal-acknowledged',
  summary:
    'A change that removes many clusters, removes all of them, or removes components from many, lists each cluster or component under removals: in tenant.yaml.',
  why: 'A bad merge or a moved folder looks just like a removal, and a cluster with another shape loses its components. More than three clusters, or a quarter of a larger register, have to be confirmed in writing.',
  guardedLive: true,
  *checkChange(base, head) {
    const { tenant } = head;
    if (tenant === undefined) return;
    const removed = [...base.declared].filter((name) => !head.declared.has(name));
    const withdrawn = withdrawals(base, head);
    const registered = base.declared.size;
    const budget = removalBudget(registered);
    if (!exceedsBudget(removed.length, registered) && removed.length + withdrawn.length <= budget) return;

    const acknowledged = new Set(tenant.settings.removals?.map(({ name }) => name));
    const lost = new Set(withdrawn.flatMap(({ components }) => components).map((name) => `component/${name}`));
    const silent = [...removed, ...[...lost].sort()].filter((name) => !acknowledged.has(name));
    if (silent.length === 0) return;
    const parts = [
      ...(removed.length === 0 ? [] : [`removes ${removed.length}`]),
      ...(withdrawn.length === 0 ? [] : [`removes components from ${withdrawn.length}`]),
    ];
    const limit =
      removed.length === registered ? 'which leaves none' : `more than the ${budget} allowed without an entry`;
    const entry = lost.size === 0 ? '<cluster>' : removed.length === 0 ? 'component/<component>' : '<name>';
    yield {
      at: tenant.document.at('/removals'),
      message: `this change ${parts.join(' and ')} of ${registered} clusters, ${limit}`,
      hint: `add "- name: ${entry}" under removals: in ${tenantPath} if that is intended, for ${quotedList(silent)}`,
    };
  },
};

/** A cluster that stays registered and loses components because its labels change; as destructive as a removal. */
interface Withdrawal {
  readonly cluster: string;
  readonly components: readonly string[];
}

/** What the change of clusters alone removes: components that go or shrink by their own files have an entry of their own. */
function withdrawals(base: Repository, head: Repository): readonly Withdrawal[] {
  const staying = [...base.components].filter(([name]) => head.components.has(name));
  const components = new Map(staying.map(([name, before]) => [name, pairOf(before, before)]));
  if (components.size === 0) return [];
  // Labels come from the cluster's own file and from the catalogue; nearly all files are the same ones in both trees.
  const isSameCatalogue = isDeepStrictEqual(base.catalogue, head.catalogue);
  return [...base.clusters.values()].flatMap(({ name: cluster, document }) => {
    if (isSameCatalogue && head.clusters.get(cluster)?.document === document) return [];
    const [before, after] = [desiredCluster(base, cluster), desiredCluster(head, cluster)];
    if (before === undefined || after === undefined) return [];
    const { loses } = stepsOf(components, { before: labelsOf(before), after: labelsOf(after) });
    return loses.length === 0 ? [] : [{ cluster, components: loses }];
  });
}
