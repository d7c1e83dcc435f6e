import type { YamlDocument } from '../text/yaml-document.ts';
import type { ApiServer } from './api-server.ts';

/** Whether a cluster runs virtual clusters or products' work. */
export type Usage = 'host' | 'worker';
/** Whether a cluster is a machine's own or runs inside a host. */
export type ClusterType = 'physical' | 'virtual';
/** What a worker works on. */
export type WorkerType = 'deployment' | 'pipeline';
/** A node port as people write it. */
export type WrittenPort = number | string;

/** One entry of componentsList. */
export interface Component {
  readonly name: string;
  readonly namespace: string;
  readonly additions?: Readonly<Record<string, string>>;
}

/** What a reviewer must see of a sealed kubeconfig, written by `seal`. */
export interface SealedBlock {
  /** `sha256:` and 64 hexadecimal digits, see `fingerprintOf`. */
  readonly fingerprint: string;
  /** When the credential ends, as `2027-01-31T00:00:00Z`; `unknown` for a token that does not say. */
  readonly expires: string;
  /** The API server that the kubeconfig names; absent where an older kit sealed it. */
  readonly server?: string;
  /** The age recipients it was sealed to. */
  readonly recipients: readonly string[];
  /** Former recipients to whom the same credential was sealed before: Git's history keeps the file they can open. */
  readonly exposedTo?: readonly string[];
}

/** The `spec` of a cluster file as its author wrote it; the schema has checked its shape. */
export interface ClusterSpec {
  readonly apiServer: string;
  /** The proxy that is the only way to the API server; only of physical clusters. */
  readonly proxyUrl?: string;
  /** The name in the API server's certificate, where it is not that of apiServer; only of physical clusters. */
  readonly tlsServerName?: string;
  readonly clusterKind?: 'kubernetes';
  readonly clusterType: ClusterType;
  readonly usage: Usage;
  readonly workerType?: WorkerType;
  readonly hostCluster?: string;
  readonly primaryDomain?: string;
  readonly argocdHost?: string;
  readonly tektonHost?: string;
  readonly traefik?: { readonly httpNodePort?: WrittenPort; readonly httpsNodePort?: WrittenPort };
  readonly vcluster?: { readonly httpsNodePort?: WrittenPort };
  readonly kubeconfig?: {
    readonly from?: 'sealed' | 'variable' | 'secret' | 'vault' | 'aws' | 'gcp' | 'azure';
    readonly sealed?: SealedBlock;
    /** What Argo CD gets instead of the credential in the kubeconfig; all that a virtual cluster may have here. */
    readonly exchange?: 'token';
    /** From here on only for `aws`, `gcp` and `azure`, see `cloudLoginOf`: the certificate authority, PEM or base64 of it. */
    readonly ca?: string;
    readonly clusterName?: string;
    readonly roleArn?: string;
    readonly clientId?: string;
    readonly tenantId?: string;
    readonly environment?: string;
  };
  readonly componentsList?: Readonly<Record<string, Partial<Component>>>;
  readonly reservedNamespacesAllowedProducts?: Readonly<Record<string, readonly string[]>>;
  readonly productAllowedClusterResources?: Readonly<
    Record<string, readonly { readonly kind: string; readonly group: string }[]>
  >;
}

/** A cluster file that was read and has the right shape. */
export interface ClusterFile {
  /** From the file name, which is the identity; `name-matches-file` holds metadata.name against it. */
  readonly name: string;
  readonly path: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: ClusterSpec;
  /** What `spec.apiServer` says: nearly every rule asks for it. */
  readonly server: ApiServer;
  readonly document: YamlDocument;
}
