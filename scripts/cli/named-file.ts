import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { errorCodeOf } from './error-code.ts';
import { exitCodes, KitError } from './kit-error.ts';
import { usageError } from './verb.ts';

/** The bytes of a file or a pipe; where there are more than allowed, one more, so that no device is read for ever. */
export async function readAtMost(maxBytes: number, path: string): Promise<Buffer> {
  await using handle = await open(path);
  return await bytesAtMost(maxBytes, handle);
}

/** The same of what is open already. */
export function bytesAtMost(maxBytes: number, file: FileHandle): Promise<Buffer> {
  return buffer(file.createReadStream({ autoClose: false, end: maxBytes }));
}

/** The bytes of a file that a person named, which may be a pipe of the shell; a usage error where it cannot be read. */
export async function readNamedFile(directory: string, file: string, maxBytes: number): Promise<Buffer> {
  try {
    return await readAtMost(maxBytes, resolve(directory, file));
  } catch (error) {
    if (errorCodeOf(error) === 'EISDIR') throw usageError(`"${file}" is a folder, expected a file`);
    throw new KitError(`"${file}" could not be read`, { exitCode: exitCodes.usage, cause: error });
  }
}
