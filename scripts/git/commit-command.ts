import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { recipientsPath, toClusterEntry } from '../register/layout.ts';
import { shellWord, type Git } from './git.ts';

/**
 * What a person types, in the folder where they are, to commit what was written into the register; with a sealed
 * kubeconfig also the recipients that it was sealed to, while those are in no commit.
 */
export async function commitCommand(
  git: Git,
  directory: string,
  { paths, message }: { readonly paths: readonly string[]; readonly message: string },
): Promise<string> {
  const [from, root] = await Promise.all([realpath(directory), realpath(git.root)]);
  const isInside = from === root || from.startsWith(`${root}${sep}`);
  const shown = (path: string): string => (isInside ? relative(from, join(root, path)) : path);
  const needsRecipients =
    paths.some((path) => toClusterEntry(path)?.kind === 'sealed') && (await isChanged(git, recipientsPath));
  const all = needsRecipients ? [...paths, recipientsPath] : paths;
  const typed = isInside ? 'git' : `git -C ${shellWord(root)}`;
  return `${typed} add ${all.map(shown).join(' ')} && ${typed} commit -m "${message}"`;
}

/** Whether a file differs from HEAD, or is not in it. */
async function isChanged(git: Git, path: string): Promise<boolean> {
  return (await git.run('status', '--porcelain', '--', path)) !== '';
}
