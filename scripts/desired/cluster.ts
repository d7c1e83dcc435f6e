import { otherServerIn, type ApiServer } from '../register/api-server.ts';
import { authorityOf, cloudLoginOf, type Cloud } from '../register/cloud-login.ts';
import type {
  ClusterFile,
  ClusterSpec,
  ClusterType,
  Component,
  SealedBlock,
  Usage,
  WorkerType,
} from '../register/cluster-file.ts';
import type { Catalogue, CatalogueComponent, ComponentCategory } from '../register/components/component-catalogue.ts';
import { categoriesOf } from '../register/components/required-categories.ts';
import { gatewayPortsOf, vclusterPortOf } from '../register/node-ports.ts';
import type { Repository } from '../register/repository.ts';
import { defaultTokenRole } from '../register/tenant-file.ts';
import { primaryDomainOf, webHostsOf } from '../register/web-hosts.ts';
import { defined } from '../text/defined.ts';
import { cloudFingerprintOf } from './cloud-fingerprint.ts';
import { digestOfBytes } from './digest.ts';

/** Where a cluster's credential comes from, and what Git knows of it without any key. */
export interface CredentialReference {
  readonly from: 'sealed' | 'variable' | 'secret' | 'vault' | 'host' | Cloud;
  /** Known for sealed credentials and cloud logins, and for others once they were looked at. */
  readonly fingerprint?: string;
  readonly expires?: string;
  /** The API server that a sealed kubeconfig names, where that is another than the cluster's. */
  readonly otherServer?: string;
  /** Which version it is in Vault, once it was looked at. */
  readonly version?: number;
  /** SHA-256 of the sealed file, where there is one. */
  readonly sealedFile?: string;
  /** The ClusterRole of the service account for whose token it is exchanged, where it is. */
  readonly exchangeRole?: string;
}

/** The two node ports of a gateway. */
interface GatewayPorts {
  readonly http: number;
  readonly https: number;
}

/** A cluster as it should be registered: what its file says, with everything the author left out filled in. */
export interface Cluster {
  readonly name: string;
  readonly usage: Usage;
  readonly clusterType: ClusterType;
  readonly workerType?: WorkerType;
  readonly hostCluster?: string;
  /** The name or address of a virtual cluster's host, at whose node port it is served; a change there is carried here. */
  readonly hostAddress?: string;
  readonly apiServer: ApiServer;
  /** The proxy through which it is reached; that of its host for a virtual cluster, which is served there. */
  readonly proxyUrl?: string;
  /** The name that its API server's certificate has, where the file says it. */
  readonly tlsServerName?: string;
  readonly primaryDomain: string;
  readonly componentsList: Readonly<Record<string, Component>>;
  /** The node ports of the gateway that serves it, for a virtual cluster its host's; undefined where none is installed. */
  readonly gatewayPorts?: GatewayPorts;
  readonly vclusterPort?: number;
  readonly reservedNamespacesAllowedProducts?: ClusterSpec['reservedNamespacesAllowedProducts'];
  readonly productAllowedClusterResources?: ClusterSpec['productAllowedClusterResources'];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly credential: CredentialReference;
  readonly file: ClusterFile;
}

/** Rules and plans ask for the same clusters again and again. */
const known = new WeakMap<Repository, ReadonlyMap<string, Cluster>>();
const knownSingly = new WeakMap<Repository, Map<ClusterFile, Cluster>>();

/** Every cluster file that was read, complete, by name. */
export function desiredClusters(repository: Repository): ReadonlyMap<string, Cluster> {
  let clusters = known.get(repository);
  if (clusters === undefined) {
    clusters = new Map([...repository.clusters].map(([name, file]) => [name, toDesired(repository, file)]));
    known.set(repository, clusters);
  }
  return clusters;
}

/** One of them, for whoever needs only a few; undefined where no such file was read. */
export function desiredCluster(repository: Repository, name: string): Cluster | undefined {
  const file = repository.clusters.get(name);
  return file === undefined ? undefined : toDesired(repository, file);
}

function toDesired(repository: Repository, file: ClusterFile): Cluster {
  const before = knownSingly.get(repository) ?? new Map<ClusterFile, Cluster>();
  let cluster = before.get(file);
  if (cluster === undefined) {
    const host = file.spec.hostCluster === undefined ? undefined : repository.clusters.get(file.spec.hostCluster);
    const complete = completeCluster(file, host, repository.catalogue);
    const sealed = complete.credential.from === 'sealed' ? repository.sealed.get(file.name) : undefined;
    const credential = {
      ...complete.credential,
      ...(sealed === undefined ? {} : { sealedFile: digestOfBytes(sealed.bytes) }),
      ...(isExchanged(file) ? { exchangeRole: repository.tenant?.settings.tokenRole ?? defaultTokenRole } : {}),
    };
    cluster = { ...complete, credential };
    knownSingly.set(repository, before.set(file, cluster));
  }
  return cluster;
}

