import type { FieldChange } from '../plan/compare/compare-values.ts';
import type { Plan } from '../plan/plan.ts';

/** A plan in the public shape of docs/formats.md. */
export function reportPlanJson(plan: Plan): string {
  const changes = plan.changes.map(({ action, cluster, shape, fields, origin, components }) => ({
    action,
    cluster,
    shape,
    fields: fields.map(fieldJson),
    ...(origin === undefined ? {} : { origin }),
    components,
  }));
  const components = plan.components.map(({ action, component, fields, origin, clusters, losing }) => ({
    action,
    component,
    fields: fields.map(fieldJson),
    ...(origin === undefined ? {} : { origin }),
    clusters,
    losing,
  }));
  const { blocked, drift, notCompared = [], absentKinds = [], unreadKinds = [], unchanged } = plan;
  const findings = { blocked, drift, notCompared, absentKinds, unreadKinds, unchanged: unchanged.length };
  return JSON.stringify({ changes, components, ...findings }, undefined, 2);
}

function fieldJson({ path, from, to }: FieldChange): object {
  return { path, from: from ?? null, to: to ?? null };
}
