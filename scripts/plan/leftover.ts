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
