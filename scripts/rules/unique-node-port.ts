import { parseApiServer } from '../register/api-server.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { gatewayPortsOf, vclusterPortOf, type PlacedPort } from '../register/node-ports.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';
import type { Span } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** The gateway of the host comes first, then its virtual clusters in the order of names. */
export const uniqueNodePort: Rule = {
  id: 'unique-node-port',
  summary: 'No node port of a host is used twice, by its gateway or by the virtual clusters on it.',
  why: 'Kubernetes gives a node port to one Service only. The second Service is refused, so a gateway or a virtual cluster would never come up.',
  *check({ clusters }) {
    const virtualClusters = virtualClustersByHost(clusters);
    for (const cluster of clusters.values()) {
      if (cluster.spec.usage !== 'host') continue;
      for (const [port, [first, second, ...more]] of usesByPort(cluster, virtualClusters.get(cluster.name) ?? [])) {
        if (first === undefined || second === undefined) continue;
        yield {
          at: placeOf(second),
          message: `node port ${port} of "${cluster.name}" is already taken by ${first.user}`,
          hint: 'choose a port that is free there',
          related: [first, ...more].map((use) => ({ at: placeOf(use), message: `taken by ${use.user}` })),
        };
      }
    }
  },
};

interface PortUse {
  readonly user: string;
  readonly cluster: ClusterFile;
  readonly pointer: string;
}

function placeOf({ cluster, pointer }: PortUse): Span {
  return cluster.document.at(pointer);
}

/** Of virtual clusters with one URL only the first counts: that they clash is unique-api-server's to say. */
function usesByPort(
  host: ClusterFile,
  virtualClusters: readonly ClusterFile[],
): ReadonlyMap<number, readonly PortUse[]> {
  const uses = new Map<number, PortUse[]>();
  const add = (cluster: ClusterFile, { port, pointer }: PlacedPort, user: string): void => {
    uses.set(port, [...(uses.get(port) ?? []), { user, cluster, pointer }]);
  };
  const { http, https } = gatewayPortsOf(host.spec);
  add(host, http, `the ${http.written ? '' : 'default '}HTTP port of its gateway`);
  add(host, https, `the ${https.written ? '' : 'default '}HTTPS port of its gateway`);
  const urls = new Set<string | undefined>();
  for (const virtual of virtualClusters) {
    const port = vclusterPortOf(virtual.spec);
    const url = parseApiServer(virtual.spec.apiServer)?.normalForm;
    if (port !== undefined && !urls.has(url)) add(virtual, port, `virtual cluster "${virtual.name}"`);
    urls.add(url);
  }
  return uses;
}
