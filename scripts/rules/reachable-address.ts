import { isLoopback } from '../register/api-server.ts';
import { parseProxyUrl } from '../register/proxy-url.ts';
import type { Rule } from './engine/rule.ts';

/** A warning only, since a kit on the same machine may reach it. */
export const reachableAddress: Rule = {
  id: 'reachable-address',
  severity: 'warning',
  summary: 'Neither apiServer nor proxyUrl is a loopback address.',
  why: 'From the management cluster, 127.0.0.1 is the management cluster itself. Behind a proxy, apiServer is an address as the proxy sees it.',
  *check({ clusters }) {
    for (const { spec, server, document } of clusters.values()) {
      const isProxied = spec.proxyUrl !== undefined;
      const dialled = isProxied ? parseProxyUrl(spec.proxyUrl) : server;
      if (dialled === undefined || !isLoopback(dialled)) continue;
      yield {
        at: document.at(isProxied ? '/spec/proxyUrl' : '/spec/apiServer'),
        message: `"${dialled.host}" can only be reached from that machine`,
        hint: `write the address at which the management cluster reaches this ${isProxied ? 'proxy' : 'API server'}`,
      };
    }
  },
};
