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
