import { keepCredentialsOf } from '../credential/sources/credential-source.ts';
import { desiredClusters } from '../desired/cluster.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { judgeAdoption, type Adoption } from '../plan/adoption/adoption.ts';
import { toRegistrations } from '../plan/registration.ts';
import type { ApplyInput } from './apply-input.ts';
import { acquireLease } from './lease/acquire-lease.ts';
import { assertKit } from './preconditions/assert-kit.ts';
import { assertOrder } from './preconditions/assert-order.ts';
import { readCommitted, type CommittedRegister } from './preconditions/committed-register.ts';
import { readRecorded } from './preconditions/recorded-commits.ts';
import { registerCluster } from './register/register-cluster.ts';
import { beginRun } from './run.ts';

/** What adopting a cluster would do; reads only. */
export async function lookAtAdoption(input: ApplyInput, name: string): Promise<Adoption> {
  const register = await readCommitted(input.git, input.now());
  const reader = new ManagementReader(input.client);
  await reader.assertInstalled({ components: false });
  return (await judge(input, register, reader, name)).adoption;
}

/**
 * Takes the objects of others over as a cluster's registration, under the tenant's Lease: shows what it found, and unless
 * something speaks against it writes those objects, and only those, by force. `show` is called before anything is written.
 */
export async function takeOver(input: ApplyInput, name: string, show: (adoption: Adoption) => void): Promise<Adoption> {
  const register = await readCommitted(input.git, input.now());
  const { settings } = register;
  const reader = new ManagementReader(input.client);
  await reader.assertInstalled({ components: false });
  const recorded = await readRecorded(reader, input.git, settings.name, register.commit);
  assertKit(recorded);
  await assertOrder(input.git, recorded.attempted, register);
  // What runs here may be ahead of the default branch, so that it must not count as attempted.
  const lease = await acquireLease(input, recorded.lease, { tenant: settings.name, commit: undefined });
  try {
    const { adoption, state, desired, actual } = await judge(input, register, reader, name);
    show(adoption);
    const { cluster, objects, refusals, registration } = adoption;
    if (refusals.length > 0 || objects.length === 0) return adoption;
    const run = await beginRun(input, register, { reader, lease, state, desired, actual, takenOver: objects });
    await run.progress.section(`Taking over ${name}`, () =>
      registerCluster(run, cluster, registration, { isConfirmed: true }),
    );
    return adoption;
  } finally {
    const trouble = await lease.giveBack(undefined);
    if (trouble !== undefined) input.progress.step(name, `warning: the Lease could not be released: ${trouble}`);
  }
}

async function judge(
  { keepSecret }: ApplyInput,
  { repository, settings }: CommittedRegister,
  reader: ManagementReader,
  name: string,
) {
  const desired = desiredClusters(repository);
  const cluster = desired.get(name);
  if (cluster === undefined) throw new TypeError(`"${name}" passed the rules and is not desired`);
  const state = await reader.readState({ secrets: 'read' });
  keepCredentialsOf(state.secrets, keepSecret);
  const actual = toRegistrations(state, settings.name);
  const registered = actual.get(name);
  return { adoption: judgeAdoption({ tenant: settings.name, cluster, state, registered }), state, desired, actual };
}
