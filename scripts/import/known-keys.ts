/** The keys of a cluster, in the order in which a cluster file has them. */
export const specKeys = [
  'apiServer',
  'proxyUrl',
  'tlsServerName',
  'clusterKind',
  'clusterType',
  'usage',
  'workerType',
  'hostCluster',
  'primaryDomain',
  'argocdHost',
  'tektonHost',
  'traefik',
  'vcluster',
  'kubeconfig',
  'componentsList',
  'reservedNamespacesAllowedProducts',
  'productAllowedClusterResources',
] as const;

/** Names of categories until Nautes 0.3.9, and what they are called since. */
export const formerCategories: Readonly<Record<string, string>> = {
  certMgt: 'certManagement',
  secretMgt: 'secretManagement',
  ingressController: 'gateway',
};

/** Additions of hnc in Nautes 0.4.0, and what they are called since. */
export const formerAdditions: Readonly<Record<string, string>> = {
  ProductResourcePathPipeline: 'productResourceKustomizeFileFolder',
  ProductResourceRevision: 'productResourceRevision',
  SyncResourceTypes: 'syncResourceTypes',
};

/**
 * Our name of a key. The API writes `api_server`, the CLI `apiServer`, Nautes 0.2 `apiserver`, and the manual mixes them,
 * so neither case nor underscores count.
 */
export function toKnownKey(
  key: string,
  known: readonly string[],
  former: Readonly<Record<string, string>> = {},
): string | undefined {
  const folded = fold(key);
  const formerly = Object.entries(former).find(([old]) => fold(old) === folded)?.[1];
  return formerly ?? known.find((candidate) => fold(candidate) === folded);
}

/** A key in the spelling of the API. */
export function toSnakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function fold(key: string): string {
  return key.replaceAll(/[_-]/g, '').toLowerCase();
}
