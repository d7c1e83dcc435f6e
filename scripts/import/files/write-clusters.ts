import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { makeTemporaryFolder } from '../../cli/temporary-folder.ts';
import { makeFolder, writeFiles } from '../../cli/write-files.ts';
import { sealCluster, type Sealed } from '../../credential/seal/seal-cluster.ts';
import type { Git } from '../../git/git.ts';
import { readRegisterFile, readWorkingTree, toText } from '../../git/trees.ts';
import { clusterPathOf, clustersFolder, recipientsPath } from '../../register/layout.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';
import { toClusterText, type ClusterContent } from '../cluster-content.ts';
import type { ImportedCluster } from '../import-clusters.ts';

/** A cluster that should get a file, when it has content, and whose kubeconfig is sealed, when there is one. */
type ClusterToWrite = Pick<ImportedCluster, 'content' | 'kubeconfig'>;

/** What happened to each cluster, and the register as it is then. */
interface WrittenClusters<Cluster> {
  readonly outcomes: ReadonlyMap<Cluster, WrittenCluster>;
  /** What was written, by path relative to the root, as it is on disk. */
  readonly files: readonly SourceFile[];
  readonly tree: readonly SourceFile[];
}

/** Writes the clusters that are fit for it; a dry run does all of it, and takes the files away again. */
export async function writeClusters<Cluster extends ClusterToWrite>(
  git: Git,
  clusters: readonly Cluster[],
  options: { readonly dryRun: boolean; readonly force: boolean; readonly now: Date },
): Promise<WrittenClusters<Cluster>> {
  const names = clusters.flatMap(({ content }) => content?.name ?? []);
  const write = (root: string): Promise<WrittenClusters<Cluster>> => writeInto(root, git, clusters, options);
  return options.dryRun ? inTrialRegister(git.root, names, write) : write(git.root);
}

async function writeInto<Cluster extends ClusterToWrite>(
  root: string,
  git: Git,
  clusters: readonly Cluster[],
  options: { readonly force: boolean; readonly now: Date },
): Promise<WrittenClusters<Cluster>> {
  const outcomes = new Map<Cluster, WrittenCluster>();
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

/** What happened to a cluster that was valid. */
interface WrittenCluster {
  /** Paths relative to the root. */
  readonly written: readonly string[];
  readonly sealed?: Sealed;
  /** Why the cluster file was not written, or was written without its credential. */
  readonly trouble?: KitError;
  /** Whether the credential itself was refused, so that another is needed. */
  readonly isRefused?: boolean;
}

/** Writes a cluster file, and seals the credential that came with it. */
async function writeCluster(
  { kubeconfig }: ClusterToWrite,
  content: ClusterContent,
  { root, force, now }: { readonly root: string; readonly force: boolean; readonly now: Date },
): Promise<WrittenCluster> {
  const { name } = content;
  const path = clusterPathOf(name);
  const written: string[] = [];
  try {
    const bytes = await readRegisterFile(root, path);
    if (bytes !== undefined && !force)
      throw new KitError(`${path} already exists and was not changed`, {
        exitCode: exitCodes.errorsFound,
        hint: 'overwrite it with --force',
      });
    const text = toClusterText(bytes === undefined ? content : withKubeconfigOf(toText(bytes, path), path, content));
    await makeFolder(join(root, clustersFolder));
    await writeFiles([{ path: join(root, path), text }]);
    written.push(path);
    if (kubeconfig === undefined) return { written };
    const sealed = await sealCluster({ root, name, text: kubeconfig.text, now });
    return { written: [...new Set([path, ...sealed.written])], sealed };
  } catch (error) {
    if (!(error instanceof KitError) || error.exitCode === exitCodes.surroundings) throw error;
    return { written, trouble: error, isRefused: error.exitCode === exitCodes.errorsFound };
  }
}

/** Where the credential is, as the file that is overwritten says: no source knows that. */
function withKubeconfigOf(text: string, path: string, content: ClusterContent): ClusterContent {
  const document = parseYaml(path, text);
  if (!(document instanceof YamlDocument) || content.spec['clusterType'] !== 'physical') return content;
  const { spec } = (document.value ?? {}) as { readonly spec?: { readonly kubeconfig?: unknown } | null };
  const kubeconfig = spec?.kubeconfig ?? undefined;
  return kubeconfig === undefined ? content : { ...content, spec: { ...content.spec, kubeconfig } };
}

/** Lets a dry run do what a real one does, in a temporary folder with the files of these clusters. */
async function inTrialRegister<Result>(
  root: string,
  names: readonly string[],
  run: (root: string) => Promise<Result>,
): Promise<Result> {
  const trial = await makeTemporaryFolder('nautes-tenant-import-');
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
