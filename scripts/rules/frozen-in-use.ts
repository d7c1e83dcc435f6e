import type { ClusterSpec } from '../register/cluster-file.ts';
import { clusterUses, isSameUser, unknownProductUses, userWords } from '../register/products/cluster-uses.ts';
import type { ChangeRule } from './engine/rule.ts';

/** The first that changes is the place of the finding; frozen-placement, which explains this rule, points at the first two. */
const frozenFields = ['clusterType', 'hostCluster', 'usage', 'workerType', 'clusterKind'] as const;

/** A use counts when it is there before and after the change. */
export const frozenInUse: ChangeRule = {
  id: 'frozen-in-use',
  summary:
    'clusterKind, clusterType, usage, hostCluster and workerType stay as they are while virtual clusters, environments or runtimes use the cluster.',
  why: 'Each of these makes it a different cluster, and whatever uses it would lose it.',
  explains: ['host-is-host', 'environment-on-worker', 'runtime-fits-cluster', 'product-fetched'],
  *checkChange(base, head) {
    let uses: readonly ReturnType<typeof clusterUses>[] | undefined;
    for (const [name, { spec, document }] of head.clusters) {
      const old = base.clusters.get(name)?.spec;
      const changed =
        old === undefined ? [] : frozenFields.filter((field) => valueOf(old, field) !== valueOf(spec, field));
      const [field] = changed;
      if (field === undefined) continue;
      uses ??= [clusterUses(base), clusterUses(head)];
      const [before = [], after = []] = uses.map((all) => all.get(name) ?? []);
      const staying = after.filter(({ user }) => before.some((old) => isSameUser(old.user, user)));
      const at = document.at(`/spec/${field}`);
      for (const { message, at: there, hint } of staying.length === 0 ? unknownProductUses(head, base) : [])
        yield {
          at,
          message: `"${name}" changes ${changed.join(' and ')}, but may still be in use`,
          hint,
          related: [{ at: there, message }],
        };
      if (staying.length === 0) continue;
      yield {
        at,
        message: `"${name}" changes ${changed.join(' and ')} while it is in use`,
        hint: 'undo this, or remove what uses it in an earlier merge request',
        related: staying.map(({ user, at }) => ({ at: at(), message: `${userWords(user)} uses it` })),
      };
    }
  },
};

function valueOf(spec: ClusterSpec, field: (typeof frozenFields)[number]): string | undefined {
  return field === 'clusterKind' ? (spec.clusterKind ?? 'kubernetes') : spec[field];
}
