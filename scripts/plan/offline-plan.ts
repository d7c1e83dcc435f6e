import { connectionRecords } from '../desired/cluster-resource.ts';
import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { toApplicationSet } from '../desired/components/application-set.ts';
import { toVclusterApplication } from '../desired/vcluster-application.ts';
import type { ObjectMetadata } from '../kubernetes/objects/kubernetes-object.ts';
import { annotations, fieldManager } from '../kubernetes/objects/ownership.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import type { Repository } from '../register/repository.ts';
import { wantedResource } from './compare/differences.ts';
import type { Plan } from './plan.ts';
import { makePlan } from './planner.ts';
import type { Registration } from './registration.ts';

/** What a register asks for: its clusters, complete, and its components. */
export interface DesiredRegister {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
}

/** What a valid register asks for. */
export function desiredRegister(repository: Repository): DesiredRegister {
  return { clusters: desiredClusters(repository), components: repository.components };
}

/** The tenant's name does not matter: both sides are of one tenant. */
const tenant = 'tenant';
/** Between two trees every removal is what the change says. */
const everything = { has: () => true };

/**
 * The plan that a change of files asks for, from the files alone, what a merge request can show without any key: that of a
 * management cluster to which the base was applied, seen by an identity that reads no Secrets.
 */
export function makeOfflinePlan(base: DesiredRegister, head: DesiredRegister): Plan {
  return makePlan({
    tenant,
    desired: head.clusters,
    components: head.components,
    actual: mapValues(base.clusters, toRegistration),
    installed: mapValues(base.components, (component) => applied(toApplicationSet(tenant, component, ''))),
    explained: { clusters: everything, components: everything },
  });
}

/** The registration of a cluster, as apply leaves it. */
function toRegistration(cluster: Cluster): Registration {
  const { name, credential } = cluster;
  const { fingerprint, expires = 'unknown', sealedFile, exchangeRole } = credential;
  const { spec, metadata } = wantedResource(tenant, cluster);
  const records = {
    ...(fingerprint === undefined ? {} : { [annotations.fingerprint]: fingerprint, [annotations.expires]: expires }),
    ...(sealedFile === undefined ? {} : { [annotations.sealedFile]: sealedFile }),
    ...(exchangeRole === undefined ? {} : { [annotations.exchangeRole]: exchangeRole }),
    ...(exchangeRole === undefined || fingerprint === undefined ? {} : { [annotations.exchangedFrom]: fingerprint }),
    ...connectionRecords(cluster),
    [annotations.clusterUid]: 'unknown',
  };
  const resource = applied({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { ...metadata, name, annotations: { ...metadata.annotations, ...records } },
    spec,
    status: { conditions: [registered] },
  });
  const application =
    cluster.clusterType === 'virtual' ? { application: applied(toVclusterApplication(tenant, cluster)) } : {};
  return { name, resource, ...application, secretsRead: false, credentialFrom: credential.from };
}

const registered = {
  type: 'Registered',
  status: 'True',
  reason: 'Registered',
  message: '',
  lastTransitionTime: '1970-01-01T00:00:00Z',
} as const;

/** An object with what the API server remembers of who wrote its labels and annotations: all of them are ours. */
function applied<Kind extends { readonly metadata: ObjectMetadata }>(object: Kind): Kind {
  const written = (entries: object = {}): Record<string, object> =>
    Object.fromEntries(Object.keys(entries).map((key) => [`f:${key}`, {}]));
  const { labels, annotations: notes } = object.metadata;
  const fields = { 'f:metadata': { 'f:labels': written(labels), 'f:annotations': written(notes) } };
  const managedFields = [{ manager: fieldManager, operation: 'Apply', fieldsV1: fields }];
  return { ...object, metadata: { ...object.metadata, managedFields } };
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, to: (value: From) => To): ReadonlyMap<string, To> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}
