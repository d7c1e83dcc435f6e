import { parseApiServer } from '../register/api-server.ts';
import { defaultGatewayPorts } from '../register/node-ports.ts';
import { primaryDomainOf, webHostsOf } from '../register/web-hosts.ts';
import type { ClusterDraft } from './cluster-draft.ts';
import { dropForeignComponents, trimComponents } from './components.ts';
import { moveAdditions, noteMoves } from './moved-additions.ts';
import { isOfNautes } from './source-cluster.ts';
import { isMapping } from '../text/pointer.ts';

/** Makes a cluster file's spec of what a source said: one place for each setting, and nothing that is filled in anyway. */
export function toOurShape(work: ClusterDraft): void {
  deriveWorkerType(work);
  dropForeignComponents(work);
  const moves = moveAdditions(work);
  dropForeignSettings(work);
  trimComponents(work);
  deriveHosts(work);
  derivePort(work);
  leaveOutDefaults(work);
  noteMoves(work, moves);
  noteLeftOut(work);
  noteWrongGroup(work);
}

function noteLeftOut(work: ClusterDraft): void {
  const components = work.leftOut.filter((key) => key.startsWith('componentsList.')).length;
  const settings = work.leftOut.filter((key) => !key.startsWith('componentsList.'));
  const counted = components === 0 ? [] : [`${components} ${components === 1 ? 'component' : 'components'}`];
  const all = [...settings, ...counted].join(', ');
  if (all !== '') work.note('', `left out defaults: ${all}`);
}

/** A mistake of every example of Nautes: roles are in another group, so the grant has no effect. */
function noteWrongGroup(work: ClusterDraft): void {
  const grants = Object.values(work.mapping('productAllowedClusterResources')).flat();
  if (grants.some((grant) => isMapping(grant) && grant['group'] === 'authorization.k8s.io'))
    work.note(
      '/spec/productAllowedClusterResources',
      'kept group "authorization.k8s.io", which has no roles: they are in "rbac.authorization.k8s.io"',
    );
}

/** Nautes 0.2 had no workerType; whatever points at pipelines came later. */
function deriveWorkerType(work: ClusterDraft): void {
  const { pipeline, eventListener } = work.mapping('componentsList');
  const later = [work.spec['workerType'], work.spec['tektonHost'], pipeline, eventListener];
  if (!isOfNautes(work.form) || work.spec['usage'] !== 'worker' || later.some((value) => value !== undefined)) return;
  work.set('workerType', 'deployment');
  work.comments.set('workerType', 'Nautes 0.2 had no other');
  work.note('/spec/usage', 'derived workerType "deployment": Nautes 0.2 had no other');
}

/**
 * Nautes makes the hosts that a request leaves out of the address of apiServer; here they are below primaryDomain. Where
 * that differs, what Nautes made is written. A Cluster resource always says them.
 */
function deriveHosts(work: ClusterDraft): void {
  const server = parseApiServer(work.text('apiServer') ?? '');
  if (server === undefined || work.form === 'Cluster resource' || !isOfNautes(work.form)) return;
  for (const { field, host, written } of webHostsOf({ name: work.name, spec: work.unchecked })) {
    const component = field === 'argocdHost' ? 'argocd' : 'tekton';
    const made = `${component}.${work.name}.${server.host}.nip.io`;
    if (written || host === made) continue;
    if (server.addressFamily === 'IPv4') {
      work.set(field, made);
      work.comments.set(field, 'which Nautes derives from the address of apiServer');
      work.note('/spec/apiServer', `derived ${field} "${made}", as Nautes does; without it, it would be "${host}"`);
    } else {
      const difference = 'where Nautes takes the address that apiServer resolves to';
      work.note('/spec/apiServer', `${field} becomes "${host}", ${difference}; write ${field} to keep another host`);
    }
  }
}

/** A Cluster resource does not hold the port of a virtual cluster, and a request may leave it out. */
function derivePort(work: ClusterDraft): void {
  const server = parseApiServer(work.text('apiServer') ?? '');
  const { clusterType, usage, vcluster } = work.spec;
  if (clusterType !== 'virtual' || usage !== 'worker' || vcluster !== undefined || !server?.portWritten) return;
  work.note('/spec/apiServer', `derived the node port of the virtual cluster, ${server.port}, from apiServer`);
}

/** Drops what Nautes accepts from such a cluster and does not use. */
function dropForeignSettings(work: ClusterDraft): void {
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
function leaveOutDefaults(work: ClusterDraft): void {
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
