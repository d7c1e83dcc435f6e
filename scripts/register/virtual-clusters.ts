import type { ClusterFile } from './cluster-file.ts';
import { quotedList } from '../text/words.ts';
import type { Repository } from './repository.ts';

type Clusters = Repository['clusters'];

/** The virtual clusters that each host runs, in the order of their names, by the name of the host. */
export function virtualClustersByHost(clusters: Clusters): ReadonlyMap<string, readonly ClusterFile[]> {
  const byHost = new Map<string, ClusterFile[]>();
  for (const cluster of clusters.values()) {
    const host = cluster.spec.hostCluster;
    if (host === undefined) continue;
    const others = byHost.get(host);
    if (others === undefined) byHost.set(host, [cluster]);
    else others.push(cluster);
  }
  return byHost;
}

/** The names of the clusters that can run virtual ones. */
export function hostNames(clusters: Clusters): readonly string[] {
  return [...clusters.values()].filter(({ spec }) => spec.usage === 'host').map(({ name }) => name);
}

/** How to get a host for a virtual cluster. */
export function hostHint(clusters: Clusters): string {
  const hosts = hostNames(clusters);
  if (hosts.length === 0) return 'add a cluster file whose usage is host, and name that cluster here';
  return `name a host: ${quotedList(hosts)}`;
}

/** The cluster that a virtual one runs on; undefined when there is none, or none that can be read. */
export function hostFileOf({ spec }: ClusterFile, clusters: Clusters): ClusterFile | undefined {
  return spec.hostCluster === undefined ? undefined : clusters.get(spec.hostCluster);
}
