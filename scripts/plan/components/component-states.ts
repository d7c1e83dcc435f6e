import { toInstalledComponents, type ApplicationSet } from '../../desired/components/application-set.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import { targets } from '../guard/dependents.ts';
import type { Registration } from '../registration.ts';

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

/** What is asked about the components of a cluster. */
interface InstalledState {
  readonly applications: readonly Application[];
  readonly applicationSets: readonly ApplicationSet[];
}

/** The Applications that the tenant's own ApplicationSets made for a registered cluster, by component. */
export function componentStatesOf(
  registration: Registration,
  tenant: string,
  { applications, applicationSets }: InstalledState,
): readonly ComponentState[] {
  const components = new Map(
    [...toInstalledComponents(applicationSets, tenant)].map(([component, { metadata }]) => [metadata.uid, component]),
  );
  const states = applications.flatMap((application) => {
    const owner = application.metadata.ownerReferences?.find(({ uid }) => components.has(uid));
    const component = components.get(owner?.uid);
    if (component === undefined || !targets(application, registration)) return [];
    return [{ component, application: application.metadata.name, ...saidOf(application) }];
  });
  return states.sort((left, right) => (left.component < right.component ? -1 : 1));
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
