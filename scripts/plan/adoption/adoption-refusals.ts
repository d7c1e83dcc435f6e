import { toClusterSpec } from '../../desired/cluster-resource.ts';
import { secretNameOf, secretText } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toVclusterApplication, trackingAnnotation } from '../../desired/vcluster-application.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
  Secret,
} from '../../kubernetes/objects/kubernetes-object.ts';
import { isOfAnyTenant, tenantOf } from '../../kubernetes/objects/ownership.ts';
import { isSameServer } from '../../register/api-server.ts';
import { valueAt } from '../../text/pointer.ts';
import { quotedList, withoutEnding } from '../../text/words.ts';
import { compareValues } from '../compare/compare-values.ts';
import { otherOperators } from '../guard/clashes.ts';
import type { Registration } from '../registration.ts';

/** The objects that were found for a cluster, and what may depend on how they are spelled. */
interface AdoptionInput {
  readonly tenant: string;
  readonly cluster: Cluster;
  readonly registered: Registration | undefined;
  readonly secrets: readonly Secret[];
  readonly resources: readonly ClusterResource[];
  readonly vclusters: readonly Application[];
  /** Every Application of the management cluster. */
  readonly applications: readonly Application[];
}

/** Why objects must not be taken over: another owner still uses them, or Argo CD or a workload would break. */
export function refusalsOf(input: AdoptionInput): readonly string[] {
  const { secrets, resources, vclusters, registered } = input;
  const all: readonly KubernetesObject[] = [...resources, ...vclusters, ...secrets];
  const candidates = [...(registered?.secret === undefined ? [] : [registered.secret]), ...secrets];
  const several =
    candidates.length < 2
      ? []
      : [
          `${quotedList(candidates.map(({ metadata }) => metadata.name))} are Secrets for one cluster, and Argo CD takes ` +
            'either: find out which one is right, and remove the other',
        ];
  return [
    ...all.flatMap(heldByOthers),
    ...several,
    ...secrets.flatMap((secret) => secretRefusals(secret, input)),
    ...resources.flatMap((resource) => resourceRefusals(resource, input)),
    ...vclusters.flatMap((application) => vclusterRefusals(application, input)),
  ];
}

function heldByOthers(object: KubernetesObject): readonly string[] {
  const { metadata } = object;
  const title = titleOf(object);
  const owner = metadata.ownerReferences?.[0];
  const tracking = metadata.annotations?.[trackingAnnotation]?.split(':')[0];
  return [
    ...(isOfAnyTenant(object) ? [`${title} belongs to tenant "${tenantOf(object)}" of this kit`] : []),
    ...otherOperators(object),
    ...(owner === undefined ? [] : [`${title} is managed by ${owner.kind} "${owner.name}": remove it there first`]),
    ...(tracking === undefined
      ? []
      : [`${title} is managed by Argo CD's Application "${tracking}": remove it there first, without pruning it`]),
    ...(metadata.deletionTimestamp === undefined ? [] : [`${title} is being deleted: wait until it is gone`]),
  ];
}

function secretRefusals(secret: Secret, { cluster, applications }: AdoptionInput): readonly string[] {
  const title = titleOf(secret);
  const { url } = cluster.apiServer;
  const [name = '', server = ''] = ['name', 'server'].map((key) => secretText(secret, key));
  if (!isSameServer(server, url))
    return [`${title} registers ${server || 'no address'}, but ${cluster.file.path} says ${url}`];
  const destinations = (says: (application: Application) => boolean): readonly string[] =>
    applications.filter(says).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
  const byName =
    name === cluster.name ? [] : destinations(({ spec }) => name !== '' && spec?.destination?.name === name);
  // Argo CD heeds a slash at the end as little as we do, but every other letter.
  const isRespelt = trimmed(server) !== url;
  const byServer = isRespelt
    ? destinations(({ spec }) => trimmed(spec?.destination?.server ?? '') === trimmed(server))
    : [];
  const wanted = secretNameOf(cluster.name);
  return [
    ...(byName.length === 0
      ? []
      : [
          `Application ${quotedList(byName)} names the destination "${name}", which becomes "${cluster.name}": write ${url} there first`,
        ]),
    ...(byServer.length === 0
      ? []
      : [
          `Application ${quotedList(byServer)} spells the destination ${server}, which becomes ${url}: write that there first`,
        ]),
    ...(secret.metadata.name === wanted
      ? []
      : [
          `${title} cannot become "${wanted}" while Argo CD is running, since it would see two clusters or none: follow "A Secret of ` +
            'another name" in docs/how-to.md',
        ]),
  ];
}

/** What is frozen while a cluster is in use has to agree already. */
function resourceRefusals(resource: ClusterResource, { cluster }: AdoptionInput): readonly string[] {
  const title = titleOf(resource);
  const spec = toClusterSpec(cluster);
  const server = valueAt(resource.spec, 'apiServer');
  if (typeof server === 'string' && !isSameServer(server, cluster.apiServer.url))
    return [`${title} is at ${server}, but ${cluster.file.path} says ${cluster.apiServer.url}`];
  return ['usage', 'clusterType', 'workerType', 'hostCluster']
    .filter((key) => (resource.spec[key] || undefined) !== spec[key])
    .map(
      (key) => `${title} has ${key} ${shown(resource.spec[key])}, but ${cluster.file.path} says ${shown(spec[key])}`,
    );
}

/** What would make Argo CD install another vcluster, and so begin with empty data, has to agree already. */
function vclusterRefusals(application: Application, { tenant, cluster }: AdoptionInput): readonly string[] {
  const title = titleOf(application);
  if (cluster.clusterType !== 'virtual')
    return [`${title} installs a virtual cluster, but ${cluster.file.path} is not one`];
  const kept = (one: Application): object => {
    const source = valueAt(one.spec, 'source');
    const { repoURL, chart, targetRevision, helm } = (source ?? {}) as Readonly<Record<string, unknown>>;
    const { name, namespace } = one.spec?.destination ?? {};
    return {
      destination: { name, namespace },
      repoURL,
      chart,
      targetRevision,
      releaseName: valueAt(helm, 'releaseName'),
    };
  };
  const wanted = kept(toVclusterApplication(tenant, cluster));
  return compareValues('', kept(application), wanted).map(
    ({ path, from, to }) =>
      `${title} has ${path} ${shown(from)}, but the kit writes ${shown(to)}: another vcluster would start without the data of this one`,
  );
}

function titleOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}"`;
}

function trimmed(server: string): string {
  return withoutEnding(server, '/');
}

function shown(value: unknown): string {
  return value === undefined || value === '' ? 'none' : `"${String(value)}"`;
}
