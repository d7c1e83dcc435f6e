import { exitCodes, KitError } from '../cli/kit-error.ts';
import { usageError } from '../cli/verb.ts';
import { namesOnDisk } from '../git/trees.ts';
import { nameWithin } from '../import/source-name.ts';
import { clusterPathOf, isClusterName, sealedPathOf, toClusterEntry } from '../register/layout.ts';

/** Refuses a name that no cluster can have, or that one has. */
export async function checkNewName(root: string, name: string): Promise<void> {
  // What is no name is not repeated: it may be a whole kubeconfig.
  if (!isClusterName(name)) {
    const meant = toClusterEntry(name.slice(name.lastIndexOf('/') + 1))?.name ?? nameWithin(name);
    const form = 'at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"';
    const isMeant = meant !== undefined && meant !== name && isClusterName(meant);
    throw usageError('the name is not that of a cluster', isMeant ? `did you mean "${meant}"?` : `use ${form}`);
  }
  if ((await namesOnDisk(root, 'cluster')).includes(name))
    throw new KitError(`cluster "${name}" already exists, in ${clusterPathOf(name)}`, {
      exitCode: exitCodes.usage,
      hint: `choose another name, or edit that file; to seal a new kubeconfig for it, run "npm run seal -- ${name} <kubeconfig file>"`,
    });
  if ((await namesOnDisk(root, 'sealed')).includes(name))
    throw new KitError(`${sealedPathOf(name)} already exists, without a cluster file`, {
      exitCode: exitCodes.usage,
      hint: 'choose another name, or remove that file',
    });
}
