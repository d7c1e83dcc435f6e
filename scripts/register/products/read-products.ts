import { productsFolder } from '../layout.ts';
import { readYaml, type ReadFile } from '../read-yaml.ts';
import type { SourceFile } from '../source-file.ts';
import type { TenantFile } from '../tenant-file.ts';
import { toListedProducts, type ListedProduct } from './listed-product.ts';
import { toProductPath } from './product-path.ts';
import { productProblems } from './product-problems.ts';
import { toProducts, type Product, type ReadProductFile } from './product.ts';

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
