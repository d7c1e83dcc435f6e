import type { KubernetesObject } from './kubernetes-object.ts';

/** The field manager of every server-side apply. */
export const fieldManager = 'nautes-tenant';
/** The prefix of the kit's own labels and annotations. */
export const kitPrefix = 'tenant.nautes.io/';
/** The prefix of the labels by which components select clusters. */
export const selectionPrefix = 'cluster.nautes.io/';

const managedByLabel = 'app.kubernetes.io/managed-by';
/** The label, and on a namespace of a host the annotation, that names the tenant to which an object belongs. */
export const tenantKey = `${kitPrefix}name`;
const clusterLabel = `${kitPrefix}cluster`;
const componentLabel = `${kitPrefix}component`;

/** The annotations that a registration or a component has besides its content. */
export const annotations = {
  /** The file it was made from. */
  source: `${kitPrefix}source`,
  /** The commit whose apply last changed it; not part of any difference. */
  commit: `${kitPrefix}commit`,
  /** The version of the kit that wrote it, or from which it was installed; not part of any difference. */
  kitVersion: `${kitPrefix}kit-version`,
  /** SHA-256 of everything desired but the credential. */
  digest: `${kitPrefix}digest`,
  fingerprint: `${kitPrefix}credential-fingerprint`,
  expires: `${kitPrefix}credential-expires`,
  /** Since when it is this credential: when it was issued, or else first registered; not part of any difference. */
  since: `${kitPrefix}credential-since`,
  /** Which version of its secret in Vault it is, where it is from there. */
  credentialVersion: `${kitPrefix}credential-version`,
  /** SHA-256 of the sealed file that was opened: another one in its place is opened and judged, whatever its block says. */
  sealedFile: `${kitPrefix}sealed-file`,
  /** The fingerprint of the credential that was exchanged for a token, which is the one that Argo CD has. */
  exchangedFrom: `${kitPrefix}exchanged-from`,
  /** The ClusterRole of the service account of that token. */
  exchangeRole: `${kitPrefix}exchange-role`,
  /** For how many seconds the cluster granted that token. */
  tokenSeconds: `${kitPrefix}token-seconds`,
  /** The proxy through which it is reached. */
  proxyUrl: `${kitPrefix}proxy-url`,
  /** The name that its file expects in its certificate. */
  tlsServerName: `${kitPrefix}tls-server-name`,
  /** The UID of the cluster's kube-system namespace, which identifies a cluster whatever its address. */
  clusterUid: `${kitPrefix}cluster-uid`,
  /** What its API server reported when apply last asked, such as `v1.33.1`. */
  kubernetesVersion: `${kitPrefix}kubernetes-version`,
  /** The names of the components that its Cluster resource lists, for people. */
  components: `${kitPrefix}components`,
  /** On the Secret of a virtual cluster whose removal has started: its host, which no label names any more. */
  host: `${kitPrefix}host`,
} as const;

/** The labels that make an object ours, for this tenant and cluster. */
export function ownershipLabels(tenant: string, cluster: string): Readonly<Record<string, string>> {
  return { [managedByLabel]: fieldManager, [tenantKey]: tenant, [clusterLabel]: cluster };
}

/** The labels that make an ApplicationSet ours, for this tenant and component. */
export function componentOwnershipLabels(tenant: string, component: string): Readonly<Record<string, string>> {
  return { [managedByLabel]: fieldManager, [tenantKey]: tenant, [componentLabel]: component };
}

/** Whether an object is this tenant's; everything else is read at most and never touched. */
export function isOurs(object: KubernetesObject, tenant: string): boolean {
  const labels = object.metadata.labels;
  return labels?.[managedByLabel] === fieldManager && labels[tenantKey] === tenant;
}

/** Whether an object is some tenant's of this kit, ours or another. */
export function isOfAnyTenant({ metadata }: KubernetesObject): boolean {
  return metadata.labels?.[managedByLabel] === fieldManager;
}

/** The tenant that an object of this kit belongs to. */
export function tenantOf({ metadata }: KubernetesObject): string | undefined {
  return metadata.labels?.[tenantKey];
}

/** The cluster that one of our objects belongs to. */
export function clusterOf(object: KubernetesObject): string | undefined {
  return object.metadata.labels?.[clusterLabel];
}

/** The component that one of our ApplicationSets installs. */
export function componentOf(object: KubernetesObject): string | undefined {
  return object.metadata.labels?.[componentLabel];
}
