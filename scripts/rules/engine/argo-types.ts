/** What Argo CD's own types find wrong with an ApplicationSet, in the words of a JSON Schema validator. */
export interface ArgoProblem {
  /** JSON pointer to the value. */
  readonly pointer: string;
  readonly message: string;
}

/** Holds a value against Argo CD's types; they are large, so the shell loads them only when a component file was touched. */
export type ArgoCheck = (value: unknown) => readonly ArgoProblem[];
