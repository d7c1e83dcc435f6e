import type { SourceFile } from './source-file.ts';

/** The folders and files of a register; every path in the kit is built here, from names that were checked. */
export const clustersFolder = 'clusters';
export const componentsFolder = 'components';
export const productsFolder = 'products';
export const tenantPath = 'tenant.yaml';
export const recipientsPath = '.age-recipients';
/** What a register may hold and the kit reads; it ignores everything else in the repository. */
export const registerPaths = [tenantPath, recipientsPath, clustersFolder, componentsFolder, productsFolder] as const;

const yamlSuffix = '.yaml';
const sealedSuffix = '.kubeconfig.age';
/** Leaves room for every name derived from it: Helm releases 53, labels 63 characters. */
export const maxNameLength = 40;
const maxLabelLength = 63;
/** The name that Argo CD gives to the cluster it runs in. */
const reservedNames: ReadonlySet<string> = new Set(['in-cluster']);
/** The Application of a virtual cluster ends in this. */
const reservedComponents: ReadonlySet<string> = new Set(['vcluster']);
const dnsLabel = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** Whether a text may name a cluster: a DNS-1123 label (RFC 1123, section 2.1) of at most 40 characters, not reserved. */
export function isClusterName(text: string): boolean {
  return text.length <= maxNameLength && dnsLabel.test(text) && !isReservedName(text);
}

/** Whether a text would be a cluster name if Argo CD did not use it itself. */
export function isReservedName(text: string): boolean {
  return reservedNames.has(text);
}

/** Throws for a name that must not become part of a path; every `…PathOf` calls it first. */
function assertClusterName(name: string): void {
  if (!isClusterName(name)) throw new TypeError(`"${name}" is not a cluster name`);
}

/** The cluster file of a name. */
export function clusterPathOf(name: string): string {
  assertClusterName(name);
  return `${clustersFolder}/${name}${yamlSuffix}`;
}

/** The sealed kubeconfig of a name. */
export function sealedPathOf(name: string): string {
  assertClusterName(name);
  return `${clustersFolder}/${name}${sealedSuffix}`;
}

/** Whether a text may name a product that is fetched: a DNS-1123 label. */
export function isProductName(text: string): boolean {
  return text.length <= maxLabelLength && dnsLabel.test(text);
}

/** The folder of a product, for a sentence or as the start of paths; only `isProductName` makes it safe to open. */
export function productFolderOf(product: string): string {
  return `${productsFolder}/${product}/`;
}

/** What a file directly inside `clusters/` is, by its name alone; undefined for a stray one. */
export function toClusterEntry(
  fileName: string,
): { readonly kind: 'cluster' | 'sealed'; readonly name: string } | undefined {
  if (fileName.endsWith(sealedSuffix)) return { kind: 'sealed', name: fileName.slice(0, -sealedSuffix.length) };
  if (fileName.endsWith(yamlSuffix)) return { kind: 'cluster', name: fileName.slice(0, -yamlSuffix.length) };
  return undefined;
}

/** Whether a text may name a component: a DNS-1123 label of at most 40 characters that no Application of the kit ends in. */
export function isComponentName(text: string): boolean {
  return text.length <= maxNameLength && dnsLabel.test(text) && !reservedComponents.has(text);
}

/** The component file of a name; throws for a name that must not become part of a path. */
export function componentPathOf(name: string): string {
  if (!isComponentName(name)) throw new TypeError(`"${name}" is not a component name`);
  return `${componentsFolder}/${name}${yamlSuffix}`;
}

/** The component that a path names by being directly inside `components/` and ending as it must; undefined for others. */
export function componentNameIn(path: string): string | undefined {
  const start = `${componentsFolder}/`;
  if (!path.startsWith(start) || !path.endsWith(yamlSuffix)) return undefined;
  const name = path.slice(start.length, -yamlSuffix.length);
  return isComponentName(name) ? name : undefined;
}

/** The paths in `clusters/` and `components/` that are one file where letter case does not count (macOS, Windows), sorted. */
export function collidingPaths(sources: readonly SourceFile[]): readonly (readonly string[])[] {
  const before = knownCollisions.get(sources);
  if (before !== undefined) return before;
  const found = findCollisions(sources);
  knownCollisions.set(sources, found);
  return found;
}

/** Two rules ask for them. */
const knownCollisions = new WeakMap<readonly SourceFile[], readonly (readonly string[])[]>();

function findCollisions(sources: readonly SourceFile[]): readonly (readonly string[])[] {
  const folders = [`${clustersFolder}/`, `${componentsFolder}/`];
  const paths = sources.map(({ path }) => path).filter((path) => folders.some((folder) => path.startsWith(folder)));
  // Nearly always no two are one: of those that are one, one has a capital letter.
  if (paths.every((path) => path === path.toLowerCase())) return [];
  if (new Set(paths.map((path) => path.toLowerCase())).size === paths.length) return [];
  const byFoldedPath = Map.groupBy(paths, (path) => path.toLowerCase());
  return [...byFoldedPath.values()].filter((same) => same.length > 1).map((same) => same.sort());
}