function isExchanged({ spec }: ClusterFile): boolean {
  return spec.kubeconfig?.exchange === 'token';
}

/** Fills in what a cluster file leaves out: domains, ports and the components that the shape needs. */
export function completeCluster(file: ClusterFile, host: ClusterFile | undefined, catalogue: Catalogue): Cluster {
  const { spec, name, server: apiServer } = file;
  const primaryDomain = primaryDomainOf(spec);
  if (primaryDomain === undefined) throw new TypeError(`${file.path}: primaryDomain passed the schema but is missing`);
  const vclusterPort = vclusterPortOf(file)?.port ?? apiServer.port;
  const sealed = spec.kubeconfig?.sealed;
  // A virtual cluster has no gateway of its own: its host's serves it.
  const served = (spec.clusterType === 'virtual' ? host?.spec : undefined) ?? spec;
  const { http, https } = gatewayPortsOf(served);
  const gatewayPorts = { http: http.port, https: https.port };
  const hasGateway = (served.componentsList?.['gateway']?.name ?? catalogue.gateway) !== undefined;
  // With a path it is the address of a proxy, which serves no node ports.
  const hostAddress = host?.server.path === '' ? host.server.host : undefined;
  return {
    name,
    usage: spec.usage,
    clusterType: spec.clusterType,
    ...defined({ workerType: spec.workerType, hostCluster: spec.hostCluster, hostAddress }),
    apiServer,
    ...defined({ proxyUrl: spec.proxyUrl ?? host?.spec.proxyUrl, tlsServerName: spec.tlsServerName }),
    primaryDomain,
    componentsList: completeComponents(file, gatewayPorts, catalogue),
    ...(hasGateway ? { gatewayPorts } : {}),
    ...(spec.clusterType === 'virtual' ? { vclusterPort } : {}),
    ...(spec.reservedNamespacesAllowedProducts === undefined
      ? {}
      : { reservedNamespacesAllowedProducts: spec.reservedNamespacesAllowedProducts }),
    ...(spec.productAllowedClusterResources === undefined
      ? {}
      : { productAllowedClusterResources: spec.productAllowedClusterResources }),
    labels: file.metadata.labels ?? {},
    annotations: file.metadata.annotations ?? {},
    credential:
      spec.clusterType === 'virtual'
        ? { from: 'host' }
        : {
            from: spec.kubeconfig?.from ?? 'sealed',
            ...(sealed === undefined ? {} : sealedFacts(sealed, apiServer)),
            ...cloudFacts(file),
          },
    file,
  };
}

/** What Argo CD needs for a login by its own identity is in the file, so it is known without looking anywhere. */
function cloudFacts(file: ClusterFile): Pick<CredentialReference, 'fingerprint' | 'expires'> {
  const login = cloudLoginOf(file);
  if (login === undefined) return {};
  return { fingerprint: cloudFingerprintOf({ caPem: authorityOf(file), login }), expires: 'unknown' };
}

function sealedFacts({ fingerprint, expires, server }: SealedBlock, apiServer: ApiServer) {
  const otherServer = server === undefined ? undefined : otherServerIn(server, apiServer);
  return { fingerprint, expires, ...defined({ otherServer }) };
}

function completeComponents(
  file: ClusterFile,
  gatewayPorts: GatewayPorts,
  catalogue: Catalogue,
): Readonly<Record<string, Component>> {
  const { spec } = file;
  const hosts = new Map(webHostsOf(file).map((one) => [one.field, { host: one.host }]));
  /** What the cluster itself says of a component's properties. */
  const derived: Partial<Record<ComponentCategory, Readonly<Record<string, string>> | undefined>> = {
    deployment: hosts.get('argocdHost'),
    pipeline: hosts.get('tektonHost'),
    gateway: { httpNodePort: String(gatewayPorts.http), httpsNodePort: String(gatewayPorts.https) },
  };
  const list: Record<string, Component> = {};
  for (const category of [...categoriesOf(spec)].sort()) {
    const written = spec.componentsList?.[category] ?? {};
    const known = catalogue[category];
    const name = written.name ?? known?.name;
    // The register installs nothing for it.
    if (name === undefined) continue;
    const additions = { ...defaultsOf(known), ...derived[category], ...written.additions };
    list[category] = {
      name,
      namespace: written.namespace ?? known?.namespace ?? name,
      ...(Object.keys(additions).length === 0 ? {} : { additions }),
    };
  }
  return list;
}

function defaultsOf(component: CatalogueComponent | undefined): Readonly<Record<string, string>> {
  const properties = Object.entries(component?.properties ?? {});
  return Object.fromEntries(
    properties.flatMap(([name, property]) => (property.default === undefined ? [] : [[name, property.default]])),
  );
}
