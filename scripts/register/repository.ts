import { parseApiServer } from './api-server.ts';
import type { ClusterFile } from './cluster-file.ts';
import { shippedCatalogue, toCatalogue, type Catalogue } from './components/component-catalogue.ts';
import { toComponentFile, type ComponentFile } from './components/component-file.ts';
import {
  clustersFolder,
  componentNameIn,
  isClusterName,
  recipientsPath,
  registerPaths,
  tenantPath,
  toClusterEntry,
} from './layout.ts';
import { readProducts, type ReadProducts } from './products/read-products.ts';
import { recipientLinesOf, type RecipientLine } from './recipients-file.ts';
import { clusterProblems, componentProblems, tenantProblems } from './schema/schema-check.ts';
import type { YamlDocument } from '../text/yaml-document.ts';
import { readYaml, textOf, type ReadFile, type SourceFile } from './source-file.ts';
import { toTenantFile, type TenantFile } from './tenant-file.ts';

/** One tree of the register, read once; rules and plans see nothing else. */
export interface Repository {
  /** Every entry of the register's folders, whatever it is. */
  readonly sources: readonly SourceFile[];
  /** Every file that is read as text; reports quote its lines. */
  readonly files: readonly ReadFile[];
  /** The cluster files that were read and have the right shape, in the order of their names. */
  readonly clusters: ReadonlyMap<string, ClusterFile>;
  /** The names that have a cluster file, also one that cannot be read. */
  readonly declared: ReadonlySet<string>;
  /** The component files that were read and have the right shape, in the order of their names. */
  readonly components: ReadonlyMap<string, ComponentFile>;
  /** What clusters may name under componentsList: the register's own components, or the kit's when it has none. */
  readonly catalogue: Catalogue;
  /** The names that have a component file, also one that cannot be read. */
  readonly declaredComponents: ReadonlySet<string>;
  /** The sealed kubeconfigs by cluster name. */
  readonly sealed: ReadonlyMap<string, SourceFile>;
  /** The lines of `.age-recipients` that name recipients, good or bad; none when there is no such file. */
  readonly recipientLines: readonly RecipientLine[];
  /** What uses the clusters, by the names of the folders in `products/`. */
  readonly products: ReadProducts['products'];
  /** The products that `tenant.yaml` lists, with what is not known of them. */
  readonly listedProducts: ReadProducts['listedProducts'];
  readonly tenant: TenantFile | undefined;
  /**
   * Every plain file of the whole repository that the change touches, also what one of its commits holds and a later one
   * removes; without a base all that was read.
   */
  readonly touched: readonly SourceFile[];
}

/** Reads a tree in one pass: parses each file once, keeps what has the right shape, remembers what is wrong. */
export function readRepository(tree: readonly SourceFile[]): Repository {
  const sources = tree.filter(({ path, commit }) => commit === undefined && isInRegister(path));
  const touched = tree.filter(({ kind, isUntouched }) => kind === 'file' && isUntouched !== true);
  const files: ReadFile[] = [];
  const clusters = new Map<string, ClusterFile>();
  const declared = new Set<string>();
  const components = new Map<string, ComponentFile>();
  const declaredComponents = new Set<string>();
  const sealed = new Map<string, SourceFile>();
  let recipientLines: readonly RecipientLine[] = [];
  let tenant: TenantFile | undefined;
  const sorted = [...sources].sort((left, right) => (left.path < right.path ? -1 : 1));
  for (const source of sorted) {
    if (source.kind !== 'file') continue;
    if (source.path === tenantPath) {
      const file = readYaml(source, tenantProblems);
      files.push(file);
      if (file.document !== undefined) tenant = toTenantFile(file.document);
    } else if (source.path === recipientsPath) {
      const text = textOf(source) ?? '';
      files.push({ path: source.path, text, schemaFindings: [] });
      recipientLines = recipientLinesOf(source.path, text);
    } else {
      const component = componentNameIn(source.path);
      if (component !== undefined) {
        declaredComponents.add(component);
        const file = readYaml(source, componentProblems);
        files.push(file);
        if (file.document !== undefined) components.set(component, toComponentFile(component, file.document));
      }
      const entry = clusterEntryOf(source.path);
      if (entry?.kind === 'sealed') sealed.set(entry.name, source);
      if (entry?.kind !== 'cluster') continue;
      declared.add(entry.name);
      const file = readYaml(source, clusterProblems);
      files.push(file);
      const { document } = file;
      if (document !== undefined) {
        clusters.set(entry.name, toClusterFile(entry.name, document));
      }
    }
  }
  const installed = inOrder(components);
  const { files: productFiles, ...products } = readProducts(sorted, tenant);
  return {
    ...{ sources, declared, declaredComponents, sealed, recipientLines, tenant, touched },
    clusters: inOrder(clusters),
    components: installed,
    catalogue: declaredComponents.size === 0 ? shippedCatalogue : toCatalogue(installed.values()),
    ...products,
    files: [...files, ...productFiles],
  };
}

function toClusterFile(name: string, document: YamlDocument): ClusterFile {
  const { metadata, spec } = document.value as Pick<ClusterFile, 'metadata' | 'spec'>;
  const path = document.file;
  const server = parseApiServer(spec.apiServer);
  if (server === undefined) throw new TypeError(`${path}: apiServer passed the schema but is not an address`);
  return { name, path, metadata, spec, server, document };
}

function inOrder<File>(files: ReadonlyMap<string, File>): ReadonlyMap<string, File> {
  const names = [...files.keys()];
  // Most registers are in order by their paths as well, which sort otherwise where a name begins as another one.
  if (names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)) return files;
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

const registerNames: ReadonlySet<string> = new Set(registerPaths);

/** Whether a path is of the register, which is a part of the repository that it lies in. */
export function isInRegister(path: string): boolean {
  const end = path.indexOf('/');
  return registerNames.has(end === -1 ? path : path.slice(0, end));
}

/** A file whose name is not a valid cluster name is not read, so no path is ever built from it; `file-placement` reports it. */
function clusterEntryOf(path: string): ReturnType<typeof toClusterEntry> {
  const start = `${clustersFolder}/`;
  // In a folder below it no name is a cluster name.
  const entry = path.startsWith(start) ? toClusterEntry(path.slice(start.length)) : undefined;
  return entry !== undefined && isClusterName(entry.name) ? entry : undefined;
}
