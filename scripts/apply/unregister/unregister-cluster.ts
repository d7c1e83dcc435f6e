import { secretNameOf } from '../../desired/cluster-secret.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type { ClusterResource } from '../../kubernetes/objects/kubernetes-object.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { hasReached, removalConditions, removalSteps, type RemovalStep } from '../../plan/begun-removal.ts';
import { belongsToOthers } from '../../plan/guard/clashes.ts';
import { reasonsToKeep } from '../../plan/guard/dependents.ts';
import { sharedNamespaces } from '../../plan/guard/namespace-guard.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import { stepsOf, type Management, type Run } from '../run.ts';
import { StepFailure } from '../step.ts';
import { changedCondition } from '../write-object.ts';
import { abandonCluster } from './abandon-cluster.ts';
import { removeOurs } from './remove-ours.ts';
import { removeVirtualCluster } from './remove-virtual-cluster.ts';
import { accountLeftovers, withdrawAccount } from './withdraw-account.ts';
import { componentLeftovers, withdrawComponents } from './withdraw-components.ts';

/**
 * Takes a registration away in an order in which every step can be repeated: withdraw the components while the
 * credential still works, then the virtual cluster with its namespace, then the Secret, at last the resource that
 * remembers how far it came. Returns what is left where.
 */
export async function unregisterCluster(run: Run, registration: Registration): Promise<readonly Leftover[]> {
  const { management, clusters, state } = run;
  const { name } = registration;
  const steps = stepsOf(run, name);
  if (state.trouble !== undefined) throw new StepFailure(`held back: ${state.trouble}`);
  await management.lease.assertHeld();
  await assertOurs(management, name);
  await assertUnused(run, registration);
  const record = recorder(run, registration.resource);
  const { leftovers, became } = await emptyOrAbandon(run, registration, record);
  await record(removalSteps.removingRegistration);
  const ofAccount = await {
    emptied: () => withdrawAccount(run, registration),
    abandoned: () => accountLeftovers(registration, 'the cluster was abandoned'),
    // The service account was in it.
    gone: () => [],
  }[became]();
  await removeOurs(management, steps, { resource: resources.secret, name: secretNameOf(name) });
  await removeOurs(management, steps, { resource: resources.cluster, name });
  clusters.remove(name);
  return [...leftovers, ...ofAccount];
}

/** Nothing is written before every part is known to be ours: another owner may have taken it over since the plan was made. */
async function assertOurs({ reader, tenant }: Management, name: string): Promise<void> {
  const parts = [
    [resources.cluster, name],
    [resources.secret, secretNameOf(name)],
    [resources.application, vclusterApplicationOf(name)],
  ] as const;
  const found = await Promise.all(parts.map(([resource, one]) => reader.find(resource, one)));
  const foreign = found.find((object) => object !== undefined && !isOurs(object, tenant));
  if (foreign !== undefined) throw new StepFailure(`${belongsToOthers(foreign)}; nothing was removed`);
}

/**
 * Asks again who uses a cluster, or the namespace of a virtual one on its host, right before something irrevocable: minutes
 * may have passed since the plan was made.
 */
async function assertUnused({ given, management, state }: Run, registration: Registration): Promise<void> {
  const { uses, applicationSets } = await management.reader.readUsesNow();
  const { applications } = uses;
  const [reason] = [
    ...reasonsToKeep(registration, {
      tenant: given.tenant,
      uses,
      // What ran on it went before it, or holds it back.
      registrations: new Map(),
      leaving: new Set([registration.name]),
      tombstones: given.tombstones,
      ownSets: state.ownSets,
    }),
    ...sharedNamespaces(registration.name, { ...given, state: { applications, applicationSets } }),
  ];
  if (reason !== undefined) throw new StepFailure(`${reason}; it was not removed`);
}

type Recorder = (step: RemovalStep) => Promise<void>;

/** Records the progress; a run that continues does not go back. */
function recorder({ given, management }: Run, resource: ClusterResource | undefined): Recorder {
  let last = resource;
  return async (step) => {
    if (last === undefined || hasReached(last, step)) return;
    const before = last;
    const conditions = removalConditions(step, given.commit);
    last = await management.writer.applyConditions(
      before,
      conditions.map((condition) => changedCondition(before, condition, given.now())),
    );
  };
}

/** What is left of what ran on a cluster, and whether the cluster still exists: a virtual one is deleted with its namespace. */
interface Emptied {
  readonly leftovers: readonly Leftover[];
  readonly became: 'emptied' | 'abandoned' | 'gone';
}

/** Removes what runs on a cluster, and returns what is left there, or left because the cluster was abandoned. */
async function emptyOrAbandon(run: Run, registration: Registration, record: Recorder): Promise<Emptied> {
  const { given, management, clusters, state } = run;
  const steps = stepsOf(run, registration.name);
  try {
    await record(removalSteps.withdrawing);
    await withdrawComponents(management, steps, registration, state.ownSets);
  } catch (error) {
    return abandonOrFail(run, registration, error);
  }
  const leftovers: Leftover[] = [];
  let became: Emptied['became'] = 'emptied';
  if (registration.application !== undefined || hostOf(registration) !== undefined) {
    // The workloads in it go with it, and the components may have taken their time.
    await assertUnused(run, registration);
    try {
      await record(removalSteps.removingVirtualCluster);
      leftovers.push(...(await removeVirtualCluster(management, clusters, steps, registration)));
      if (leftovers.length === 0) became = 'gone';
    } catch (error) {
      return abandonOrFail(run, registration, error);
    }
  }
  leftovers.push(...(await componentLeftovers(clusters, registration, given.installed)));
  await assertUnused(run, registration);
  return { leftovers, became };
}

/** Abandons a dead cluster when its tombstone says so; someone may have started to use it in the meantime. */
async function abandonOrFail(run: Run, registration: Registration, error: unknown): Promise<Emptied> {
  const { given, management, clusters, state, wait } = run;
  const mayAbandon = given.tombstones.get(registration.name)?.abandon === true;
  if (!(error instanceof StepFailure) || !mayAbandon || wait.interrupted.aborted) throw error;
  await assertUnused(run, registration);
  const steps = stepsOf(run, registration.name);
  const why = { why: error.message, ownSets: state.ownSets };
  const { leftovers, isGone } = await abandonCluster(management, clusters, steps, registration, why);
  return { leftovers, became: isGone ? 'gone' : 'abandoned' };
}
