import { describe, expect, it } from 'vitest';
import { exceedsBudget, removalBudget } from '../../scripts/plan/guard/removal-budget.ts';

describe('the removal budget', () => {
  it.each([
    [0, 3],
    [11, 3],
    [16, 4],
    [19, 4],
    [1000, 250],
  ])('of %i clusters is %i', (registered, budget) => {
    expect(removalBudget(registered)).toBe(budget);
  });

  it.each([
    [0, 0, false],
    [0, 5, false],
    [1, 1, true],
    [1, 2, false],
    [3, 3, true],
    [3, 4, false],
    [4, 5, true],
    [4, 12, true],
    [4, 16, false],
    [5, 16, true],
    [25, 100, false],
    [26, 100, true],
  ])('is exceeded by %i of %i: %s', (removed, registered, exceeded) => {
    expect(exceedsBudget(removed, registered)).toBe(exceeded);
    expect(removalBudget(registered)).toBeGreaterThanOrEqual(3);
  });
});
