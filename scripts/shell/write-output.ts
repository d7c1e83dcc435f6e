import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { SecretKeeper, Surroundings } from './run.ts';

/** Prints a result, or writes it into the file that `--output` names. */
export async function writeOutput(
  surroundings: Surroundings & SecretKeeper,
  file: string | undefined,
  text: string,
): Promise<void> {
  if (file === undefined) return surroundings.print(text);
  const shown = surroundings.redact(text);
  try {
    await writeFile(resolve(surroundings.directory, file), shown.endsWith('\n') ? shown : `${shown}\n`);
  } catch (error) {
    throw new KitError(`"${file}" could not be written`, { cause: error });
  }
}
