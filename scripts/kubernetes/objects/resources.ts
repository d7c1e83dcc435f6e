import { argoNamespace, registerNamespace } from './management-namespaces.ts';

/** A kind of object and where the API serves it. */
export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  /** Undefined for kinds that are read across all namespaces. */
  readonly namespace?: string;
}

const nautes = 'nautes.resource.nautes.io/v1alpha1';
const argo = 'argoproj.io/v1alpha1';

/** The kinds that the kit reads and writes in the management cluster. */
export const resources = {
  cluster: { apiVersion: nautes, kind: 'Cluster', plural: 'clusters', namespace: registerNamespace },
  secret: { apiVersion: 'v1', kind: 'Secret', plural: 'secrets', namespace: argoNamespace },
  application: { apiVersion: argo, kind: 'Application', plural: 'applications', namespace: argoNamespace },
  anyApplication: { apiVersion: argo, kind: 'Application', plural: 'applications' },
  applicationSet: { apiVersion: argo, kind: 'ApplicationSet', plural: 'applicationsets', namespace: argoNamespace },
  namespace: { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' },
  lease: { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', plural: 'leases', namespace: registerNamespace },
  appProject: { apiVersion: argo, kind: 'AppProject', plural: 'appprojects', namespace: argoNamespace },
  argoConfig: { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', namespace: argoNamespace },
  argoDeployment: { apiVersion: 'apps/v1', kind: 'Deployment', plural: 'deployments', namespace: argoNamespace },
  environment: { apiVersion: nautes, kind: 'Environment', plural: 'environments' },
  deploymentRuntime: { apiVersion: nautes, kind: 'DeploymentRuntime', plural: 'deploymentruntimes' },
  pipelineRuntime: { apiVersion: nautes, kind: 'ProjectPipelineRuntime', plural: 'projectpipelineruntimes' },
} as const satisfies Record<string, Resource>;

/** The path of a kind's collection, or of one object of it. */
export function pathOf(resource: Resource, name?: string): string {
  const group = resource.apiVersion === 'v1' ? '/api/v1' : `/apis/${resource.apiVersion}`;
  const namespace = resource.namespace === undefined ? '' : `/namespaces/${encodeURIComponent(resource.namespace)}`;
  const object = name === undefined ? '' : `/${encodeURIComponent(name)}`;
  return `${group}${namespace}/${resource.plural}${object}`;
}
