import { KitError } from '../cli/kit-error.ts';
import { secretTypeLabel } from '../desired/cluster-secret.ts';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { isServed, servedKinds } from '../kubernetes/discovery.ts';
import { listAll } from '../kubernetes/list-all.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
  Secret,
} from '../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace, registerNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { resources, type Resource } from '../kubernetes/objects/resources.ts';
import type { LiveUses } from '../plan/guard/dependents.ts';
import type { ManagementState } from '../plan/registration.ts';
import { SharedRead } from './shared-read.ts';

/** The Lease as Kubernetes has it. */
export type Lease = KubernetesObject<{
  readonly spec?: {
    readonly holderIdentity?: string;
    readonly leaseDurationSeconds?: number;
    readonly acquireTime?: string;
    readonly renewTime?: string;
    readonly leaseTransitions?: number;
  };
}>;

/** What may use a cluster, and the ApplicationSets that may make more of it. */
interface UsesNow {
  readonly uses: LiveUses;
  readonly applicationSets: readonly ApplicationSet[];
}

/** The kinds of what may use a cluster, beside Applications. */
const usingKinds: readonly Resource[] = [resources.environment, resources.deploymentRuntime, resources.pipelineRuntime];

const howToInstall: Readonly<Record<string, string>> = {
  applications: 'install Argo CD in the management cluster',
  applicationsets: 'install Argo CD with its ApplicationSet controller in the management cluster',
};

/** Reads the management cluster; nothing in here can write. Every failure is thrown, none reads as "nothing there". */
export class ManagementReader {
  readonly #client: ApiClient;
  readonly #applications = new SharedRead(() => listAll<Application>(this.#client, resources.anyApplication));
  readonly #usesNow = new SharedRead(() => this.#readUsesNow());

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /** The management cluster's own address. */
  get server(): string {
    return this.#client.server;
  }

  /** Throws when nothing answers; what is answered does not matter. */
  async assertReached(): Promise<void> {
    try {
      await this.find(resources.namespace, registerNamespace);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (error.status === undefined) throw explainManagementFailure(error);
    }
  }

  /**
   * Throws when the cluster cannot be reached, refuses us, or lacks what `management/` and Argo CD install. Without
   * components Argo CD needs no ApplicationSets.
   */
  async assertInstalled({ components }: { readonly components: boolean }): Promise<void> {
    const hint = 'ask an administrator to run "kubectl apply -k management/" on the management cluster';
    for (const namespace of [registerNamespace, argoNamespace]) {
      const found = await this.#explained(() => this.#findNamespace(namespace));
      if (found === 'hidden')
        throw new KitError(`namespace "${namespace}" is missing, or this identity has no permissions in it`, {
          hint: `${hint}, and use the identity of management/identity-apply.yaml (plan: identity-plan.yaml)`,
        });
      if (found === undefined)
        throw new KitError(`namespace "${namespace}" is missing in the management cluster`, {
          hint:
            namespace === argoNamespace
              ? `install Argo CD, or write its namespace into management/namespaces.json; then ${hint}`
              : hint,
        });
    }
    const needed = [resources.cluster, resources.application, ...(components ? [resources.applicationSet] : [])];
    for (const { apiVersion, plural } of needed) {
      const served = await this.#explained(() => servedKinds(this.#client, apiVersion));
      if (!served.has(plural))
        throw new KitError(`"${plural}.${apiVersion.split('/')[0]}" is not installed in the management cluster`, {
          hint: howToInstall[plural] ?? hint,
        });
    }
  }

