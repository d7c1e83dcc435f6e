import { isLoopback, parseApiServer } from '../register/api-server.ts';
import type { Rule } from './engine/rule.ts';

/** A warning only, since a kit on the same machine may reach it. */
export const reachableAddress: Rule = {
  id: 'reachable-address',
  severity: 'warning',
  summary: 'apiServer is not a loopback address.',
  why: 'From the management cluster, 127.0.0.1 is the management cluster itself.',
  *check({ clusters }) {
    for (const { spec, document } of clusters.values()) {
      const server = parseApiServer(spec.apiServer);
      if (server === undefined || !isLoopback(server)) continue;
      yield {
        at: document.at('/spec/apiServer'),
        message: `"${server.host}" can only be reached from that machine`,
        hint: 'write the address at which the management cluster reaches this API server',
      };
    }
  },
};
