import type { Credential } from '../../core/credential/kubeconfig.ts';
import { namespaceTrackingId, trackingAnnotation, vclusterSecretOf } from '../../core/desired/vcluster-application.ts';
import type { KubernetesObject, Secret } from '../../core/desired/kubernetes-object.ts';
import { secretText } from '../../core/desired/cluster-secret.ts';
import { ApiClient } from './api-client.ts';
import { ApiFailure, plainRemoteText } from './api-failure.ts';
import { connectionWith } from './credential-connection.ts';

/** How long one request to a runtime cluster may take, in milliseconds. */
const requestTimeoutMs = 10_000;

/** What a cluster says of itself. */
export interface ClusterIdentity {
  /** The Kubernetes version, such as `v1.33.1`. */
  readonly version: string;
  /** The UID of its kube-system namespace. */
  readonly uid: string;
}

/** Whose namespace it is on a host: nobody's, the one Argo CD made for this virtual cluster, or somebody else's. */
export type NamespaceOwner = 'absent' | 'ours' | 'foreign';

/** A registered or to be registered cluster, as far as apply talks to it: it reads, and never writes. */
export class RuntimeCluster {
  readonly #client: ApiClient;

  constructor(server: string, credential: Credential) {
    this.#client = new ApiClient(connectionWith(server, credential, { timeoutMs: requestTimeoutMs, tries: 2 }));
  }

  /** Proves that the credential works where apiServer points, and says which cluster answers. */
  async identify(): Promise<ClusterIdentity> {
    const version = (await this.#client.send({ method: 'GET', path: '/version' })) as { readonly gitVersion?: unknown };
    const kubeSystem = (await this.#client.send({
      method: 'GET',
      path: '/api/v1/namespaces/kube-system',
    })) as Partial<KubernetesObject>;
    const uid = kubeSystem.metadata?.uid;
    if (typeof version?.gitVersion !== 'string' || uid === undefined)
      throw ApiFailure.ofAnswer(
        { method: 'GET', path: '/version' },
        this.#client.server,
        200,
        'the answer is not that of a Kubernetes API server',
      );
    return { version: plainRemoteText(version.gitVersion), uid: plainRemoteText(uid) };
  }

  /** The kubeconfig that vcluster leaves on its host, or undefined while it is not there. */
  async readVclusterKubeconfig(name: string): Promise<string | undefined> {
    const path = `/api/v1/namespaces/${encodeURIComponent(name)}/secrets/${encodeURIComponent(vclusterSecretOf(name))}`;
    return secretText((await this.#find(path)) as Secret | undefined, 'config');
  }

  /** Whose namespace carries a virtual cluster's name on this host. */
  async ownerOfNamespace(name: string): Promise<NamespaceOwner> {
    const namespace = (await this.#find(`/api/v1/namespaces/${encodeURIComponent(name)}`)) as
      KubernetesObject | undefined;
    if (namespace === undefined) return 'absent';
    return namespace.metadata.annotations?.[trackingAnnotation] === namespaceTrackingId(name) ? 'ours' : 'foreign';
  }

  close(): void {
    this.#client.close();
  }

  async #find(path: string): Promise<unknown> {
    try {
      return await this.#client.send({ method: 'GET', path });
    } catch (error) {
      if (error instanceof ApiFailure && error.isNotFound) return undefined;
      throw error;
    }
  }
}
