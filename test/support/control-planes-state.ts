import { readFile, stat } from 'node:fs/promises';
import { readMutations, type Mutation } from '../../sandbox/control-plane/audit-log.ts';
import { installObjects, serviceAccountKubeconfig } from '../../sandbox/control-plane/install-objects.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../../scripts/kubernetes/api-failure.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
  Secret,
} from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { annotations, fieldManager } from '../../scripts/kubernetes/objects/ownership.ts';
import { pathOf, resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import type { Lease } from '../../scripts/management/management-reader.ts';
import { controlPlane, type ControlPlaneName } from './control-planes.ts';

/** The user that `management/identity-apply.yaml` makes, as the API server names it. */
const applyUser = 'system:serviceaccount:nautes:nautes-tenant-apply';

/** What components install on clusters, as far as the stand-in plays that. */
export const configMapResource = { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps' } as const;
const namespaceResource = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' } as const;
const ownNamespaces = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);
const mergeType = 'application/merge-patch+json';

/** A control plane as its administrator sees it: what tests prepare, look at, and break. */
export class Administrator {
  readonly #client: ApiClient;

  constructor(name: ControlPlaneName) {
    this.#client = clientOf(controlPlane(name).adminKubeconfig);
  }

  cluster(name: string): Promise<ClusterResource | undefined> {
    return this.find<ClusterResource>(resources.cluster, name);
  }

  /** The Secret by which Argo CD knows a cluster. */
  secret(cluster: string): Promise<Secret | undefined> {
    return this.find<Secret>(resources.secret, `cluster-${cluster}`);
  }

  application(name: string): Promise<Application | undefined> {
    return this.find<Application>(resources.application, name);
  }

  lease(tenant = 'acme'): Promise<Lease | undefined> {
    return this.find<Lease>(resources.lease, `tenant-${tenant}`);
  }

  /** Lets the Lease of an apply that was killed run out, as it does by itself after a minute. */
  async expireLease(tenant = 'acme'): Promise<void> {
    const spec = { renewTime: new Date(Date.now() - 61_000).toISOString().replace('Z', '000Z') };
    await this.edit(resources.lease, `tenant-${tenant}`, { spec });
  }

  /** Nobody knows any more which commit was applied: the Lease is gone, and what every object of ours remembers of it. */
  async forgetCommits(): Promise<void> {
    await this.delete(resources.lease, 'tenant-acme');
    const forgotten = { metadata: { annotations: { [annotations.commit]: null } } };
    for (const resource of [resources.cluster, resources.applicationSet])
      for (const { metadata } of await this.list(resource)) await this.edit(resource, metadata.name, forgotten);
  }

  namespace(name: string): Promise<KubernetesObject | undefined> {
    return this.find(namespaceResource, name);
  }

  async find<Kind extends KubernetesObject>(resource: Resource, name: string): Promise<Kind | undefined> {
    return (await this.#unlessGone({ method: 'GET', path: pathOf(resource, name) })) as Kind | undefined;
  }

  async list<Kind extends KubernetesObject>(resource: Resource): Promise<readonly Kind[]> {
    return listAll<Kind>(this.#client, resource);
  }

  async create<Kind extends KubernetesObject>(object: Kind): Promise<Kind> {
    const resource = { ...resourceOf(object), ...namespaceOf(object) };
    return (await this.#client.send({ method: 'POST', path: pathOf(resource), body: object })) as Kind;
  }

  /** Changes an object as a person with `kubectl edit` would, under that field manager; null takes a field away. */
  async edit(resource: Resource, name: string, patch: object): Promise<void> {
    await this.#client.send({
      method: 'PATCH',
      path: pathOf(resource, name),
      query: { fieldManager: 'kubectl-edit' },
      contentType: mergeType,
      body: patch,
    });
  }

  /** Writes an object that the kit wrote before as if the kit had written it like this. */
  async writeAsKit({ metadata, ...object }: KubernetesObject): Promise<void> {
    const { managedFields: _, resourceVersion: __, ...kept } = metadata;
    await this.#client.send({
      method: 'PATCH',
      path: pathOf({ ...resourceOf(object), ...namespaceOf({ ...object, metadata }) }, metadata.name),
      query: { fieldManager, force: 'true' },
      contentType: 'application/apply-patch+yaml',
      body: { ...object, metadata: kept },
    });
  }

  /** Changes the status of an object, which has an endpoint of its own. */
  async editStatus(resource: Resource, name: string, status: object): Promise<void> {
    const path = `${pathOf(resource, name)}/status`;
    await this.#client.send({ method: 'PATCH', path, contentType: mergeType, body: { status } });
  }

  async delete(resource: Resource, name: string): Promise<void> {
    await this.#unlessGone({ method: 'DELETE', path: pathOf(resource, name) });
  }

  /** Deletes an object although finalizers hold it, and a namespace although no controller empties it. */
  async purge(object: KubernetesObject): Promise<void> {
    const resource = { ...resourceOf(object), ...namespaceOf(object) };
    const { name, finalizers = [] } = object.metadata;
    if (object.kind === 'Namespace') return this.#purgeNamespace(name);
    const path = pathOf(resource, name);
    const body = { metadata: { finalizers: null } };
    if (finalizers.length > 0) await this.#unlessGone({ method: 'PATCH', path, contentType: mergeType, body });
    await this.delete(resource, name);
  }

  async #purgeNamespace(name: string): Promise<void> {
    for (const kind of [resources.secret, configMapResource])
      for (const object of await this.list(inNamespace(kind, name))) await this.purge(object);
    const path = pathOf(namespaceResource, name);
    await this.#unlessGone({ method: 'DELETE', path });
    // Without a version, since a controller may write to it at the same time.
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name }, spec: { finalizers: [] } };
    await this.#unlessGone({ method: 'PUT', path: `${path}/finalize`, body });
  }

  /** Controllers may be faster. */
  async #unlessGone(ask: ApiRequest): Promise<unknown> {
    try {
      return await this.#client.send(ask);
    } catch (error) {
      if (error instanceof ApiFailure && error.isNotFound) return undefined;
      throw error;
    }
  }
}

