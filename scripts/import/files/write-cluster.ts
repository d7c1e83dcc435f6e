import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { writeFiles } from '../../cli/write-files.ts';
import { sealCluster, type Sealed } from '../../credential/seal/seal-cluster.ts';
import { readRegisterFile, toText } from '../../git/register-file.ts';
import { clusterPathOf, clustersFolder } from '../../register/layout.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';
import { toClusterText, type ClusterContent } from '../cluster-content.ts';
import type { ImportedCluster } from '../import-clusters.ts';

/** What became of a cluster that was fit to be written. */
export interface WrittenCluster {
  /** Paths relative to the root. */
  readonly written: readonly string[];
  readonly sealed?: Sealed;
  /** Why the cluster file was not written, or was written without its credential. */
  readonly trouble?: KitError;
}

/** Writes a cluster file, and seals the credential that came with it. */
export async function writeCluster(
  { kubeconfig }: ImportedCluster,
  content: ClusterContent,
  { root, force, now }: { readonly root: string; readonly force: boolean; readonly now: Date },
): Promise<WrittenCluster> {
  const { name } = content;
  const path = clusterPathOf(name);
  const written: string[] = [];
  try {
    const bytes = await readRegisterFile(root, path);
    if (bytes !== undefined && !force)
      throw new KitError(`${path} is there already and was not touched`, {
        exitCode: exitCodes.errorsFound,
        hint: 'overwrite it with --force',
      });
    const text = toClusterText(bytes === undefined ? content : withKubeconfigOf(toText(bytes, path), path, content));
    await mkdir(join(root, clustersFolder), { recursive: true });
    await writeFiles([{ path: join(root, path), text }]);
    written.push(path);
    if (kubeconfig === undefined) return { written };
    const sealed = await sealCluster({ root, name, text: kubeconfig.text, now });
    return { written: [...new Set([path, ...sealed.written])], sealed };
  } catch (error) {
    if (!(error instanceof KitError) || error.exitCode === exitCodes.surroundings) throw error;
    return { written, trouble: error };
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
