/** The metadata of a Kubernetes object as far as the kit reads or writes it. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  /** Who wrote which field, see https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
  readonly managedFields?: readonly {
    readonly manager?: string;
    readonly operation?: string;
    readonly time?: string;
    readonly fieldsV1?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  }[];
  readonly ownerReferences?: readonly { readonly kind: string; readonly name: string; readonly uid: string }[];
}

/** Any Kubernetes object; `Content` is what comes beside the metadata. */
export type KubernetesObject<Content = unknown> = Content & {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMetadata;
};

/** A condition as `metav1.Condition` has it. */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  readonly lastTransitionTime: string;
}

/** The Cluster resource of Nautes 0.4.2. */
export type ClusterResource = KubernetesObject<{
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status?: { readonly conditions?: readonly Condition[] };
}>;

/** A Secret; values are base64. */
export type Secret = KubernetesObject<{ readonly data?: Readonly<Record<string, string>>; readonly type?: string }>;

/** An Argo CD Application. */
export type Application = KubernetesObject<{
  readonly spec?: {
    readonly destination?: { readonly name?: string; readonly server?: string; readonly namespace?: string };
    readonly [key: string]: unknown;
  };
  readonly status?: unknown;
}>;

/** A condition of a Cluster resource, if it is there. */
export function conditionOf(resource: ClusterResource | undefined, type: string): Condition | undefined {
  return resource?.status?.conditions?.find((condition) => condition.type === type);
}