/** Another credential with every right on a control plane: the token of a service account instead of a certificate. */
export async function tokenKubeconfig(name: ControlPlaneName): Promise<string> {
  const { adminKubeconfig } = controlPlane(name);
  const namespace = 'kube-system';
  const [account, group] = ['registrar', 'rbac.authorization.k8s.io'];
  await installObjects(adminKubeconfig, [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: account, namespace } },
    {
      apiVersion: `${group}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: account },
      roleRef: { apiGroup: group, kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    },
  ]);
  return serviceAccountKubeconfig(adminKubeconfig, namespace, account);
}

/** The same kind in one namespace. */
export function inNamespace(resource: Resource, namespace: string): Resource {
  return { ...resource, namespace };
}

/** Empties the management cluster of everything that tests put there, and the other clusters of namespaces. */
export async function emptyControlPlanes(management: Administrator, runtimes: readonly Administrator[]): Promise<void> {
  const { cluster, secret, anyApplication, applicationSet, lease } = resources;
  const { environment, deploymentRuntime, pipelineRuntime } = resources;
  const ofArgoCd = [secret, applicationSet, anyApplication];
  const kinds = [cluster, ...ofArgoCd, lease, environment, deploymentRuntime, pipelineRuntime];
  const found = (await Promise.all(kinds.map((kind) => management.list(kind)))).flat();
  const ours = found.filter(
    ({ kind, type }: KubernetesObject<{ type?: string }>) => kind !== 'Secret' || !isToken(type),
  );
  await Promise.all([...ours.map((object) => management.purge(object)), ...runtimes.map(purgeNamespaces)]);
}

async function purgeNamespaces(runtime: Administrator): Promise<void> {
  const namespaces = (await runtime.list(namespaceResource)).filter(
    ({ metadata }) => !ownNamespaces.has(metadata.name),
  );
  await Promise.all(namespaces.map((namespace) => runtime.purge(namespace)));
}

/** What a user asked of the management cluster, without what it asked before. */
export interface Requests {
  readonly mutations: readonly Mutation[];
  /** The kinds that were listed, one entry for each LIST. */
  readonly lists: readonly string[];
}

/** Records what a user asks of the management cluster from now on. */
export async function recordRequests(user = applyUser): Promise<() => Promise<Requests>> {
  const { auditLog } = controlPlane('management');
  const { size } = await stat(auditLog);
  const start = Date.now();
  return async () => {
    const mutations = await readMutations(auditLog, { from: size, user });
    const lines = (await readFile(auditLog)).subarray(size).toString('utf8').split('\n');
    const lists = lines
      .filter((line) => line.includes('"verb":"list"') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as ListEvent)
      .filter((event) => event.user.username === user && Date.parse(event.requestReceivedTimestamp) >= start)
      .map(({ objectRef }) => objectRef.resource);
    return { mutations, lists };
  };
}

interface ListEvent {
  readonly user: { readonly username: string };
  readonly objectRef: { readonly resource: string };
  readonly requestReceivedTimestamp: string;
}

function resourceOf({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): Resource {
  const known = [...Object.values(resources), namespaceResource, configMapResource].find(
    (one: Resource) => one.kind === kind,
  );
  if (known === undefined) return { apiVersion, kind, plural: `${kind.toLowerCase()}s` };
  const { plural } = known;
  return { apiVersion, kind, plural };
}

function namespaceOf({ metadata }: KubernetesObject): { readonly namespace?: string } {
  return metadata.namespace === undefined ? {} : { namespace: metadata.namespace };
}

function isToken(type: string | undefined): boolean {
  return type === 'kubernetes.io/service-account-token';
}
