import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { KitError } from './kit-error.ts';
import type { SecretKeeper, Surroundings } from './verb.ts';

/** How many files are named that could not be written; the rest is counted. */
const maxNames = 4;

/** A file to write, with its absolute path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** As for `chmod`; by default an existing file keeps its mode, and a new one is not executable. */
  readonly mode?: number | undefined;
}

/**
 * Writes all of these files or none: each is written beside its place and then renamed into it, and when a rename fails
 * the ones before it are taken back.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged: { readonly path: string; readonly temporary: string }[] = [];
  const placed: PlacedFile[] = [];
  try {
    for (const { path, text, mode } of files) {
      const temporary = temporaryPathOf(path);
      staged.push({ path, temporary });
      await writeDurably(temporary, text, mode ?? (await modeOf(path)));
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

/** Creates a folder, and those above it, where they are missing; gives the topmost that was. */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    throw new KitError(`${basename(path)}/ could not be created`, { cause: error });
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

/** A file that is there stays as executable and as private as it is. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isAbsence(error)) return 0o644;
    throw error;
  }
}

async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    // The mode given to open is cut by the umask.
    await handle.chmod(mode);
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
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return errorCodeOf(error) === 'ENOENT';
}

function temporaryPathOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Prints a result, or writes it into the file that `--output` names: whole, or the file stays as it was. A result that
 * cannot be written is printed, so that it is not lost.
 */
export async function writeOutput(
  surroundings: Surroundings & SecretKeeper,
  file: string | undefined,
  text: string,
): Promise<void> {
  if (file === undefined) return surroundings.print(text);
  const shown = surroundings.redact(text);
  try {
    await writeWhole(resolve(surroundings.directory, file), shown.endsWith('\n') ? shown : `${shown}\n`);
  } catch (error) {
    surroundings.print(text);
    const cause = error instanceof KitError ? error.cause : error;
    throw new KitError(`"${file}" could not be written`, {
      hint: `read the result from standard output, or ${waysToWrite[errorCodeOf(cause) ?? ''] ?? 'name another file'} and run this again`,
      cause,
    });
  }
}

const waysToWrite: Readonly<Record<string, string>> = {
  ENOSPC: 'free some space',
  ENOENT: 'create its folder',
};

/** A device or a pipe is written as it is, since nothing can be put in its place. */
async function writeWhole(path: string, text: string): Promise<void> {
  const before = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (before !== undefined && !before.isFile()) return writeFile(path, text);
  await writeFiles([{ path: before === undefined ? path : await realpath(path), text }]);
}

/**
 * Writes texts as files of a folder, which is created if missing: all of them or none. Returns why they could
 * not be written, if so: what a report shows has happened all the same.
 */
export async function writeReport(
  { directory, redact }: Pick<Surroundings & SecretKeeper, 'directory' | 'redact'>,
  folder: string | undefined,
  files: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  if (folder === undefined || Object.keys(files).length === 0) return undefined;
  const path = resolve(directory, folder);
  try {
    await mkdir(path, { recursive: true });
    await writeFiles(
      Object.entries(files).map(([name, text]) => ({ path: join(path, name), text: `${redact(text)}\n` })),
    );
    return undefined;
  } catch (error) {
    if (error instanceof KitError) return [error.message, causeOf(error)].filter(Boolean).join(': ');
    if (errorCodeOf(error) === undefined) throw error;
    return `"${folder}" could not be created: ${(error as Error).message}`;
  }
}

/** The same for a verb whose result does not depend on it: what could not be written is a warning. */
export async function offerReport(
  call: Surroundings & SecretKeeper,
  folder: string | undefined,
  files: () => Readonly<Record<string, string>>,
): Promise<void> {
  const trouble = folder === undefined ? undefined : await writeReport(call, folder, files());
  if (trouble !== undefined) call.tell(`warning: the reports could not be written: ${trouble}`);
}

function causeOf({ cause }: KitError): string {
  return cause instanceof Error ? cause.message : '';
}
