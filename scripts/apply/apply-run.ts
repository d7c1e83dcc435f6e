import { desiredClusters } from '../desired/cluster.ts';
import type { ExplainedRemovals } from '../git/explained-removals.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { belowMinimumOf } from '../plan/components/below-minimum.ts';
import type { Applied, ComponentOutcome, Outcome, OutcomeStatus } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { toRegistrations } from '../plan/registration.ts';
import { defined } from '../text/defined.ts';
import type { ApplyInput } from './apply-input.ts';
import { applyPlan } from './apply-plan.ts';
import { ComponentRun } from './components/component-run.ts';
import { waitForComponents } from './components/wait-for-components.ts';
import { acquireLease } from './lease/acquire-lease.ts';
import type { TenantLease } from './lease/tenant-lease.ts';
import { planRegister } from './plan-register.ts';
import { assertKit } from './preconditions/assert-kit.ts';
import { assertOrder } from './preconditions/assert-order.ts';
import { explainChange, readCommitted, type CommittedRegister } from './preconditions/committed-register.ts';
import { readRecorded } from './preconditions/recorded-commits.ts';
import { beginRun } from './run.ts';

/** What one apply did, and whether that is on record. */
export interface ApplyResult extends Applied {
  /** Why the Lease could not be released; the commit counts as not applied then. */
  readonly leaseTrouble?: string;
}

type Acted = Omit<ApplyResult, 'leaseTrouble'> & {
  /** Whether every removal that Git explains is through, so that the next run need not look back further. */
  readonly complete: boolean;
};

/** Applies the checked-out commit: judge the register and the order in time, take the Lease, plan, guard, act, release. */
export async function runApply(input: ApplyInput): Promise<ApplyResult> {
  const { git, client } = input;
  const register = await readCommitted(git, input.now());
  const { commit, repository, settings } = register;
  const reader = new ManagementReader(client);
  await reader.assertInstalled({ components: repository.declaredComponents.size > 0 });
  const recorded = await readRecorded(reader, git, settings.name, commit);
  assertKit(recorded);
  await assertOrder(git, recorded.attempted, register);
  const explained = await explainChange(git, recorded, register);

  const lease = await acquireLease(input, recorded.lease, { tenant: settings.name, commit });
  let result: Acted;
  try {
    result = await actUnderLease(input, register, { reader, lease, explained });
  } catch (error) {
    // What went wrong first is what a person needs to read; a Lease that is not released expires by itself.
    await lease.giveBack(undefined);
    throw error;
  }
  const { complete, ...done } = result;
  const leaseTrouble = await lease.giveBack(complete ? commit : undefined);
  return { ...done, ...defined({ leaseTrouble }) };
}

async function actUnderLease(
  input: ApplyInput,
  register: CommittedRegister,
  judged: {
    readonly reader: ManagementReader;
    readonly lease: TenantLease;
    readonly explained: ExplainedRemovals;
  },
): Promise<Acted> {
  const { commit, repository, settings } = register;
  const { reader, lease, explained } = judged;
  const state = await reader.readState({ secrets: 'read' });
  const actual = toRegistrations(state, settings.name);
  const desired = desiredClusters(repository);
  const { plan, unguarded } = await planRegister(reader, register, { state, desired, actual }, explained);
  const run = await beginRun(input, register, { reader, lease, state, desired, actual });
  const ofComponents = new ComponentRun(run, plan, explained.components);
  await ofComponents.install();
  const outcomes = await applyPlan(run, plan, explained.clusters, ofComponents.outcomes);
  await ofComponents.withdraw(outcomes);
  const complete = noRemovalLeft(unguarded, outcomes, ofComponents.outcomes);
  const ended = { outcomes, components: ofComponents.outcomes };
  const versionOf = (name: string): string | undefined => run.clusters.versionOf(name);
  return {
    commit,
    plan,
    complete,
    belowMinimum: belowMinimumOf(desired.values(), repository.components, versionOf),
    ...(input.waitForComponents === true ? await waitForComponents(run, ended) : ended),
  };
}

function noRemovalLeft(
  unguarded: Plan,
  outcomes: readonly Outcome[],
  ofComponents: readonly ComponentOutcome[],
): boolean {
  const isDone = ({ status }: { readonly status: OutcomeStatus }): boolean => status === 'done';
  const done = new Set(outcomes.filter(isDone).map(({ cluster }) => cluster));
  const removed = new Set(ofComponents.filter(isDone).map(({ component }) => component));
  return (
    unguarded.changes.every(({ action, cluster }) => action !== 'unregister' || done.has(cluster)) &&
    unguarded.components.every(({ action, component }) => action !== 'remove' || removed.has(component))
  );
}
