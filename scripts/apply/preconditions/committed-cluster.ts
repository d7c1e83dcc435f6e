import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { Git } from '../../git/git.ts';
import { commitOf } from '../../git/history.ts';
import { namesInRevision, namesOnDisk } from '../../git/trees.ts';
import { clusterPathOf, isClusterName } from '../../register/layout.ts';
import { meantCluster } from '../../register/meant-cluster.ts';

/** Throws unless a name has a cluster file at HEAD. */
export async function requireCommittedCluster(git: Git, name: string): Promise<void> {
  const names = await namesInRevision(git, await commitOf(git, 'HEAD'));
  if (names.includes(name)) return;
  throw new KitError(`the committed register has no cluster "${name}"`, {
    exitCode: exitCodes.usage,
    hint: await wayOut(git.root, name, names),
  });
}

async function wayOut(root: string, name: string, names: readonly string[]): Promise<string> {
  if (isClusterName(name) && (await namesOnDisk(root, 'cluster')).includes(name))
    return `commit ${clusterPathOf(name)} first`;
  const meant = meantCluster(name, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return isClusterName(name) ? `write ${clusterPathOf(name)} first, and commit it` : 'name one of its clusters';
}
