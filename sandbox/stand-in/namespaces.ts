import { trackingAnnotation } from '../../scripts/desired/vcluster-application.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { Application, KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { defined } from '../../scripts/text/defined.ts';
import { applyObject, deleteIfThere, findObject } from './objects.ts';

/** A namespace, which has finalizers of its own kind. */
type Namespace = KubernetesObject<{ readonly spec?: { readonly finalizers?: readonly string[] } }>;
type Lease = KubernetesObject<{
  readonly spec?: { readonly renewTime?: string; readonly leaseDurationSeconds?: number };
}>;

/** The kinds that the stand-in puts into namespaces; a real controller empties a namespace of every kind. */
const contents: readonly Resource[] = [
  resources.secret,
  { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', namespace: '' },
];

function pathOfNamespace(name: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(name)}`;
}

/**
 * STAND-IN for Argo CD's `CreateNamespace=true`: makes the namespace of an Application. With `managedNamespaceMetadata` its
 * labels and annotations are set on the namespace, also on one that was there before (Argo CD manual, "Sync Options", Namespace
 * Metadata). Only a tracking id among these annotations makes the namespace go with the Application.
 */
export async function keepNamespace({ spec }: Application, destination: ApiClient): Promise<void> {
  const policy = spec?.['syncPolicy'] as
    | {
        readonly syncOptions?: readonly string[];
        readonly managedNamespaceMetadata?: {
          readonly labels?: Readonly<Record<string, string>>;
          readonly annotations?: Readonly<Record<string, string>>;
        };
      }
    | undefined;
  const name = spec?.destination?.namespace;
  if (name === undefined || policy?.syncOptions?.includes('CreateNamespace=true') !== true) return;
  const managed = policy.managedNamespaceMetadata;
  const path = pathOfNamespace(name);
  if (managed === undefined && (await findObject(destination, path)) !== undefined) return;
  const { labels, annotations } = managed ?? {};
  const marks = { ...defined({ labels, annotations }) };
  await applyObject(destination, path, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...marks } });
}

/** By which Argo CD knows what an Application installed. */
export function trackingId(application: string, kind: string, namespace: string, name: string): string {
  return `${application}:/${kind}:${namespace}/${name}`;
}

/**
 * STAND-IN for Argo CD's cascade and, where none runs, for the namespace controller of Kubernetes: deletes the namespace of an
 * Application that is its own, and tells whether it is gone. Everybody else's namespaces and finalizers stay.
 */
export async function removeNamespace({ metadata, spec }: Application, destination: ApiClient): Promise<boolean> {
  const name = spec?.destination?.namespace;
  if (name === undefined) return true;
  const path = pathOfNamespace(name);
  const found = await findObject<Namespace>(destination, path);
  const mark = found?.metadata.annotations?.[trackingAnnotation];
  if (found === undefined || mark !== trackingId(metadata.name, 'Namespace', name, name)) return true;
  if (found.metadata.deletionTimestamp === undefined) await deleteIfThere(destination, path);
  if (!(await isControllerRunning(destination))) await finalize(destination, name);
  return (await findObject(destination, path)) === undefined;
}

/** The leader of the controllers renews a Lease (Kubernetes manual, "Leases", Leader election). */
async function isControllerRunning(client: ApiClient): Promise<boolean> {
  const path = '/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/kube-controller-manager';
  const { renewTime = '', leaseDurationSeconds = 0 } = (await findObject<Lease>(client, path))?.spec ?? {};
  return client.serverTime(new Date()).getTime() - Date.parse(renewTime) < leaseDurationSeconds * 1000;
}

/** Empties a namespace that is being deleted, and lets it go as far as Kubernetes itself holds it. */
async function finalize(client: ApiClient, name: string): Promise<void> {
  let left = 0;
  for (const kind of contents) {
    const resource = { ...kind, namespace: name };
    for (const { metadata } of await listAll(client, resource)) {
      await deleteIfThere(client, pathOf(resource, metadata.name));
      if ((metadata.finalizers ?? []).length > 0) left++;
    }
  }
  const terminating = await findObject<Namespace>(client, pathOfNamespace(name));
  if (left > 0 || terminating === undefined) return;
  const finalizers = (terminating.spec?.finalizers ?? []).filter((one) => one !== 'kubernetes');
  await client.send({
    method: 'PUT',
    path: `${pathOfNamespace(name)}/finalize`,
    body: { ...terminating, spec: { ...terminating.spec, finalizers } },
  });
}
