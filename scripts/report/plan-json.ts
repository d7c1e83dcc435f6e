import type { Plan } from '../core/plan/plan.ts';

/** A plan in the public shape of docs/formats.md. */
export function reportPlanJson(plan: Plan): string {
  const changes = plan.changes.map(({ action, cluster, shape, fields, origin, components }) => ({
    action,
    cluster,
    shape,
    fields: fields.map(({ path, from, to }) => ({ path, from: from ?? null, to: to ?? null })),
    ...(origin === undefined ? {} : { origin }),
    components,
  }));
  const { blocked, drift, unchanged } = plan;
  return JSON.stringify({ changes, blocked, drift, unchanged: unchanged.length }, undefined, 2);
}
