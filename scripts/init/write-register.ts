import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import { makeFolder, writeFiles } from '../cli/write-files.ts';
import { assertInstalled, Git, isWithoutWorkTree, noWorkTree, shellWord } from '../git/git.ts';
import { withoutEnding } from '../text/words.ts';
import type { StarterFile } from './starter-files.ts';

const hooksFolder = '.hooks';

/** Whether there is nothing in a folder that a person could lose. */
export async function isEmptyFolder(root: string): Promise<boolean> {
  return (await readdir(root)).every((name) => name === '.git');
}

/** Refuses a folder that cannot be the top of a register: one inside another repository, or of Git itself. */
export async function checkPlace(root: string): Promise<{ readonly hasGit: boolean }> {
  const git = new Git(root);
  if (await isWithoutWorkTree(git)) throw noWorkTree(root);
  const below = await git.tryRun('rev-parse', '--show-prefix');
  if (below === undefined) await assertInstalled(git);
  if (below === undefined || below.trim() === '') return { hasGit: below !== undefined };
  throw new KitError(`"${root}" is inside another Git repository, and a register has to be a repository of its own`, {
    exitCode: exitCodes.usage,
    hint: 'change to its top level, or run "git init" here first',
  });
}

/** Writes the files of a register, all or none, into a Git repository, which is made where there is none. */
export async function writeRegister(root: string, files: readonly StarterFile[], hasGit: boolean): Promise<void> {
  if (!hasGit) await new Git(root).run('init', '--quiet', '--initial-branch=main');
  const made: string[] = [];
  try {
    for (const { path } of files) {
      const folder = await makeFolder(dirname(join(root, path)));
      if (folder !== undefined) made.push(folder);
    }
    await writeFiles(files.map(({ path, text, mode }) => ({ path: join(root, path), text, mode })));
  } catch (error) {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Lets Git run the register's hooks. Gives the folder that a person has chosen instead, which stays. */
export async function installHook(root: string): Promise<{ readonly other?: string; readonly installed: boolean }> {
  const git = new Git(root);
  const set = withoutEnding((await git.tryRun('config', 'core.hooksPath')) ?? '', '\n');
  if (set === hooksFolder) return { installed: false };
  if (set !== '') return { installed: false, other: set };
  await git.run('config', '--local', 'core.hooksPath', hooksFolder);
  return { installed: true };
}

/** The folder that becomes a register, which must be there. */
export function folderOf(directory: string, root: string | undefined): string {
  const folder = resolve(directory, root ?? '.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new KitError(`"${folder}" is not a folder`, {
    exitCode: exitCodes.usage,
    hint: `create it: mkdir ${shellWord(folder)}`,
  });
}
