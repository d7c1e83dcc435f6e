import type { ApiClient } from '../../kubernetes/api-client.ts';
import type { Lease } from '../../management/management-reader.ts';
import { askUntil, type Wait } from '../bounded-wait.ts';
import { durationSeconds, findLease } from './lease-object.ts';

/**
 * Whether a Lease is held at a moment of the server's clock, by which holders stamp it. A stamp from the future proves
 * nothing: that clock was set back since, or was never right.
 */
export function holdingOf(lease: Lease | undefined, time: Date): 'free' | 'held' | 'doubtful' {
  const { holderIdentity = '', renewTime = '', leaseDurationSeconds = durationSeconds } = lease?.spec ?? {};
  if (holderIdentity === '') return 'free';
  const ageSeconds = (time.getTime() - Date.parse(renewTime)) / 1000;
  if (Number.isNaN(ageSeconds) || ageSeconds < -durationSeconds) return 'doubtful';
  return ageSeconds < leaseDurationSeconds ? 'held' : 'free';
}

/** Milliseconds until a Lease runs out that is not renewed, by the server's clock; none when it does not say. */
export function restMs(lease: Lease | undefined, time: Date): number {
  const { renewTime = '', leaseDurationSeconds = durationSeconds } = lease?.spec ?? {};
  const rest = Date.parse(renewTime) + leaseDurationSeconds * 1000 - time.getTime();
  return Number.isNaN(rest) ? 0 : rest;
}

/**
 * Watches a doubtful Lease for as long as one holds, as nobody's clock need be right to see it renewed. Returns the
 * Lease without its holder when nothing happens, and as it is now when it is renewed, released or gone.
 */
export async function watchUntilRenewed(client: ApiClient, doubtful: Lease, wait: Wait): Promise<Lease | undefined> {
  const { name, resourceVersion } = doubtful.metadata;
  const changed = await askUntil(wait, async () => {
    const now = await findLease(client, name);
    return now?.metadata.resourceVersion === resourceVersion ? undefined : { now };
  });
  if (changed !== undefined) return changed.now;
  if (wait.interrupted.aborted) return doubtful;
  return { ...doubtful, spec: { ...doubtful.spec, holderIdentity: '' } };
}
