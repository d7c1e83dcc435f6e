import { tokenDays } from '../desired/runtime-account.ts';

const [minute, hour, day] = [60, 60 * 60, 24 * 60 * 60];
const secondsAsked = tokenDays * day;
/** How much less a cluster may grant that is not worth a word, such as the seconds of its clock. */
const slack = minute;

/** A token that apply renews has been forgotten when it has only so many days of all that it was asked for left. */
export const renewedDays = 2;

/** How many days before its end a token has been forgotten that a cluster granted for so many seconds. */
export function forgottenDays(seconds: number | undefined): number {
  return (renewedDays * Math.min(seconds ?? secondsAsked, secondsAsked)) / secondsAsked;
}

/** Whether a token of that life ends although apply runs once a day: it is renewed in the second half of its life only. */
export function isShortGrant(seconds: number): boolean {
  return seconds / 2 < day - slack;
}

/** That a cluster grants a shorter token than requested, and how often apply has to run then; undefined if it does not. */
export function grantText(seconds: number | undefined): string | undefined {
  if (seconds === undefined || seconds >= secondsAsked - slack) return undefined;
  const granted = `the cluster grants tokens of ${durationText(seconds)}, not of ${tokenDays} days`;
  return isShortGrant(seconds) ? `${granted}: apply must run at least every ${durationText(seconds / 2)}` : granted;
}

/** A time in the largest unit that does not hide much of it, rounded down. */
export function durationText(seconds: number): string {
  const units = [
    [day, 'day'],
    [hour, 'hour'],
  ] as const;
  const fits = units.find(([unit]) => seconds >= 2 * unit || (seconds >= unit && seconds < unit + slack));
  const [unit, word] = fits ?? [minute, 'minute'];
  const count = Math.max(1, Math.floor(seconds / unit));
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
