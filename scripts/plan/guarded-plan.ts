import { toInstalledComponents } from '../desired/components/application-set.ts';
import type { ExplainedRemovals } from '../git/explained-removals.ts';
import { guardPlan, type GuardInput } from './guard/guard.ts';
import { makePlan, type Plan } from './plan.ts';

/** Everything that decides what happens to a management cluster. */
interface PlannerInput extends GuardInput {
  /** The removals that Git explains. */
  readonly explained: ExplainedRemovals;
}

/** A plan, and the same before the guards took out what must not happen. */
interface GuardedPlan {
  readonly plan: Plan;
  readonly unguarded: Plan;
}

/** The planner of everything that meets a management cluster: what is desired against what is there, and then the guards. */
export function makeGuardedPlan(input: PlannerInput): GuardedPlan {
  const { settings, state, desired, components, actual, explained } = input;
  const installed = toInstalledComponents(state.applicationSets, settings.name);
  const unguarded = makePlan({ tenant: settings.name, desired, components, actual, installed, explained });
  return { plan: guardPlan(unguarded, input), unguarded };
}
