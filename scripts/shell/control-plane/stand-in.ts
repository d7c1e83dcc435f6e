import { isRefused, parseKubeconfig } from '../../core/credential/kubeconfig.ts';
import { credentialOfSecret } from '../../core/credential/secret-fingerprint.ts';
import type { ApplicationSet } from '../../core/component/application-set.ts';
import { secretText, secretTypeLabel } from '../../core/desired/cluster-secret.ts';
import type { Application, KubernetesObject, Secret } from '../../core/desired/kubernetes-object.ts';
import { vclusterSecretOf } from '../../core/desired/vcluster-application.ts';
import { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { connectionWith } from '../kubernetes/credential-connection.ts';
import { listAll } from '../kubernetes/list-all.ts';
import { pathOf, resources } from '../kubernetes/resources.ts';
import { generateApplications } from './stand-in/application-sets.ts';
import { applyObject, deleteIfThere, dropFinalizers, findObject } from './stand-in/objects.ts';
import { syncApplication, type Reported } from './stand-in/sync.ts';

const everyMs = 150;
const bounds = { timeoutMs: 10_000, tries: 2 };

/** What the stand-in is given. */
export interface StandInOptions {
  /** Administrator of the management cluster. */
  readonly managementKubeconfig: string;
  /** The kubeconfig that a virtual cluster of this name would leave on its host; undefined while it "starts". */
  vclusterKubeconfig(name: string): string | undefined;
  /** What is reported of an Application that is not vcluster's; without it, that everything is fine. */
  reportedOf?(application: string): Reported;
  /** Called with what it does, in words. */
  tell?(text: string): void;
}

/** A running stand-in. */
export interface StandIn {
  stop(): Promise<void>;
}

/**
 * STAND-IN for Argo CD and vcluster, for the quickstart and the tests only: an API server alone has no controllers.
 * It installs nothing. It makes and deletes the Applications of ApplicationSets, and reports them synced and healthy.
 * For a vcluster Application it makes the namespace on the host and leaves the kubeconfig Secret there, as the vcluster
 * chart would; for an Application that is being deleted it cleans up and drops the finalizer, as Argo CD would after a
 * cascade.
 */
export function startStandIn(options: StandInOptions): StandIn {
  const management = clientOf(options.managementKubeconfig);
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await reconcile(management, options).catch((error: unknown) => {
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
    },
  };
}

/** A client with the rights of a kubeconfig, for the parts of a cluster that the kit itself never plays. */
export function clientOf(kubeconfig: string): ApiClient {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new TypeError(`not a kubeconfig: ${parsed[0]?.message}`);
  return new ApiClient(connectionWith(parsed.server, parsed.credential, bounds));
}

async function reconcile(management: ApiClient, options: StandInOptions): Promise<void> {
  const [applicationSets, applications, secrets] = await Promise.all([
    listAll<ApplicationSet>(management, resources.applicationSet),
    listAll<Application>(management, resources.application),
    listAll<Secret>(management, resources.secret, `${secretTypeLabel}=cluster`),
  ]);
  await generateApplications(management, { applicationSets, applications, secrets });
  for (const application of applications) {
    const cluster = destinationOf(application, secrets);
    const isVcluster = (application.spec?.['source'] as { readonly chart?: string } | undefined)?.chart === 'vcluster';
    try {
      if (application.metadata.deletionTimestamp !== undefined)
        await takeAway(management, application, isVcluster ? cluster : undefined, options);
      else if (isVcluster && cluster !== undefined) await install(application, cluster, options);
      else if (cluster !== undefined)
        await syncApplication(
          management,
          application,
          cluster,
          options.reportedOf?.(application.metadata.name) ?? { sync: 'Synced', health: 'Healthy' },
        );
    } finally {
      cluster?.close();
    }
  }
}

function destinationOf(application: Application, secrets: readonly Secret[]): ApiClient | undefined {
  const { name, server } = application.spec?.destination ?? {};
  const secret = secrets.find((one) => secretText(one, 'name') === name || secretText(one, 'server') === server);
  const credential = credentialOfSecret(secret);
  const url = secretText(secret, 'server');
  return credential === undefined || url === undefined
    ? undefined
    : new ApiClient(connectionWith(url, credential, bounds));
}

async function install(application: Application, host: ApiClient, options: StandInOptions): Promise<void> {
  const name = application.spec?.destination?.namespace ?? '';
  const kubeconfig = options.vclusterKubeconfig(name);
  if (kubeconfig === undefined) return;
  const secretPath = `/api/v1/namespaces/${name}/secrets/${vclusterSecretOf(name)}`;
  const config = Buffer.from(kubeconfig).toString('base64');
  const there = (await findObject(host, secretPath)) as Secret | undefined;
  if (there?.data?.['config'] === config) return;
  const policy = application.spec?.['syncPolicy'] as
    { readonly managedNamespaceMetadata?: { readonly annotations?: Readonly<Record<string, string>> } } | undefined;
  const annotations = policy?.managedNamespaceMetadata?.annotations ?? {};
  await applyObject(host, `/api/v1/namespaces/${name}`, {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, annotations },
  });
  await applyObject(host, secretPath, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: vclusterSecretOf(name), namespace: name },
    data: { config },
  });
  options.tell?.(`vcluster "${name}" started and left its kubeconfig on the host`);
}

async function takeAway(
  management: ApiClient,
  application: Application,
  host: ApiClient | undefined,
  options: StandInOptions,
): Promise<void> {
  const name = application.spec?.destination?.namespace ?? '';
  if (host !== undefined) {
    await removeNamespace(host, name);
    options.tell?.(`vcluster "${name}" and its namespace on the host are gone`);
  }
  await dropFinalizers(management, pathOf(resources.application, application.metadata.name));
}

/** Without a namespace controller a namespace stays Terminating until somebody finalizes it. */
async function removeNamespace(host: ApiClient, name: string): Promise<void> {
  const path = `/api/v1/namespaces/${name}`;
  if ((await findObject(host, path)) === undefined) return;
  await deleteIfThere(host, `${path}/secrets/${vclusterSecretOf(name)}`);
  await deleteIfThere(host, path);
  const terminating = (await findObject(host, path)) as KubernetesObject | undefined;
  if (terminating !== undefined)
    await host.send({ method: 'PUT', path: `${path}/finalize`, body: { ...terminating, spec: { finalizers: [] } } });
}
