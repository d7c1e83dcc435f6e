import { Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { ApplicationSet } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet';
import { AppProject } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject';

interface ResourceKind {
  readonly kind: string;
  readonly plural: string;
  readonly subresources: object;
  /** The schema of what an object has besides apiVersion, kind and metadata. */
  readonly properties: object;
}

const anything = { 'x-kubernetes-preserve-unknown-fields': true } as const;
const anyObject = { type: 'object', ...anything } as const;

/** Fields with any content, and no others. */
function fields(names: string, required: readonly string[]): object {
  return { type: 'object', required, properties: Object.fromEntries(names.split(' ').map((name) => [name, anything])) };
}

const applicationFields =
  'destination ignoreDifferences info project revisionHistoryLimit source sourceHydrator sources syncPolicy';
const applicationSetFields =
  'applyNestedSelectors generators goTemplate goTemplateOptions ignoreApplicationDifferences preservedFields ' +
  'strategy syncPolicy template templatePatch';

/**
 * The CustomResourceDefinitions of Argo CD's Application, ApplicationSet and AppProject, as loose as the tests allow: the
 * API server drops fields of `spec` that Argo CD does not have, insists on the required ones, and keeps whatever these
 * contain. What they contain is the business of `checkArgoCdObject`.
 */
export const argoCdCustomResourceDefinitions: readonly object[] = [
  {
    kind: 'Application',
    plural: 'applications',
    subresources: {},
    properties: {
      spec: fields(applicationFields, ['destination', 'project']),
      status: anyObject,
      operation: anyObject,
    },
  },
  {
    kind: 'ApplicationSet',
    plural: 'applicationsets',
    subresources: { status: {} },
    properties: { spec: fields(applicationSetFields, ['generators', 'template']), status: anyObject },
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
