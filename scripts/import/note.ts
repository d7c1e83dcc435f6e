/** Something a person should know about what was read, and the line of the input it is about. */
export interface Note {
  readonly line: number;
  /** Never holds a byte of a kubeconfig. */
  readonly text: string;
}

/** Why something was not imported, and the way out. */
export interface Refusal extends Note {
  readonly hint?: string;
}
