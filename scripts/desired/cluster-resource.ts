import type { ClusterResource } from '../kubernetes/objects/kubernetes-object.ts';
import { registerNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { annotations, ownershipLabels } from '../kubernetes/objects/ownership.ts';
import { defined } from '../text/defined.ts';
import { kitVersion } from '../text/version.ts';
import type { Cluster } from './cluster.ts';
import { digestOf } from './digest.ts';

/** The API of Nautes. */
const nautesApiVersion = 'nautes.resource.nautes.io/v1alpha1';

/** What apply learns about a cluster while it registers it. */
interface Evidence {
  readonly fingerprint: string;
  readonly expires: string;
  /** Where it is known. */
  readonly since?: string;
  /** Of its secret in Vault, where the credential is from there. */
  readonly version?: number;
  /** The fingerprint of the credential that was exchanged for this one, where one was. */
  readonly exchangedFrom?: string;
  /** For how many seconds the cluster granted the token that it was exchanged for. */
  readonly tokenSeconds?: number;
  readonly clusterUid: string;
  /** Where the cluster says it. */
  readonly kubernetesVersion?: string;
}

/** The Cluster resource of a cluster, in the shape of Nautes 0.4.2. */
export function toClusterResource(
  tenant: string,
  cluster: Cluster,
  evidence: Evidence,
  commit: string,
): ClusterResource {
  const { sealedFile, exchangeRole } = cluster.credential;
  return {
    apiVersion: nautesApiVersion,
    kind: 'Cluster',
    metadata: {
      name: cluster.name,
      namespace: registerNamespace,
      labels: { ...cluster.labels, ...ownershipLabels(tenant, cluster.name) },
      annotations: {
        ...cluster.annotations,
        [annotations.source]: cluster.file.path,
        [annotations.digest]: digestOf(
          toClusterSpec(cluster),
          cluster.labels,
          cluster.vclusterPort,
          cluster.hostAddress,
          cluster.gatewayPorts,
          // A key that most clusters lack is left out, so that digests of an older kit stay as they are.
          ...Object.values(connectionRecords(cluster)),
        ),
        ...connectionRecords(cluster),
        [annotations.fingerprint]: evidence.fingerprint,
        [annotations.expires]: evidence.expires,
        ...(evidence.since === undefined ? {} : { [annotations.since]: evidence.since }),
        ...(evidence.version === undefined ? {} : { [annotations.credentialVersion]: String(evidence.version) }),
        ...(sealedFile === undefined ? {} : { [annotations.sealedFile]: sealedFile }),
        ...(evidence.exchangedFrom === undefined ? {} : { [annotations.exchangedFrom]: evidence.exchangedFrom }),
        ...(evidence.tokenSeconds === undefined ? {} : { [annotations.tokenSeconds]: String(evidence.tokenSeconds) }),
        ...(exchangeRole === undefined ? {} : { [annotations.exchangeRole]: exchangeRole }),
        [annotations.clusterUid]: evidence.clusterUid,
        ...(evidence.kubernetesVersion === undefined
          ? {}
          : { [annotations.kubernetesVersion]: evidence.kubernetesVersion }),
        [annotations.components]: componentNames(cluster),
        [annotations.commit]: commit,
        [annotations.kitVersion]: kitVersion,
      },
    },
    spec: toClusterSpec(cluster),
  };
}

/** How a cluster is reached beside its address, as it is recorded: Nautes has no place for it. */
export function connectionRecords({
  proxyUrl,
  tlsServerName,
}: Pick<Cluster, 'proxyUrl' | 'tlsServerName'>): Readonly<Record<string, string>> {
  return {
    ...(proxyUrl === undefined ? {} : { [annotations.proxyUrl]: proxyUrl }),
    ...(tlsServerName === undefined ? {} : { [annotations.tlsServerName]: tlsServerName }),
  };
}

function componentNames({ componentsList }: Cluster): string {
  const names = Object.values(componentsList).map(({ name }) => name);
  return [...new Set(names)].sort().join(', ');
}

/** The `spec` of the Cluster resource; neither the credential nor a virtual cluster's port is in it. */
export function toClusterSpec(cluster: Cluster): Readonly<Record<string, unknown>> {
  return {
    apiServer: cluster.apiServer.url,
    clusterKind: 'kubernetes',
    clusterType: cluster.clusterType,
    usage: cluster.usage,
    ...defined({ workerType: cluster.workerType, hostCluster: cluster.hostCluster }),
    primaryDomain: cluster.primaryDomain,
    componentsList: cluster.componentsList,
    ...(cluster.reservedNamespacesAllowedProducts === undefined
      ? {}
      : { reservedNamespacesAllowedProducts: cluster.reservedNamespacesAllowedProducts }),
    ...(cluster.productAllowedClusterResources === undefined
      ? {}
      : { productAllowedClusterResources: cluster.productAllowedClusterResources }),
  };
}
