import type { Adoption } from '../plan/adoption/adoption.ts';
import { ownershipOf } from '../plan/adoption/ownership-facts.ts';
import { toPrintable } from '../text/printable.ts';
import { fieldText } from './plan-text.ts';

/** What adopting a cluster would take over, whose it is, what would change about it, and what speaks against it. */
export function reportAdoption({ cluster, objects, refusals, fields }: Adoption): string {
  if (objects.length === 0) return `nothing of somebody else is in the way of "${cluster.name}"`;
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
