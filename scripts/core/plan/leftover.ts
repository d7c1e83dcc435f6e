import type { Outcome } from './outcome.ts';

/** Something that an unregistered cluster leaves behind, so that somebody can clear it away later. */
export interface Leftover {
  /** Where it is: the name of a cluster, or `management` for the management cluster. */
  readonly on: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Why it is left, in one line. */
  readonly why: string;
}

/** The `on` of what is left in the management cluster itself. */
export const managementCluster = 'management';

/** Something left behind, with the cluster that was unregistered. */
export type LeftoverOf = Leftover & { readonly cluster: string };

/** Everything that the removals of one apply left behind. */
export function leftoversOf(outcomes: readonly Outcome[]): readonly LeftoverOf[] {
  return outcomes.flatMap(({ cluster, leftovers = [] }) => leftovers.map((one) => ({ cluster, ...one })));
}
