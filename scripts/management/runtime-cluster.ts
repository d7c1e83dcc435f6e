import { createHash } from 'node:crypto';
import type { Patience } from '../cli/verb.ts';
import type { Credential } from '../credential/credential.ts';
import { secretText } from '../desired/cluster-secret.ts';
import type { AccountOwner } from '../desired/runtime-account.ts';
import { isNamespaceOf, vclusterSecretOf } from '../desired/vcluster-application.ts';
import { accessReviewPath, mayDo } from '../kubernetes/access-review.ts';
import { guardedLookup, refusalBehindProxy, refusalOfLiteral, type AddressGuard } from '../kubernetes/address-guard.ts';
import { ApiClient, type ApiConnection } from '../kubernetes/api-client.ts';
import { ApiFailure, plainRemoteText } from '../kubernetes/api-failure.ts';
import { servedVersions } from '../kubernetes/discovery.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject, Secret } from '../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../kubernetes/objects/resources.ts';
import type { FoundTraces } from '../plan/components/component-traces.ts';
import { parseProxyUrl, type ProxyAddress } from '../register/proxy-url.ts';
import { defined } from '../text/defined.ts';
import { isMapping } from '../text/pointer.ts';
import { RuntimeAccount } from './runtime-account.ts';

/** How long a runtime cluster may take to answer all that is asked of it at once, in milliseconds. */
const defaultLimitMs = 10_000;

/** What a cluster says of itself. */
export interface ClusterIdentity {
  /** The Kubernetes version, such as `v1.33.1`; undefined where it says that only after a login. */
  readonly version?: string;
  /** The UID of its kube-system namespace; where that needs a login that the kit does not have, what `isOfAuthority` knows. */
  readonly uid: string;
  /** Who the credential is there; undefined before Kubernetes 1.28, which does not say. */
  readonly user?: string;
}

const authorityPrefix = 'ca:';

/** Stands for the UID of a cluster that cannot be asked for it. Clusters may share a CA, and a CA may be renewed. */
function authorityUid(caPem: string): string {
  return `${authorityPrefix}${createHash('sha256').update(caPem).digest('hex')}`;
}

/** Whether only the certificate authority of a cluster is known, and not its UID. */
export function isOfAuthority(uid: string): boolean {
  return uid.startsWith(authorityPrefix);
}

/** Who owns a namespace on a host: no one, this virtual cluster (created by Argo CD, perhaps being deleted), or another owner. */
export type NamespaceOwner = 'absent' | 'ours' | 'leaving' | 'foreign';

/** How a runtime cluster is talked to. */
interface RuntimeClusterOptions {
  readonly guard: AddressGuard;
  /** The proxy that is the only way to it, where there is one. */
  readonly proxyUrl?: string | undefined;
  /** The limit of one call below, DNS, connection, TLS and every request and repetition in it together. */
  readonly timeoutMs?: number;
  /** Aborts after so many milliseconds. */
  readonly deadlineIn?: (milliseconds: number) => AbortSignal;
}

/**
 * A registered or to be registered cluster, as far as apply talks to it: it reads, and leaves all that is written there to
 * its `account`. Each call has one time limit for all of its requests, so that a server that always answers just in time
 * costs no more than one that is silent.
 */
export class RuntimeCluster {
  readonly #client: ApiClient;
  /** Why it is not contacted, as far as what is written tells. */
  readonly #refused: string | undefined;
  readonly #newDeadline: () => AbortSignal;
  /** The CA of a cluster that only Argo CD can log in to. */
  readonly #authority: string | undefined;

  constructor(server: string, credential: Credential, options: RuntimeClusterOptions) {
    const { guard, proxyUrl, timeoutMs = defaultLimitMs } = options;
    const { deadlineIn = (limitMs) => AbortSignal.timeout(limitMs) } = options;
    this.#refused = refusalOf(guard, server, proxyUrl);
    this.#authority = credential.login === undefined ? undefined : credential.caPem;
    this.#newDeadline = () => deadlineIn(timeoutMs);
    const connection = connectionWith(server, credential, { timeoutMs, tries: 2 }, proxyUrl);
    this.#client = new ApiClient(guarded(connection, guard, proxyUrl));
  }

  /**
   * The live preflight: proves that the credential works where apiServer points and may do what Argo CD needs, and says
   * which cluster answers.
   */
  async identify(): Promise<ClusterIdentity> {
    if (this.#authority !== undefined) return this.#identifyByAuthority(this.#authority);
    const asker = this.#asker();
    const version = (await asker.send({ method: 'GET', path: '/version' })) as
      { readonly gitVersion?: unknown } | undefined;
    const user = await whoAmI(asker);
    await this.#assertMayInstall(asker, user);
    const isKubernetes = typeof version?.gitVersion === 'string';
    const uid = isKubernetes ? (await findObject(asker, resources.namespace, 'kube-system'))?.metadata.uid : undefined;
    if (!isKubernetes || uid === undefined)
      throw this.#refusal('/version', 'the response is not that of a Kubernetes API server');
    return {
      version: plainRemoteText(version.gitVersion),
      uid: plainRemoteText(uid),
      ...defined({ user }),
    };
  }

  /**
   * Without a login only the connection can be proved: that the server at this address has a certificate of this CA, and that
   * it is an API server, as far as it says that to anybody.
   */
  async #identifyByAuthority(caPem: string): Promise<ClusterIdentity> {
    const uid = authorityUid(caPem);
    try {
      const version = await this.#asker().send({ method: 'GET', path: '/version' });
      const said = isMapping(version) ? version['gitVersion'] : undefined;
      if (typeof said !== 'string')
        throw this.#refusal('/version', 'the response is not that of a Kubernetes API server');
      return { uid, version: plainRemoteText(said) };
    } catch (error) {
      // It answers, but nothing to anonymous requests.
      if (error instanceof ApiFailure && (error.status === 401 || error.status === 403)) return { uid };
      throw error;
    }
  }

