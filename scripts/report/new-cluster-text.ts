import { daysLeft } from '../credential/credential-facts.ts';
import type { Cluster } from '../desired/cluster.ts';

/** What is filled in or derived for a new cluster, for a user who is asked to confirm. */
export function newClusterText(cluster: Cluster | undefined, now: Date): string {
  if (cluster === undefined) return '';
  const { apiServer, primaryDomain, gatewayPorts, vclusterPort, componentsList } = cluster;
  const ports = gatewayPorts === undefined ? undefined : `HTTP ${gatewayPorts.http}, HTTPS ${gatewayPorts.https}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['API server', apiServer.url],
    ['node port', vclusterPort === undefined ? undefined : `${vclusterPort}, free on "${cluster.hostCluster}"`],
    ['domain', primaryDomain],
    ['Argo CD', componentsList['deployment']?.additions?.['host']],
    ['Tekton', componentsList['pipeline']?.additions?.['host']],
    ['gateway', vclusterPort === undefined ? ports : undefined],
    ['credential', credentialText(cluster.credential, now)],
  ];
  const shown = facts.filter(([, value]) => value !== undefined);
  const width = Math.max(...shown.map(([label]) => label.length));
  return shown.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
}

function credentialText({ from, expires }: Cluster['credential'], now: Date): string {
  if (from === 'host') return 'comes from its host';
  if (from !== 'sealed') return `read from "${from}", see docs/credentials.md`;
  const days = daysLeft(expires ?? '', now);
  return `sealed, expires ${expires}${days === undefined ? '' : ` (${days} ${days === 1 ? 'day' : 'days'} left)`}`;
}
