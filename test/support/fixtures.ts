import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchedProducts, withFetched } from '../../scripts/git/products/fetched-files.ts';
import { productFolderOf, registerPaths } from '../../scripts/register/layout.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';

const fixturesFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The day on which the fixtures are judged. */
export const today = new Date('2026-11-21T12:00:00Z');

/** A folder under `test/fixtures/<kind>/`, named after the situation it shows. */
interface FixtureCase {
  readonly name: string;
  readonly folder: string;
}

/** The cases of one kind in the order of their names; none when the folder is not there. */
export function fixtureCases(kind: 'ok' | 'err' | 'change'): readonly FixtureCase[] {
  const folder = join(fixturesFolder, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(folder, name) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * Reads a register from disk the way the kit reads Git: links are entries of their own and are not followed. A product
 * with a record of its fetching is taken for fetched, whatever Git has.
 */
export function readFixture(root: string): readonly SourceFile[] {
  const fetched = fetchedProducts(root).map(productFolderOf);
  const tree = registerPaths.flatMap((path) => readEntries(root, path));
  return withFetched(
    root,
    tree.filter(({ path }) => !fetched.some((folder) => path.startsWith(folder))),
  );
}

function readEntries(root: string, path: string): readonly SourceFile[] {
  const absolute = join(root, path);
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isSymbolicLink()) return [{ path, kind: 'symlink', bytes: new Uint8Array() }];
  if (!stats.isDirectory()) return [{ path, kind: 'file', bytes: readFileSync(absolute) }];
  return readdirSync(absolute).flatMap((name) => readEntries(root, `${path}/${name}`));
}

/** The register of `test/fixtures/ok/every-shape`. */
export const everyShape = readFixture(join(fixturesFolder, 'ok/every-shape'));

/** The components that come with the kit. */
export const shippedComponents = readFixture(join(fixturesFolder, '../..')).filter(({ path }) =>
  path.startsWith('components/'),
);

/** A register in memory: the content of each file by its path. */
export function toSources(files: Readonly<Record<string, string | Uint8Array>>): readonly SourceFile[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    kind: 'file',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}
