import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { toLeftovers, tracesOf } from '../../plan/components/component-traces.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import type { ApplyContext } from '../apply-context.ts';

/**
 * What components left on a physical cluster after Argo CD has taken away their Applications, read with the cluster's own
 * credential while there is one. Not knowing it is said, and keeps no cluster from being unregistered.
 */
export async function componentLeftovers(
  context: ApplyContext,
  registration: Registration,
): Promise<readonly Leftover[]> {
  const { name } = registration;
  const traces = tracesOf(registration, context.installed);
  const places = { namespaces: [...traces.namespaces.keys()], apiGroups: [...traces.apiGroups.keys()] };
  // A virtual cluster is gone as a whole, with everything in it.
  if (hostOf(registration) !== undefined || places.namespaces.length + places.apiGroups.length === 0) return [];
  const unknown = (why: string): readonly Leftover[] => [
    { on: name, kind: 'Cluster', name, why: `what its components left there could not be read: ${why}` },
  ];
  const access = context.access.get(name);
  if (access === undefined) return unknown('there is no credential for it any more');
  const cluster = context.connect(access.server, access.credential);
  try {
    return toLeftovers(name, traces, await cluster.findTraces(places));
  } catch (error) {
    if (error instanceof ApiFailure) return unknown(error.message);
    throw error;
  } finally {
    cluster.close();
  }
}
