import { productFolderOf } from '../register/layout.ts';
import { ownedFiles, ownerOfFolder, type OwnedFile } from '../register/products/product-owner.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { Rule } from './engine/rule.ts';

/** A folder may be called like the product or like people call it; what its files say decides which product it is. */
export const environmentMatchesProduct: Rule = {
  id: 'environment-matches-product',
  summary: 'The files in a folder of products/ are of one product, and no other folder is of the same.',
  why: 'Environments are found by name within their product. A file in the wrong folder is not found where it is meant, and counts for a product that it is not of.',
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
          related: [{ at: other.document.at(other.owner.pointer), message: 'the other one says so here' }],
        };
    }
  },
};

function strayFinding(file: OwnedFile, owner: string, first: OwnedFile | undefined): Finding {
  const folder = productFolderOf(file.product);
  return {
    at: file.document.at(file.owner.pointer),
    message: `file is of product "${file.owner.text}", but ${folder} is product "${owner}"`,
    hint: `write "${owner}", or move the file to the folder of its product`,
    ...(first === undefined
      ? {}
      : { related: [{ at: first.document.at(first.owner.pointer), message: 'as this file is' }] }),
  };
}
