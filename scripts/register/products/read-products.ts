import { defined } from '../../text/defined.ts';
import type { Finding, Problem } from '../../text/diagnostic.ts';
import { valueAt } from '../../text/pointer.ts';
import { topOf } from '../../text/position.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { productFolderOf, productsFolder } from '../layout.ts';
import { productFileProblems, type ProductKind } from '../schema/schema-check.ts';
import { readYaml, textOf, type ReadFile, type SourceFile } from '../source-file.ts';
import type { ProductRepository, TenantFile } from '../tenant-file.ts';
import { fetchRecordPathOf, readFetchRecord } from './fetch-record.ts';
import { toProductPath, toProducts, type Product, type ProductArea, type ReadProductFile } from './product.ts';

/** What a tree says about products. */
export interface ReadProducts {
  readonly products: ReadonlyMap<string, Product>;
  readonly listedProducts: readonly ListedProduct[];
  readonly files: readonly ReadFile[];
}

/** Reads the files of products in the order of the sources; what was fetched of a product that is not listed any more does not count. */
export function readProducts(sources: readonly SourceFile[], tenant: TenantFile | undefined): ReadProducts {
  const listed = new Set(tenant?.settings.products?.map(({ name }) => name));
  const inFolder = sources.filter(({ path }) => path.startsWith(`${productsFolder}/`));
  const files: ReadFile[] = [];
  const productFiles: ReadProductFile[] = [];
  for (const source of inFolder) {
    const found = source.kind === 'file' ? toProductPath(source.path) : undefined;
    if (found === undefined || (source.isFetched === true && !listed.has(found.product))) continue;
    const { document, ...file } = readYaml(source, (read) => productProblems(read, found.area));
    files.push(file);
    productFiles.push({ ...found, path: source.path, document });
  }
  const products = toProducts(productFiles);
  return { products, listedProducts: toListedProducts(tenant, inFolder, products), files };
}

/** What each folder holds in the layout of Nautes. */
const kindsIn: Readonly<Record<ProductArea, readonly ProductKind[]>> = {
  envs: ['Environment'],
  runtimes: ['DeploymentRuntime'],
  projects: ['ProjectPipelineRuntime', 'Project'],
};

/** What keeps a product's file from saying which cluster it uses; keys that do not matter for that are not looked at. */
function productProblems(document: YamlDocument, area: ProductArea): readonly Finding[] {
  const written = valueAt(document.value, 'kind');
  // It lists files, and uses nothing itself.
  if (written === 'Kustomization') return [];
  const kind = kindsIn[area].find((one) => one === written);
  if (kind !== undefined) return productFileProblems(document, kind);
  const expected = kindsIn[area].map((one) => `"${one}"`).join(' or ');
  const message = `"kind" must be ${expected} in ${area}/`;
  const at = document.has('/kind') ? document.at('/kind') : topOf(document.file);
  return [{ at, message, hint: `correct "kind", or move the file out of ${area}/` }];
}

/** A product that `tenant.yaml` lists, and what is known of it. */
interface ListedProduct extends ProductRepository {
  /** Where `tenant.yaml` lists it. */
  readonly pointer: string;
  /** A file of it that Git has in this repository, where there must be none. */
  readonly committed?: string;
  /** Why nobody can say which clusters it uses, to follow `product "shop"`; undefined when all of its files are read. */
  readonly gap?: Problem;
}

/** The products of a `tenant.yaml`, compared with what was fetched. */
function toListedProducts(
  tenant: TenantFile | undefined,
  sources: readonly SourceFile[],
  products: ReadonlyMap<string, Product>,
): readonly ListedProduct[] {
  const listed = tenant?.settings.products ?? [];
  if (listed.length === 0) return [];
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return listed.map((entry, index) => {
    const gap = gapOf(entry, byPath, products.get(entry.name));
    const folder = productFolderOf(entry.name);
    const committed = sources.find(({ path, isFetched }) => path.startsWith(folder) && isFetched !== true)?.path;
    return {
      ...entry,
      pointer: `/products/${index}/name`,
      ...defined({ committed, gap }),
    };
  });
}

const fetchHint = 'run "npm run fetch-products"';

function gapOf(
  { name, repository, revision }: ProductRepository,
  sources: ReadonlyMap<string, SourceFile>,
  product: Product | undefined,
): Problem | undefined {
  const source = sources.get(fetchRecordPathOf(name));
  const record = source?.isFetched === true ? readFetchRecord(textOf(source) ?? '') : undefined;
  if (record === undefined) return { message: 'is not fetched', hint: fetchHint };
  if (record.repository !== repository || record.revision !== revision)
    return { message: 'was fetched from another repository or revision than is listed', hint: fetchHint };
  if (record.files.some((path) => sources.get(productFolderOf(name) + path)?.isFetched !== true))
    return { message: 'is only partly fetched', hint: fetchHint };
  const [unkept] = record.unkept;
  const unread = product?.unread[0]?.path.slice(productFolderOf(name).length);
  if (unkept === undefined && unread === undefined) return undefined;
  const trouble = unkept === undefined ? `${unread} cannot be read` : `${unkept.path} ${unkept.reason}`;
  return { message: `is only partly known (${trouble})`, hint: `correct it in ${repository}, then ${fetchHint}` };
}
