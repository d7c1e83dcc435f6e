import type { Outcome } from '../core/plan/outcome.ts';
import type { Plan } from '../core/plan/plan.ts';

/** What an apply did, in the public shape of docs/formats.md. */
export function reportOutcomesJson(outcomes: readonly Outcome[], plan: Plan, commit: string): string {
  return JSON.stringify({ outcomes, blocked: plan.blocked, drift: plan.drift, commit }, undefined, 2);
}
