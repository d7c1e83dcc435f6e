import { describe, expect, it } from 'vitest';
import { durationText, forgottenDays, grantText } from '../../scripts/plan/token-grant.ts';

const [minute, hour, day] = [60, 60 * 60, 24 * 60 * 60];

describe('what a cluster granted of the life of a token', () => {
  it.for([
    ['nothing is known', undefined, undefined],
    ['all that was asked for', 7 * day, undefined],
    ['all but a moment', 7 * day - 7, undefined],
    ['enough for an apply a day', 3 * day, 'the cluster grants tokens of 3 days, not of 7 days'],
    ['just enough', 2 * day, 'the cluster grants tokens of 2 days, not of 7 days'],
    ['a day', day, 'the cluster grants tokens of 1 day, not of 7 days: apply must run at least every 12 hours'],
    [
      'an hour',
      hour + 7,
      'the cluster grants tokens of 1 hour, not of 7 days: apply must run at least every 30 minutes',
    ],
    [
      'the least',
      10 * minute,
      'the cluster grants tokens of 10 minutes, not of 7 days: apply must run at least every 5 minutes',
    ],
  ] as const)('in words: %s', ([, seconds, text]) => {
    expect(grantText(seconds)).toBe(text);
  });

  it('is rounded down, in a unit that hides little of it', () => {
    expect([36 * hour, 90 * minute, 25 * hour, 2 * hour + 59 * minute, 1].map(durationText)).toEqual([
      '36 hours',
      '90 minutes',
      '25 hours',
      '2 hours',
      '1 minute',
    ]);
  });

  it('decides when a token that apply renews counts as forgotten', () => {
    expect([undefined, 14 * day, 7 * day, 3.5 * day].map(forgottenDays)).toEqual([2, 2, 2, 1]);
    expect(forgottenDays(600) * day).toBeLessThan(300);
  });
});
