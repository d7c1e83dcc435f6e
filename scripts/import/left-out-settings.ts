import { parseApiServer } from '../register/api-server.ts';
import { defaultGatewayPorts } from '../register/node-ports.ts';
import { primaryDomainOf, webHostsOf } from '../register/web-hosts.ts';
import type { ClusterDraft } from './cluster-draft.ts';

/** Drops what Nautes accepts from such a cluster and does not use. */
export function dropForeignSettings(work: ClusterDraft): void {
  const { usage, clusterType, workerType } = work.spec;
  const drop = (key: string, reason: string): void => {
    if (work.spec[key] === undefined) return;
    work.note(`/spec/${key}`, `dropped "${key}": ${reason}`);
    delete work.spec[key];
  };
  if (clusterType === 'virtual') drop('traefik', 'a virtual cluster is served by the gateway of its host');
  if (clusterType === 'physical') drop('vcluster', 'only a virtual cluster has it');
  if (usage === 'host') drop('argocdHost', 'only a worker has an Argo CD of its own');
  if (usage === 'host' || workerType === 'deployment') drop('tektonHost', 'only a pipeline worker has Tekton');
}

/** Leaves out what the kit fills in with the same value. */
export function leaveOutDefaults(work: ClusterDraft): void {
  const { spec } = work;
  if (spec['clusterKind'] === 'kubernetes') work.leaveOut('clusterKind');
  for (const [key, port] of Object.entries(defaultGatewayPorts))
    if (String(work.mapping('traefik')[key]) === String(port)) work.leaveOut('traefik', key);

  const server = parseApiServer(work.text('apiServer') ?? '');
  if (server === undefined) return;
  const port = work.mapping('vcluster')['httpsNodePort'];
  if (server.portWritten && String(port) === String(server.port)) work.leaveOut('vcluster', 'httpsNodePort');
  // The hosts before the domain that their defaults are below.
  const { argocdHost: _, tektonHost: __, componentsList: ___, ...bare } = work.unchecked;
  for (const { field, host } of webHostsOf({ name: work.name, spec: bare }))
    if (spec[field] === host) work.leaveOut(field);
  const { primaryDomain, ...rest } = work.unchecked;
  if (primaryDomain !== undefined && primaryDomain === primaryDomainOf(rest)) work.leaveOut('primaryDomain');
}