  /** The kubeconfig that vcluster leaves on its host, or undefined while it is not there. */
  async readVclusterKubeconfig(name: string): Promise<string | undefined> {
    const secrets = { ...resources.secret, namespace: name };
    return secretText(await findObject<Secret>(this.#asker(), secrets, vclusterSecretOf(name)), 'config');
  }

  /** Who owns the namespace with the name of a tenant's virtual cluster on this host. */
  async ownerOfNamespace(tenant: string, name: string): Promise<NamespaceOwner> {
    const namespace = await findObject(this.#asker(), resources.namespace, name);
    if (namespace === undefined) return 'absent';
    if (!isNamespaceOf(tenant, name, namespace)) return 'foreign';
    return namespace.metadata.deletionTimestamp === undefined ? 'ours' : 'leaving';
  }

  /** Which of these namespaces are there and stay, and which of these API groups are served. */
  async findTraces({ namespaces, apiGroups }: FoundTraces): Promise<FoundTraces> {
    const asker = this.#asker();
    const found = await Promise.all(namespaces.map((name) => findObject(asker, resources.namespace, name)));
    const served = await Promise.all(apiGroups.map((group) => servedVersions(asker, group)));
    const stays = (one: KubernetesObject | undefined): boolean =>
      one !== undefined && one.metadata.deletionTimestamp === undefined;
    return {
      namespaces: namespaces.filter((_, index) => stays(found[index])),
      apiGroups: apiGroups.filter((_, index) => served[index] !== undefined),
    };
  }

  /** The service account on it whose token Argo CD gets, where its credential is exchanged. */
  account(owner: AccountOwner): RuntimeAccount {
    return new RuntimeAccount(() => this.#asker(), owner);
  }

  close(): void {
    this.#client.close();
  }

  /** Argo CD installs whatever a component consists of, so its credential has to be an administrator's. */
  async #assertMayInstall(asker: Asker, user: string | undefined): Promise<void> {
    if (await mayDo(asker, { verb: '*', group: '*', resource: '*' })) return;
    const who = user === undefined ? 'the credential' : `"${user}"`;
    throw this.#refusal(
      accessReviewPath,
      `${who} lacks permissions on the cluster, but Argo CD needs all of them: bind it to cluster-admin`,
    );
  }

  #refusal(path: string, why: string): ApiFailure {
    return ApiFailure.ofAnswer({ method: 'GET', path }, this.#client.server, 200, why);
  }

  /** Sends requests that share one time limit, which begins now. */
  #asker(): Asker {
    const deadline = this.#newDeadline();
    return {
      server: this.#client.server,
      send: async (ask) => {
        if (this.#refused !== undefined) throw this.#refusal('', `not contacted: ${this.#refused}`);
        // Only questions are posted here, and objects that can be created only once.
        return this.#client.send({ ...ask, deadline, mayRepeat: true });
      },
    };
  }
}

type Asker = Pick<ApiClient, 'send' | 'server'>;

/** Who the credential belongs to (SelfSubjectReview, Kubernetes 1.28 and later). */
async function whoAmI(asker: Asker): Promise<string | undefined> {
  const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  try {
    const review = (await asker.send({ method: 'POST', path, body })) as
      { readonly status?: { readonly userInfo?: { readonly username?: unknown } } } | undefined;
    const name = review?.status?.userInfo?.username;
    return typeof name === 'string' ? plainRemoteText(name) : undefined;
  } catch (error) {
    // An older server does not serve it, or allows no one to ask; the permissions are asked for next.
    if (error instanceof ApiFailure && (error.isNotFound || error.status === 403)) return undefined;
    throw error;
  }
}

/** Behind a proxy the proxy is what is dialled, and judged as any server is. */
function refusalOf(guard: AddressGuard, server: string, proxyUrl: string | undefined): string | undefined {
  if (proxyUrl === undefined) return refusalOfLiteral(guard, server);
  const ofProxy = refusalOfLiteral(guard, proxyUrl);
  return ofProxy === undefined ? refusalBehindProxy(guard, server) : `its proxy ${ofProxy}`;
}

/** A connection that dials no address which is refused, whatever a name resolves to. */
function guarded(
  { tls, proxy, ...connection }: ApiConnection,
  guard: AddressGuard,
  proxyUrl = connection.server,
): ApiConnection {
  const lookup = guardedLookup(guard, proxyUrl);
  return proxy === undefined
    ? { ...connection, tls: { ...tls, lookup } }
    : { ...connection, tls, proxy: { ...proxy, lookup } };
}

/** The connection to a server that a credential allows; the server is always verified against the stored CA. */
export function connectionWith(
  server: string,
  { caPem, certificatePem, keyPem, token, serverName }: Credential,
  patience: Patience,
  proxyUrl?: string,
): ApiConnection {
  return {
    ...patience,
    server,
    ...(proxyUrl === undefined ? {} : { proxy: { address: requireProxy(proxyUrl) } }),
    tls: {
      ca: caPem,
      ...defined({ cert: certificatePem, key: keyPem, servername: serverName }),
      rejectUnauthorized: true,
    },
    headers: async () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

function requireProxy(proxyUrl: string): ProxyAddress {
  const address = parseProxyUrl(proxyUrl);
  if (address === undefined) throw new TypeError('a proxyUrl passed the schema but is not an address');
  return address;
}
