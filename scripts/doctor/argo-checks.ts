import { argoProject } from '../desired/vcluster-application.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { listAll } from '../kubernetes/list-all.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { resources } from '../kubernetes/objects/resources.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { looked } from './looked.ts';

const area = 'Argo CD';
/** The lowest version whose ApplicationSets the components are written for (docs/operations.md). */
const leastMajor = 3;
const partLabel = 'app.kubernetes.io/part-of';
const componentLabel = 'app.kubernetes.io/component';

type Deployment = KubernetesObject<{
  readonly spec?: {
    readonly template?: { readonly spec?: { readonly containers?: readonly { readonly image?: string }[] } };
  };
  readonly status?: { readonly availableReplicas?: number };
}>;
type ConfigMap = KubernetesObject<{ readonly data?: Readonly<Record<string, string>> }>;
type AppProject = KubernetesObject<{ readonly spec?: { readonly sourceRepos?: readonly string[] } }>;

/** What the register requires of Argo CD; what only an administrator may read is unknown to everyone else. */
export async function argoChecks(client: ApiClient, charts: ReadonlyMap<string, string>): Promise<readonly Check[]> {
  const forbidden = (error: Error): string | undefined =>
    error instanceof ApiFailure && error.isForbidden ? "run this again with an administrator's kubeconfig" : undefined;
  const look = (id: string, run: () => Promise<Found>): Promise<Check> => looked({ area, id }, run, forbidden);
  // Each is read once, when the first check asks for it.
  let deployed: ReturnType<typeof deployments> | undefined;
  let set: ReturnType<typeof settings> | undefined;
  return [
    await look('argocd-version', async () => version(await (deployed ??= deployments(client)))),
    await look('applicationset-controller', async () => controller(await (deployed ??= deployments(client)))),
    await look('tracking-method', async () => trackingMethod(await (set ??= settings(client)))),
    await look('installation-id', async () => installationId(await (set ??= settings(client)))),
    await look('chart-repositories', () => repositories(client, charts)),
  ];
}

async function deployments(client: ApiClient): Promise<readonly Deployment[]> {
  return listAll<Deployment>(client, resources.argoDeployment, `${partLabel}=argocd`);
}

async function settings(client: ApiClient): Promise<Readonly<Record<string, string>>> {
  return (await findObject<ConfigMap>(client, resources.argoConfig, 'argocd-cm'))?.data ?? {};
}

function componentOf(deployment: Deployment): string | undefined {
  return deployment.metadata.labels?.[componentLabel];
}

function version(all: readonly Deployment[]): Found {
  const server = all.find((one) => componentOf(one) === 'server');
  const image = server?.spec?.template?.spec?.containers?.[0]?.image ?? '';
  const [, found, major] = /:v?((\d+)\.\d[\w.+-]*)(?:@|$)/.exec(image) ?? [];
  if (found === undefined)
    return {
      state: 'unknown',
      found: `no Deployment in ${argoNamespace} shows the version of Argo CD`,
      hint: versionHint,
    };
  return foundThat(
    Number(major) >= leastMajor,
    `Argo CD ${found}`,
    `Argo CD ${found} is older than ${leastMajor}`,
    versionHint,
  );
}

const versionHint = `install Argo CD ${leastMajor} or newer there`;

function controller(all: readonly Deployment[]): Found {
  const found = all.find((one) => componentOf(one) === 'applicationset-controller');
  const runs = (found?.status?.availableReplicas ?? 0) > 0;
  const problem =
    found === undefined ? 'there is no ApplicationSet controller' : 'the ApplicationSet controller is not running';
  const hint = 'install Argo CD with its ApplicationSet controller, which installs components';
  return foundThat(runs, 'the ApplicationSet controller is running', problem, hint);
}

function trackingMethod({ 'application.resourceTrackingMethod': method = 'annotation' }): Found {
  return foundThat(
    method !== 'label',
    `resources are tracked by ${method}`,
    'resources are tracked by label, which truncates long names and can mix up two Applications',
    'set application.resourceTrackingMethod in ConfigMap argocd-cm to annotation',
  );
}

/**
 * Either is right: with it, Argo CD takes nothing for its own that lacks its annotation, and so a virtual cluster's namespace
 * neither (Argo CD manual, "Resource Tracking", installationID).
 */
function installationId({ installationID: id = '' }: Readonly<Record<string, string | undefined>>): Found {
  const found =
    id === ''
      ? 'installationID is not set, so no other Argo CD may install on these clusters'
      : `installationID "${id}" is set, so the namespaces of removed virtual clusters stay on their hosts`;
  return { state: 'ok', found };
}

async function repositories(client: ApiClient, charts: ReadonlyMap<string, string>): Promise<Found> {
  const project = await findObject<AppProject>(client, resources.appProject, argoProject);
  if (project === undefined)
    return {
      state: 'problem',
      found: `there is no AppProject "${argoProject}"`,
      hint: 'ask an administrator to run "kubectl apply -k management/"',
    };
  const allowed = project.spec?.sourceRepos ?? [];
  const refused = [...charts].filter(([repository]) => !allowed.some((pattern) => matches(pattern, repository)));
  return foundThat(
    refused.length === 0,
    `the AppProject allows ${charts.size === 1 ? 'the repository' : `all ${charts.size} repositories`} of the components`,
    `the AppProject does not allow ${refused.map(([repository, by]) => `${repository} (${by})`).join(', ')}`,
    'add it to sourceRepos in management/app-project.yaml, and ask an administrator to apply that',
  );
}

/** As Argo CD compares: a `*` stands for anything. */
function matches(pattern: string, repository: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return repository === first;
  let at = first.length;
  if (!repository.startsWith(first) || !repository.endsWith(last)) return false;
  for (const part of others) {
    const found = repository.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at + last.length <= repository.length;
}
