import { underName, type Credential } from '../credential/credential.ts';
import { credentialOfSecret, proxyOfSecret } from '../credential/kubeconfig-text.ts';
import type { Cluster } from '../desired/cluster.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { ClusterIdentity, RuntimeCluster } from '../management/runtime-cluster.ts';
import { clusterUidOf, kubernetesVersionOf, serverOf, type Registration } from '../plan/registration.ts';
import { StepFailure } from './step.ts';

/** The address of a cluster, and the way and credential to reach it. */
interface Access {
  readonly server: string;
  readonly proxyUrl?: string | undefined;
  readonly credential: Credential;
}

/** How to talk to a runtime cluster. */
export type Connect = (server: string, credential: Credential, proxyUrl?: string) => RuntimeCluster;

/** How a cluster is reached as its file says, with a credential. */
export function accessTo({ apiServer, proxyUrl, tlsServerName }: Cluster, credential: Credential): Access {
  return { server: apiServer.url, proxyUrl, credential: underName(credential, tlsServerName) };
}

/** How Argo CD reaches a registered cluster; undefined where its Secret does not say it any more. */
export function registeredAccess(registration: Registration): Access | undefined {
  const { secret } = registration;
  const [server, credential] = [serverOf(registration), credentialOfSecret(secret)];
  if (server === undefined || credential === undefined) return undefined;
  return { server, proxyUrl: proxyOfSecret(secret), credential };
}

/**
 * The registered clusters as a run knows them at this moment: how each is reached, which UID of a kube-system namespace is
 * whose, and which hosts gave no answer, so that nobody waits for the same one twice.
 */
export class ClusterDirectory {
  readonly #connect: Connect;
  readonly #access = new Map<string, Access>();
  readonly #names = new Map<string, string>();
  readonly #versions = new Map<string, string>();
  readonly #silentHosts = new Map<string, StepFailure>();
  /** The hosts with open connections, each by how it is reached. */
  readonly #open = new Map<string, { users: number; readonly clusters: Map<Access, RuntimeCluster> }>();

  constructor(registrations: Iterable<Registration>, connect: Connect) {
    this.#connect = connect;
    for (const registration of registrations) {
      const { name } = registration;
      const access = registeredAccess(registration);
      if (access !== undefined) this.#access.set(name, access);
      const uid = clusterUidOf(registration);
      if (uid !== undefined) this.#names.set(uid, name);
      const version = kubernetesVersionOf(registration);
      if (version !== undefined) this.#versions.set(name, version);
    }
  }

  /** How a registered cluster is reached, if that is known. */
  accessOf(name: string): Access | undefined {
    return this.#access.get(name);
  }

  /** The name under which a cluster is registered, or is about to be. */
  nameOf(uid: string): string | undefined {
    return this.#names.get(uid);
  }

  /** Remembers that a name is this cluster's, and what it runs. */
  claim({ uid, version }: ClusterIdentity, name: string): void {
    this.#names.set(uid, name);
    if (version !== undefined) this.#versions.set(name, version);
  }

  /** The Kubernetes version of a cluster: as it said itself in this run, or else as it is recorded. */
  versionOf(name: string): string | undefined {
    return this.#versions.get(name);
  }

  /** Remembers how a cluster is reached from now on; hosts are asked about the virtual clusters on them. */
  enter(name: string, access: Access): void {
    this.#access.set(name, access);
  }

  /** Forgets how a cluster is reached that was unregistered. */
  remove(name: string): void {
    this.#access.delete(name);
  }

  /** Talks to a cluster for as long as `ask` takes. */
  async withCluster<Result>(
    { server, credential, proxyUrl }: Access,
    ask: (cluster: RuntimeCluster) => Promise<Result>,
  ): Promise<Result> {
    const cluster = this.#connect(server, credential, proxyUrl);
    try {
      return await ask(cluster);
    } finally {
      cluster.close();
    }
  }

  /** Talks to a registered host; whatever goes wrong there is the trouble of the clusters on it alone. */
  async withHost<Result>(host: string, ask: (cluster: RuntimeCluster) => Promise<Result>): Promise<Result> {
    const silent = this.#silentHosts.get(host);
    if (silent !== undefined) throw silent;
    const access = this.#access.get(host);
    if (access === undefined) throw new StepFailure(`host "${host}" is not registered, so it cannot be read`);
    try {
      return await this.keepingHost(host, async () => ask(this.#hostBy(host, access)));
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      const failure = new StepFailure(`host "${host}" could not be read: ${error.message}`, 'failed', error);
      if (error.status === undefined) this.#silentHosts.set(host, failure);
      throw failure;
    }
  }

  /** Keeps the connections to a host for as long as `work` takes: what is asked there meanwhile shares them. */
  async keepingHost<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    const open = this.#open.get(host) ?? { users: 0, clusters: new Map() };
    this.#open.set(host, open);
    open.users++;
    try {
      return await work();
    } finally {
      if (--open.users === 0) {
        this.#open.delete(host);
        for (const cluster of open.clusters.values()) cluster.close();
      }
    }
  }

  #hostBy(host: string, access: Access): RuntimeCluster {
    const clusters = this.#open.get(host)?.clusters;
    const cluster = clusters?.get(access) ?? this.#connect(access.server, access.credential, access.proxyUrl);
    clusters?.set(access, cluster);
    return cluster;
  }
}
