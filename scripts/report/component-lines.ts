import type { ComponentSteps } from '../desired/components/component-steps.ts';
import type { ComponentChange } from '../plan/components/component-change.ts';

/** What becomes of a cluster's components, one line for each verb that applies; what goes comes first. */
export function componentLines({ gets, keeps, loses }: ComponentSteps): readonly string[] {
  return [
    ...(loses.length === 0 ? [] : [`loses ${loses.join(', ')}`]),
    ...(gets.length === 0 ? [] : [`gets ${gets.join(', ')}`]),
    ...(keeps.length === 0 ? [] : [`keeps ${keeps.join(', ')}`]),
  ];
}

/** On which clusters a component's change is felt, and which of them lose it. */
export function touchLines({ clusters, losing }: ComponentChange): readonly string[] {
  return [
    ...(losing.length === 0 ? [] : [`withdrawn from ${counted(losing)}`]),
    ...(clusters.length === losing.length && losing.length > 0 ? [] : [`touches ${counted(clusters)}`]),
  ];
}

function counted(clusters: readonly string[]): string {
  if (clusters.length === 0) return 'no cluster';
  return `${clusters.length} ${clusters.length === 1 ? 'cluster' : 'clusters'}: ${clusters.join(', ')}`;
}
