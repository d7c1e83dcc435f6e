import { exitCodes, KitError } from '../cli/kit-error.ts';
import { keepCredentialsOf } from '../credential/sources/credential-source.ts';
import { desiredClusters } from '../desired/cluster.ts';
import { conditionOf } from '../kubernetes/objects/kubernetes-object.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { differencesOf } from '../plan/compare/differences.ts';
import { toRegistrations } from '../plan/registration.ts';
import type { ApplyInput } from './apply-input.ts';
import { acquireLease } from './lease/acquire-lease.ts';
import { assertOrder } from './preconditions/assert-order.ts';
import { readCommitted } from './preconditions/committed-register.ts';
import { readRecorded } from './preconditions/recorded-commits.ts';
import { registerCluster } from './register/register-cluster.ts';
import { beginRun } from './run.ts';

/**
 * Gives Argo CD a token of a new service account on a cluster, under the tenant's Lease, and ends all tokens that there were.
 * Changes nothing else: a cluster whose file was changed and not applied is refused. Returns what was done, in words.
 */
export async function rotateToken(input: ApplyInput, name: string): Promise<string> {
  const register = await readCommitted(input.git, input.now());
  const { repository, settings } = register;
  const desired = desiredClusters(repository);
  const cluster = desired.get(name);
  if (cluster === undefined) throw new TypeError(`"${name}" passed the rules and is not desired`);
  if (cluster.credential.exchangeRole === undefined)
    throw refusal(
      `"${name}" has no token that could be rotated`,
      `its credential is the kubeconfig: replace that, see docs/credentials.md`,
    );
  const reader = new ManagementReader(input.client);
  await reader.assertInstalled({ components: false });
  const recorded = await readRecorded(reader, input.git, settings.name, register.commit);
  await assertOrder(input.git, recorded.attempted, register);
  // What runs here may be ahead of the default branch, so that it must not count as attempted.
  const lease = await acquireLease(input, recorded.lease, { tenant: settings.name, commit: undefined });
  try {
    const state = await reader.readState({ secrets: 'read' });
    keepCredentialsOf(state.secrets, input.keepSecret);
    const actual = toRegistrations(state, settings.name);
    const registration = actual.get(name);
    if (conditionOf(registration?.resource, 'Registered')?.status !== 'True' || registration === undefined)
      throw refusal(`"${name}" is not registered`, 'run apply first');
    const differences = differencesOf(settings.name, registration, cluster);
    // A token that replaced ours is a reason to rotate, not a change of the file.
    if (differences.some(({ path }) => path !== 'credential.exchange.token'))
      throw refusal(`"${name}" has changes that are not applied`, 'run apply first');
    const run = await beginRun(input, register, { reader, lease, state, desired, actual });
    const { note = '' } = await run.progress.section(`Rotating the token of ${name}`, () =>
      registerCluster(run, cluster, registration, { isAnew: true }),
    );
    return note;
  } finally {
    const trouble = await lease.giveBack(undefined);
    if (trouble !== undefined) input.progress.step(name, `warning: the Lease could not be released: ${trouble}`);
  }
}

function refusal(message: string, hint: string): KitError {
  return new KitError(message, { exitCode: exitCodes.refused, hint });
}
