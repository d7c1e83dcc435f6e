import type { Cluster } from '../../desired/cluster.ts';
import { secretNameOf } from '../../desired/cluster-secret.ts';
import {
  toApplicationSet,
  toInstalledComponents,
  type ApplicationSet,
} from '../../desired/components/application-set.ts';
import { toVclusterApplication, vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import { conditionOf, type KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace, registerNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { clusterOf, isOfAnyTenant, isOurs } from '../../kubernetes/objects/ownership.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { defined } from '../../text/defined.ts';
import type { FieldChange } from '../compare/compare-values.ts';
import { wantedResource, wantedSecret } from '../compare/differences.ts';
import type { NotCompared, Plan, Subject } from '../plan.ts';
import type { ManagementState, Registration } from '../registration.ts';
import { otherManagersOf, type OtherManager } from './other-managers.ts';

/** In which way the management cluster is not what the register says. */
export type DriftKind = 'only-live' | 'only-in-files' | 'differs' | 'other-manager';

/** An object of the management cluster. */
export interface ObjectName {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** One way in which the objects of a cluster or a component differ from the register. */
export interface DriftItem {
  readonly kind: DriftKind;
  readonly subject: Subject;
  /** The file that asks for it; what is only live has none. */
  readonly file?: string;
  /** What is there and should not be, or should be and is not; or else the object with a field of another manager. */
  readonly objects: readonly ObjectName[];
  /** What differs: `from` is there, `to` is what the register says. */
  readonly fields: readonly FieldChange[];
  /** The fields of the object that another field manager wrote. */
  readonly managers: readonly OtherManager[];
  /** For what is only live: whether a commit removed its file, so that the next apply removes it. */
  readonly isExplained?: boolean;
}

/** How far a management cluster is from its register. */
export interface Drift {
  readonly items: readonly DriftItem[];
  /** Clusters and cluster Secrets that belong to no cluster of any register; nothing ever touches them. */
  readonly unmanaged: readonly ObjectName[];
  /** What was compared: each cluster and component that is asked for, or there. */
  readonly compared: readonly Subject[];
  readonly notCompared: readonly NotCompared[];
  readonly unreadKinds: readonly string[];
}

/** What the drift is made of: the plan without its guards, and what it was made from. */
interface DriftInput {
  readonly tenant: string;
  readonly plan: Plan;
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly actual: ReadonlyMap<string, Registration>;
  readonly components: ReadonlyMap<string, ComponentFile>;
}

/** What the planner would change, shown as differences, and what it does not compare. */
export function driftOf(input: DriftInput): Drift {
  const { tenant, plan, state, desired, actual, components } = input;
  const { notCompared = [], unreadKinds = [] } = plan;
  const installed = toInstalledComponents(state.applicationSets, tenant);
  const names = (kind: Subject['kind'], maps: readonly ReadonlyMap<string, unknown>[]): readonly Subject[] =>
    [...new Set(maps.flatMap((map) => [...map.keys()]))].sort().map((name) => ({ kind, name }));
  const items = [
    ...clusterItems(plan, desired, actual),
    ...componentItems(plan, components, installed),
    ...managedElsewhere(input, installed),
  ];
  const order: readonly DriftKind[] = ['only-live', 'only-in-files', 'differs', 'other-manager'];
  return {
    items: items.sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind)),
    unmanaged: [...state.resources, ...(state.secrets ?? [])]
      .filter((one) => !isOfAnyTenant(one) || (isOurs(one, tenant) && clusterOf(one) === undefined))
      .map(nameOf),
    compared: [...names('cluster', [desired, actual]), ...names('component', [components, installed])],
    notCompared,
    unreadKinds,
  };
}

function clusterItems(
  plan: Plan,
  desired: ReadonlyMap<string, Cluster>,
  actual: ReadonlyMap<string, Registration>,
): readonly DriftItem[] {
  const items = plan.changes.flatMap(({ action, cluster: name, fields, origin }): readonly DriftItem[] => {
    const [subject, cluster, registration] = [{ kind: 'cluster', name } as const, desired.get(name), actual.get(name)];
    const start = { subject, ...defined({ file: origin?.file }) };
    if (action === 'unregister' || cluster === undefined)
      return [{ ...itemOf('only-live', subject), objects: partsOf(registration).map(nameOf), isExplained: true }];
    const missing = missingParts(cluster, registration);
    // A missing object needs no list of fields.
    const differing = [...fields, ...(action === 'register' ? incompleteness(registration) : [])].filter(
      ({ path, from }) => !(path === 'vcluster' && from === undefined),
    );
    return [
      ...(missing.length === 0 ? [] : [{ ...itemOf('only-in-files', subject), ...start, objects: missing }]),
      ...(differing.length === 0 || registration === undefined
        ? []
        : [{ ...itemOf('differs', subject), ...start, fields: differing }]),
    ];
  });
  const left = plan.drift
    .filter(({ kind }) => kind === 'cluster')
    .map((subject) => ({
      ...itemOf('only-live', subject),
      objects: partsOf(actual.get(subject.name)).map(nameOf),
      isExplained: false,
    }));
  return [...items, ...left];
}

function componentItems(
  plan: Plan,
  components: ReadonlyMap<string, ComponentFile>,
  installed: ReadonlyMap<string, ApplicationSet>,
): readonly DriftItem[] {
  const setOf = (name: string): ObjectName => ({ kind: 'ApplicationSet', namespace: argoNamespace, name });
  const items = plan.components.map(({ action, component: name, fields }): DriftItem => {
    const subject = { kind: 'component', name } as const;
    const file = defined({ file: components.get(name)?.path });
    const installedName = installed.get(name)?.metadata.name ?? name;
    if (action === 'update') return { ...itemOf('differs', subject), ...file, fields };
    if (action === 'install') return { ...itemOf('only-in-files', subject), ...file, objects: [setOf(name)] };
    return { ...itemOf('only-live', subject), objects: [setOf(installedName)], isExplained: true };
  });
  const left = plan.drift
    .filter(({ kind }) => kind === 'component')
    .map((subject) => ({
      ...itemOf('only-live', subject),
      objects: [setOf(subject.name)],
      isExplained: false,
    }));
  return [...items, ...left];
}

/** The fields of each object that is there and wanted which another field manager wrote. */
function managedElsewhere(
  { tenant, desired, actual, components }: DriftInput,
  installed: ReadonlyMap<string, ApplicationSet>,
): readonly DriftItem[] {
  const item = (
    subject: Subject,
    file: string,
    object: KubernetesObject | undefined,
    wanted: Wanted,
  ): readonly DriftItem[] => {
    const managers = otherManagersOf(object, wanted);
    if (object === undefined || managers.length === 0) return [];
    return [{ ...itemOf('other-manager', subject), file, objects: [nameOf(object)], managers }];
  };
  return [
    ...[...desired.values()].flatMap((cluster) => {
      const { resource, secret, application } = actual.get(cluster.name) ?? {};
      const subject = { kind: 'cluster', name: cluster.name } as const;
      const data = { name: '', server: '', config: '' };
      const { path } = cluster.file;
      return [
        ...item(subject, path, resource, wantedResource(tenant, cluster)),
        ...item(subject, path, secret, { metadata: wantedSecret(tenant, cluster).metadata, data }),
        ...(cluster.clusterType === 'virtual'
          ? item(subject, path, application, toVclusterApplication(tenant, cluster))
          : []),
      ];
    }),
    ...[...components.values()].flatMap((component) =>
      item(
        { kind: 'component', name: component.name },
        component.path,
        installed.get(component.name),
        toApplicationSet(tenant, component, ''),
      ),
    ),
  ];
}

type Wanted = Parameters<typeof otherManagersOf>[1];

function itemOf(kind: DriftKind, subject: Subject): DriftItem {
  return { kind, subject, objects: [], fields: [], managers: [] };
}

function partsOf({ resource, secret, application }: Partial<Registration> = {}): readonly KubernetesObject[] {
  return [resource, secret, application].filter((part) => part !== undefined);
}

/** The objects of a cluster that are not there; a Secret only where they were read. */
function missingParts({ name, clusterType }: Cluster, registration: Registration | undefined): readonly ObjectName[] {
  const parts = [
    [{ kind: 'Cluster', namespace: registerNamespace, name }, registration?.resource],
    [{ kind: 'Secret', namespace: argoNamespace, name: secretNameOf(name) }, registration?.secret],
    [
      { kind: 'Application', namespace: argoNamespace, name: vclusterApplicationOf(name) },
      clusterType === 'virtual' ? registration?.application : 'none is needed',
    ],
  ] as const;
  const isUnread = ({ kind }: ObjectName): boolean => kind === 'Secret' && registration?.secretsRead === false;
  return parts.flatMap(([object, found]) => (found === undefined && !isUnread(object) ? [object] : []));
}

/** Why a registration of which every part is there does not count as one. */
function incompleteness(registration: Registration | undefined): readonly FieldChange[] {
  const leaving = partsOf(registration)
    .filter(({ metadata }) => metadata.deletionTimestamp !== undefined)
    .map(({ kind, metadata }) => ({ path: `${kind} ${metadata.name}`, from: 'being deleted', to: 'there' }));
  const condition = conditionOf(registration?.resource, 'Registered');
  if (registration?.resource === undefined || condition?.status === 'True') return leaving;
  const from = condition === undefined ? undefined : `${condition.status} (${condition.reason})`;
  return [...leaving, { path: 'status.conditions[Registered]', from, to: 'True' }];
}

function nameOf({ kind, metadata }: KubernetesObject): ObjectName {
  return { kind, namespace: metadata.namespace ?? '', name: metadata.name };
}
