import { Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { ApplicationSet } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet';
import { AppProject } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject';
import { argoNamespace } from '../../scripts/kubernetes/objects/management-namespaces.ts';

interface ResourceKind {
  readonly kind: string;
  readonly plural: string;
  readonly subresources: object;
  /** The schema of what an object has besides apiVersion, kind and metadata. */
  readonly properties: object;
}

const anything = { 'x-kubernetes-preserve-unknown-fields': true } as const;
const anyObject = { type: 'object', ...anything } as const;

/** These fields and no others; what they contain is anything, unless their schema is given. */
function fields(names: string, required: readonly string[], schemas: Readonly<Record<string, object>> = {}): object {
  const properties = Object.fromEntries(names.split(' ').map((name) => [name, schemas[name] ?? anything]));
  return { type: 'object', required, properties };
}

const source = fields('chart directory helm kustomize name path plugin ref repoURL targetRevision', ['repoURL']);
const applicationSpec = fields(
  'destination ignoreDifferences info project revisionHistoryLimit source sourceHydrator sources syncPolicy',
  ['destination', 'project'],
  { source, sources: { type: 'array', items: source }, destination: fields('name namespace server', []) },
);
/**
 * A number or a percentage. As in Argo CD's own definition, an API server of Kubernetes 1.20 with it in a schema takes out
 * the unknown fields of what is applied; without it, it refuses them.
 */
const maxUpdate = { 'x-kubernetes-int-or-string': true };
const steps = { type: 'array', items: fields('matchExpressions maxUpdate', [], { maxUpdate }) };
const rollingSync = fields('steps', [], { steps });
const applicationSetSpec = fields(
  'applyNestedSelectors generators goTemplate goTemplateOptions ignoreApplicationDifferences preservedFields ' +
    'strategy syncPolicy template templatePatch',
  ['generators', 'template'],
  {
    strategy: fields('deletionOrder rollingSync type', [], { rollingSync }),
    template: fields('metadata spec', ['metadata', 'spec'], { spec: applicationSpec }),
  },
);

/** The namespace that an installation of Argo CD begins with. */
export const argoCdNamespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: argoNamespace } } as const;

/**
 * The CustomResourceDefinitions of Argo CD's Application, ApplicationSet and AppProject, loose ones: of what an
 * Application has in its `spec`, destination and sources the API server knows the fields, and so it drops or refuses others
 * and insists on the required ones. It keeps whatever they contain, which is the business of `checkArgoCdObject`.
 */
export const argoCdCustomResourceDefinitions: readonly object[] = [
  {
    kind: 'Application',
    plural: 'applications',
    subresources: {},
    properties: { spec: applicationSpec, status: anyObject, operation: anyObject },
  },
  {
    kind: 'ApplicationSet',
    plural: 'applicationsets',
    subresources: { status: {} },
    properties: { spec: applicationSetSpec, status: anyObject },
  },
  {
    kind: 'AppProject',
    plural: 'appprojects',
    subresources: {},
    properties: { spec: anyObject, status: anyObject },
  },
].map((one) => toDefinition('argoproj.io', one, ['spec']));

/**
 * Small CustomResourceDefinitions for the product resources of Nautes that name a cluster. The API server checks that
 * `spec` and `status` are objects and keeps whatever they contain; `status` is a subresource.
 */
export const nautesProductCustomResourceDefinitions: readonly object[] = [
  { kind: 'Environment', plural: 'environments' },
  { kind: 'DeploymentRuntime', plural: 'deploymentruntimes' },
  { kind: 'ProjectPipelineRuntime', plural: 'projectpipelineruntimes' },
].map((names) =>
  toDefinition('nautes.resource.nautes.io', {
    ...names,
    subresources: { status: {} },
    properties: { spec: anyObject, status: anyObject },
  }),
);

function toDefinition(
  group: string,
  { kind, plural, subresources, properties }: ResourceKind,
  required: readonly string[] = [],
): object {
  const openAPIV3Schema = { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      scope: 'Namespaced',
      versions: [{ name: 'v1alpha1', served: true, storage: true, subresources, schema: { openAPIV3Schema } }],
    },
  };
}

/** Throws when an object of Argo CD has not the types and required fields that Argo CD's own definitions ask for. */
export function checkArgoCdObject(object: { readonly kind: string }): void {
  const model = [Application, ApplicationSet, AppProject].find(({ kind }) => kind === object.kind);
  if (model !== undefined) new model(object as never).validate();
}
