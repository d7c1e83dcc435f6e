import { credentialOfSecret, fingerprintOfSecret, proxyOfSecret } from '../../credential/kubeconfig-text.ts';
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

/** What separates a Cluster resource from what it should be. */
export function compareResource(
  actual: ClusterResource | undefined,
  desired: { readonly spec: ClusterResource['spec']; readonly metadata: Metadata },
): readonly FieldChange[] {
  return [
    ...compareValues('', actual?.spec ?? {}, desired.spec),
    ...compareMetadata('metadata', actual?.metadata, desired.metadata),
  ];
}

/** What separates a cluster Secret from what it should be, but for the credential in it; others may keep keys in it. */
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

/** What separates the Application of a virtual cluster from what it should be; others may add finalizers. */
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

/** The records that not every registration has: what its file does not say any more goes. */
const passingRecords = [
  annotations.credentialVersion,
  annotations.sealedFile,
  annotations.exchangedFrom,
  annotations.exchangeRole,
  annotations.tokenSeconds,
  annotations.proxyUrl,
  annotations.tlsServerName,
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
    const outdated = passingRecords.filter((record) => !(record in wanted));
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
      ...compareValues('secret.config', connectionIn(actual), connectionIn(desired)),
    ];
  },
  application: compareApplication,
} as const;

/** How Argo CD reaches a cluster beside its address; the fingerprint of a login by an identity of its own covers none of it. */
function connectionIn(secret: Secret | undefined): object {
  return { proxyUrl: proxyOfSecret(secret), serverName: credentialOfSecret(secret)?.serverName };
}
