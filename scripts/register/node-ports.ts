import type { ClusterFile, ClusterSpec, WrittenPort } from './cluster-file.ts';

/** The ports that Kubernetes gives to Services of type NodePort by default. */
export const nodePortRange = { first: 30000, last: 32767 } as const;

/** The node ports of a gateway whose author wrote none. */
export const defaultGatewayPorts = { httpNodePort: 30080, httpsNodePort: 30443 } as const;

/** A port, and the JSON pointer to where its author wrote it or would write it. */
interface PlacedPort {
  readonly port: number;
  readonly pointer: string;
  /** False for a default. */
  readonly written: boolean;
}

/** Whether a port may be a node port. */
export function isNodePort(port: number): boolean {
  return port >= nodePortRange.first && port <= nodePortRange.last;
}

/** The number of a port that may be written `30080` or `"30080"`. */
function toPort(written: WrittenPort): number {
  return Number(written);
}

/** The node port of a virtual cluster's API server; undefined when neither vcluster nor apiServer writes one. */
export function vclusterPortOf({ spec, server }: Pick<ClusterFile, 'spec' | 'server'>): PlacedPort | undefined {
  const own = spec.vcluster?.httpsNodePort;
  if (own !== undefined) return { port: toPort(own), pointer: '/spec/vcluster/httpsNodePort', written: true };
  if (!server.portWritten) return undefined;
  return { port: server.port, pointer: '/spec/apiServer', written: true };
}

/** The node ports of a physical cluster's gateway: said flat, or as additions of the component, or the defaults. */
export function gatewayPortsOf(spec: ClusterSpec): { readonly http: PlacedPort; readonly https: PlacedPort } {
  return { http: gatewayPort(spec, 'httpNodePort'), https: gatewayPort(spec, 'httpsNodePort') };
}

function gatewayPort(spec: ClusterSpec, key: 'httpNodePort' | 'httpsNodePort'): PlacedPort {
  const flat = spec.traefik?.[key];
  const pointer = `/spec/traefik/${key}`;
  if (flat !== undefined) return { port: toPort(flat), pointer, written: true };
  const addition = spec.componentsList?.['gateway']?.additions?.[key];
  if (addition !== undefined)
    return { port: toPort(addition), pointer: `/spec/componentsList/gateway/additions/${key}`, written: true };
  return { port: defaultGatewayPorts[key], pointer, written: false };
}

/** A node port of a host that is taken. */
export interface TakenPort extends PlacedPort {
  /** Whose file says so. */
  readonly cluster: ClusterFile;
  /** A port of the host's gateway, or of the API server of a virtual cluster. */
  readonly use: 'HTTP' | 'HTTPS' | 'API';
}

/** The node ports of a host that the register takes: its gateway's first, then those of the virtual clusters on it. */
export function takenPortsOf(host: ClusterFile, virtualClusters: readonly ClusterFile[]): readonly TakenPort[] {
  const { http, https } = gatewayPortsOf(host.spec);
  return [
    { ...http, cluster: host, use: 'HTTP' },
    { ...https, cluster: host, use: 'HTTPS' },
    ...virtualClusters.flatMap((cluster) => {
      const port = vclusterPortOf(cluster);
      return port === undefined ? [] : [{ ...port, cluster, use: 'API' as const }];
    }),
  ];
}
