/** What a change does to the components of one cluster, by name and in the order of names. */
export interface ComponentSteps {
  readonly gets: readonly string[];
  readonly keeps: readonly string[];
  /** Argo CD deletes what these installed. */
  readonly loses: readonly string[];
}

/** The steps from the components that a cluster has to those that it will have. */
export function stepsBetween(before: readonly string[], after: readonly string[]): ComponentSteps {
  const [had, has] = [new Set(before), new Set(after)];
  return {
    gets: [...has].filter((name) => !had.has(name)).sort(),
    keeps: [...has].filter((name) => had.has(name)).sort(),
    loses: [...had].filter((name) => !has.has(name)).sort(),
  };
}
