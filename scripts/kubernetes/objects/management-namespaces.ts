import settings from '../../../management/namespaces.json' with { type: 'json' };

const { argocd, register, credentials } = settings.data;

/** Where Argo CD keeps its clusters and Applications; like the others as `management/namespaces.json` has it. */
export const argoNamespace = argocd;
/** Where the Cluster resources of the register are. */
export const registerNamespace = register;
/** Where other tools leave kubeconfigs for this register. */
export const credentialsNamespace = credentials;
