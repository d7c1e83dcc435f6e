import type { ChangeRule } from '../check/rule.ts';
import type { ClusterSpec } from '../register/cluster-file.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';

const frozenFields = ['usage', 'clusterType', 'workerType', 'hostCluster', 'clusterKind'] as const;

/** A dependent counts when it is there before and after the change. */
export const frozenInUse: ChangeRule = {
  id: 'frozen-in-use',
  summary:
    'clusterKind, clusterType, usage, hostCluster and workerType stay as they are while virtual clusters run on the cluster.',
  why: 'Another value there makes it another cluster: what runs on it would lose the ground it stands on.',
  explains: ['host-is-host'],
  *checkChange(base, head) {
    const before = virtualClustersByHost(base.clusters);
    const after = virtualClustersByHost(head.clusters);
    for (const [name, { spec, document }] of head.clusters) {
      const old = base.clusters.get(name)?.spec;
      const dependents = (after.get(name) ?? []).filter((dependent) =>
        before.get(name)?.some(({ name }) => name === dependent.name),
      );
      const changed =
        old === undefined ? [] : frozenFields.filter((field) => valueOf(old, field) !== valueOf(spec, field));
      const [field] = changed;
      if (field === undefined || dependents.length === 0) continue;
      yield {
        at: document.at(`/spec/${field}`),
        message: `"${name}" changes ${changed.join(' and ')} while virtual clusters run on it`,
        hint: 'undo this, or remove its virtual clusters in a merge request before this one',
        related: dependents.map((dependent) => ({
          at: dependent.document.at('/spec/hostCluster'),
          message: `"${dependent.name}" runs on it`,
        })),
      };
    }
  },
};

function valueOf(spec: ClusterSpec, field: (typeof frozenFields)[number]): string | undefined {
  return field === 'clusterKind' ? (spec.clusterKind ?? 'kubernetes') : spec[field];
}
