import type { Credential } from '../../credential/credential.ts';
import { secretNameOf } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import type { KubernetesObject, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareCredential, factsOf, rotationIn } from '../../plan/compare/credential-change.ts';
import { belongsToOthers } from '../../plan/guard/clashes.ts';
import type { Outcome } from '../../plan/outcome.ts';
import { clusterUidOf, type Registration } from '../../plan/registration.ts';
import { cloudNames } from '../../register/cloud-login.ts';
import { defined } from '../../text/defined.ts';
import { accessTo } from '../cluster-directory.ts';
import { stepsOf, type Management, type Run } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { resolvePendingRemoval } from '../unregister/pending-removal.ts';
import { withdrawAccount } from '../unregister/withdraw-account.ts';
import { changedCondition } from '../write-object.ts';
import { exchangedToken, provedCredential } from './proved-credential.ts';
import { assertSameCluster, registeredUid, whereRegistered } from './same-cluster.ts';
import { writeRegistration } from './write-registration.ts';

/**
 * Registers a cluster or brings its registration up to date: obtain the credential, prove that it works, let the
 * server try every object, and only then write. Doing it again changes nothing. Tells whether it put the credential in
 * the place of another, and whether it met a removal that was not through. `isConfirmed` says that a person looked at what
 * is registered and took it for this cluster, so that no record of that is needed; `isAnew` ends the tokens that there were.
 */
export async function registerCluster(
  run: Run,
  cluster: Cluster,
  registered: Registration | undefined,
  { isConfirmed = false, isAnew = false }: { readonly isConfirmed?: boolean; readonly isAnew?: boolean } = {},
): Promise<Pick<Outcome, 'credentialRotated' | 'leftovers' | 'note'>> {
  const { given, management, clusters } = run;
  const steps = stepsOf(run, cluster.name);
  const found = await withUnlistedSecret(management, cluster.name, registered);
  const left = await waitForPendingDeletion(management, steps, found);
  const proved = await provedCredential(run, cluster, left, { isAnew });
  const { identity } = proved;
  const isTaken = isConfirmed && (left === undefined || clusterUidOf(left) === undefined);
  const known = isTaken ? identity.uid : await registeredUid(clusters, steps, cluster, left);
  const { registration: settled, ...met } = await resolvePendingRemoval(run, left, { known, uid: identity.uid });
  const before = settled === undefined ? undefined : { ...whereRegistered(settled), uid: known };
  assertSameCluster(clusters, cluster, before, identity);
  const registration = isAnew ? await withoutToken(run, settled) : settled;
  const token = await exchangedToken(run, cluster, proved, { isAnew });
  const { credential } = token ?? proved;
  const exchangedFrom = token?.exchangedFrom;
  await writeRegistration(given, management, steps, { cluster, registration, credential, exchangedFrom, identity });
  const oldAccess = clusters.accessOf(cluster.name);
  clusters.enter(cluster.name, accessTo(cluster, credential));
  if (token !== undefined) return { ...defined({ note: token.note }), ...met };
  const [change] = registration === undefined ? [] : compareCredential(registration, factsOf(credential));
  const rotation = change === undefined ? undefined : rotationIn(change);
  const note = registration === undefined ? undefined : await endExchange(run, registration, oldAccess);
  return { ...defined({ credentialRotated: rotation, note: note ?? loginNote(credential) }), ...met };
}

/** Writes down that the token of a registration is to be replaced, so that the next run does it if this one cannot. */
async function withoutToken(
  { management: { writer }, given }: Run,
  registration: Registration | undefined,
): Promise<Registration | undefined> {
  if (registration?.resource === undefined) return registration;
  const { resource } = registration;
  const message = "Argo CD's token is being replaced";
  const condition = { type: 'Registered', status: 'False', reason: 'RotatingToken', message } as const;
  const marked = await writer.applyConditions(resource, [changedCondition(resource, condition, given.now())]);
  return { ...registration, resource: marked };
}

/** Takes the service account away whose token Argo CD had before; returns what is left of it, in words. */
async function endExchange(
  run: Run,
  registration: Registration,
  access: ReturnType<Run['clusters']['accessOf']>,
): Promise<string | undefined> {
  const left = await withdrawAccount(run, registration, access);
  if (left.length === 0) return undefined;
  return `left on it: ${left.map(({ kind, name, why }) => `${kind} "${name}" (${why})`).join(', ')}`;
}

/** What could not be proved of a cluster that only Argo CD can log in to. */
function loginNote({ login }: Credential): string | undefined {
  if (login === undefined) return undefined;
  return `Argo CD logs in with its ${cloudNames[login.cloud]} identity; apply tested only the address and the CA`;
}

/** A Secret that lost the label by which Argo CD knows a cluster is in no list: ours is found again, another's is refused. */
async function withUnlistedSecret(
  { reader, tenant }: Management,
  name: string,
  registered: Registration | undefined,
): Promise<Registration | undefined> {
  if (registered?.secret !== undefined) return registered;
  const secret = await reader.find<Secret>(resources.secret, secretNameOf(name));
  if (secret === undefined) return registered;
  if (!isOurs(secret, tenant)) throw new StepFailure(belongsToOthers(secret));
  return { name, secretsRead: true, ...registered, secret };
}

/** What a registration consists of. */
const parts = [
  ['application', resources.application],
  ['secret', resources.secret],
  ['resource', resources.cluster],
] as const;

/**
 * Applying onto an object that is being deleted succeeds, and then it vanishes: waits until it is gone, and returns
 * what is left of the registration.
 */
async function waitForPendingDeletion(
  { reader }: Management,
  steps: Steps,
  registration: Registration | undefined,
): Promise<Registration | undefined> {
  if (registration === undefined) return undefined;
  let left = registration;
  for (const [part, resource] of parts) {
    const object = registration[part];
    if (object?.metadata.deletionTimestamp === undefined) continue;
    const { name, uid } = object.metadata;
    const title = `the old ${resource.kind} "${name}"`;
    const gone = await waitFor(steps, `waiting until ${title} is gone`, async () => {
      const now = await reader.find<KubernetesObject>(resource, name);
      return now === undefined || now.metadata.uid !== uid ? true : undefined;
    });
    if (gone === undefined)
      throw new StepFailure(`${title} is still being deleted; the next apply continues`, 'waiting');
    const { [part]: _, ...others } = left;
    left = others;
  }
  return left;
}
