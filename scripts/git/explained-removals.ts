/** What a commit did to a cluster file. */
export interface Explanation {
  readonly commit: string;
  readonly author: string;
}

/** The removals that Git explains. */
export interface ExplainedRemovals {
  /** Of cluster files, by cluster name. */
  readonly clusters: ReadonlyMap<string, Explanation>;
  /** Of component files, by component name. */
  readonly components: ReadonlyMap<string, Explanation>;
}
