import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KitError } from './kit-error.ts';

/** So many files are named when they could not be written; the rest is counted. */
const maxNames = 4;

/** A file to write, with its absolute path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all of these files or none: each is written beside its place and then renamed into it, and when a rename fails
 * the ones before it are taken back.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged: { readonly path: string; readonly temporary: string }[] = [];
  const placed: PlacedFile[] = [];
  try {
    for (const { path, text } of files) {
      const temporary = temporaryPathOf(path);
      staged.push({ path, temporary });
      await writeDurably(temporary, text);
    }
    for (const { path, temporary } of staged) {
      const before = await readIfThere(path);
      await rename(temporary, path);
      placed.push({ path, before });
    }
  } catch (error) {
    const names = files.slice(0, maxNames).map(({ path }) => basename(path));
    if (files.length > maxNames) names.push(`${files.length - maxNames} more files`);
    const left = (await takeBack(placed)) ? 'nothing was changed' : 'see "git status" for what was changed';
    throw new KitError(`${names.join(' and ')} could not be written; ${left}`, { cause: error });
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

interface PlacedFile {
  readonly path: string;
  readonly before: Uint8Array | undefined;
}

async function takeBack(placed: readonly PlacedFile[]): Promise<boolean> {
  try {
    for (const { path, before } of placed) {
      if (before === undefined) await rm(path, { force: true });
      else await writeFile(path, before);
    }
    return true;
  } catch {
    return false;
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o644);
  try {
    // The mode given to open is cut by the umask.
    await handle.chmod(0o644);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function temporaryPathOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}
