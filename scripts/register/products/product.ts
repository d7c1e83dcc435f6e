import type { YamlDocument } from '../../text/yaml-document.ts';
import { toProductFile, type EnvironmentFile, type ProjectFile, type RuntimeFile } from './product-file.ts';
import type { ProductPath } from './product-path.ts';

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
