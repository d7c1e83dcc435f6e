import { productsFolder } from '../layout.ts';

/** The folders of a product's configuration that say which clusters it uses. */
export type ProductArea = 'envs' | 'runtimes' | 'projects';

/** A file of a product that is read. */
export interface ProductPath {
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
