import { conditionOf, type ClusterResource, type Condition } from '../kubernetes/objects/kubernetes-object.ts';

/** A condition to write; its transition time moves only when the status does. */
export function changedCondition(
  resource: ClusterResource | undefined,
  condition: Omit<Condition, 'lastTransitionTime'>,
  now: Date,
): Condition {
  const before = conditionOf(resource, condition.type);
  const time =
    before?.status === condition.status ? before.lastTransitionTime : now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...condition, lastTransitionTime: time };
}
