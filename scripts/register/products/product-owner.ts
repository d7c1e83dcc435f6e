import type { PlacedText, ProductFile } from './product-file.ts';
import type { Product } from './product.ts';

/** A file that names the product it is of. */
export type OwnedFile = ProductFile & { readonly owner: PlacedText };

/** The files of a folder that name their product. */
export function ownedFiles({ environments, runtimes, projects }: Product): readonly OwnedFile[] {
  return [...environments, ...runtimes, ...projects].filter((file): file is OwnedFile => file.owner !== undefined);
}

/**
 * The product that a folder stands for: the one it is called, as `product-<id>`; else, since people call it by another
 * name, the one that most of its files name, of several the first. Undefined when no file names any.
 */
export function ownerOfFolder(folder: string, files: readonly OwnedFile[]): string | undefined {
  if (/^product-\d+$/.test(folder)) return folder;
  let owner: string | undefined;
  let most = 0;
  for (const [name, of] of Map.groupBy(files, (file) => file.owner.text))
    if (of.length > most) {
      owner = name;
      most = of.length;
    }
  return owner;
}
