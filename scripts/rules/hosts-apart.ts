import { isSameServer, plainAddressOf } from '../register/api-server.ts';
import { parseProxyUrl } from '../register/proxy-url.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import type { Rule } from './engine/rule.ts';

/** Compares IP addresses only, one address with one port is for unique-api-server: what a name leads to is not in the files, behind a proxy with a path the address is the proxy's, and behind two others it may be two machines'. */
export const hostsApart: Rule = {
  id: 'hosts-apart',
  severity: 'warning',
  summary: 'No two hosts share an IP address.',
  why: 'It is usually one machine registered twice: node ports would clash, and removing one host would tear down the other.',
  *check({ clusters }) {
    const byPlace = Map.groupBy(clusters.values(), placeOfHost);
    byPlace.delete(undefined);
    for (const [first, ...others] of byPlace.values())
      for (const other of others)
        if (first !== undefined && !isSameServer(first.spec.apiServer, other.spec.apiServer))
          yield {
            at: other.document.at('/spec/apiServer'),
            message: `host "${other.name}" has the IP address of host "${first.name}", ${addressOfHost(first)}`,
            hint: 'if both are one machine, keep one of the files',
            related: [{ at: first.document.at('/spec/apiServer'), message: `"${first.name}" is here` }],
          };
  },
};

/** The IP address of a host, and the proxy behind which it is one. */
function placeOfHost(cluster: ClusterFile): string | undefined {
  const address = addressOfHost(cluster);
  if (address === undefined) return undefined;
  const { proxyUrl } = cluster.spec;
  return proxyUrl === undefined ? address : `${address} ${parseProxyUrl(proxyUrl)?.normalForm}`;
}

/** The IP address of a host; undefined for any other cluster and where the files do not say it. */
function addressOfHost({ spec, server }: ClusterFile): string | undefined {
  if (spec.usage !== 'host' || server.addressFamily === 'name' || server.path !== '') return undefined;
  return plainAddressOf(server.host);
}
