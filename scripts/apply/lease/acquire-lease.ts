import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { ApiClient } from '../../kubernetes/api-client.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { explainManagementFailure, type Lease } from '../../management/management-reader.ts';
import type { ApplyInput } from '../apply-input.ts';
import { holdingOf, watchUntilRenewed } from './lease-holding.ts';
import { createLease, durationSeconds, findLease, replaceLease, takenLease } from './lease-object.ts';
import { heldBy, momentOf, TenantLease } from './tenant-lease.ts';

/** What the Lease is taken for: a tenant, and the commit about to be applied, if one is. */
interface Purpose {
  readonly tenant: string;
  readonly commit: string | undefined;
}

/** Takes the Lease that was read just now, after watching one for a while that is held with a stamp from the future. */
export async function acquireLease(
  { client, progress, makeWait, now }: ApplyInput,
  read: Lease | undefined,
  purpose: Purpose,
): Promise<TenantLease> {
  if (read === undefined || holdingOf(read, client.serverTime(now())) !== 'doubtful')
    return takeLease(client, read, purpose, now);
  const title = `The tenant's Lease has a renewal time in the future: checking for ${durationSeconds} s whether its holder is alive`;
  const watch = (): Promise<Lease | undefined> => watchUntilRenewed(client, read, makeWait(durationSeconds * 1000));
  return takeLease(client, await progress.section(title, watch), purpose, now);
}

/**
 * Takes the Lease and records the commit in one write that fails when another client was faster since `read`. Throws with
 * exit code 5 when another apply holds it.
 */
export async function takeLease(
  client: ApiClient,
  read: Lease | undefined,
  { tenant, commit }: Purpose,
  now: () => Date,
): Promise<TenantLease> {
  const time = client.serverTime(now());
  if (holdingOf(read, time) !== 'free') throw heldBy(read?.spec?.holderIdentity);
  const holder = `${hostname()}-${process.pid}-${randomUUID()}`;
  const taken = momentOf(now);
  const lease = await writeTaken(client, read, takenLease(read, { tenant, commit, holder, time }));
  return new TenantLease(client, lease, { holder, now, taken });
}

/** Makes `desired` the Lease unless another client was faster; when the answer was lost, what counts is who holds it now. */
async function writeTaken(client: ApiClient, before: Lease | undefined, desired: Lease): Promise<Lease> {
  try {
    return await (before === undefined ? createLease(client, desired) : replaceLease(client, desired));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    // When this read fails too, what went wrong first is what a person needs to read.
    const now = await findLease(client, desired.metadata.name).catch(() => undefined);
    if (now !== undefined && now.spec?.holderIdentity === desired.spec?.holderIdentity) return now;
    if (error.isConflict) throw heldBy('another apply');
    throw explainManagementFailure(error);
  }
}
