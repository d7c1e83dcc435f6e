import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCodeOf } from '../../cli/error-code.ts';
import { KitError } from '../../cli/kit-error.ts';
import { productsFolder } from '../../register/layout.ts';
import { writeFetchRecord } from '../../register/products/fetch-record.ts';
import type { FetchedProduct } from './fetch-product.ts';
import { fetchedProducts } from './fetched-files.ts';

/**
 * Puts products into `products/` and removes those that were fetched before and are no longer listed, all or nothing:
 * everything is written beside its place first, then renamed into it, and on failure renamed back. Each folder makes
 * Git ignore it. Throws a KitError where something that was not fetched is in the way.
 */
export async function placeProducts(root: string, products: readonly FetchedProduct[]): Promise<void> {
  const before = new Set(fetchedProducts(root));
  const folder = join(root, productsFolder);
  if (products.length === 0 && before.size === 0) return;
  await assertFree(root, products, before);
  await mkdir(folder, { recursive: true });
  const staging = await mkdtemp(join(folder, '.fetching-'));
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    undo.push(() => rename(to, from));
  };
  try {
    await writeFile(join(staging, '.gitignore'), '*\n');
    for (const product of products) await writeProduct(join(staging, 'new', product.name), product);
    await mkdir(join(staging, 'old'));
    for (const name of before) await move(join(folder, name), join(staging, 'old', name));
    for (const { name } of products) await move(join(staging, 'new', name), join(folder, name));
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw new KitError(`${productsFolder}/ could not be written; it was not changed`, { cause: error });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Only what was fetched is ever replaced. */
async function assertFree(
  root: string,
  products: readonly FetchedProduct[],
  before: ReadonlySet<string>,
): Promise<void> {
  const kind = await kindOf(join(root, productsFolder));
  if (kind === 'other') throw new KitError(`"${productsFolder}" is not a folder`, { hint: 'remove it' });
  for (const { name } of products)
    if (!before.has(name) && (await kindOf(join(root, productsFolder, name))) !== 'none')
      throw new KitError(`"${productsFolder}/${name}" already exists and was not fetched, so it was not replaced`, {
        hint: `remove that folder, or remove "${name}" from products: in tenant.yaml`,
      });
}

async function kindOf(path: string): Promise<'none' | 'folder' | 'other'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
}

async function writeProduct(folder: string, { record, files }: FetchedProduct): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '*\n');
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  // Last: a folder without a record counts as not fetched.
  await writeFile(join(folder, '.fetched.json'), writeFetchRecord(record));
}
