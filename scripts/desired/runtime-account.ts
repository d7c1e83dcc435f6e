import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { ownershipLabels } from '../kubernetes/objects/ownership.ts';
import type { Resource } from '../kubernetes/objects/resources.ts';

/** Where the service account is on a runtime cluster. */
export const accountNamespace = 'nautes-system';
/** The name of the service account on a runtime cluster, and of all that gives it rights. */
export const accountName = 'nautes-argocd';
/** How long a token is asked for, in days; a cluster may grant less. */
export const tokenDays = 7;

const group = 'rbac.authorization.k8s.io';
const rbac = `${group}/v1`;
const namespace = accountNamespace;

/** The kinds that apply writes on runtime clusters: one object each. */
export const accountResources = {
  namespace: { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' },
  account: { apiVersion: 'v1', kind: 'ServiceAccount', plural: 'serviceaccounts', namespace },
  role: { apiVersion: rbac, kind: 'Role', plural: 'roles', namespace },
  roleBinding: { apiVersion: rbac, kind: 'RoleBinding', plural: 'rolebindings', namespace },
  clusterRoleBinding: { apiVersion: rbac, kind: 'ClusterRoleBinding', plural: 'clusterrolebindings' },
} as const satisfies Record<string, Resource>;

/** The owner of the service account, and what it may do. */
export interface AccountOwner {
  readonly tenant: string;
  readonly cluster: string;
  /** The ClusterRole that it is bound to. */
  readonly role: string;
}

/** A role, or its binding. */
export type AccessObject = KubernetesObject<{
  readonly rules?: readonly object[];
  readonly roleRef?: object;
  readonly subjects?: readonly object[];
}>;

/** The namespace of the service account, for where there is none of that name. */
export function toAccountNamespace({ tenant, cluster }: AccountOwner): KubernetesObject {
  const metadata = { name: namespace, labels: ownershipLabels(tenant, cluster) };
  return { apiVersion: 'v1', kind: 'Namespace', metadata };
}

/** The service account whose token Argo CD gets. */
export function toAccount({ tenant, cluster }: AccountOwner): KubernetesObject {
  const metadata = { name: accountName, namespace, labels: ownershipLabels(tenant, cluster) };
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata };
}

/**
 * What gives the service account of that UID its rights. By the Role it may renew its own token, and remove itself when it is
 * the last to go; Role and RoleBinding belong to it, so that the cluster's garbage collector takes them along.
 */
export function toAccess(
  { tenant, cluster, role }: AccountOwner,
  uid: string,
): readonly { readonly resource: Resource; readonly object: AccessObject }[] {
  const labels = ownershipLabels(tenant, cluster);
  const owner = { apiVersion: 'v1', kind: 'ServiceAccount', name: accountName, uid };
  const owned = { name: accountName, namespace, labels, ownerReferences: [owner] };
  const subjects = [{ kind: 'ServiceAccount', name: accountName, namespace }];
  const onItself = (resource: string, verb: string): object => ({
    apiGroups: [''],
    resources: [resource],
    resourceNames: [accountName],
    verbs: [verb],
  });
  const { role: roles, roleBinding, clusterRoleBinding } = accountResources;
  return [
    {
      resource: roles,
      object: {
        apiVersion: rbac,
        kind: 'Role',
        metadata: owned,
        rules: [onItself('serviceaccounts/token', 'create'), onItself('serviceaccounts', 'delete')],
      },
    },
    {
      resource: roleBinding,
      object: {
        apiVersion: rbac,
        kind: 'RoleBinding',
        metadata: owned,
        roleRef: { apiGroup: group, kind: 'Role', name: accountName },
        subjects,
      },
    },
    {
      resource: clusterRoleBinding,
      object: {
        apiVersion: rbac,
        kind: 'ClusterRoleBinding',
        metadata: { name: accountName, labels },
        roleRef: { apiGroup: group, kind: 'ClusterRole', name: role },
        subjects,
      },
    },
  ];
}
