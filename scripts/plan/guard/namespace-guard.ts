import { secretTypeLabel, selectionLabels } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import type { ApplicationSet } from '../../desired/components/application-set.ts';
import { namespacesOf } from '../../desired/components/component-namespaces.ts';
import { maySelectLabels, selectsLabels } from '../../desired/components/selection.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { componentOf, isOurs } from '../../kubernetes/objects/ownership.ts';
import { isSameServer } from '../../register/api-server.ts';
import type { ApplicationSetContent, ComponentFile } from '../../register/components/component-file.ts';
import type { TenantSettings } from '../../register/tenant-file.ts';
import { hostOf, registeredLabels, serversOf, type ManagementState, type Registration } from '../registration.ts';
import { applicationsByNamespace, tombstonesByName } from './state-index.ts';

/** What the namespaces of virtual clusters are compared with. */
interface NamespaceInput {
  readonly settings: TenantSettings;
  readonly state: Pick<ManagementState, 'applications' | 'applicationSets'>;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly actual: ReadonlyMap<string, Registration>;
}

/** What is registered, and what the files say beside it. */
type Register = Pick<NamespaceInput, 'desired' | 'components' | 'actual'>;

/**
 * Why a cluster must be neither registered, changed nor unregistered: a virtual one while anything else is in its namespace
 * on its host, which goes when it goes; a host while it would get a component in the namespace of a virtual cluster.
 */
export function sharedNamespaces(name: string, input: NamespaceInput): readonly string[] {
  const ofVirtual = hostsOf(name, input).flatMap((host) =>
    usersOf(name, hostNamed(host, input), input).map(
      (user) => `its namespace "${name}" on host "${host}" is used by ${user} as well`,
    ),
  );
  return [...ofVirtual, ...newlyShared(name, input)];
}

/** Why a component must not be installed or changed: it would be in the namespace of a virtual cluster on its host. */
export function takenNamespaces(component: string, register: Register): readonly string[] {
  const file = register.components.get(component);
  if (file === undefined) return [];
  return namesIn(file).flatMap((namespace) =>
    hostsOf(namespace, register)
      .filter((host) => reaches(file, hostNamed(host, register)))
      .map((host) => `its namespace "${namespace}" on host "${host}" is that of virtual cluster "${namespace}"`),
  );
}

/** The labels of a host alone may bring it a component, into the namespace of a virtual cluster that is registered or should be. */
function newlyShared(host: string, { settings, state, ...register }: NamespaceInput): readonly string[] {
  const cluster = register.desired.get(host);
  if (cluster?.usage !== 'host') return [];
  const registration = register.actual.get(host);
  const [before, after] = [registration === undefined ? {} : registeredLabels(registration), selectionLabels(cluster)];
  const installed = state.applicationSets.filter((set) => isOurs(set, settings.name));
  const gained = [...installed, ...register.components.values()].filter(
    (set) => selectsLabels(set, after) && !selectsLabels(set, before),
  );
  const reasons = gained.flatMap((set) =>
    namesIn(set)
      .filter((namespace) => hostsOf(namespace, register).includes(host))
      .map(
        (name) =>
          `component "${set.metadata.name}" would be installed in the namespace of virtual cluster "${name}" on it`,
      ),
  );
  return [...new Set(reasons)];
}

/** The hosts of a virtual cluster, as it is registered and as its file says; none for a physical one. */
function hostsOf(name: string, { actual, desired }: Pick<Register, 'actual' | 'desired'>): readonly string[] {
  const registration = actual.get(name);
  const hosts = [registration === undefined ? undefined : hostOf(registration), desired.get(name)?.hostCluster];
  return [...new Set(hosts.filter((host) => host !== undefined))];
}

/** A host as Applications and ApplicationSets find it, now and after it was written. */
interface Host {
  readonly name: string;
  readonly servers: readonly string[];
  readonly labels: readonly Readonly<Record<string, string>>[];
}

/** Others may select by this label, which not every identity sees on a Secret. */
const isCluster = { [secretTypeLabel]: 'cluster' };

function hostNamed(name: string, { actual, desired }: Pick<Register, 'actual' | 'desired'>): Host {
  const [registration, cluster] = [actual.get(name), desired.get(name)];
  return {
    name,
    servers: [
      ...(registration === undefined ? [] : serversOf(registration)),
      ...(cluster === undefined ? [] : [cluster.apiServer.url]),
    ],
    labels: [
      ...(registration === undefined ? [] : [{ ...isCluster, ...registeredLabels(registration) }]),
      ...(cluster === undefined ? [] : [{ ...isCluster, ...selectionLabels(cluster) }]),
    ],
  };
}

/** Whoever uses the namespace of a virtual cluster on its host, beside that cluster. */
function usersOf(name: string, host: Host, input: NamespaceInput): readonly string[] {
  const sets = input.state.applicationSets.filter((set) => namesIn(set).includes(name) && reaches(set, host));
  const files = [...input.components.values()].filter((file) => namesIn(file).includes(name) && reaches(file, host));
  const titles = [
    ...sets.map((set) => titleOf(set, input.settings.name)),
    ...files.map((file) => `component "${file.name}"`),
  ];
  const uids = new Set(sets.map(({ metadata }) => metadata.uid));
  const isMade = ({ metadata }: Application): boolean =>
    metadata.ownerReferences?.some(({ uid }) => uids.has(uid)) === true;
  // What is being deleted may wait for a dead host for ever, and giving that up is what the tombstone asks for.
  const isAbandoned = tombstonesByName(input.settings).get(name)?.abandon === true;
  const applications = (applicationsByNamespace(input.state.applications).get(name) ?? [])
    .filter(({ spec }) => spec?.destination !== undefined && isAt(spec.destination, host))
    .filter((one) => !isMade(one) && !isItsOwn(one, name, input))
    .filter(({ metadata }) => !isAbandoned || metadata.deletionTimestamp === undefined);
  return [
    ...new Set(titles),
    ...applications.map(({ metadata }) => `Application ${metadata.namespace ?? ''}/${metadata.name}`),
  ];
}

function titleOf(set: ApplicationSet, tenant: string): string {
  const component = isOurs(set, tenant) ? componentOf(set) : undefined;
  const { namespace = '', name } = set.metadata;
  return component === undefined ? `ApplicationSet ${namespace}/${name}` : `component "${component}"`;
}

/** Whether an Application installs the virtual cluster itself; `clashesWith` finds those of another owner. */
function isItsOwn(application: Application, name: string, { settings, desired }: NamespaceInput): boolean {
  const { metadata } = application;
  const isVcluster = metadata.name === vclusterApplicationOf(name) && metadata.namespace === argoNamespace;
  return isVcluster && (isOurs(application, settings.name) || desired.has(name));
}

function namesIn(set: ApplicationSetContent): readonly string[] {
  return [...new Set(namespacesOf(set).map(({ name }) => name))];
}

/** Whether a set makes an Application for a host: one that it selects, or one that its template names. */
function reaches(set: ApplicationSetContent, host: Host): boolean {
  const { destination } = set.spec.template.spec;
  const place = destination.name ?? destination.server ?? '';
  if (place !== '' && !place.includes('{{')) return isAt(destination, host);
  return host.labels.some((labels) => maySelectLabels(set, labels));
}

function isAt(destination: { readonly name?: string; readonly server?: string }, host: Host): boolean {
  return destination.name === host.name || host.servers.some((server) => isSameServer(destination.server, server));
}
