import type { Application, KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { isOurs } from '../../kubernetes/objects/ownership.ts';
import { isSameServer, plainServer } from '../../register/api-server.ts';
import { clusterUses, unknownProductUses, userWords } from '../../register/products/cluster-uses.ts';
import type { Repository } from '../../register/repository.ts';
import type { Tombstone } from '../../register/tenant-file.ts';
import { toPrintable } from '../../text/words.ts';
import { serversOf, type Registration } from '../registration.ts';
import {
  applicationsByCluster,
  applicationsByServer,
  environmentsByCluster,
  inListOrder,
  registrationsByHost,
  runtimesByEnvironment,
  runtimesByRecordedCluster,
  vclusterApplications,
  type Product,
} from './state-index.ts';

/** What may use a cluster, as read from the management cluster. */
export interface LiveUses {
  readonly environments: readonly Product[];
  readonly deploymentRuntimes: readonly Product[];
  readonly pipelineRuntimes: readonly Product[];
  readonly applications: readonly Application[];
  /** The kinds that a complete discovery does not name, so that there are none. */
  readonly absent: readonly string[];
  /** The kinds that could not be read completely, with the reason; any of these makes every removal unprovable. */
  readonly unknown: readonly { readonly kind: string; readonly reason: string }[];
}

/** What is looked at besides the uses. */
interface UseInput {
  readonly tenant: string;
  readonly uses: LiveUses;
  readonly registrations: ReadonlyMap<string, Registration>;
  /** The clusters that go in the same run, and with them what only they are used by. */
  readonly leaving: ReadonlySet<string>;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  /** The UIDs of the tenant's ApplicationSets. */
  readonly ownSets: ReadonlySet<string>;
}

/** Why a registered cluster must stay: whoever still uses it, and kinds that could not be read, so someone may. */
export function reasonsToKeep(registration: Registration, input: UseInput): readonly string[] {
  return [
    ...input.uses.unknown.map(
      ({ kind, reason }) => `cannot prove that nothing uses it: ${kind} could not be read (${reason})`,
    ),
    ...dependentsOf(registration, input).map((dependent) => `${dependent} still uses it`),
  ];
}

/** Whoever still uses a registered cluster, each by kind and name. */
function dependentsOf(registration: Registration, input: UseInput): readonly string[] {
  const { name } = registration;
  const { tenant, uses, leaving } = input;
  // What is being deleted may wait for a dead cluster for ever, and giving that one up is what its tombstone asks for.
  const isAbandoned = input.tombstones.get(name)?.abandon === true;
  const stays = ({ metadata }: KubernetesObject): boolean => !isAbandoned || metadata.deletionTimestamp === undefined;
  const virtual = (registrationsByHost(input.registrations).get(name) ?? []).filter((one) => !leaving.has(one.name));
  const environments = (environmentsByCluster(uses.environments).get(name) ?? []).filter(stays);
  const environmentKeys = environments.map(keyOf);
  const runtimes = (kind: string, objects: readonly Product[]): readonly string[] =>
    runtimesOn(name, objects, environmentKeys)
      .filter(stays)
      .map((runtime) => `${kind} ${keyOf(runtime)}`);
  const applications = applicationsOn(registration, uses.applications).filter(
    (application) => stays(application) && !isComponent(application, tenant, input),
  );
  return [
    ...virtual.map((other) => `virtual cluster ${other.name}`),
    ...environments.map((environment) => `Environment ${keyOf(environment)}`),
    ...runtimes('DeploymentRuntime', uses.deploymentRuntimes),
    ...runtimes('ProjectPipelineRuntime', uses.pipelineRuntimes),
    ...applications.map((application) => `Application ${keyOf(application)}`),
  ];
}

/** The Applications of a list that `targets` a registered cluster. */
function applicationsOn(registration: Registration, all: readonly Application[]): readonly Application[] {
  const byServer = serversOf(registration).flatMap(
    (server) => applicationsByServer(all).get(plainServer(server)) ?? [],
  );
  return inListOrder(all, [...(applicationsByCluster(all).get(registration.name) ?? []), ...byServer]);
}

/** A runtime is on a cluster through its environment, or because its status recorded the cluster. */
function runtimesOn(cluster: string, all: readonly Product[], environmentKeys: readonly string[]): readonly Product[] {
  const byEnvironment = environmentKeys.flatMap((key) => runtimesByEnvironment(all).get(key) ?? []);
  const recorded = runtimesByRecordedCluster.flatMap((indexOf) => indexOf(all).get(cluster) ?? []);
  return inListOrder(all, [...byEnvironment, ...recorded]);
}

/** Whether an Application deploys to a registered cluster, said by its name or by any address under which it is known. */
export function targets(application: Application, registration: Registration): boolean {
  const destination = application.spec?.destination;
  const isItsServer = (server: string): boolean => isSameServer(destination?.server, server);
  return destination?.name === registration.name || serversOf(registration).some(isItsServer);
}

/**
 * Whether an Application is generated by one of the tenant's own ApplicationSets: it goes when its cluster goes. Others'
 * sets may select the same clusters, in any AppProject.
 */
export function isGenerated(application: Application, ownSets: ReadonlySet<string>): boolean {
  const owners = application.metadata.ownerReferences ?? [];
  return owners.some(({ kind, uid }) => kind === 'ApplicationSet' && ownSets.has(uid));
}

function isComponent(
  application: Application,
  tenant: string,
  { leaving, ownSets }: { readonly leaving: ReadonlySet<string>; readonly ownSets: ReadonlySet<string> },
): boolean {
  if (isGenerated(application, ownSets)) return true;
  const { name, namespace } = application.metadata;
  return isOurs(application, tenant) && namespace === argoNamespace && vclusterApplications(leaving).has(name);
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Names in files of products are a stranger's, and are not checked. */
const maxReasonLength = 300;

/** Why the files forbid that a cluster is unregistered: what they say still uses it, and what they cannot say. */
export function fileDependentsOf(repository: Repository): (cluster: string) => readonly string[] {
  const uses = clusterUses(repository);
  const unproved = unknownProductUses(repository).map(({ message }) => `cannot prove that nothing uses it: ${message}`);
  return (cluster) => {
    const reasons = (uses.get(cluster) ?? []).map(({ user, at }) => {
      const { file, start } = at();
      return `${userWords(user)} still uses it (${file}:${start.line})`;
    });
    return [...unproved, ...reasons].map((reason) => toPrintable(reason).slice(0, maxReasonLength));
  };
}
