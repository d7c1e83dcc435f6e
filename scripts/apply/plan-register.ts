import type { Cluster } from '../desired/cluster.ts';
import type { ExplainedRemovals } from '../git/explained-removals.ts';
import type { ManagementReader } from '../management/management-reader.ts';
import { fileDependentsOf } from '../plan/guard/dependents.ts';
import { makeGuardedPlan, type GuardedPlan } from '../plan/planner.ts';
import type { ManagementState, Registration } from '../plan/registration.ts';
import type { CommittedRegister } from './preconditions/committed-register.ts';

/** What a register declares, and what is registered. */
export interface Met {
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly actual: ReadonlyMap<string, Registration>;
}

/** The plan for a register and a management cluster, after reading what uses the clusters there and by the files. */
export async function planRegister(
  reader: ManagementReader,
  { repository, settings }: Pick<CommittedRegister, 'repository' | 'settings'>,
  met: Met,
  explained: ExplainedRemovals,
): Promise<GuardedPlan> {
  return makeGuardedPlan({
    ...met,
    ...{ settings, explained },
    components: repository.components,
    uses: await reader.readUses(met.state.applications),
    fileDependents: fileDependentsOf(repository),
    managementServer: reader.server,
  });
}
