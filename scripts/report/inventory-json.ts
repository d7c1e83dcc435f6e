import type { Condition } from '../kubernetes/objects/kubernetes-object.ts';
import type { Inventory } from '../plan/inventory.ts';

/** What is registered, in the public shape of docs/formats.md. */
export function reportInventoryJson({ clusters, notRegistered }: Inventory): string {
  const shown = clusters.map((entry) => ({ ...entry, conditions: entry.conditions.map(publicCondition) }));
  return JSON.stringify({ clusters: shown, notRegistered }, undefined, 2);
}

/** The API server may hold more about a condition, such as observedGeneration, in an order of its own. */
function publicCondition({ type, status, reason, message, lastTransitionTime }: Condition): Condition {
  return { type, status, reason, message, lastTransitionTime };
}