  /**
   * Every registration's objects, ours and others'. Secrets are read, not read, or read where this identity may: the plan
   * identity may not.
   */
  async readState(options: { readonly secrets: 'read' | 'skip' | 'where allowed' }): Promise<ManagementState> {
    return this.#explained(async () => {
      const [clusters, secrets, applications, applicationSets] = await Promise.all([
        this.listClusters(),
        options.secrets === 'skip' ? undefined : this.#listClusterSecrets(options.secrets === 'where allowed'),
        listAll<Application>(this.#client, resources.anyApplication),
        this.listApplicationSets(),
      ]);
      return { resources: clusters, secrets, applications, applicationSets };
    });
  }

  /**
   * What may use a cluster, beside these Applications. A kind that a complete discovery does not name is `absent`, so that
   * there is none; one that cannot be read is `unknown`.
   */
  async readUses(applications: readonly Application[]): Promise<LiveUses> {
    const unknown: { kind: string; reason: string }[] = [];
    const absent: string[] = [];
    const listOrUnknown = async (resource: Resource): Promise<readonly KubernetesObject<object>[]> => {
      try {
        if (await isServed(this.#client, resource)) return await listAll(this.#client, resource);
        absent.push(resource.kind);
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        unknown.push({ kind: resource.plural, reason: error.message });
      }
      return [];
    };
    const [environments = [], deploymentRuntimes = [], pipelineRuntimes = []] = await Promise.all(
      usingKinds.map(listOrUnknown),
    );
    // Which answer comes first is chance.
    const place = (one: { readonly kind: string }): number => usingKinds.findIndex(({ plural }) => plural === one.kind);
    unknown.sort((left, right) => place(left) - place(right));
    return { environments, deploymentRuntimes, pipelineRuntimes, applications, absent: absent.sort(), unknown };
  }

  /** Every Cluster resource, ours and others'. */
  async listClusters(): Promise<readonly ClusterResource[]> {
    return listAll<ClusterResource>(this.#client, resources.cluster);
  }

  /** Every ApplicationSet, ours and others'; none where the server does not serve the kind. */
  async listApplicationSets(): Promise<readonly ApplicationSet[]> {
    const { applicationSet } = resources;
    if (!(await servedKinds(this.#client, applicationSet.apiVersion)).has(applicationSet.plural)) return [];
    return listAll<ApplicationSet>(this.#client, applicationSet);
  }

  /** The Applications of every namespace, read again; callers who wait at the same time share the next reading. */
  async listApplications(): Promise<readonly Application[]> {
    return this.#applications.now();
  }

  /** Whatever may use a cluster, read again in the same way. */
  async readUsesNow(): Promise<UsesNow> {
    return this.#usesNow.now();
  }

  /** One of our objects as it is now, or undefined when there is none. */
  async find<Kind extends KubernetesObject>(resource: Resource, name: string): Promise<Kind | undefined> {
    return findObject<Kind>(this.#client, resource, name);
  }

  async #readUsesNow(): Promise<UsesNow> {
    const [applications, applicationSets] = await Promise.all([this.listApplications(), this.listApplicationSets()]);
    return { uses: await this.readUses(applications), applicationSets };
  }

  async #listClusterSecrets(mayBeRefused: boolean): Promise<readonly Secret[] | undefined> {
    try {
      return await listAll<Secret>(this.#client, resources.secret, `${secretTypeLabel}=cluster`);
    } catch (error) {
      if (mayBeRefused && error instanceof ApiFailure && error.status === 403) return undefined;
      throw error;
    }
  }

  /** The permission to read a namespace comes from a Role inside it, so a missing namespace is reported as forbidden. */
  async #findNamespace(name: string): Promise<unknown> {
    try {
      return await this.find(resources.namespace, name);
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 403) return 'hidden';
      throw error;
    }
  }

  async #explained<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
    }
  }
}

/** A failure of the management cluster with the way out. */
export function explainManagementFailure(failure: ApiFailure): KitError {
  if (failure.status === 401)
    return new KitError('the management cluster does not accept the credential', {
      hint: 'check whether the token or certificate in KUBECONFIG has expired',
      cause: failure,
    });
  if (failure.isForbidden)
    return new KitError('the management cluster rejected a request of this identity', {
      hint: 'use the identity of management/identity-apply.yaml (plan: identity-plan.yaml), and let an administrator apply it',
      cause: failure,
    });
  if (failure.status === undefined)
    return new KitError('the management cluster cannot be reached', {
      hint: 'check the server in KUBECONFIG, and the network between this machine and it',
      cause: failure,
    });
  return new KitError('the management cluster could not be read', { cause: failure });
}
