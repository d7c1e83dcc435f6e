import { reasonsToKeep } from '../../plan/guard/dependents.ts';
import { sharedNamespaces } from '../../plan/guard/namespace-guard.ts';
import type { Registration } from '../../plan/registration.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';

/**
 * Asks anew who uses a cluster, or the namespace of a virtual one on its host, right before something irrevocable: minutes
 * may have passed since the plan was made.
 */
export async function assertUnused(context: ApplyContext, registration: Registration): Promise<void> {
  const { reader, tenant, tombstones, ownSets } = context;
  const [applications, applicationSets] = await Promise.all([reader.listApplications(), reader.listApplicationSets()]);
  const [reason] = [
    ...reasonsToKeep(registration, {
      tenant,
      uses: await reader.readUses(applications),
      // What ran on it went before it, or holds it back.
      registrations: new Map(),
      leaving: new Set([registration.name]),
      tombstones,
      ownSets,
    }),
    ...sharedNamespaces(registration.name, { ...context, state: { applications, applicationSets } }),
  ];
  if (reason !== undefined) throw new StepFailure(`${reason}; it was not removed`);
}
