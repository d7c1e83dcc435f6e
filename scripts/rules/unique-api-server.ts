import { parseApiServer } from '../register/api-server.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import type { Rule } from './engine/rule.ts';

/** Compares URLs as browsers normalise them; one finding for each URL, at the second file in the order of names. */
export const uniqueApiServer: Rule = {
  id: 'unique-api-server',
  summary: 'No two clusters have the same API server, however its URL is written.',
  why: 'Argo CD keeps one registration per URL: the second cluster would replace the first, and removing either would unregister both.',
  *check({ clusters }) {
    for (const [url, [first, second, ...more]] of clustersByUrl(clusters.values())) {
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

function clustersByUrl(clusters: Iterable<ClusterFile>): ReadonlyMap<string, readonly ClusterFile[]> {
  const byUrl = new Map<string, ClusterFile[]>();
  for (const cluster of clusters) {
    const url = parseApiServer(cluster.spec.apiServer)?.normalForm;
    if (url === undefined) continue;
    const same = byUrl.get(url);
    if (same === undefined) byUrl.set(url, [cluster]);
    else same.push(cluster);
  }
  return byUrl;
}
