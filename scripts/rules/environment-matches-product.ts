import { productFolderOf } from '../register/layout.ts';
import type { PlacedText, ProductFile } from '../register/products/product-file.ts';
import type { Product } from '../register/products/product.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { Rule } from './engine/rule.ts';

/** A folder may be called like the product or like people call it; what its files say decides which product it is. */
export const environmentMatchesProduct: Rule = {
  id: 'environment-matches-product',
  summary: 'All files in a folder of products/ belong to one product, and each product has one folder.',
  why: 'A file in the wrong folder is missing from its own product and counts for another one.',
  *check({ products }) {
    const folders = new Map<string, OwnedFile>();
    for (const product of products.values()) {
      const files = ownedFiles(product);
      const owner = ownerOfFolder(product.name, files);
      const first = files.find((file) => file.owner.text === owner);
      for (const file of files) if (file.owner.text !== owner) yield strayFinding(file, owner ?? '', first);
      const other = owner === undefined ? undefined : folders.get(owner);
      if (first === undefined || owner === undefined) continue;
      if (other === undefined) folders.set(owner, first);
      else
        yield {
          at: first.document.at(first.owner.pointer),
          message: `${productFolderOf(product.name)} is product "${owner}", and ${productFolderOf(other.product)} is as well`,
          hint: 'remove one of the two folders',
          related: [{ at: other.document.at(other.owner.pointer), message: 'the other product folder is here' }],
        };
    }
  },
};

function strayFinding(file: OwnedFile, owner: string, first: OwnedFile | undefined): Finding {
  const folder = productFolderOf(file.product);
  return {
    at: file.document.at(file.owner.pointer),
    message: `file belongs to product "${file.owner.text}", but ${folder} is product "${owner}"`,
    hint: `write "${owner}", or move the file to the folder of its product`,
    ...(first === undefined
      ? {}
      : { related: [{ at: first.document.at(first.owner.pointer), message: 'as this file does' }] }),
  };
}

/** A file that names the product it is of. */
type OwnedFile = ProductFile & { readonly owner: PlacedText };

/** The files of a folder that name their product. */
function ownedFiles({ environments, runtimes, projects }: Product): readonly OwnedFile[] {
  return [...environments, ...runtimes, ...projects].filter((file): file is OwnedFile => file.owner !== undefined);
}

/**
 * The product that a folder stands for: the one it is called, as `product-<id>`; else, since people call it by another
 * name, the one that most of its files name, of several the first. Undefined when no file names any.
 */
function ownerOfFolder(folder: string, files: readonly OwnedFile[]): string | undefined {
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
