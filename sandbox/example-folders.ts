import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { KitError } from '../scripts/cli/kit-error.ts';

/** A folder with a small register in it. */
export interface ExampleFolder {
  readonly name: string;
  /** The plain files in UTF-8 by path, with `/` between folders. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads each folder inside a folder, in the order of their names; links are left out. */
export async function readExampleFolders(parent: string): Promise<readonly ExampleFolder[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return await Promise.all(names.sort().map(async (name) => ({ name, files: await readTexts(join(parent, name)) })));
  } catch (error) {
    throw new KitError(`"${parent}" could not be read`, { cause: error });
  }
}

async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = (await readFile(path)).toString('utf8');
    if (!text.includes('\u{fffd}')) files.set(path.slice(folder.length + 1).replaceAll(sep, '/'), text);
  }
  return files;
}
