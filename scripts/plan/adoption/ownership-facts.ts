import type { KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';

/** Whose an object is, as far as it says: its labels, who wrote it, what holds it; one line each. */
export function ownershipOf({ metadata }: KubernetesObject): readonly string[] {
  const { labels = {}, finalizers = [], managedFields = [], creationTimestamp } = metadata;
  const managers = managedFields.map(({ manager = 'unknown', operation = 'unknown' }) => `${manager} (${operation})`);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['since', creationTimestamp === undefined ? [] : [creationTimestamp]],
    ['labels', Object.entries(labels).map(([key, value]) => `${key}=${value}`)],
    ['written by', [...new Set(managers)]],
    ['finalizers', finalizers],
  ];
  return facts.flatMap(([title, values]) => (values.length === 0 ? [] : [`${title}: ${values.join(', ')}`]));
}
