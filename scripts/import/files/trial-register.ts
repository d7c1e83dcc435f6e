import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegisterFile } from '../../git/register-file.ts';
import { clusterPathOf, clustersFolder, recipientsPath } from '../../register/layout.ts';

/** Lets a dry run do what a real one does, in a folder of its own that holds what these clusters have in the register. */
export async function inTrialRegister<Result>(
  root: string,
  names: readonly string[],
  run: (root: string) => Promise<Result>,
): Promise<Result> {
  const trial = await mkdtemp(join(tmpdir(), 'nautes-tenant-import-'));
  try {
    await mkdir(join(trial, clustersFolder));
    for (const path of [recipientsPath, ...names.map(clusterPathOf)]) {
      const bytes = await readRegisterFile(root, path);
      if (bytes !== undefined) await writeFile(join(trial, path), bytes);
    }
    return await run(trial);
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
