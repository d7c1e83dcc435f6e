import { setTimeout as sleep } from 'node:timers/promises';
import { credentialOfSecret, proxyOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { secretText, secretTypeLabel } from '../../scripts/desired/cluster-secret.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import { cascadeFinalizer } from '../../scripts/desired/vcluster-application.ts';
import { ApiClient, type ApiConnection } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../../scripts/kubernetes/api-failure.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { watchAll, WatchedObjects } from '../../scripts/kubernetes/watch-all.ts';
import { connectionWith } from '../../scripts/management/runtime-cluster.ts';
import { checkArgoCdObject } from '../control-plane/custom-resources.ts';
import { generateApplications } from './application-sets.ts';
import { removeNamespace } from './namespaces.ts';
import { dropFinalizer } from './objects.ts';
import { prune, syncApplication, type Reported } from './sync.ts';
import { startVcluster, type VclusterOptions } from './vcluster.ts';

const everyMs = 150;
const bounds = { timeoutMs: 10_000, tries: 2 };

/** What the stand-in is given. */
interface StandInOptions extends VclusterOptions {
  /** Administrator of the management cluster. */
  readonly managementKubeconfig: string;
  /** What is reported of an Application that is not vcluster's; without it, that everything is fine. */
  reportedOf?(application: string): Reported;
}

/** A running stand-in. */
export interface StandIn {
  stop(): Promise<void>;
}

/**
 * STAND-IN for Argo CD and vcluster, for the quickstart and the tests only: an API server alone has no controllers.
 * It makes and deletes the Applications of ApplicationSets, installs one ConfigMap for each of their sources, and reports
 * them synced and healthy. For a vcluster Application it makes the namespace on the host and leaves the kubeconfig Secret
 * there, as the vcluster chart would. An Application that is being deleted goes when all that is gone, as after a cascade.
 */
export function startStandIn(options: StandInOptions): StandIn {
  const stopping = new AbortController();
  const argoCd = new ArgoCd(options, stopping.signal);
  const running = argoCd.run();
  return {
    async stop() {
      stopping.abort();
      await running;
      argoCd.close();
    },
  };
}

/** A client with the rights of a kubeconfig, for the parts of a cluster that the kit itself never plays. */
export function clientOf(kubeconfig: string): ApiClient {
  return new ApiClient(connectionOf(kubeconfig));
}

function connectionOf(kubeconfig: string): ApiConnection {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new TypeError(`not a kubeconfig: ${parsed[0]?.message}`);
  return connectionWith(parsed.server, parsed.credential, bounds);
}

/** What the controllers know of the management cluster, by watches as real ones do, and what they do about it. */
class ArgoCd {
  readonly #options: StandInOptions;
  readonly #stopped: AbortSignal;
  readonly #management: ControllerClient;
  readonly #destinations = new Destinations();
  /** The versions of objects that were found valid. */
  readonly #checked = new Set<string>();
  readonly #applicationSets = new WatchedObjects<ApplicationSet>();
  readonly #applications = new WatchedObjects<Application>();
  readonly #secrets = new WatchedObjects<Secret>();
  /** Aborted as soon as a watch has told of something that was not looked at yet. */
  #news = new AbortController();

  constructor(options: StandInOptions, stopped: AbortSignal) {
    this.#options = options;
    this.#stopped = stopped;
    this.#management = new ControllerClient(connectionOf(options.managementKubeconfig));
  }

  /** Reconciles until it is stopped, at each change and now and then: no watch tells what changes on other clusters. */
  async run(): Promise<void> {
    const following = Promise.all([
      this.#follow(resources.applicationSet, this.#applicationSets),
      this.#follow(resources.application, this.#applications),
      this.#follow(resources.secret, this.#secrets),
    ]);
    while (!this.#stopped.aborted) {
      this.#news = new AbortController();
      await this.#reconcile().catch(unlessRefused);
      await pause(AbortSignal.any([this.#stopped, this.#news.signal]));
    }
    await following;
  }

  close(): void {
    this.#management.close();
    this.#destinations.close();
  }

  async #follow<Kind extends KubernetesObject>(resource: Resource, objects: WatchedObjects<Kind>): Promise<void> {
    while (!this.#stopped.aborted) {
      try {
        for await (const event of watchAll<Kind>(this.#management, resource, this.#stopped)) {
          objects.take(event);
          this.#news.abort();
        }
      } catch (error) {
        unlessRefused(error);
        await pause(this.#stopped);
      }
    }
  }

  async #reconcile(): Promise<void> {
    const kinds = [this.#applicationSets, this.#applications, this.#secrets];
    if (!kinds.every(({ isComplete }) => isComplete)) return;
    const applicationSets = this.#applicationSets.values;
    const applications = this.#applications.values;
    const secrets = this.#secrets.values.filter(({ metadata }) => metadata.labels?.[secretTypeLabel] === 'cluster');
    const watched = [...applicationSets, ...applications];
    if (watched.some((one) => this.#management.isOutdated(one))) return;
    for (const one of watched) {
      const version = `${one.metadata.uid} ${one.metadata.resourceVersion}`;
      if (!this.#checked.has(version)) checkArgoCdObject(one);
      this.#checked.add(version);
    }
    await generateApplications(this.#management, { applicationSets, applications, secrets });
    for (const application of applications) {
      try {
        const destination = this.#destinations.of(application, secrets);
        await reconcileOne(this.#management, application, destination, this.#options);
      } catch (error) {
        // A cluster that does not answer holds up its own Applications only.
        unlessRefused(error);
      }
    }
  }
}

/** The control planes may be going down already; a real controller would try again as well. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof ApiFailure)) throw error;
}

/** Waits a moment, or until the signal aborts. */
async function pause(signal: AbortSignal): Promise<void> {
  await sleep(everyMs, undefined, { signal }).catch(() => undefined);
}

/** Remembers what it has written, since a watch tells of it only a moment later. */
class ControllerClient extends ApiClient {
  readonly #written = new Map<string, number>();

  override async send(ask: ApiRequest): Promise<unknown> {
    const answer = await super.send(ask);
    const { uid, resourceVersion } = (answer as Partial<KubernetesObject>).metadata ?? {};
    if (ask.method !== 'GET' && uid !== undefined) this.#written.set(uid, Number(resourceVersion));
    return answer;
  }

  /** Whether it has written the object since. Versions are numbers that grow, as long as they are etcd's. */
  isOutdated({ metadata: { uid = '', resourceVersion } }: KubernetesObject): boolean {
    return Number(resourceVersion) < (this.#written.get(uid) ?? 0);
  }
}

/** The clusters that Applications are for; a connection to one is kept for as long as the stand-in runs. */
class Destinations {
  readonly #clients = new Map<string, ApiClient>();

  of({ spec }: Application, secrets: readonly Secret[]): ApiClient | undefined {
    const { name, server } = spec?.destination ?? {};
    const secret = secrets.find((one) => secretText(one, 'name') === name || secretText(one, 'server') === server);
    const credential = credentialOfSecret(secret);
    const url = secretText(secret, 'server');
    if (credential === undefined || url === undefined) return undefined;
    const proxyUrl = proxyOfSecret(secret);
    const key = JSON.stringify([url, credential, proxyUrl]);
    const client = this.#clients.get(key) ?? new ApiClient(connectionWith(url, credential, bounds, proxyUrl));
    this.#clients.set(key, client);
    return client;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }
}

async function reconcileOne(
  management: ApiClient,
  application: Application,
  cluster: ApiClient | undefined,
  options: StandInOptions,
): Promise<void> {
  const { name, deletionTimestamp } = application.metadata;
  if (deletionTimestamp !== undefined) return takeAway(management, application, cluster, options);
  if (cluster === undefined) return;
  if (isVcluster(application)) return startVcluster(application, cluster, options);
  const reported = options.reportedOf?.(name) ?? { sync: 'Synced', health: 'Healthy' };
  await syncApplication(management, application, cluster, reported);
}

/** Cascades, where the Application asks for it, and lets it go when nothing is left; finalizers of others stay. */
async function takeAway(
  management: ApiClient,
  application: Application,
  destination: ApiClient | undefined,
  options: StandInOptions,
): Promise<void> {
  const isCascade = (finalizer: string): boolean => finalizer.startsWith(cascadeFinalizer);
  if (application.metadata.finalizers?.some(isCascade) !== true) return;
  if (destination !== undefined) {
    await prune(application, destination);
    if (!(await removeNamespace(application, destination))) return;
    if (isVcluster(application))
      options.tell?.(`vcluster "${application.spec?.destination?.namespace}" and its namespace on the host are gone`);
  }
  await dropFinalizer(management, pathOf(resources.application, application.metadata.name), application, isCascade);
}

function isVcluster({ spec }: Application): boolean {
  return (spec?.['source'] as { readonly chart?: string } | undefined)?.chart === 'vcluster';
}
