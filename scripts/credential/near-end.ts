import { daysLeft } from './credential-facts.ts';

/** That a credential is over or nearly so. */
interface NearEnd {
  readonly isOver: boolean;
  /** Begins with a verb, such as `expires in 12 days, on 2026-12-03`. */
  readonly words: string;
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Whether a credential has ended or will within so many days; undefined as long as there is nothing to say. */
export function nearEndOf(expires: string, today: Date, warningDays: number): NearEnd | undefined {
  const days = daysLeft(expires, today);
  if (days === undefined || Date.parse(expires) - today.getTime() > warningDays * millisecondsPerDay) return undefined;
  const date = dateOf(expires);
  if (days < 0) return { isOver: true, words: `expired on ${date}` };
  const left = days === 0 ? 'within a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { isOver: false, words: `expires ${left}, on ${date}` };
}

/** The day of an end, without the time; `unknown` as it is. */
export function dateOf(expires: string): string {
  return expires.slice(0, 'YYYY-MM-DD'.length);
}
