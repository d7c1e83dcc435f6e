import { isDeepStrictEqual } from 'node:util';
import { expiryOf } from '../../core/credential/credential-facts.ts';
import { fingerprintOf, isRefused, parseKubeconfig, type Credential } from '../../core/credential/kubeconfig.ts';
import { toArgoConfig } from '../../core/credential/kubeconfig-text.ts';
import { fingerprintOfSecret } from '../../core/credential/secret-fingerprint.ts';
import type { Cluster } from '../../core/desired/cluster.ts';
import { toClusterResource } from '../../core/desired/cluster-resource.ts';
import { toClusterSecret } from '../../core/desired/cluster-secret.ts';
import {
  conditionOf,
  type Application,
  type ClusterResource,
  type KubernetesObject,
  type Secret,
} from '../../core/desired/kubernetes-object.ts';
import { annotations } from '../../core/desired/ownership.ts';
import { toVclusterApplication } from '../../core/desired/vcluster-application.ts';
import { clusterUidOf, type Registration } from '../../core/plan/registration.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { resources } from '../kubernetes/resources.ts';
import { RuntimeCluster, type ClusterIdentity } from '../kubernetes/runtime-cluster.ts';
import { StepFailure, withHost, type ApplyContext } from './apply-context.ts';
import { changedCondition } from './conditions.ts';
import { waitFor } from './wait.ts';

/**
 * Registers a cluster or brings its registration up to date: obtain the credential, prove that it works, let the
 * server try every object, and only then write. Doing it again changes nothing.
 */
export async function registerCluster(
  context: ApplyContext,
  cluster: Cluster,
  registered: Registration | undefined,
): Promise<void> {
  const registration = await outliveDeletion(context, registered);
  const credential =
    cluster.clusterType === 'virtual'
      ? await startVirtualCluster(context, cluster, registration?.application)
      : await context.credentials.obtain(cluster.file);
  const identity = await proveCredential(context, cluster, credential);
  assertSameCluster(context, cluster, registration, identity);
  await writeRegistration(context, cluster, registration, credential, identity);
  context.access.set(cluster.name, { server: cluster.apiServer.url, credential });
  context.clusterUids.set(identity.uid, cluster.name);
}

/** Whether the credential that a registered virtual cluster's host holds is another one than the registered. */
export async function isCredentialStale(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration,
): Promise<boolean> {
  const found = await withHost(context, cluster.hostCluster ?? '', (host) => host.readVclusterKubeconfig(cluster.name));
  if (found === undefined) throw new StepFailure(`its kubeconfig is gone from host "${cluster.hostCluster}"`);
  return fingerprintOf(toCredential(cluster, found)) !== fingerprintOfSecret(registration.secret);
}

/**
 * Applying onto an object that is being deleted succeeds, and then it vanishes: waits until it is gone, and gives back
 * what is left of the registration.
 */
async function outliveDeletion(
  { reader, wait, progress }: ApplyContext,
  registration: Registration | undefined,
): Promise<Registration | undefined> {
  if (registration === undefined) return undefined;
  let left = registration;
  for (const [part, resource] of parts) {
    const object = registration[part];
    if (object?.metadata.deletionTimestamp === undefined) continue;
    const { name, uid } = object.metadata;
    progress.step(registration.name, `waiting until the old ${resource.kind} "${name}" is gone`);
    const gone = await waitFor(wait, async () => {
      const now = await reader.find<KubernetesObject>(resource, name);
      return now === undefined || now.metadata.uid !== uid ? true : undefined;
    });
    if (gone === undefined)
      throw new StepFailure(
        `the old ${resource.kind} "${name}" is still being deleted; the next apply goes on`,
        'waiting',
      );
    const { [part]: _, ...others } = left;
    left = others;
  }
  return left;
}

const parts = [
  ['application', resources.application],
  ['secret', resources.secret],
  ['resource', resources.cluster],
] as const;

async function startVirtualCluster(
  context: ApplyContext,
  cluster: Cluster,
  registered: Application | undefined,
): Promise<Credential> {
  const host = cluster.hostCluster ?? '';
  const application = toVclusterApplication(context.tenant, cluster);
  if (registered === undefined) {
    const owner = await onHost(context, cluster, () =>
      withHost(context, host, (one) => one.ownerOfNamespace(cluster.name)),
    );
    if (owner === 'foreign')
      throw new StepFailure(
        `namespace "${cluster.name}" on host "${host}" belongs to somebody else: choose another name, or remove it there`,
      );
  }
  if (!covers(registered?.spec, application.spec) || !covers(registered?.metadata, application.metadata)) {
    context.progress.step(cluster.name, `installing vcluster on ${host} through Argo CD`);
    await context.writer.dryRun(resources.application, application);
    await context.writer.apply(resources.application, application);
  }
  context.progress.step(cluster.name, `waiting for the kubeconfig that vcluster leaves on ${host}`);
  const text = await onHost(context, cluster, () =>
    waitFor(context.wait, () => withHost(context, host, (one) => one.readVclusterKubeconfig(cluster.name))),
  );
  if (text === undefined)
    throw new StepFailure(
      `vcluster has not started on "${host}" yet: look at Application "${application.metadata.name}"; the next apply goes on`,
      'waiting',
    );
  return toCredential(cluster, text);
}

