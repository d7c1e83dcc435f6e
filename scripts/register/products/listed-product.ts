import { productFolderOf } from '../layout.ts';
import { textOf, type SourceFile } from '../source-file.ts';
import type { ProductRepository, TenantFile } from '../tenant-file.ts';
import { fetchRecordPathOf, readFetchRecord } from './fetch-record.ts';
import type { Product } from './product.ts';

/** A product that `tenant.yaml` lists, and what is known of it. */
export interface ListedProduct extends ProductRepository {
  /** Where `tenant.yaml` lists it. */
  readonly pointer: string;
  /** A file of it that Git has in this repository, where there must be none. */
  readonly committed?: string;
  /** Why nobody can say which clusters it uses; undefined when all of its files are read. */
  readonly gap?: Gap;
}

/** What is not known of a product. */
interface Gap {
  /** Follows `product "shop"`. */
  readonly words: string;
  readonly hint: string;
}

/** The products of a `tenant.yaml`, held against what was fetched. */
export function toListedProducts(
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
      ...(committed === undefined ? {} : { committed }),
      ...(gap === undefined ? {} : { gap }),
    };
  });
}

const fetchHint = 'run "npm run fetch-products"';

function gapOf(
  { name, repository, revision }: ProductRepository,
  sources: ReadonlyMap<string, SourceFile>,
  product: Product | undefined,
): Gap | undefined {
  const source = sources.get(fetchRecordPathOf(name));
  const record = source?.isFetched === true ? readFetchRecord(textOf(source) ?? '') : undefined;
  if (record === undefined) return { words: 'is not fetched', hint: fetchHint };
  if (record.repository !== repository || record.revision !== revision)
    return { words: 'was fetched from another repository or revision than is listed', hint: fetchHint };
  if (record.files.some((path) => sources.get(productFolderOf(name) + path)?.isFetched !== true))
    return { words: 'is fetched only in part', hint: fetchHint };
  const [unkept] = record.unkept;
  const unread = product?.unread[0]?.path.slice(productFolderOf(name).length);
  if (unkept === undefined && unread === undefined) return undefined;
  const trouble = unkept === undefined ? `${unread} cannot be read` : `${unkept.path} ${unkept.reason}`;
  return { words: `is known only in part (${trouble})`, hint: `correct it in ${repository}, then ${fetchHint}` };
}
