import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { load, loadAll } from 'js-yaml';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { clientOf } from '../stand-in/stand-in.ts';

type Installed = KubernetesObject<{
  readonly status?: {
    readonly phase?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}>;

interface ApiResource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const waitMilliseconds = 30_000;
const pollMilliseconds = 50;
const tokenSeconds = 24 * 60 * 60;

/**
 * Installs objects in order as `kubectl apply` would: creates what is not there and merges into what is. Waits until
 * definitions are established and namespaces active.
 */
export async function installObjects(kubeconfig: string, objects: readonly object[]): Promise<void> {
  const client = clientOf(kubeconfig);
  try {
    for (const object of objects) await installObject(client, object as Installed);
  } finally {
    client.close();
  }
}

async function installObject(client: ApiClient, object: Installed): Promise<void> {
  const deadline = performance.now() + waitMilliseconds;
  try {
    const collection = await findCollection(client, object, deadline);
    const path = `${collection}/${object.metadata.name}`;
    let installed = await createOrMerge(client, collection, object);
    while (!isReady(installed)) {
      if (performance.now() > deadline) throw new KitError('it did not become ready');
      await sleep(pollMilliseconds);
      installed = (await client.send({ method: 'GET', path })) as Installed;
    }
  } catch (error) {
    throw new KitError(`${object.kind} "${object.metadata.name}" could not be installed`, { cause: error });
  }
}

async function createOrMerge(client: ApiClient, collection: string, object: Installed): Promise<Installed> {
  try {
    return (await client.send({ method: 'POST', path: collection, body: object })) as Installed;
  } catch (error) {
    if (!(error instanceof ApiFailure && error.isConflict)) throw error;
    const path = `${collection}/${object.metadata.name}`;
    return (await client.send({
      method: 'PATCH',
      path,
      body: object,
      contentType: 'application/merge-patch+json',
    })) as Installed;
  }
}

/** A kind that was defined a moment ago may not be announced yet. */
async function findCollection(client: ApiClient, object: Installed, deadline: number): Promise<string> {
  const { apiVersion, kind, metadata } = object;
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  for (;;) {
    const resource = (await servedResources(client, root)).find((one) => one.kind === kind && !one.name.includes('/'));
    if (resource?.namespaced === true) return `${root}/namespaces/${metadata.namespace ?? 'default'}/${resource.name}`;
    if (resource !== undefined) return `${root}/${resource.name}`;
    if (performance.now() > deadline) throw new KitError(`the API server does not know ${kind} in ${apiVersion}`);
    await sleep(pollMilliseconds);
  }
}

async function servedResources(client: ApiClient, root: string): Promise<readonly ApiResource[]> {
  try {
    const list = (await client.send({ method: 'GET', path: root })) as { readonly resources: readonly ApiResource[] };
    return list.resources;
  } catch (error) {
    if (error instanceof ApiFailure && (error.isNotFound || error.status === 503)) return [];
    throw error;
  }
}

function isReady({ kind, status }: Installed): boolean {
  if (kind === 'Namespace') return status?.phase === 'Active';
  if (kind !== 'CustomResourceDefinition') return true;
  return status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True') ?? false;
}

/**
 * The objects that `kubectl apply -k management/` would install, in the order of its kustomization; with the usual namespaces
 * its replacements change nothing.
 */
export async function readManagementManifests(root: string): Promise<readonly object[]> {
  const folder = join(root, 'management');
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const kustomization = load(await read('kustomization.yaml')) as { readonly resources: readonly string[] };
  const texts = await Promise.all(kustomization.resources.map(read));
  const objects = texts.flatMap((text) => loadAll(text) as KubernetesObject[]);
  return objects.filter(({ metadata }) => metadata.annotations?.['config.kubernetes.io/local-config'] !== 'true');
}

/** A kubeconfig with a token of a service account, as `kubectl create token` gives one. */
export async function serviceAccountKubeconfig(
  adminKubeconfig: string,
  namespace: string,
  name: string,
): Promise<string> {
  const admin = parseKubeconfig(adminKubeconfig);
  if (isRefused(admin)) throw new TypeError('the administrator has no kubeconfig');
  const client = clientOf(adminKubeconfig);
  try {
    const answer = (await client.send({
      method: 'POST',
      path: `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`,
      body: {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: { expirationSeconds: tokenSeconds },
      },
    })) as { readonly status: { readonly token: string } };
    const { caPem } = admin.credential;
    return toKubeconfigText(name, admin.server, { caPem, token: answer.status.token });
  } finally {
    client.close();
  }
}
