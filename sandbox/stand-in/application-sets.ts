import { isDeepStrictEqual } from 'node:util';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import { selectsLabels, type Labels } from '../../scripts/desired/components/selection.ts';
import { cascadeFinalizer } from '../../scripts/desired/vcluster-application.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { ApplicationSetContent } from '../../scripts/register/components/component-file.ts';
import { applyObject, deleteIfThere, dropFinalizer } from './objects.ts';

const apiVersion = 'argoproj.io/v1alpha1';

/** What Argo CD's controllers look at in the management cluster. */
interface ArgoCdState {
  readonly applicationSets: readonly ApplicationSet[];
  readonly applications: readonly Application[];
  readonly secrets: readonly Secret[];
}

/**
 * STAND-IN for Argo CD's ApplicationSet controller and for the garbage collector of Kubernetes: each set has one
 * Application for each cluster that it selects, and none for others; without its set an Application goes.
 */
export async function generateApplications(management: ApiClient, state: ArgoCdState): Promise<void> {
  const { applicationSets, applications } = state;
  for (const set of applicationSets) {
    const owned = applications.filter((one) => ownerReferenceOf(one)?.uid === set.metadata.uid);
    const leaving = set.metadata.deletionTimestamp !== undefined;
    const wanted = leaving ? new Map<string, Application>() : applicationsOf(set, state.secrets);
    for (const application of wanted.values())
      await keep(
        management,
        application,
        applications.find(({ metadata }) => metadata.name === application.metadata.name),
      );
    await remove(
      management,
      owned.filter(({ metadata }) => !wanted.has(metadata.name)),
    );
    // A deletion in the foreground holds the set until everything that it owns is gone.
    if (leaving && owned.length === 0)
      await dropFinalizer(
        management,
        pathOf(resources.applicationSet, set.metadata.name),
        set,
        (finalizer) => finalizer === 'foregroundDeletion',
      );
  }
  const uids = new Set(applicationSets.map(({ metadata }) => metadata.uid));
  await remove(
    management,
    applications.filter((one) => ownerReferenceOf(one) !== undefined && !uids.has(ownerReferenceOf(one)?.uid)),
  );
}

/** The set that an Application was made by. */
function ownerReferenceOf({ metadata }: KubernetesObject): { readonly uid: string } | undefined {
  return metadata.ownerReferences?.find(({ kind }) => kind === 'ApplicationSet');
}

function applicationsOf(set: ApplicationSet, secrets: readonly Secret[]): ReadonlyMap<string, Application> {
  const selected = secrets.filter(({ metadata }) => selectsLabels(set, metadata.labels ?? {}));
  const made = selected.map((secret) => toApplication(set, parametersOf(set, secret)));
  return new Map(made.map((one) => [one.metadata.name, one]));
}

function parametersOf(set: ApplicationSet, secret: Secret): ClusterParameters {
  const { labels = {}, annotations = {} } = secret.metadata;
  return {
    name: secretText(secret, 'name') ?? '',
    server: secretText(secret, 'server') ?? '',
    metadata: { labels, annotations },
    values: valuesFor(set, labels),
  };
}

/** What the generator that selects these labels has under `values`. */
export function valuesFor(set: ApplicationSetContent, labels: Labels): ClusterParameters['values'] {
  const generator = set.spec.generators.find((one) =>
    selectsLabels({ ...set, spec: { ...set.spec, generators: [one] } }, labels),
  );
  return (generator?.clusters?.['values'] ?? {}) as ClusterParameters['values'];
}

function toApplication(set: ApplicationSet, parameters: ClusterParameters): Application {
  const { metadata, spec } = fillTemplate(set.spec.template, parameters);
  const { name, uid = '' } = set.metadata;
  const owner = { apiVersion, kind: 'ApplicationSet', name, uid, controller: true, blockOwnerDeletion: true };
  return {
    apiVersion,
    kind: 'Application',
    metadata: {
      ...metadata,
      namespace: resources.application.namespace,
      finalizers: metadata.finalizers ?? [cascadeFinalizer],
      ownerReferences: [owner],
    },
    spec,
  };
}

async function keep(management: ApiClient, wanted: Application, actual: Application | undefined): Promise<void> {
  if (actual?.metadata.deletionTimestamp !== undefined || isDeepStrictEqual(actual?.spec, wanted.spec)) return;
  await applyObject(management, pathOf(resources.application, wanted.metadata.name), wanted);
}

async function remove(management: ApiClient, applications: readonly Application[]): Promise<void> {
  for (const { metadata } of applications)
    if (metadata.deletionTimestamp === undefined)
      await deleteIfThere(management, pathOf(resources.application, metadata.name));
}

/** What a template is filled in with: the parameters of Argo CD's cluster generator (Argo CD manual, "Cluster Generator"). */
interface ClusterParameters {
  readonly name: string;
  readonly server: string;
  readonly metadata: {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly values: Readonly<Record<string, string>>;
}

const action = /\{\{([^{}\n]*)\}\}/g;
const entry = /^index \.metadata\.(labels|annotations) "([^"]+)"$/;

/**
 * STAND-IN for the go templates of an ApplicationSet: fills in names, servers, labels, annotations and values of the
 * generator wherever they stand in a plain value. Anything more than that is left as it is written.
 */
export function fillTemplate<Value>(value: Value, parameters: ClusterParameters): Value {
  if (typeof value === 'string') return fillText(value, parameters) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => fillTemplate(one, parameters)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, fillTemplate(one as unknown, parameters)]);
  return Object.fromEntries(entries) as Value;
}

function fillText(text: string, { name, server, metadata, values }: ClusterParameters): string {
  return text.replace(action, (whole, inside: string) => {
    const expression = inside.replace(/^-/, '').replace(/-$/, '').trim();
    if (expression === '.name' || expression === '.nameNormalized') return name;
    if (expression === '.server') return server;
    const [, value] = /^\.values\.(\w+)$/.exec(expression) ?? [];
    if (value !== undefined) return values[value] ?? whole;
    const [, part, key = ''] = entry.exec(expression) ?? [];
    return part === 'labels' || part === 'annotations' ? (metadata[part][key] ?? '') : whole;
  });
}
