import type { ClusterFile } from '../register/cluster-file.ts';
import { takenPortsOf, type TakenPort } from '../register/node-ports.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';
import type { Span } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** The gateway of the host comes first, then its virtual clusters in the order of names. */
export const uniqueNodePort: Rule = {
  id: 'unique-node-port',
  summary: 'No node port of a host is used twice, by its gateway or by the virtual clusters on it.',
  why: 'Kubernetes rejects the second Service with a node port, so that gateway or virtual cluster would never start.',
  *check({ clusters }) {
    const virtualClusters = virtualClustersByHost(clusters);
    for (const cluster of clusters.values()) {
      if (cluster.spec.usage !== 'host') continue;
      for (const [port, [first, second, ...more]] of usesByPort(cluster, virtualClusters.get(cluster.name) ?? [])) {
        if (first === undefined || second === undefined) continue;
        yield {
          at: placeOf(second),
          message: `node port ${port} of "${cluster.name}" is already taken by ${userOf(first)}`,
          hint: 'choose a port that is free there',
          related: [first, ...more].map((use) => ({ at: placeOf(use), message: `taken by ${userOf(use)}` })),
        };
      }
    }
  },
};

function placeOf({ cluster, pointer }: TakenPort): Span {
  return cluster.document.at(pointer);
}

function userOf({ cluster, use, written }: TakenPort): string {
  return use === 'API'
    ? `virtual cluster "${cluster.name}"`
    : `the ${written ? '' : 'default '}${use} port of its gateway`;
}

const none: ReadonlyMap<number, readonly TakenPort[]> = new Map();

/** The uses of ports of which some are used twice. Of virtual clusters with one URL only the first counts: that they clash is unique-api-server's to say. */
function usesByPort(
  host: ClusterFile,
  virtualClusters: readonly ClusterFile[],
): ReadonlyMap<number, readonly TakenPort[]> {
  const urls = new Set<string>();
  const different = virtualClusters.filter(({ server: { normalForm } }) => {
    const isFirst = !urls.has(normalForm);
    urls.add(normalForm);
    return isFirst;
  });
  const taken = takenPortsOf(host, different);
  // Nearly every host has a port for each.
  const ports = new Set(taken.map(({ port }) => port));
  return ports.size === taken.length ? none : Map.groupBy(taken, ({ port }) => port);
}
