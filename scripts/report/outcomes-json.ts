import type { Applied } from '../plan/outcome.ts';

/** What an apply did, in the public shape of docs/formats.md. */
export function reportOutcomesJson({ outcomes, components, plan, commit }: Applied): string {
  const { blocked, drift } = plan;
  return JSON.stringify({ outcomes, components, blocked, drift, commit }, undefined, 2);
}
