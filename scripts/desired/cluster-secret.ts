import type { Secret } from '../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { ownershipLabels, selectionPrefix } from '../kubernetes/objects/ownership.ts';
import type { Component } from '../register/cluster-file.ts';
import { componentCategories } from '../register/components/component-catalogue.ts';
import { filledCategories } from '../register/components/required-categories.ts';
import type { Cluster } from './cluster.ts';

/** The label by which Argo CD recognises a cluster; losing it orphans every workload. */
export const secretTypeLabel = 'argocd.argoproj.io/secret-type';

/** The name of a cluster's Secret; the prefix keeps it apart from Argo CD's own. */
export function secretNameOf(cluster: string): string {
  return `cluster-${cluster}`;
}

/** What decides which components a cluster gets; a Cluster resource says it too. */
export type SelectableCluster = Pick<
  Cluster,
  'usage' | 'clusterType' | 'workerType' | 'hostCluster' | 'componentsList' | 'labels'
>;

/** The label by which components select hosts or workers; without it nothing selects a cluster. */
export const usageLabel = `${selectionPrefix}usage`;

/** The label that names the host of a virtual cluster. */
export const hostLabel = `${selectionPrefix}host`;

/**
 * The labels by which ApplicationSets select a cluster: its shape, its author's own labels and, for each category of
 * components that its author wrote and its shape does not need, which component that is. Taking labels away withdraws
 * components.
 */
export function selectionLabels(cluster: SelectableCluster): Readonly<Record<string, string>> {
  return {
    ...cluster.labels,
    [usageLabel]: cluster.usage,
    [`${selectionPrefix}type`]: cluster.clusterType,
    ...(cluster.workerType === undefined ? {} : { [`${selectionPrefix}worker-type`]: cluster.workerType }),
    ...(cluster.hostCluster === undefined ? {} : { [hostLabel]: cluster.hostCluster }),
    ...chosenComponents(cluster),
  };
}

/** Such as `cluster.nautes.io/cert-management: cert-manager`: no shape needs it, so it is there when it was written. */
function chosenComponents(cluster: SelectableCluster): Readonly<Record<string, string>> {
  const needed = new Set<string>(filledCategories(cluster));
  const chosen = Object.entries(cluster.componentsList).filter(([category]) => !needed.has(category));
  return Object.fromEntries(chosen.map(([category, { name }]) => [`${selectionPrefix}${kebabCase(category)}`, name]));
}

/** The labels that the kit makes for components to select by; the authors of clusters may add their own. */
export const selectionKeys: readonly string[] = ['usage', 'type', 'worker-type', 'host', ...componentCategories].map(
  (name) => `${selectionPrefix}${kebabCase(name)}`,
);

function kebabCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The annotations from which ApplicationSets take domains, ports and what else a cluster says of a component: an addition
 * `storeName` of component `lens` is `cluster.nautes.io/lens-store-name`.
 */
export function templateAnnotations(cluster: Cluster): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string | undefined>> = {
    'primary-domain': cluster.primaryDomain,
    'argocd-host': cluster.usage === 'worker' ? cluster.componentsList['deployment']?.additions?.['host'] : undefined,
    'tekton-host': cluster.componentsList['pipeline']?.additions?.['host'],
    'http-node-port': cluster.gatewayPorts?.http.toString(),
    'https-node-port': cluster.gatewayPorts?.https.toString(),
  };
  // A gateway's ports go without its name: a virtual cluster has those of its host.
  const additions = Object.entries(cluster.componentsList).flatMap(([category, component]) =>
    category === 'gateway' ? [] : additionsOf(component),
  );
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(
    [...known, ...additions].map(([name, value]) => [`${selectionPrefix}${name}`, value] as const),
  );
}

/** What a component can read, by names that an annotation can have. */
function additionsOf({ name, additions = {} }: Component): readonly (readonly [string, string])[] {
  return Object.entries(additions)
    .map(([key, value]) => [`${name}-${kebabCase(key)}`, value] as const)
    .filter(([annotation]) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(annotation));
}

/** Every label of a cluster's Secret. */
export function secretLabels(tenant: string, cluster: Cluster): Readonly<Record<string, string>> {
  return {
    ...selectionLabels(cluster),
    ...ownershipLabels(tenant, cluster.name),
    [secretTypeLabel]: 'cluster',
  };
}

/**
 * The Argo CD cluster Secret (Argo CD manual, "Declarative setup", Clusters). It is written as `data`, never
 * `stringData`: server-side apply would own the fields of `stringData` and never prune them from `data`.
 */
export function toClusterSecret(tenant: string, cluster: Cluster, argoConfig: unknown): Secret {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: secretNameOf(cluster.name),
      namespace: argoNamespace,
      labels: secretLabels(tenant, cluster),
      annotations: templateAnnotations(cluster),
    },
    type: 'Opaque',
    data: {
      name: base64(cluster.name),
      server: base64(cluster.apiServer.url),
      config: base64(JSON.stringify(argoConfig)),
    },
  };
}

/** One value of a Secret as text; undefined where there is none. */
export function secretText(secret: Secret | undefined, key: string): string | undefined {
  const value = secret?.data?.[key];
  return value === undefined ? undefined : Buffer.from(value, 'base64').toString('utf8');
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
