import { componentTitle, losingClusters, type Plan, type Subject } from '../plan.ts';
import { withdraws } from './component-guard.ts';

/** This many clusters may go in one change without a tombstone, however small the register is. */
const freeRemovals = 3;
/** In a large register this share of its clusters may go in one change without a tombstone. */
const freeShare = 0.25;

/** How many of `registered` clusters may be removed at once without tombstones. */
export function removalBudget(registered: number): number {
  return Math.max(freeRemovals, Math.floor(registered * freeShare));
}

/** Whether a removal needs a tombstone for every name: it is larger than the budget, or leaves nothing registered. */
export function exceedsBudget(removed: number, registered: number): boolean {
  return removed > 0 && (removed > removalBudget(registered) || removed >= registered);
}

/**
 * What a plan destroys beyond the budget: all its changes that destroy something, and why they are held
 * back; none when it keeps to the budget. It is counted against what is registered, and a cluster that loses a component counts
 * as one that goes. Tombstones lift it: of every removed cluster, and of every component that a cluster loses.
 */
export function beyondBudget(
  plan: Plan,
  { acknowledged, registered }: { readonly acknowledged: ReadonlySet<string>; readonly registered: number },
): { readonly subjects: readonly Subject[]; readonly reason: string } {
  const removed = plan.changes.filter(({ action }) => action === 'unregister').map(({ cluster }) => cluster);
  const losing = losingClusters(plan);
  const isTooMuch =
    exceedsBudget(removed.length, registered) || removed.length + losing.length > removalBudget(registered);
  const stripped = plan.changes.filter(
    ({ action, components }) => action !== 'unregister' && components.loses.length > 0,
  );
  const withdrawn = plan.components.filter(withdraws).map(({ component }) => component);
  const lost = stripped.flatMap(({ components }) => components.loses.map(componentTitle));
  if (!isTooMuch || [...removed, ...lost, ...withdrawn.map(componentTitle)].every((name) => acknowledged.has(name)))
    return { subjects: [], reason: '' };
  const subjects: readonly Subject[] = [
    ...[...removed, ...stripped.map(({ cluster }) => cluster)].map((name) => ({ kind: 'cluster', name }) as const),
    ...withdrawn.map((name) => ({ kind: 'component', name }) as const),
  ];
  return { subjects, reason: reasonFor(removed.length, losing.length, registered) };
}

/** The limit that is reached: there is one for many, and removing all of them is never done without a word. */
function reasonFor(removed: number, losing: number, registered: number): string {
  const place = 'under "removals:" in tenant.yaml';
  if (removed === registered)
    return registered === 1
      ? `the only registered cluster would be removed, which always needs an entry: list it ${place}`
      : `all ${registered} registered clusters would be removed, which always needs an entry for each: list them ${place}`;
  const [what, which] =
    losing === 0
      ? ['be removed', 'every one of them']
      : ['be removed or lose components', 'every one of them, or "component/<name>",'];
  const count = `${removed + losing} of ${registered} registered clusters would ${what}`;
  return `${count}, and at most ${removalBudget(registered)} can without entries: list ${which} ${place}`;
}
