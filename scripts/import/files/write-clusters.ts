import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../../git/git.ts';
import { readWorkingTree } from '../../git/trees.ts';
import type { SourceFile } from '../../register/source-file.ts';
import type { ImportedCluster } from '../import-clusters.ts';
import { inTrialRegister } from './trial-register.ts';
import { writeCluster, type WrittenCluster } from './write-cluster.ts';

/** What became of each cluster, and the register as it is then. */
interface WrittenClusters {
  readonly outcomes: ReadonlyMap<ImportedCluster, WrittenCluster>;
  /** What was written, by path relative to the root, as it is on disk. */
  readonly files: readonly SourceFile[];
  readonly tree: readonly SourceFile[];
}

/** Writes the clusters that are fit for it; a dry run does all of it, and takes the files away again. */
export async function writeClusters(
  git: Git,
  clusters: readonly ImportedCluster[],
  options: { readonly dryRun: boolean; readonly force: boolean; readonly now: Date },
): Promise<WrittenClusters> {
  const names = clusters.flatMap(({ content }) => content?.name ?? []);
  const write = (root: string): Promise<WrittenClusters> => writeInto(root, git, clusters, options);
  return options.dryRun ? inTrialRegister(git.root, names, write) : write(git.root);
}

async function writeInto(
  root: string,
  git: Git,
  clusters: readonly ImportedCluster[],
  options: { readonly force: boolean; readonly now: Date },
): Promise<WrittenClusters> {
  const outcomes = new Map<ImportedCluster, WrittenCluster>();
  const files: SourceFile[] = [];
  for (const cluster of clusters) {
    if (cluster.content === undefined) continue;
    const outcome = await writeCluster(cluster, cluster.content, { ...options, root });
    outcomes.set(cluster, outcome);
    for (const path of outcome.written) files.push({ path, kind: 'file', bytes: await readFile(join(root, path)) });
  }
  const written = new Set(files.map(({ path }) => path));
  const others = (await readWorkingTree(git)).filter(({ path }) => !written.has(path));
  return { outcomes, files, tree: [...others, ...files] };
}
