import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KitError } from './kit-error.ts';
import type { SecretKeeper, Surroundings } from './verb.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes texts as files of a folder, which is made when it is not there: all of them or none. Gives back why they could
 * not be written, if so: what a report tells of has happened all the same.
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
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return `"${folder}" could not be made: ${(error as Error).message}`;
  }
}

function causeOf({ cause }: KitError): string {
  return cause instanceof Error ? cause.message : '';
}
