import { componentsLostByRelabelling } from '../../plan/guard/component-guard.ts';
import type { Change } from '../../plan/plan.ts';
import type { Registration } from '../../plan/registration.ts';
import type { ApplyContext } from '../apply-context.ts';

/**
 * Why a cluster must not get its new labels now, undefined when it may: they would take components away, as destructive
 * as a removal, while the management cluster is in trouble, or while a component of `behind` does not select them yet.
 */
export function reasonToHoldLabels(
  context: ApplyContext,
  { cluster, components }: Change,
  registration: Registration,
  behind: ReadonlySet<string>,
): string | undefined {
  const { management, desired } = context;
  if (components.loses.length > 0 && management.trouble !== undefined) return management.trouble;
  const fresh = desired.get(cluster);
  const outrun = fresh === undefined ? [] : componentsLostByRelabelling(registration, fresh, context);
  const component = outrun.find((one) => behind.has(one));
  if (component === undefined) return undefined;
  return `component "${component}" is not done, and the new labels alone would take it away from here`;
}
