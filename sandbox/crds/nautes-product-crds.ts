const group = 'nautes.resource.nautes.io';

const resourceKinds = [
  { kind: 'Environment', plural: 'environments' },
  { kind: 'DeploymentRuntime', plural: 'deploymentruntimes' },
  { kind: 'ProjectPipelineRuntime', plural: 'projectpipelineruntimes' },
] as const;

const anyObject = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } as const;

/**
 * Small CustomResourceDefinitions for the product resources of Nautes that name a cluster. The API server checks that
 * `spec` and `status` are objects and keeps whatever they contain; `status` is a subresource.
 */
export const nautesProductCustomResourceDefinitions: readonly object[] = resourceKinds.map(({ kind, plural }) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${plural}.${group}` },
  spec: {
    group,
    names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: { openAPIV3Schema: { type: 'object', properties: { spec: anyObject, status: anyObject } } },
      },
    ],
  },
}));
