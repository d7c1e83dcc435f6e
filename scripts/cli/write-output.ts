import { realpath, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KitError } from './kit-error.ts';
import type { SecretKeeper, Surroundings } from './verb.ts';
import { writeFiles } from './write-files.ts';

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
    throw new KitError(`"${file}" could not be written`, {
      hint: 'take the result from standard output, or make room and run this again',
      cause: error instanceof KitError ? error.cause : error,
    });
  }
}

/** A device or a pipe is written as it is, since nothing can be put in its place. */
async function writeWhole(path: string, text: string): Promise<void> {
  const before = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (before !== undefined && !before.isFile()) return writeFile(path, text);
  await writeFiles([{ path: before === undefined ? path : await realpath(path), text }]);
}
