import { desiredClusters } from '../core/desired/cluster.ts';
import { guardPlan } from '../core/plan/guard.ts';
import { makePlan, type Explanation, type Plan } from '../core/plan/plan.ts';
import { toRegistrations } from '../core/plan/registration.ts';
import type { Repository } from '../core/register/repository.ts';
import { readLease, recordedCommits } from './apply/tenant-lease.ts';
import type { Git } from './git/git.ts';
import { commitOf, knownCommit } from './git/history.ts';
import { explainedRemovals } from './git/removals.ts';
import type { ManagementReader } from './kubernetes/management-reader.ts';

/** The difference between a register and the management cluster; holds a reader only, and reads no Secret. */
export async function makeLivePlan(input: {
  readonly git: Git;
  readonly reader: ManagementReader;
  readonly repository: Repository;
  readonly tenant: string;
}): Promise<Plan> {
  const { git, reader, repository, tenant } = input;
  await reader.assertInstalled();
  const recorded = recordedCommits(await readLease(reader, tenant));
  const applied = await knownCommit(git, recorded.applied);
  const explained: ReadonlyMap<string, Explanation> =
    applied === undefined ? new Map() : await explainedRemovals(git, applied, await commitOf(git, 'HEAD'));
  const state = await reader.readState({ secrets: false });
  const actual = toRegistrations(state, tenant);
  const desired = desiredClusters(repository);
  return guardPlan(makePlan({ tenant, desired, actual, explained }), {
    settings: repository.tenant?.settings ?? { name: tenant },
    state,
    desired,
    actual,
    uses: await reader.readUses(state.applications),
    managementServer: reader.server,
  });
}
