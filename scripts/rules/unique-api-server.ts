import type { ClusterFile } from '../register/cluster-file.ts';
import type { Rule } from './engine/rule.ts';

/** Compares URLs as browsers normalise them; one finding for each URL, at the second file in the order of names. */
export const uniqueApiServer: Rule = {
  id: 'unique-api-server',
  summary: 'No two clusters have the same API server, however its URL is written.',
  why: 'Argo CD keeps one registration per URL: the second cluster would replace the first, and removing either would unregister both.',
  *check({ clusters }) {
    for (const [url, [first, second, ...more]] of clustersOfOneUrl(clusters.values())) {
      if (first === undefined || second === undefined) continue;
      const related = [first, ...more].map(({ name, document }, index) => ({
        at: document.at('/spec/apiServer'),
        message: index === 0 ? `first registered here, as "${name}"` : `and here, as "${name}"`,
      }));
      yield {
        at: second.document.at('/spec/apiServer'),
        message: `API server "${url}" is already registered as "${first.name}"`,
        hint: 'correct the address, or remove one of the two files',
        related,
      };
    }
  },
};

/** The URLs that several clusters have, and those clusters; most have one of their own. */
function clustersOfOneUrl(clusters: Iterable<ClusterFile>): ReadonlyMap<string, readonly ClusterFile[]> {
  const first = new Map<string, ClusterFile>();
  const shared = new Map<string, ClusterFile[]>();
  for (const cluster of clusters) {
    const url = cluster.server.normalForm;
    const before = first.get(url);
    const same = shared.get(url);
    if (before === undefined) first.set(url, cluster);
    else if (same === undefined) shared.set(url, [before, cluster]);
    else same.push(cluster);
  }
  return shared;
}
