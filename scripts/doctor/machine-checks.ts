import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPackage } from '../cli/kit-folder.ts';
import type { Git } from '../git/git.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { withoutEnding } from '../text/words.ts';
import { looked } from './looked.ts';

/** `merge-tree --write-tree` came with it, by which a merge request is judged together with its target. */
const oldestGit = [2, 38] as const;
const area = 'this machine';

/** Node, Git, and whether commits are checked here. */
export async function machineChecks(git: Git): Promise<readonly Check[]> {
  // An older Node does not come so far: the command itself refuses it.
  const node = { area, id: 'node', state: 'ok', found: `Node ${process.versions.node}` } as const;
  return [
    node,
    await looked({ area, id: 'git' }, () => gitVersion(git)),
    await looked({ area, id: 'hook' }, () => hook(git)),
  ];
}

async function gitVersion(git: Git): Promise<Found> {
  const [found = '', major, minor] = / (\d+)\.(\d+)[\d.]*/.exec(await git.run('version')) ?? [];
  const isNew = Number(major) > oldestGit[0] || (Number(major) === oldestGit[0] && Number(minor) >= oldestGit[1]);
  const least = oldestGit.join('.');
  return foundThat(isNew, `Git${found}`, `Git${found} is older than ${least}`, `install Git ${least} or newer`);
}

async function hook(git: Git): Promise<Found> {
  const set = withoutEnding((await git.tryRun('config', 'core.hooksPath')) ?? '', '\n');
  const folder = set === '' ? withoutEnding(await git.run('rev-parse', '--git-path', 'hooks'), '\n') : set;
  const path = join(resolve(git.root, folder), 'pre-commit');
  const stats = statSync(path, { throwIfNoEntry: false });
  const hint = `run "npm ${isPackage ? 'install' : 'ci'}" in the register; CI checks the same`;
  if (stats === undefined) return { state: 'problem', found: 'commits are not checked: no commit hook', hint };
  const runs = (stats.mode & 0o111) !== 0;
  return foundThat(runs, `commit hook in ${folder}`, `${path} is not executable`, `run "chmod +x ${path}"`);
}
