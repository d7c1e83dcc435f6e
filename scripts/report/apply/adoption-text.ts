import type { KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import type { Adoption } from '../../plan/adoption/adoption.ts';
import { toPrintable } from '../../text/words.ts';
import { fieldText } from '../plan/plan-text.ts';

/** What adopting a cluster would take over, whose it is, what would change about it, and what speaks against it. */
export function reportAdoption({ cluster, objects, refusals, fields }: Adoption): string {
  if (objects.length === 0) return `no object of another owner conflicts with "${cluster.name}"`;
  const line = cluster.file.document.atKey('/apiVersion').start.line;
  return [
    `adopt ${cluster.name}  ${cluster.file.path}:${line}`,
    ...objects.flatMap((object) => [
      `  ${object.kind} "${object.metadata.name}" in namespace ${object.metadata.namespace}`,
      ...ownershipOf(object).map((fact) => `    ${fact}`),
    ]),
    ...(fields.length === 0 ? [] : ['  what the register would change:']),
    ...fields.map((field) => `    ${fieldText(field)}`),
    ...refusals.map((refusal) => `! refused  ${refusal}`),
    `${objects.length} to take over, ${fields.length} changes${refusals.length === 0 ? '' : `, ${refusals.length} reasons against it`}`,
  ]
    .map(toPrintable)
    .join('\n');
}

/** Who owns an object, as far as it says: its labels, its managers, its finalizers; one line each. */
function ownershipOf({ metadata }: KubernetesObject): readonly string[] {
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
