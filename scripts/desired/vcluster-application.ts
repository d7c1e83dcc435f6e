import type { Application, KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { ownershipLabels, tenantKey } from '../kubernetes/objects/ownership.ts';
import type { Cluster } from './cluster.ts';

/** The pinned chart; `test/desired/vcluster-values.schema.json` says which of its values are set here, and what they may be. */
const chart = { repoURL: 'https://charts.loft.sh', chart: 'vcluster', targetRevision: '0.33.4' } as const;
/** The AppProject of `management/`, which allows what these Applications need and no more. */
export const argoProject = 'nautes-tenant';
/** Makes deleting an Application delete what it installed (Argo CD manual, "App deletion"). */
export const cascadeFinalizer = 'resources-finalizer.argocd.argoproj.io';
/** The annotation by which Argo CD knows what it installed. */
export const trackingAnnotation = 'argocd.argoproj.io/tracking-id';

/** The name of the Application that installs a virtual cluster. */
export function vclusterApplicationOf(cluster: string): string {
  return `${cluster}-vcluster`;
}

/** The Secret on the host in which vcluster leaves its kubeconfig under the key `config`. */
export function vclusterSecretOf(cluster: string): string {
  return `vc-${cluster}`;
}

/**
 * What Argo CD writes on the namespace that it makes for a virtual cluster: the mark by which it is Argo CD's own and goes
 * with its Application, and whose Application that is, since two management clusters may share a host.
 */
function namespaceMarks(tenant: string, cluster: string): Readonly<Record<string, string>> {
  return {
    [trackingAnnotation]: `${vclusterApplicationOf(cluster)}:/Namespace:${cluster}/${cluster}`,
    [tenantKey]: tenant,
  };
}

/** Whether a namespace was made for the virtual cluster of that name; older ones do not say for which tenant. */
export function isNamespaceOf(tenant: string, cluster: string, { metadata }: KubernetesObject): boolean {
  const { [tenantKey]: owner = tenant, ...marks } = metadata.annotations ?? {};
  return owner === tenant && marks[trackingAnnotation] === namespaceMarks(tenant, cluster)[trackingAnnotation];
}

/** The names under which a virtual cluster is reached, its certificate has to hold them: its own address, and its host's. */
function certificateNamesOf({ apiServer, hostAddress }: Cluster): readonly string[] {
  return [...new Set([apiServer.host, ...(hostAddress === undefined ? [] : [hostAddress])])];
}

/** The Application that installs a virtual cluster on its host with the pinned vcluster chart. */
export function toVclusterApplication(tenant: string, cluster: Cluster): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: vclusterApplicationOf(cluster.name),
      namespace: argoNamespace,
      labels: { ...ownershipLabels(tenant, cluster.name) },
      finalizers: [cascadeFinalizer],
    },
    spec: {
      project: argoProject,
      source: {
        ...chart,
        helm: {
          // Without a release name of its own the kubeconfig Secret would be called vc-<name>-vcluster.
          releaseName: cluster.name,
          valuesObject: {
            controlPlane: {
              service: { spec: { type: 'NodePort' }, httpsNodePort: cluster.vclusterPort },
              proxy: { extraSANs: certificateNamesOf(cluster) },
              // The chart's default, Retain, lets a name that is registered again boot old data.
              statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } },
            },
            // Without it the Service takes a second node port, a random one, that no rule sees.
            networking: { advanced: { proxyKubelets: { byHostname: false } } },
            // The host's gateway serves what runs in the virtual cluster, which has none of its own.
            sync: { toHost: { ingresses: { enabled: true } } },
            exportKubeConfig: { server: cluster.apiServer.url },
          },
        },
      },
      destination: { name: cluster.hostCluster ?? '', namespace: cluster.name },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['CreateNamespace=true'],
        // Without end: a sync that was given up is not started again, selfHeal or not.
        retry: { limit: -1, backoff: { duration: '15s', factor: 2, maxDuration: '5m' } },
        // Tracked, so that deleting the Application deletes the namespace too.
        managedNamespaceMetadata: { annotations: namespaceMarks(tenant, cluster.name) },
      },
    },
  };
}
