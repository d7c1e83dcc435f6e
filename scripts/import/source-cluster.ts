/** What users have: the name says where it comes from. */
export type SourceForm =
  | 'request body of the Nautes API'
  | 'file of the Nautes CLI'
  | 'Cluster resource'
  | 'kubeconfig'
  | 'cluster Secret of Argo CD';

/** Whether Nautes itself worked with what is imported; kubectl and Argo CD know an address and a credential alone. */
export function isOfNautes(form: SourceForm): boolean {
  return form !== 'kubeconfig' && form !== 'cluster Secret of Argo CD';
}

/** A cluster as any of the sources said it: our names, the source's values, and nothing that the source left empty. */
export interface SourceCluster {
  readonly form: SourceForm;
  readonly line: number;
  readonly name?: { readonly name: string; readonly line: number; readonly note?: string };
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly kubeconfig?: { readonly text: string; readonly line: number };
  /** On which line each JSON pointer of the cluster file was said. */
  readonly lines: ReadonlyMap<string, number>;
  /** What was lost or changed on the way. */
  readonly notes: readonly Note[];
}

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
