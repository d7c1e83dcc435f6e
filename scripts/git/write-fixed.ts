import { join } from 'node:path';
import { KitError } from '../cli/kit-error.ts';
import { writeFiles } from '../cli/write-files.ts';
import type { SourceFile } from '../register/source-file.ts';
import { toText, readFromDisk } from './trees.ts';

/**
 * Writes those files of a working tree that are other ones than before, all or none. What changed on disk since it was
 * read, or is not there because a sparse checkout leaves it out, stays as it is, and so does the rest.
 */
export async function writeFixed(
  root: string,
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): Promise<void> {
  const changed = after.flatMap((file, index) => {
    const old = before[index];
    return old === undefined || old.bytes === file.bytes ? [] : [{ ...file, old: old.bytes }];
  });
  for (const { path, old } of changed) {
    const now = readFromDisk(root, path);
    if (now?.kind !== 'file' || Buffer.compare(now.bytes, old) !== 0)
      throw new KitError(`${path} changed on disk in the meantime; nothing was written`, {
        hint: now === undefined ? 'add it to the sparse checkout' : 'run this again',
      });
  }
  if (changed.length === 0) return;
  await writeFiles(changed.map(({ path, bytes }) => ({ path: join(root, path), text: toText(bytes, path) })));
}
