import { fingerprintOfSecret } from '../../credential/kubeconfig-text.ts';
import { secretText } from '../../desired/cluster-secret.ts';
import type {
  Application,
  ClusterResource,
  ObjectMetadata,
  Secret,
} from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import { compareMetadata, compareValues, type FieldChange } from './compare-values.ts';

type Metadata = Pick<ObjectMetadata, 'labels' | 'annotations'>;

/** What separates a Cluster resource from what it shall be. */
export function compareResource(
  actual: ClusterResource | undefined,
  desired: { readonly spec: ClusterResource['spec']; readonly metadata: Metadata },
): readonly FieldChange[] {
  return [
    ...compareValues('', actual?.spec ?? {}, desired.spec),
    ...compareMetadata('metadata', actual?.metadata, desired.metadata),
  ];
}

/** What separates a cluster Secret from what it shall be, but for the credential in it; others may keep keys in it. */
export function compareSecret(
  actual: Secret | undefined,
  desired: { readonly name: string; readonly server: string; readonly metadata: Metadata },
): readonly FieldChange[] {
  return [
    ...compareValues('secret.name', secretText(actual, 'name'), desired.name),
    ...compareValues('secret.server', secretText(actual, 'server'), desired.server),
    ...compareMetadata('secret', actual?.metadata, desired.metadata),
  ];
}

/** What separates the Application of a virtual cluster from what it shall be; others may add finalizers. */
export function compareApplication(actual: Application | undefined, desired: Application): readonly FieldChange[] {
  if (actual === undefined) return [{ path: 'vcluster', from: undefined, to: desired.metadata.name }];
  const finalizers = actual.metadata.finalizers ?? [];
  const missing = (desired.metadata.finalizers ?? []).filter((one) => !finalizers.includes(one));
  return [
    ...compareValues('vcluster', actual.spec, desired.spec),
    ...compareMetadata('vcluster', actual.metadata, desired.metadata),
    ...missing.map((finalizer) => ({ path: 'vcluster.finalizers', from: undefined, to: finalizer })),
  ];
}

/** The records that not every registration has: a credential that left its source has none of that source any more. */
const sourceRecords = [
  annotations.credentialVersion,
  annotations.sealedFile,
  annotations.exchangedFrom,
  annotations.exchangeRole,
  annotations.tokenSeconds,
] as const;

/** What separates the objects of a registration, credential included, from those that apply would write. */
export const writtenDifferences = {
  /** The commit and the kit that wrote it do not count, nor does how old the credential is. */
  resource(actual: ClusterResource | undefined, desired: ClusterResource): readonly FieldChange[] {
    const {
      [annotations.commit]: _,
      [annotations.kitVersion]: __,
      [annotations.since]: ___,
      ...wanted
    } = desired.metadata.annotations ?? {};
    const there = actual?.metadata.annotations ?? {};
    const outdated = sourceRecords.filter((record) => !(record in wanted));
    return [
      ...compareResource(actual, { ...desired, metadata: { ...desired.metadata, annotations: wanted } }),
      ...outdated.flatMap((record) => compareValues(`metadata.annotations[${record}]`, there[record], undefined)),
    ];
  },
  /** The credential is compared by what it is, not by how it is written. */
  secret(actual: Secret | undefined, desired: Secret): readonly FieldChange[] {
    const [name = '', server = ''] = ['name', 'server'].map((key) => secretText(desired, key));
    return [
      ...compareSecret(actual, { name, server, metadata: desired.metadata }),
      ...compareValues('secret.config', fingerprintOfSecret(actual), fingerprintOfSecret(desired)),
    ];
  },
  application: compareApplication,
} as const;
