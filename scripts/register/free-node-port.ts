import { plainAddressOf } from './api-server.ts';
import type { ClusterFile } from './cluster-file.ts';
import { nodePortRange, takenPortsOf } from './node-ports.ts';
import { virtualClustersByHost } from './virtual-clusters.ts';

/**
 * The lowest node port of a host that neither its gateway, nor a virtual cluster on it, nor another API server at its
 * address has; undefined when all are taken. Kubernetes itself gives the low ones to Services last
 * (KEP-3070, ServiceNodePortStaticSubrange).
 */
export function freeNodePort(host: ClusterFile, clusters: ReadonlyMap<string, ClusterFile>): number | undefined {
  const virtualClusters = virtualClustersByHost(clusters).get(host.name) ?? [];
  const taken = new Set(takenPortsOf(host, virtualClusters).map(({ port }) => port));
  const address = plainAddressOf(host.server.host);
  for (const cluster of clusters.values())
    if (plainAddressOf(cluster.server.host) === address) taken.add(cluster.server.port);
  for (let port: number = nodePortRange.first; port <= nodePortRange.last; port++) if (!taken.has(port)) return port;
  return undefined;
}
