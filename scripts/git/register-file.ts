import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitCodes, KitError } from '../cli/kit-error.ts';

/** The bytes of a register's file, or undefined when there is none; a symbolic link is refused, never followed. */
export async function readRegisterFile(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    if (dirname(path) !== '.' && (await lstat(join(root, dirname(path)))).isSymbolicLink())
      throw notPlain(dirname(path));
    if (!(await lstat(join(root, path))).isFile()) throw notPlain(path);
    return await readFile(join(root, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (error instanceof KitError) throw error;
    throw new KitError(`${path} could not be read`, { cause: error });
  }
}

function notPlain(path: string): KitError {
  return new KitError(`${path} is a link or a special file, expected a plain one`, { exitCode: exitCodes.errorsFound });
}

/** The bytes as text, or a refusal when they are not UTF-8. */
export function toText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new KitError(`${path} is not UTF-8`, { exitCode: exitCodes.errorsFound, hint: 'save it as UTF-8' });
  }
}
