import { hostNames } from '../register/virtual-clusters.ts';
import { nearestWord, quotedList } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** A host whose file cannot be read is known all the same; its own mistake is reported there. */
export const knownHost: Rule = {
  id: 'known-host',
  summary: 'hostCluster names a cluster of this register.',
  why: "A virtual cluster is installed on its host, with the host's credential.",
  *check({ clusters, declared }) {
    const hosts = hostNames(clusters);
    for (const { spec, document } of clusters.values()) {
      const host = spec.hostCluster;
      if (host === undefined || declared.has(host)) continue;
      const near = nearestWord(host, hosts);
      yield {
        at: document.at('/spec/hostCluster'),
        message: `host "${host}" is not in this register`,
        hint: near === undefined ? hintFor(host, hosts) : `write "${near}", or add a cluster file for "${host}"`,
      };
    }
  },
};

function hintFor(host: string, hosts: readonly string[]): string {
  const add = `add a cluster file for "${host}"`;
  return hosts.length === 0 ? add : `name one of its hosts: ${quotedList(hosts)}, or ${add}`;
}
