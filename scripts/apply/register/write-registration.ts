import { KitError } from '../../cli/kit-error.ts';
import { secondsGranted, sinceOf } from '../../credential/credential-facts.ts';
import { underName, type Credential } from '../../credential/credential.ts';
import { toArgoConfig } from '../../credential/kubeconfig-text.ts';
import { toClusterResource } from '../../desired/cluster-resource.ts';
import { toClusterSecret } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { conditionOf, type ClusterResource } from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { ManagementWriter } from '../../management/management-writer.ts';
import type { ClusterIdentity } from '../../management/runtime-cluster.ts';
import { factsOf } from '../../plan/compare/credential-change.ts';
import { writtenDifferences } from '../../plan/compare/object-differences.ts';
import type { Registration } from '../../plan/registration.ts';
import type { Given, Management } from '../run.ts';
import { defined } from '../../text/defined.ts';
import { StepFailure, type Steps } from '../step.ts';
import { assertKept, changedCondition, tryFirst, tryObject, writeObject } from '../write-object.ts';

/** What is written, and in the place of what. */
interface Proved {
  readonly cluster: Cluster;
  readonly registration: Registration | undefined;
  readonly credential: Credential;
  /** The fingerprint of the credential that was exchanged for it, where one was. */
  readonly exchangedFrom: string | undefined;
  readonly identity: ClusterIdentity;
}

const type = 'Registered';
const started = { type, status: 'False', reason: 'Registering', message: 'not yet registered with Argo CD' } as const;

/**
 * The resource goes first and says `Registered` last, so that a run that is killed between leaves no doubt: one that says
 * nothing yet is not registered. Where something is there, the server tries both before either is written; where nothing
 * is, they are written or neither is.
 */
export async function writeRegistration(
  { commit, now }: Given,
  management: Management,
  { tell }: Steps,
  { cluster, registration, credential, exchangedFrom, identity }: Proved,
): Promise<void> {
  const { writer, tenant } = management;
  const { resource: found, secret: foundSecret } = registration ?? {};
  const { uid: clusterUid, version: kubernetesVersion } = identity;
  const { [annotations.fingerprint]: fingerprint, [annotations.since]: recorded } = found?.metadata.annotations ?? {};
  const since = sinceOf(credential, { fingerprint, since: recorded }, now());
  const tokenSeconds = exchangedFrom === undefined ? undefined : secondsGranted(credential.token ?? '');
  const facts = { ...factsOf(credential), ...defined({ since, exchangedFrom, tokenSeconds }) };
  const evidence = { ...facts, clusterUid, ...defined({ kubernetesVersion }) };
  const resource = toClusterResource(tenant, cluster, evidence, commit);
  const argoConfig = toArgoConfig(underName(credential, cluster.tlsServerName), cluster.proxyUrl);
  const secret = toClusterSecret(tenant, cluster, argoConfig);
  const changed = writtenDifferences.resource(found, resource).length > 0;
  const secretChanged = writtenDifferences.secret(foundSecret, secret).length > 0;
  const before = conditionOf(found, type);
  const registered = before?.status === 'True';
  const writeResource = { resource: resources.cluster, object: resource, found };
  const writeSecret = { resource: resources.secret, object: secret, found: foundSecret };
  if (changed) await tryFirst(management, writeResource, writtenDifferences.resource);
  if (secretChanged && found === undefined) await tryFirst(management, writeSecret, writtenDifferences.secret);
  else if (secretChanged) await tryObject(writer, writeSecret, writtenDifferences.secret);
  let written = found ?? resource;
  if (changed) {
    tell('writing the Cluster resource');
    written = await writeObject(writer, writeResource);
    assertKept(resource, written, writtenDifferences.resource);
  }
  // A removal that had started is marked; what has no mark is not registered either.
  if (before !== undefined && !registered && before.reason !== started.reason)
    written = await writer.applyConditions(written, [changedCondition(found, started, now())]);
  if (secretChanged) {
    tell("writing Argo CD's cluster Secret");
    const writeIt = () => writeObject(writer, writeSecret);
    const kept = await (found === undefined ? orTakeBack(writer, written, writeIt) : writeIt());
    assertKept(secret, kept, writtenDifferences.secret);
  }
  if (!registered) {
    const message = `Kubernetes ${kubernetesVersion ?? 'of unknown version'}`;
    const done = { type, status: 'True', reason: 'Registered', message } as const;
    await writer.applyConditions(written, [changedCondition(undefined, done, now())]);
  }
}

/** Takes back the resource that was just created when the Secret beside it is refused; why it was refused is what counts. */
async function orTakeBack<Result>(
  writer: ManagementWriter,
  created: ClusterResource,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    // Without an answer it may have been written: the next apply looks.
    const isRefused = error instanceof StepFailure || (error instanceof KitError && !(error instanceof ApiFailure));
    if (isRefused) await writer.delete(resources.cluster, created).catch(() => undefined);
    throw error;
  }
}
