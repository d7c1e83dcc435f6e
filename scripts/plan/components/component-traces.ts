import type { ApplicationSet } from '../../desired/components/application-set.ts';
import { componentsSelecting } from '../../desired/components/selection.ts';
import { apiGroupsOf } from '../../register/components/component-catalogue.ts';
import { defined } from '../../text/defined.ts';
import { textAt } from '../../text/pointer.ts';
import type { Leftover } from '../outcome.ts';
import { registeredLabels, type Registration } from '../registration.ts';

/** Where the components of a cluster may leave something there; each place with the components that use it. */
interface ComponentTraces {
  readonly namespaces: ReadonlyMap<string, readonly string[]>;
  /** API groups whose definitions a component brings and keeps, since deleting one deletes every object of its kind. */
  readonly apiGroups: ReadonlyMap<string, readonly string[]>;
}

/** Which of these places are still there. */
export interface FoundTraces {
  readonly namespaces: readonly string[];
  readonly apiGroups: readonly string[];
}

/**
 * The traces to look for on a cluster that goes: of the components in its Cluster resource, and of the installed ones that
 * select it. Its own labels may be gone already.
 */
export function tracesOf(
  { name, resource, secretsRead }: Registration,
  installed: ReadonlyMap<string, ApplicationSet>,
): ComponentTraces {
  const namespaces = new Map<string, string[]>();
  const apiGroups = new Map<string, string[]>();
  const add = (places: Map<string, string[]>, place: string | undefined, component: string): void => {
    if (place === undefined || place.includes('{{')) return;
    places.set(place, [...new Set([...(places.get(place) ?? []), component])].sort());
  };
  for (const entry of Object.values(resource?.spec['componentsList'] ?? {}))
    add(namespaces, textAt(entry, 'namespace'), textAt(entry, 'name') ?? 'a component');
  const labels = registeredLabels({ name, secretsRead, ...defined({ resource }) });
  for (const set of componentsSelecting(labels, installed)) {
    const component = set.metadata.name;
    add(namespaces, set.spec.template.spec.destination.namespace, component);
    for (const group of apiGroupsOf(set)) add(apiGroups, group, component);
  }
  return { namespaces, apiGroups };
}

/** What is found of the traces, as what is left behind on the cluster. */
export function toLeftovers(cluster: string, traces: ComponentTraces, found: FoundTraces): readonly Leftover[] {
  const users = (components: readonly string[] = []): string => components.join(', ');
  return [
    ...[...found.namespaces].sort().map((name) => ({
      ...{ on: cluster, kind: 'Namespace', name },
      why: `of ${users(traces.namespaces.get(name))}; Argo CD deletes what it installed, but not the namespace`,
    })),
    ...[...found.apiGroups].sort().map((group) => ({
      ...{ on: cluster, kind: 'CustomResourceDefinition', name: `*.${group}` },
      why: `of ${users(traces.apiGroups.get(group))}; kept, since deleting one deletes every object of its kind`,
    })),
  ];
}
