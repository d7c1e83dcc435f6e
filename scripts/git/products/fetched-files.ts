import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KitError } from '../../cli/kit-error.ts';
import { isProductName, productsFolder } from '../../register/layout.ts';
import { fetchRecordPathOf } from '../../register/products/fetch-record.ts';
import { isProductArea } from '../../register/products/product.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { readFromDisk } from '../trees.ts';

/**
 * A tree of the register together with the products that were fetched into its folder on disk: they are in no commit,
 * and say of every tree alike what uses its clusters.
 */
export function withFetched(root: string, tree: readonly SourceFile[]): readonly SourceFile[] {
  const fetched = fetchedProducts(root).flatMap((product) => readFetchedProduct(root, product));
  if (fetched.length === 0) return tree;
  const inTree = new Set(tree.map(({ path }) => path));
  return [...tree, ...fetched.filter(({ path }) => !inTree.has(path))];
}

/** The products whose folder was fetched, according to its record. */
export function fetchedProducts(root: string): readonly string[] {
  return namesIn(root, productsFolder).filter(
    (name) => isProductName(name) && readFromDisk(root, fetchRecordPathOf(name))?.kind === 'file',
  );
}

function readFetchedProduct(root: string, product: string): readonly SourceFile[] {
  const folder = `${productsFolder}/${product}`;
  const areas = namesIn(root, folder).filter(isProductArea);
  const paths = areas.flatMap((area) => pathsBelow(root, `${folder}/${area}`));
  return [fetchRecordPathOf(product), ...paths].flatMap((path) => {
    const file = readFromDisk(root, path);
    return file === undefined ? [] : [{ ...file, isUntouched: true, isFetched: true } as const];
  });
}

/** Every entry below a folder that is none itself; links are entries and are not followed. */
function pathsBelow(root: string, folder: string): readonly string[] {
  return namesIn(root, folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return isFolder(root, path) ? pathsBelow(root, path) : [path];
  });
}

/** The names in a folder, sorted; none when it is not there, or is no folder. */
function namesIn(root: string, folder: string): readonly string[] {
  if (!isFolder(root, folder)) return [];
  try {
    return readdirSync(join(root, folder)).sort();
  } catch (error) {
    throw new KitError(`"${folder}" could not be read`, { cause: error });
  }
}

function isFolder(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
}
