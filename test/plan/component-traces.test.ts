import { describe, expect, it } from 'vitest';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import { toLeftovers, tracesOf } from '../../scripts/plan/components/component-traces.ts';
import type { Registration } from '../../scripts/plan/registration.ts';

const usage = 'cluster.nautes.io/usage';

function set(
  name: string,
  namespace: string,
  groups: string,
  labels: Readonly<Record<string, string>>,
): ApplicationSet {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, annotations: { 'tenant.nautes.io/api-groups': groups } },
    spec: {
      generators: [{ clusters: { selector: { matchLabels: labels } } }],
      template: { metadata: { name: '' }, spec: { project: 'nautes-tenant', destination: { namespace } } },
    },
  };
}

const registration: Registration = {
  name: 'prod-eu',
  secretsRead: true,
  resource: {
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name: 'prod-eu' },
    spec: {
      ...{ usage: 'worker', clusterType: 'physical', workerType: 'pipeline' },
      componentsList: {
        pipeline: { name: 'tekton', namespace: 'tekton-pipelines' },
        deployment: { name: 'argocd', namespace: 'argocd' },
      },
    },
  },
};
const installed = new Map(
  [
    set('tekton', 'tekton-operator', 'operator.tekton.dev tekton.dev', { [usage]: 'worker' }),
    set('argocd', 'argocd', 'argoproj.io', { [usage]: 'worker' }),
    set('argo-events', '{{ .name }}', 'argoproj.io', { 'cluster.nautes.io/worker-type': 'pipeline' }),
    set('for-hosts', 'elsewhere', 'example.com', { [usage]: 'host' }),
  ].map((one) => [one.metadata.name, one] as const),
);

describe('the traces of components', () => {
  it('are the namespaces of its Cluster resource and of what selects it, and the groups of what selects it', () => {
    const { namespaces, apiGroups } = tracesOf(registration, installed);
    expect(Object.fromEntries(namespaces)).toEqual({
      'tekton-pipelines': ['tekton'],
      argocd: ['argocd'],
      'tekton-operator': ['tekton'],
    });
    expect(Object.fromEntries(apiGroups)).toEqual({
      'operator.tekton.dev': ['tekton'],
      'tekton.dev': ['tekton'],
      'argoproj.io': ['argo-events', 'argocd'],
    });
  });

  it('are found also when the labels of the Secret were taken away already', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'cluster-prod-eu', labels: {} } };
    expect(tracesOf({ ...registration, secret }, installed)).toEqual(tracesOf(registration, installed));
  });

  it('that are found are leftovers, in the order of names', () => {
    const traces = tracesOf(registration, installed);
    const found = { namespaces: ['tekton-pipelines', 'argocd'], apiGroups: ['argoproj.io'] };
    expect(toLeftovers('prod-eu', traces, found).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Namespace argocd',
      'Namespace tekton-pipelines',
      'CustomResourceDefinition *.argoproj.io',
    ]);
    expect(toLeftovers('prod-eu', traces, { namespaces: [], apiGroups: [] })).toEqual([]);
  });
});
