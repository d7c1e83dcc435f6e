import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KitError } from '../../core/kit-error.ts';

/** A file to write, with its absolute path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

interface StagedFile {
  readonly file: NewFile;
  readonly temporary: string;
  readonly before: Uint8Array | undefined;
}

/**
 * Writes all of these files or none: each is written beside its place and then renamed into it, and when a rename fails
 * the ones before it are taken back.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged: StagedFile[] = [];
  const placed: StagedFile[] = [];
  try {
    for (const file of files) {
      const before = await readIfThere(file.path);
      const temporary = temporaryPathOf(file.path);
      staged.push({ file, temporary, before });
      await writeDurably(temporary, file.text);
    }
    for (const entry of staged) {
      await rename(entry.temporary, entry.file.path);
      placed.push(entry);
    }
  } catch (error) {
    const names = files.map(({ path }) => basename(path)).join(' and ');
    const left = (await takeBack(placed)) ? 'nothing was changed' : 'see "git status" for what was changed';
    throw new KitError(`${names} could not be written; ${left}`, { cause: error });
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

async function takeBack(placed: readonly StagedFile[]): Promise<boolean> {
  try {
    for (const { file, before } of placed) {
      if (before === undefined) await rm(file.path, { force: true });
      else await writeFile(file.path, before);
    }
    return true;
  } catch {
    return false;
  }
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o644);
  try {
    // The mode given to open is cut by the umask.
    await handle.chmod(0o644);
    await handle.writeFile(content);
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
