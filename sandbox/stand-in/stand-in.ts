import { credentialOfSecret, proxyOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { secretText, secretTypeLabel } from '../../scripts/desired/cluster-secret.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import { cascadeFinalizer } from '../../scripts/desired/vcluster-application.ts';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { Application, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
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
  const management = clientOf(options.managementKubeconfig);
  const argoCd = { management, destinations: new Destinations(), checked: new Set<string>() };
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await reconcile(argoCd, options).catch((error: unknown) => {
        // The control planes may be going down already; a real controller would try again as well.
        if (!(error instanceof ApiFailure)) throw error;
      });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        stopping.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await loop;
      management.close();
      argoCd.destinations.close();
    },
  };
}

/** A client with the rights of a kubeconfig, for the parts of a cluster that the kit itself never plays. */
export function clientOf(kubeconfig: string): ApiClient {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new TypeError(`not a kubeconfig: ${parsed[0]?.message}`);
  return new ApiClient(connectionWith(parsed.server, parsed.credential, bounds));
}

interface ArgoCd {
  readonly management: ApiClient;
  readonly destinations: Destinations;
  /** The versions of objects that were found valid. */
  readonly checked: Set<string>;
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

async function reconcile({ management, destinations, checked }: ArgoCd, options: StandInOptions): Promise<void> {
  const [applicationSets, applications, secrets] = await Promise.all([
    listAll<ApplicationSet>(management, resources.applicationSet),
    listAll<Application>(management, resources.application),
    listAll<Secret>(management, resources.secret, `${secretTypeLabel}=cluster`),
  ]);
  for (const one of [...applicationSets, ...applications]) {
    const version = `${one.metadata.uid} ${one.metadata.resourceVersion}`;
    if (!checked.has(version)) checkArgoCdObject(one);
    checked.add(version);
  }
  await generateApplications(management, { applicationSets, applications, secrets });
  for (const application of applications) {
    try {
      await reconcileOne(management, application, destinations.of(application, secrets), options);
    } catch (error) {
      // A cluster that does not answer holds up its own Applications only.
      if (!(error instanceof ApiFailure)) throw error;
    }
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
