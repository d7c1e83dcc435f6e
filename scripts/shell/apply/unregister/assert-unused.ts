import { reasonsToKeep } from '../../../core/plan/guard/dependents.ts';
import type { Registration } from '../../../core/plan/registration.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';

/** Asks anew who uses a cluster, right before something irrevocable: minutes may have passed since the plan was made. */
export async function assertUnused(
  { reader, tenant, tombstones, ownSets }: ApplyContext,
  registration: Registration,
): Promise<void> {
  const [reason] = reasonsToKeep(registration, {
    tenant,
    uses: await reader.readUses(await reader.listApplications()),
    // What ran on it went before it, or holds it back.
    registrations: new Map(),
    leaving: new Set([registration.name]),
    tombstones,
    ownSets,
  });
  if (reason !== undefined) throw new StepFailure(`${reason}; it was not removed`);
}
