import { hostFileOf, hostHint } from '../register/virtual-clusters.ts';
import type { Rule } from './engine/rule.ts';

/** A host that is not in the register is left to known-host. */
export const hostIsHost: Rule = {
  id: 'host-is-host',
  summary: 'hostCluster names a cluster with usage host, and not the cluster itself.',
  why: 'Only a host has the gateway that virtual clusters need, and only a host is protected from removal while it has some.',
  *check({ clusters }) {
    for (const cluster of clusters.values()) {
      const host = hostFileOf(cluster, clusters);
      if (host === undefined || host.spec.usage === 'host') continue;
      const at = cluster.document.at('/spec/hostCluster');
      const hint = hostHint(clusters);
      if (host === cluster) {
        yield { at, message: `"${cluster.name}" names itself as its host`, hint };
      } else {
        const related = [{ at: host.document.at('/spec/usage'), message: `usage of "${host.name}" is here` }];
        yield { at, message: `"${host.name}" is a worker, expected a host`, hint, related };
      }
    }
  },
};
