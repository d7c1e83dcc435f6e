import type { YamlDocument } from '../../text/yaml-document.ts';
import { productsFolder } from '../layout.ts';
import { toProductFile, type EnvironmentFile, type ProjectFile, type RuntimeFile } from './product-file.ts';

/** What the files of one product say about clusters. */
export interface Product {
  /** The name of its folder below `products/`. */
  readonly name: string;
  readonly environments: readonly EnvironmentFile[];
  readonly runtimes: readonly RuntimeFile[];
  readonly projects: readonly ProjectFile[];
  /** The files that cannot be read: what they use is not known. */
  readonly unread: readonly ReadProductFile[];
}

/** A file of a product; without a document it could not be read. */
export interface ReadProductFile extends ProductPath {
  readonly path: string;
  readonly document?: YamlDocument | undefined;
}

/** The products that files belong to, by name, in the order of the files. */
export function toProducts(files: readonly ReadProductFile[]): ReadonlyMap<string, Product> {
  const products = new Map<string, ReadProductFile[]>();
  for (const file of files) {
    const others = products.get(file.product);
    if (others === undefined) products.set(file.product, [file]);
    else others.push(file);
  }
  return new Map([...products].map(([name, of]) => [name, toProduct(name, of)]));
}

function toProduct(name: string, files: readonly ReadProductFile[]): Product {
  const read = files.flatMap(({ document }) => (document === undefined ? [] : (toProductFile(name, document) ?? [])));
  return {
    name,
    environments: read.filter((file): file is EnvironmentFile => file.kind === 'Environment'),
    runtimes: read.filter((file): file is RuntimeFile => 'environment' in file),
    projects: read.filter((file): file is ProjectFile => file.kind === 'Project'),
    unread: files.filter(({ document }) => document === undefined),
  };
}

/** The folders of a product's configuration that say which clusters it uses. */
export type ProductArea = 'envs' | 'runtimes' | 'projects';

/** A file of a product that is read. */
interface ProductPath {
  /** The name of the folder below `products/`, which is what this register calls the product. */
  readonly product: string;
  readonly area: ProductArea;
  /** The name of the file without its ending. */
  readonly stem: string;
}

const areas: readonly string[] = ['envs', 'runtimes', 'projects'] satisfies readonly ProductArea[];

/**
 * What a path inside `products/` is; undefined for what says nothing about clusters. Deeper folders and the ending
 * `.yml` are read as well: kustomize does not mind either, and a use that is not seen would be taken for none.
 */
export function toProductPath(path: string): ProductPath | undefined {
  const [folder, product, area, ...rest] = path.split('/');
  const stem = /^(.*)\.ya?ml$/i.exec(rest.at(-1) ?? '')?.[1];
  if (folder !== productsFolder || product === undefined || area === undefined || stem === undefined) return undefined;
  return isProductArea(area) ? { product, area, stem } : undefined;
}

/** Whether a folder of a product says which clusters it uses. */
export function isProductArea(folder: string): folder is ProductArea {
  return areas.includes(folder);
}
