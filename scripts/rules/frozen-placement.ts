import type { ClusterSpec } from '../register/cluster-file.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Shown instead of frozen-in-use: whoever removed what uses the cluster would be refused all the same. */
export const frozenPlacement: ChangeRule = {
  id: 'frozen-placement',
  summary: 'A virtual cluster stays on its host, and a cluster stays virtual or physical.',
  why: 'On another host, the name would mean a new, empty cluster, and the old one would stay behind with its data. Apply refuses that.',
  explains: ['frozen-in-use'],
  guardedLive: true,
  *checkChange(base, head) {
    for (const [name, { spec, document }] of head.clusters) {
      const step = stepBetween(base.clusters.get(name)?.spec, spec);
      if (step === undefined) continue;
      yield {
        at: document.at(`/spec/${step.field}`),
        message: `"${name}" ${step.words}`,
        hint: 'remove the file in one merge request, and add it again once that is applied',
      };
    }
  },
};

function stepBetween(
  before: ClusterSpec | undefined,
  after: ClusterSpec,
): { readonly field: keyof ClusterSpec; readonly words: string } | undefined {
  if (before === undefined) return undefined;
  if (before.clusterType !== after.clusterType)
    return { field: 'clusterType', words: `changes from ${before.clusterType} to ${after.clusterType}` };
  if (before.hostCluster === after.hostCluster) return undefined;
  return { field: 'hostCluster', words: `moves from host "${before.hostCluster}" to "${after.hostCluster}"` };
}
