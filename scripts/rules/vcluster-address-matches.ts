import { hostFileOf } from '../register/virtual-clusters.ts';
import type { Rule } from './engine/rule.ts';

/** An address and a name cannot be compared without asking DNS, so only two of a kind are. */
export const vclusterAddressMatches: Rule = {
  id: 'vcluster-address-matches',
  severity: 'warning',
  summary: 'apiServer of a virtual cluster has the address of its host.',
  why: 'A virtual API server is reached through its host, so another address is usually another machine.',
  *check({ clusters }) {
    for (const cluster of clusters.values()) {
      const host = hostFileOf(cluster, clusters);
      if (host === undefined || host === cluster) continue;
      const { server: own } = cluster;
      const { server: hosts } = host;
      if (own.host === hosts.host) continue;
      // A host behind a proxy has another address than the proxy.
      if (hosts.path !== '') continue;
      if ((own.addressFamily === 'name') !== (hosts.addressFamily === 'name')) continue;
      yield {
        at: cluster.document.at('/spec/apiServer'),
        message: `address "${own.host}" differs from that of host "${host.name}", "${hosts.host}"`,
        hint: `write the host's address, unless "${own.host}" is the same machine`,
        related: [{ at: host.document.at('/spec/apiServer'), message: 'the host is here' }],
      };
    }
  },
};
