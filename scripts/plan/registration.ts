import type { CredentialReference } from '../desired/cluster.ts';
import { hostLabel, secretText, selectionLabels, type SelectableCluster } from '../desired/cluster-secret.ts';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import { vclusterApplicationOf } from '../desired/vcluster-application.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
  Secret,
} from '../kubernetes/objects/kubernetes-object.ts';
import { annotations, clusterOf, isOurs } from '../kubernetes/objects/ownership.ts';

/** What was read from the management cluster; `secrets` is undefined for an identity that may not read them. */
export interface ManagementState {
  readonly resources: readonly ClusterResource[];
  readonly secrets: readonly Secret[] | undefined;
  readonly applications: readonly Application[];
  /** None where Argo CD does not know the kind. */
  readonly applicationSets: readonly ApplicationSet[];
}

/** What the management cluster holds for one cluster; parts of it may be missing after a killed run. */
export interface Registration {
  readonly name: string;
  readonly resource?: ClusterResource;
  readonly secret?: Secret;
  readonly application?: Application;
  /** Whether Secrets could be read at all. */
  readonly secretsRead: boolean;
  /** Where its credential came from; known only of what a register asks for, since no object says it. */
  readonly credentialFrom?: CredentialReference['from'];
}

/** Our registrations by name, whichever of their objects exist. */
export function toRegistrations(state: ManagementState, tenant: string): ReadonlyMap<string, Registration> {
  const registrations = new Map<string, Registration>();
  const add = (object: KubernetesObject, part: Partial<Registration>): void => {
    const name = clusterOf(object);
    if (name === undefined || !isOurs(object, tenant)) return;
    const registration = registrations.get(name) ?? { name, secretsRead: state.secrets !== undefined };
    registrations.set(name, { ...registration, ...part });
  };
  for (const resource of state.resources) add(resource, { resource });
  for (const secret of state.secrets ?? []) add(secret, { secret });
  for (const application of state.applications)
    if (application.metadata.name === vclusterApplicationOf(clusterOf(application) ?? ''))
      add(application, { application });
  return new Map([...registrations].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Where Argo CD reaches a registered cluster, from whichever object still says so. */
export function serverOf(registration: Registration): string | undefined {
  return serversOf(registration)[0];
}

/** Every address that a registration names, Argo CD's first: a run that was killed may have changed only one of them. */
export function serversOf({ secret, resource }: Registration): readonly string[] {
  const written = resource?.spec['apiServer'];
  const servers = [secretText(secret, 'server'), typeof written === 'string' ? written : undefined];
  return servers.filter((server) => server !== undefined);
}

/** The host of a registered virtual cluster, from whichever object still says so. */
export function hostOf({ resource, application, secret }: Registration): string | undefined {
  const written = resource?.spec['hostCluster'];
  if (typeof written === 'string') return written;
  const { labels, annotations: notes } = secret?.metadata ?? {};
  return application?.spec?.destination?.name ?? labels?.[hostLabel] ?? notes?.[annotations.host];
}

/** The UID of the cluster's kube-system namespace, as it was when it was registered. */
export function clusterUidOf(registration: Registration): string | undefined {
  return registration.resource?.metadata.annotations?.[annotations.clusterUid];
}

/** What the cluster's API server reported when apply last asked; undefined for what an older kit registered. */
export function kubernetesVersionOf(registration: Registration): string | undefined {
  return registration.resource?.metadata.annotations?.[annotations.kubernetesVersion];
}

/**
 * The labels by which Argo CD selects a registered cluster: those of its Secret, or for an identity that sees none
 * those that follow from its Cluster resource.
 */
export function registeredLabels({ secret, resource }: Registration): Readonly<Record<string, string>> {
  if (secret !== undefined) return secret.metadata.labels ?? {};
  if (resource === undefined) return {};
  const { usage, clusterType, workerType, hostCluster } = resource.spec;
  // A component that was removed by server-side apply may stay as null.
  const written = Object.entries(resource.spec['componentsList'] ?? {});
  const componentsList = Object.fromEntries(written.filter(([, component]) => component !== null));
  const spec = { usage, clusterType, workerType, hostCluster, componentsList } as Omit<SelectableCluster, 'labels'>;
  return selectionLabels({ ...spec, labels: resource.metadata.labels ?? {} });
}
