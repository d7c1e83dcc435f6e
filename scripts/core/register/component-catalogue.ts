import type { ClusterSpec, ClusterType, Usage, WorkerType } from './cluster-file.ts';

/** What a component is for; the keys of componentsList. */
export type ComponentCategory =
  | 'certManagement'
  | 'deployment'
  | 'eventListener'
  | 'gateway'
  | 'multiTenant'
  | 'oauthProxy'
  | 'pipeline'
  | 'progressiveDelivery'
  | 'secretManagement'
  | 'secretSync';

/** An entry of `additions` that a component must have; without a default it is derived from the cluster. */
export interface ComponentProperty {
  readonly form: 'host name' | 'node port';
  readonly default?: string;
}

/** A component that Nautes knows, with the namespace it is installed in unless said otherwise. */
export interface CatalogueComponent {
  readonly name: string;
  readonly namespace: string;
  readonly properties?: Readonly<Record<string, ComponentProperty>>;
}

/** The one known component of each category, as Nautes 0.4.2 lists them in `thirdPartComponents`. */
export const componentCatalogue: Readonly<Record<ComponentCategory, CatalogueComponent>> = {
  certManagement: { name: 'cert-manager', namespace: 'cert-manager' },
  deployment: { name: 'argocd', namespace: 'argocd', properties: { host: { form: 'host name' } } },
  eventListener: { name: 'argo-events', namespace: 'argo-events' },
  gateway: {
    name: 'traefik',
    namespace: 'traefik',
    properties: {
      httpNodePort: { form: 'node port', default: '30080' },
      httpsNodePort: { form: 'node port', default: '30443' },
    },
  },
  multiTenant: { name: 'hnc', namespace: 'hnc-system' },
  oauthProxy: { name: 'oauth2-proxy', namespace: 'oauth2-proxy' },
  pipeline: { name: 'tekton', namespace: 'tekton-pipelines', properties: { host: { form: 'host name' } } },
  progressiveDelivery: { name: 'argo-rollouts', namespace: 'argo-rollouts' },
  secretManagement: { name: 'vault', namespace: 'vault' },
  secretSync: { name: 'external-secrets', namespace: 'external-secrets' },
};

const forHosts: readonly ComponentCategory[] = ['oauthProxy', 'gateway', 'secretManagement'];
const forWorkers: Readonly<Record<ClusterType, Readonly<Record<WorkerType, readonly ComponentCategory[]>>>> = {
  virtual: {
    deployment: ['multiTenant', 'secretSync', 'deployment', 'progressiveDelivery', 'secretManagement'],
    pipeline: ['multiTenant', 'secretSync', 'gateway', 'deployment', 'eventListener', 'pipeline', 'secretManagement'],
  },
  physical: {
    deployment: ['multiTenant', 'secretSync', 'gateway', 'deployment', 'progressiveDelivery', 'secretManagement'],
    pipeline: [
      'multiTenant',
      'secretSync',
      'gateway',
      'deployment',
      'eventListener',
      'oauthProxy',
      'secretManagement',
      'pipeline',
    ],
  },
};

/** The categories a cluster of this shape must have, in the order Nautes lists them; none for a shape the schema refuses. */
export function requiredCategories(
  usage: Usage,
  clusterType: ClusterType,
  workerType: WorkerType | undefined,
): readonly ComponentCategory[] {
  if (usage === 'host') return clusterType === 'physical' ? forHosts : [];
  return workerType === undefined ? [] : forWorkers[clusterType][workerType];
}

/** The part of a cluster file that decides which components its shape needs. */
type Shape = Pick<ClusterSpec, 'usage' | 'clusterType' | 'workerType'>;

/** The categories that a cluster has without a word: those of its shape, and when physical an OAuth proxy, as in Nautes. */
export function filledCategories(shape: Shape): readonly ComponentCategory[] {
  const always: readonly ComponentCategory[] = shape.clusterType === 'physical' ? ['oauthProxy'] : [];
  return [...requiredCategories(shape.usage, shape.clusterType, shape.workerType), ...always];
}

/** The categories that a cluster has: those filled in, and what its author wrote. */
export function categoriesOf(spec: ClusterSpec): ReadonlySet<ComponentCategory> {
  const written = Object.keys(spec.componentsList ?? {}) as ComponentCategory[];
  return new Set([...filledCategories(spec), ...written]);
}
