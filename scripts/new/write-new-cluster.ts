import { join } from 'node:path';
import type { Surroundings } from '../cli/verb.ts';
import { makeFolder, writeFiles } from '../cli/write-files.ts';
import type { Git } from '../git/git.ts';
import { toText } from '../git/trees.ts';
import { writeClusters } from '../import/files/write-clusters.ts';
import { clustersFolder } from '../register/layout.ts';
import type { SourceFile } from '../register/source-file.ts';
import type { DraftedCluster } from './draft-cluster.ts';
import { checkNewName } from './new-name.ts';

/** The files that a drafted cluster would get, sealed as they would be, and what is worth telling of them. */
export async function filesOfNew(
  git: Git,
  cluster: DraftedCluster,
  now: Date,
): Promise<{ readonly files: readonly SourceFile[]; readonly warnings: readonly string[] }> {
  const { outcomes, files } = await writeClusters(git, [cluster], { dryRun: true, force: false, now });
  const { trouble, sealed } = outcomes.get(cluster) ?? {};
  if (trouble !== undefined) throw trouble;
  return { files, warnings: [...(sealed?.warnings ?? []), ...cluster.warnings] };
}

/**
 * Writes the files of a new cluster, all or none, unless the person who sees them says no; and none in the place of a
 * cluster that came up while they thought.
 */
export async function writeIfAgreed(
  call: Pick<Surroundings, 'person' | 'tell'>,
  { root, name, files, shown }: { root: string; name: string; files: readonly SourceFile[]; shown: string },
): Promise<boolean> {
  if (call.person !== undefined) {
    call.tell(shown);
    if (!(await call.person.agree('Write it?'))) return false;
  }
  await checkNewName(root, name);
  await makeFolder(join(root, clustersFolder));
  await writeFiles(files.map(({ path, bytes }) => ({ path: join(root, path), text: toText(bytes, path) })));
  return true;
}
