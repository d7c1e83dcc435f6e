import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KitError } from './kit-error.ts';

/** Makes a folder of its own for what is needed for a moment only; whoever asks for it removes it. */
export async function makeTemporaryFolder(start: string): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), start));
  } catch (error) {
    throw new KitError(`a temporary folder could not be created in "${tmpdir()}"`, {
      hint: 'set TMPDIR to a folder that you can write to, or free some space',
      cause: error,
    });
  }
}
