import { desiredClusters } from '../core/desired/cluster.ts';
import { guardPlan } from '../core/plan/guard.ts';
import { makePlan, type Plan } from '../core/plan/plan.ts';
import { toRegistrations } from '../core/plan/registration.ts';
import type { Repository } from '../core/register/repository.ts';
import { assertChangeAllowed } from './apply/judge/committed-register.ts';
import { readLease, recordedCommits } from './apply/tenant-lease.ts';
import { explainedSince } from './git/explained-since.ts';
import type { Git } from './git/git.ts';
import { commitOf } from './git/history.ts';
import { connectToManagement } from './kubernetes/management-connection.ts';
import { ManagementReader } from './kubernetes/management-reader.ts';
import type { SecretKeeper } from './run.ts';

/**
 * The difference between a register and the management cluster that KUBECONFIG names; holds a reader only, and reads no
 * Secret. `revision` is what the repository was read from or stands on: its history explains removals. Throws an
 * InvalidRegister when the change since the applied commit breaks a rule.
 */
export async function makeLivePlan(
  secrets: SecretKeeper,
  register: { readonly git: Git; readonly repository: Repository; readonly revision: string },
): Promise<Plan> {
  const client = await connectToManagement(secrets);
  try {
    return await planAgainst(new ManagementReader(client), register);
  } finally {
    client.close();
  }
}

async function planAgainst(
  reader: ManagementReader,
  { git, repository, revision }: { readonly git: Git; readonly repository: Repository; readonly revision: string },
): Promise<Plan> {
  if (repository.tenant === undefined) throw new TypeError('a register without tenant.yaml passed the rules');
  const { settings } = repository.tenant;
  const tenant = settings.name;
  await reader.assertInstalled();
  const recorded = recordedCommits(await readLease(reader, tenant));
  const { base, removals: explained } = await explainedSince(git, recorded.applied, await commitOf(git, revision));
  if (base !== undefined) await assertChangeAllowed(git, base, repository);
  const state = await reader.readState({ secrets: false });
  const actual = toRegistrations(state, tenant);
  const desired = desiredClusters(repository);
  return guardPlan(makePlan({ tenant, desired, components: repository.components, actual, explained }), {
    settings,
    state,
    desired,
    actual,
    uses: await reader.readUses(state.applications),
    managementServer: reader.server,
  });
}