async function onHost<Result>(_context: ApplyContext, cluster: Cluster, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    throw new StepFailure(`host "${cluster.hostCluster}" could not be asked: ${error.message}`, 'failed', error);
  }
}

function toCredential(cluster: Cluster, kubeconfig: string): Credential {
  const parsed = parseKubeconfig(kubeconfig);
  if (!isRefused(parsed)) return parsed.credential;
  const first = parsed[0];
  throw new StepFailure(
    `the kubeconfig that vcluster left on "${cluster.hostCluster}" is refused: ${first?.message ?? 'empty'}`,
  );
}

/** The live preflight: the credential must work where apiServer points. A virtual cluster may still be starting. */
async function proveCredential(
  context: ApplyContext,
  cluster: Cluster,
  credential: Credential,
): Promise<ClusterIdentity> {
  context.progress.step(cluster.name, `testing the credential at ${cluster.apiServer.url}`);
  const runtime = new RuntimeCluster(cluster.apiServer.url, credential);
  let last: ApiFailure | undefined;
  const tryOnce = async (): Promise<ClusterIdentity | undefined> => {
    try {
      return await runtime.identify();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      last = error;
      return undefined;
    }
  };
  try {
    const found = cluster.clusterType === 'virtual' ? await waitFor(context.wait, tryOnce) : await tryOnce();
    if (found !== undefined) return found;
  } finally {
    runtime.close();
  }
  throw new StepFailure(last?.message ?? 'the cluster did not answer', 'failed', last);
}

/** One cluster has one name, and a name keeps its cluster. */
function assertSameCluster(
  { clusterUids }: ApplyContext,
  cluster: Cluster,
  registration: Registration | undefined,
  { uid }: ClusterIdentity,
): void {
  const other = clusterUids.get(uid);
  if (other !== undefined && other !== cluster.name)
    throw new StepFailure(`${cluster.apiServer.url} is the cluster that is registered as "${other}" already`);
  const known = registration === undefined ? undefined : clusterUidOf(registration);
  if (known !== undefined && known !== uid)
    throw new StepFailure(
      `${cluster.apiServer.url} is another cluster than the one registered as "${cluster.name}": unregister it first`,
    );
}

async function writeRegistration(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration | undefined,
  credential: Credential,
  identity: ClusterIdentity,
): Promise<void> {
  const { writer, progress, tenant, commit } = context;
  const evidence = {
    fingerprint: fingerprintOf(credential),
    expires: expiryOf(credential),
    clusterUid: identity.uid,
  };
  const resource = toClusterResource(tenant, cluster, evidence, commit);
  const secret = toClusterSecret(tenant, cluster, toArgoConfig(credential));
  const changed = !sameResource(registration?.resource, resource);
  const secretChanged = !sameSecret(registration?.secret, secret);
  const registered = conditionOf(registration?.resource, 'Registered')?.status === 'True';
  if (changed) await writer.dryRun(resources.cluster, resource);
  if (secretChanged) await writer.dryRun(resources.secret, secret);
  if (changed) {
    progress.step(cluster.name, 'writing the Cluster resource');
    await writer.apply(resources.cluster, resource);
  }
  if (!registered) {
    const started = {
      type: 'Registered',
      status: 'False',
      reason: 'Registering',
      message: 'Argo CD is not told yet',
    } as const;
    await writer.applyConditions(resource, [changedCondition(registration?.resource, started, context.now())]);
  }
  if (secretChanged) {
    progress.step(cluster.name, "writing Argo CD's cluster Secret");
    await writer.apply(resources.secret, secret);
  }
  if (!registered) {
    const done = {
      type: 'Registered',
      status: 'True',
      reason: 'Registered',
      message: `Kubernetes ${identity.version}`,
    } as const;
    await writer.applyConditions(resource, [changedCondition(undefined, done, context.now())]);
  }
}

/** Whether the object there already says all that ours says; the commit that wrote it does not count. */
function sameResource(actual: ClusterResource | undefined, desired: ClusterResource): boolean {
  const { [annotations.commit]: _, ...wanted } = desired.metadata.annotations ?? {};
  return (
    actual !== undefined &&
    isDeepStrictEqual(actual.spec, desired.spec) &&
    covers(actual.metadata.labels, desired.metadata.labels) &&
    covers(actual.metadata.annotations, wanted)
  );
}

function sameSecret(actual: Secret | undefined, desired: Secret): boolean {
  if (actual === undefined) return false;
  const { config: actualConfig, ...actualData } = actual.data ?? {};
  const { config: desiredConfig, ...desiredData } = desired.data ?? {};
  return (
    isDeepStrictEqual(actualData, desiredData) &&
    fingerprintOfSecret(actual) === fingerprintOfSecret(desired) &&
    actualConfig !== undefined &&
    desiredConfig !== undefined &&
    covers(actual.metadata.labels, desired.metadata.labels) &&
    covers(actual.metadata.annotations, desired.metadata.annotations)
  );
}

/** Whether everything in `desired` is in `actual` with the same value; `actual` may hold more keys at its top. */
function covers(actual: object | undefined, desired: object | undefined): boolean {
  const there = (actual ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(desired ?? {}).every(([key, value]) =>
    key === 'labels' || key === 'annotations'
      ? covers(there[key] as object | undefined, value as object)
      : isDeepStrictEqual(there[key], value),
  );
}
