import { parseApiServer } from '../register/api-server.ts';
import { webHostsOf } from '../register/web-hosts.ts';
import type { ClusterDraft } from './cluster-draft.ts';

/** Nautes 0.2 had no workerType; whatever points at pipelines came later. */
export function deriveWorkerType(work: ClusterDraft): void {
  const { pipeline, eventListener } = work.mapping('componentsList');
  const later = [work.spec['workerType'], work.spec['tektonHost'], pipeline, eventListener];
  if (work.spec['usage'] !== 'worker' || later.some((value) => value !== undefined)) return;
  work.set('workerType', 'deployment');
  work.comments.set('workerType', 'Nautes 0.2 had no other');
  work.note('/spec/usage', 'derived workerType "deployment": Nautes 0.2 had no other');
}

/**
 * Nautes makes the hosts that a request leaves out of the address of apiServer; here they are below primaryDomain. Where
 * that differs, what Nautes made is written. A Cluster resource always says them.
 */
export function deriveHosts(work: ClusterDraft): void {
  const server = parseApiServer(work.text('apiServer') ?? '');
  if (server === undefined || work.form === 'Cluster resource') return;
  for (const { field, host, written } of webHostsOf({ name: work.name, spec: work.unchecked })) {
    const component = field === 'argocdHost' ? 'argocd' : 'tekton';
    const made = `${component}.${work.name}.${server.host}.nip.io`;
    if (written || host === made) continue;
    if (server.addressFamily === 'IPv4') {
      work.set(field, made);
      work.comments.set(field, 'made by Nautes of the address of apiServer');
      work.note('/spec/apiServer', `derived ${field} "${made}", as Nautes does; without it, it would be "${host}"`);
    } else {
      const difference = 'where Nautes takes the address that apiServer resolves to';
      work.note('/spec/apiServer', `${field} becomes "${host}", ${difference}; write ${field} to keep another host`);
    }
  }
}

/** A Cluster resource does not hold the port of a virtual cluster, and a request may leave it out. */
export function derivePort(work: ClusterDraft): void {
  const server = parseApiServer(work.text('apiServer') ?? '');
  const { clusterType, usage, vcluster } = work.spec;
  if (clusterType !== 'virtual' || usage !== 'worker' || vcluster !== undefined || !server?.portWritten) return;
  work.note('/spec/apiServer', `derived the node port of the virtual cluster, ${server.port}, from apiServer`);
}
