import type { Credential } from '../../credential/credential.ts';
import { toArgoConfig } from '../../credential/kubeconfig-text.ts';
import { toClusterResource } from '../../desired/cluster-resource.ts';
import { secretNameOf, toClusterSecret } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { conditionOf, type KubernetesObject, type Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { ClusterIdentity } from '../../management/runtime-cluster.ts';
import { compareCredential, factsOf, rotationIn } from '../../plan/compare/credential-change.ts';
import { writtenDifferences } from '../../plan/compare/object-differences.ts';
import { belongsToOthers } from '../../plan/guard/clashes.ts';
import type { Outcome } from '../../plan/outcome.ts';
import { clusterUidOf, type Registration } from '../../plan/registration.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';
import { resolvePendingRemoval } from '../unregister/pending-removal.ts';
import { waitFor } from '../wait-for.ts';
import { changedCondition, tryObject, writeObject } from '../write-object.ts';
import { assertSameCluster, registeredUid } from './same-cluster.ts';
import { startVirtualCluster } from './virtual-cluster.ts';

/**
 * Registers a cluster or brings its registration up to date: obtain the credential, prove that it works, let the
 * server try every object, and only then write. Doing it again changes nothing. Tells whether it put the credential in
 * the place of another, and whether it met a removal that was not through. `isConfirmed` says that a person looked at what
 * is registered and took it for this cluster, so that no record of that is needed.
 */
export async function registerCluster(
  context: ApplyContext,
  cluster: Cluster,
  registered: Registration | undefined,
  { isConfirmed = false }: { readonly isConfirmed?: boolean } = {},
): Promise<Pick<Outcome, 'credentialRotated' | 'leftovers' | 'note'>> {
  const left = await waitForPendingDeletion(context, await withUnlistedSecret(context, cluster.name, registered));
  const credential =
    cluster.clusterType === 'virtual'
      ? await startVirtualCluster(context, cluster, left)
      : await context.credentials.obtain(cluster.file);
  const identity = await proveCredential(context, cluster, credential);
  const isTaken = isConfirmed && (left === undefined || clusterUidOf(left) === undefined);
  const known = isTaken ? identity.uid : await registeredUid(context, cluster, left);
  const { registration, ...met } = await resolvePendingRemoval(context, cluster, left, { known, uid: identity.uid });
  assertSameCluster(context, cluster, registration === undefined ? undefined : known, identity);
  await writeRegistration(context, cluster, registration, credential, identity);
  context.access.set(cluster.name, { server: cluster.apiServer.url, credential });
  const [change] = registration === undefined ? [] : compareCredential(registration, factsOf(credential));
  const rotation = change === undefined ? undefined : rotationIn(change);
  return {
    ...(rotation === undefined ? {} : { credentialRotated: rotation }),
    ...met,
  };
}

/** A Secret that lost the label by which Argo CD knows a cluster is in no list: ours is found again, another's is refused. */
async function withUnlistedSecret(
  { reader, tenant }: ApplyContext,
  name: string,
  registered: Registration | undefined,
): Promise<Registration | undefined> {
  if (registered?.secret !== undefined) return registered;
  const secret = await reader.find<Secret>(resources.secret, secretNameOf(name));
  if (secret === undefined) return registered;
  if (!isOurs(secret, tenant)) throw new StepFailure(belongsToOthers(secret));
  return { name, secretsRead: true, ...registered, secret };
}

/**
 * Applying onto an object that is being deleted succeeds, and then it vanishes: waits until it is gone, and gives back
 * what is left of the registration.
 */
async function waitForPendingDeletion(
  context: ApplyContext,
  registration: Registration | undefined,
): Promise<Registration | undefined> {
  if (registration === undefined) return undefined;
  let left = registration;
  for (const [part, resource] of parts) {
    const object = registration[part];
    if (object?.metadata.deletionTimestamp === undefined) continue;
    const { name, uid } = object.metadata;
    const doing = `waiting until the old ${resource.kind} "${name}" is gone`;
    const gone = await waitFor(context, { of: registration.name, doing }, async () => {
      const now = await context.reader.find<KubernetesObject>(resource, name);
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

/** The live preflight: the credential must work where apiServer points. A virtual cluster may still be starting. */
async function proveCredential(
  context: ApplyContext,
  cluster: Cluster,
  credential: Credential,
): Promise<ClusterIdentity> {
  const doing = `testing the credential at ${cluster.apiServer.url}`;
  context.progress.step(cluster.name, doing);
  const runtime = context.connect(cluster.apiServer.url, credential);
  let last: ApiFailure | undefined;
  const tryOnce = async (): Promise<ClusterIdentity | undefined> => {
    try {
      return await runtime.identify();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      last = error;
      // A virtual cluster may still be starting; what it refuses now it will refuse later.
      if (cluster.clusterType === 'virtual' && (error.status ?? 503) >= 500) return undefined;
      throw new StepFailure(error.message, 'failed', error);
    }
  };
  try {
    const found = await waitFor(context, { of: cluster.name, doing }, tryOnce);
    if (found !== undefined) return found;
  } finally {
    runtime.close();
  }
  throw new StepFailure(last?.message ?? 'the cluster did not answer', 'failed', last);
}

async function writeRegistration(
  context: ApplyContext,
  cluster: Cluster,
  registration: Registration | undefined,
  credential: Credential,
  identity: ClusterIdentity,
): Promise<void> {
  const { writer, progress, tenant, commit } = context;
  const evidence = { ...factsOf(credential), clusterUid: identity.uid };
  const resource = toClusterResource(tenant, cluster, evidence, commit);
  const secret = toClusterSecret(tenant, cluster, toArgoConfig(credential));
  const changed = writtenDifferences.resource(registration?.resource, resource).length > 0;
  const secretChanged = writtenDifferences.secret(registration?.secret, secret).length > 0;
  const registered = conditionOf(registration?.resource, 'Registered')?.status === 'True';
  const writeResource = { resource: resources.cluster, object: resource, found: registration?.resource };
  const writeSecret = { resource: resources.secret, object: secret, found: registration?.secret };
  if (changed) await tryObject(writer, writeResource, writtenDifferences.resource);
  if (secretChanged) await tryObject(writer, writeSecret, writtenDifferences.secret);
  let written = registration?.resource ?? resource;
  if (changed) {
    progress.step(cluster.name, 'writing the Cluster resource');
    written = await writeObject(writer, writeResource);
  }
  if (!registered) {
    const started = {
      type: 'Registered',
      status: 'False',
      reason: 'Registering',
      message: 'Argo CD is not told yet',
    } as const;
    const conditions = [changedCondition(registration?.resource, started, context.now())];
    written = await writer.applyConditions(written, conditions);
  }
  if (secretChanged) {
    progress.step(cluster.name, "writing Argo CD's cluster Secret");
    await writeObject(writer, writeSecret);
  }
  if (!registered) {
    const done = {
      type: 'Registered',
      status: 'True',
      reason: 'Registered',
      message: `Kubernetes ${identity.version}`,
    } as const;
    await writer.applyConditions(written, [changedCondition(undefined, done, context.now())]);
  }
}
