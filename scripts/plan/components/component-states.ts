import { toInstalledComponents, type ApplicationSet } from '../../desired/components/application-set.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { plainServer } from '../../register/api-server.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import { serversOf, type Registration } from '../registration.ts';

/** What Argo CD says of one component on one cluster. */
export interface ComponentState {
  readonly component: string;
  /** The name of its Argo CD Application. */
  readonly application: string;
  /** In Argo CD's words, such as `Synced`; `Unknown` before it has said anything. */
  readonly sync: string;
  /** In Argo CD's words, such as `Healthy`; `Unknown` before it has said anything. */
  readonly health: string;
}

/** What is asked about the components of clusters. */
interface InstalledState {
  readonly applications: readonly Application[];
  readonly applicationSets: readonly ApplicationSet[];
}

/**
 * What the tenant's own ApplicationSets made, by registered cluster and in the order of components. Each Application is
 * looked at once, however many clusters there are.
 */
export function componentStates(
  registrations: ReadonlyMap<string, Registration>,
  tenant: string,
  { applications, applicationSets }: InstalledState,
): ReadonlyMap<string, readonly ComponentState[]> {
  const components = new Map(
    [...toInstalledComponents(applicationSets, tenant)].map(([component, { metadata }]) => [metadata.uid, component]),
  );
  const byServer = Map.groupBy(
    [...registrations.values()].flatMap((one) =>
      [...new Set(serversOf(one).map(plainServer))].map((server) => ({ name: one.name, server })),
    ),
    ({ server }) => server,
  );
  const states = new Map<string, ComponentState[]>();
  for (const application of applications) {
    const owner = application.metadata.ownerReferences?.find(({ uid }) => components.has(uid));
    const component = components.get(owner?.uid);
    const { name, server } = application.spec?.destination ?? {};
    if (component === undefined) continue;
    const state = { component, application: application.metadata.name, ...saidOf(application) };
    const known = server === undefined ? undefined : byServer.get(plainServer(server));
    const targeted = new Set(known?.map((one) => one.name));
    if (name !== undefined && registrations.has(name)) targeted.add(name);
    for (const cluster of targeted) {
      const others = states.get(cluster);
      if (others === undefined) states.set(cluster, [state]);
      else others.push(state);
    }
  }
  for (const own of states.values()) own.sort((left, right) => (left.component < right.component ? -1 : 1));
  return states;
}

/** Whether Argo CD has installed a component completely. */
export function isReady({ sync, health }: Pick<ComponentState, 'sync' | 'health'>): boolean {
  return sync === 'Synced' && health === 'Healthy';
}

/** What Argo CD says of an Application. */
export function saidOf({ status }: Application): Pick<ComponentState, 'sync' | 'health'> {
  const said = (part: 'sync' | 'health'): string => textAt(valueAt(status, part), 'status') ?? 'Unknown';
  return { sync: said('sync'), health: said('health') };
}
