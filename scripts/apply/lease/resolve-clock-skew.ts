import type { Lease } from '../../management/management-reader.ts';
import type { ApplyInput } from '../apply-input.ts';
import { holdingOf, watchUntilRenewed } from './lease-holding.ts';
import { durationSeconds } from './lease-object.ts';

/** The Lease as read, but for one that is held with a stamp from the future: whether it is renewed is watched then. */
export async function resolveClockSkew(
  { client, progress, makeWait, now }: ApplyInput,
  found: Lease | undefined,
): Promise<Lease | undefined> {
  if (found === undefined || holdingOf(found, client.serverTime(now())) !== 'doubtful') return found;
  const title = `The tenant's Lease was renewed in the future: watching for ${durationSeconds} s whether its holder is alive`;
  return progress.section(title, () => watchUntilRenewed(client, found, makeWait(durationSeconds * 1000)));
}
