import { parseApiServer } from './api-server.ts';
import type { ClusterFile, ClusterSpec } from './cluster-file.ts';

/** The longest host name that DNS allows (RFC 1035, section 2.3.4), in characters. */
export const maxHostLength = 253;

/** The host name of a cluster's web page, and the JSON pointer to where its author wrote it or would write it. */
interface WebHost {
  readonly field: 'argocdHost' | 'tektonHost';
  readonly host: string;
  readonly pointer: string;
  /** False for a default. */
  readonly written: boolean;
}

/** The domain that a cluster's hosts are below; undefined for an IPv6 address, which has no default. */
export function primaryDomainOf(spec: ClusterSpec): string | undefined {
  if (spec.primaryDomain !== undefined) return spec.primaryDomain;
  const server = parseApiServer(spec.apiServer);
  if (server === undefined || server.addressFamily === 'IPv6') return undefined;
  return server.addressFamily === 'IPv4' ? `${server.host}.nip.io` : server.host;
}

/** Whether an author may have written a host, and not left all to the defaults. */
export function mayWriteHost({ argocdHost, tektonHost, componentsList }: ClusterSpec): boolean {
  return argocdHost !== undefined || tektonHost !== undefined || componentsList !== undefined;
}

/** The hosts that a worker serves: Argo CD's, and on a pipeline worker also Tekton's. */
export function webHostsOf({ name, spec }: Pick<ClusterFile, 'name' | 'spec'>): readonly WebHost[] {
  if (spec.usage !== 'worker') return [];
  const argocd = webHost(name, spec, 'argocdHost', 'deployment', 'argocd');
  const tekton = spec.workerType === 'pipeline' ? webHost(name, spec, 'tektonHost', 'pipeline', 'tekton') : undefined;
  return [argocd, tekton].filter((host) => host !== undefined);
}

function webHost(
  name: string,
  spec: ClusterSpec,
  field: WebHost['field'],
  category: string,
  component: string,
): WebHost | undefined {
  const pointer = `/spec/${field}`;
  const flat = spec[field];
  if (flat !== undefined) return { field, host: flat, pointer, written: true };
  const addition = spec.componentsList?.[category]?.additions?.['host'];
  if (addition !== undefined)
    return { field, host: addition, pointer: `/spec/componentsList/${category}/additions/host`, written: true };
  const domain = primaryDomainOf(spec);
  return domain === undefined ? undefined : { field, host: `${component}.${name}.${domain}`, pointer, written: false };
}
