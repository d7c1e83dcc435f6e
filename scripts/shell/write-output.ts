import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { Surroundings } from './run.ts';

/** Prints a result, or writes it into the file that `--output` names. */
export async function writeOutput(surroundings: Surroundings, file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return surroundings.print(text);
  try {
    await writeFile(resolve(surroundings.directory, file), text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    throw new KitError(`"${file}" could not be written`, { cause: error });
  }
}
