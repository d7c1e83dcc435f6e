import type { ClusterSpec, ClusterType, Usage, WorkerType } from '../cluster-file.ts';
import type { ComponentCategory } from './component-catalogue.ts';

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
