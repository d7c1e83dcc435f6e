import { constants, open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** What became of reading a file that a variable names; the reason goes behind "a file that". */
type PlainFile = { readonly text: string } | { readonly reason: string };

/** Reads a plain file of bounded size; a pipe or a device is not waited for. */
export async function readPlainFile(path: string, maxBytes: number): Promise<PlainFile> {
  try {
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!(await file.stat()).isFile()) return { reason: 'is not a plain one' };
    const bytes = await buffer(file.createReadStream({ autoClose: false, end: maxBytes }));
    if (bytes.length > maxBytes) return { reason: `is larger than ${maxBytes / 1024} KiB` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { reason: 'is not UTF-8' };
    return { reason: code === 'ENOENT' ? 'does not exist' : 'cannot be read' };
  }
}
