import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { unknownRest, type AccountRest } from '../../management/runtime-account.ts';
import { removalSteps, hasReached } from '../../plan/begun-removal.ts';
import { isExchanged } from '../../plan/compare/credential-change.ts';
import type { Leftover } from '../../plan/outcome.ts';
import type { Registration } from '../../plan/registration.ts';
import { accountOwner } from '../register/exchanged-token.ts';
import { stepsOf, type Run } from '../run.ts';

/**
 * Takes the service account of Argo CD away from a cluster with its own token, once nothing needs it any more, and returns
 * what is left there. A failure is reported, and keeps no cluster from being unregistered.
 */
export async function withdrawAccount(
  run: Run,
  registration: Registration,
  access = run.clusters.accessOf(registration.name),
): Promise<readonly Leftover[]> {
  const { name, resource } = registration;
  if (!isExchanged(registration)) return [];
  if (access === undefined) return accountLeftovers(registration, 'its token is gone');
  await run.management.lease.assertHeld();
  stepsOf(run, name).tell("removing Argo CD's service account from it");
  try {
    const owner = accountOwner(run, name);
    return toLeftovers(name, await run.clusters.withCluster(access, (one) => one.account(owner).withdraw()));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    // An earlier run came this far, and the token ended with the service account.
    const wasHere = resource !== undefined && hasReached(resource, removalSteps.removingRegistration);
    return wasHere && error.status === 401 ? [] : accountLeftovers(registration, error.message);
  }
}

/** The service account and its rights, where they could not be removed for this reason. */
export function accountLeftovers(registration: Registration, why: string): readonly Leftover[] {
  return isExchanged(registration) ? toLeftovers(registration.name, unknownRest(why)) : [];
}

function toLeftovers(on: string, rest: readonly AccountRest[]): readonly Leftover[] {
  return rest.map((one) => ({ on, ...one }));
}
