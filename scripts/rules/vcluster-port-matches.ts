import { isNodePort, nodePortRange, vclusterPortOf } from '../register/node-ports.ts';
import type { Span } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** Without a port of its own a virtual cluster uses the one in apiServer. */
export const vclusterPortMatches: Rule = {
  id: 'vcluster-port-matches',
  summary: 'apiServer of a virtual cluster includes its port, which is the node port vcluster.httpsNodePort.',
  why: 'The virtual API server listens on that node port; on any other port nothing responds, or another cluster does.',
  *check({ clusters }) {
    for (const { spec, server, document } of clusters.values()) {
      if (spec.clusterType !== 'virtual') continue;
      const place = (): Span => document.at('/spec/apiServer');
      const vcluster = vclusterPortOf({ spec, server });
      if (!server.portWritten) {
        const message = 'apiServer of a virtual cluster writes no port';
        yield { at: place(), message, hint: `add the node port, such as "${server.url}:${vcluster?.port ?? 31443}"` };
      } else if (vcluster !== undefined && vcluster.port !== server.port) {
        const message = `vcluster port ${vcluster.port} differs from port ${server.port} of apiServer`;
        const related = [{ at: place(), message: 'apiServer is here' }];
        yield { at: document.at(vcluster.pointer), message, hint: 'write the same port in both', related };
      } else if (!isNodePort(server.port)) {
        const message = `port ${server.port} is not a node port, expected ${nodePortRange.first} to ${nodePortRange.last}`;
        yield { at: place(), message, hint: 'choose a node port that is free on the host' };
      }
    }
  },
};
