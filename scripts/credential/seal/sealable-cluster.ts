import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { namesOnDisk, readRegisterFile, toText } from '../../git/trees.ts';
import { clusterPathOf, isClusterName } from '../../register/layout.ts';
import { meantCluster } from '../../register/meant-cluster.ts';
import { valueAt } from '../../text/pointer.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';

/** Reads the file of a cluster that takes its kubeconfig from a sealed file, or would; refuses any other. */
export async function readSealableCluster(root: string, name: string): Promise<YamlDocument> {
  const { usage, errorsFound } = exitCodes;
  if (!isClusterName(name)) throw await notAName(root, name);
  const path = clusterPathOf(name);
  const bytes = await readRegisterFile(root, path);
  if (bytes === undefined) {
    const hint =
      (await didYouMean(root, name)) ??
      `run "npm run new -- ${name} --kubeconfig <kubeconfig file>", which writes it and seals`;
    throw new KitError(`${path} is missing`, { exitCode: usage, hint });
  }
  const document = parseYaml(path, toText(bytes, path));
  if (!(document instanceof YamlDocument))
    throw new KitError(`${path}:${document.at.start.line}: ${document.message}`, {
      exitCode: errorsFound,
      hint: document.hint ?? 'correct the file, then seal',
    });
  const spec = valueAt(document.value, 'spec');
  if (typeof spec !== 'object' || spec === null)
    throw new KitError(`${path} has no spec`, { exitCode: errorsFound, hint: 'run "npm run validate"' });
  if (valueAt(spec, 'clusterType') === 'virtual')
    throw new KitError(`cluster "${name}" is virtual and takes its credential from its host`, {
      exitCode: usage,
      hint: 'seal the kubeconfig of the host instead',
    });
  if ((valueAt(valueAt(spec, 'kubeconfig'), 'from') ?? 'sealed') !== 'sealed')
    throw new KitError(`cluster "${name}" does not take its kubeconfig from a sealed file`, {
      exitCode: usage,
      hint: `remove spec.kubeconfig.from in ${path}, then seal`,
    });
  return document;
}

/** Refuses, before a kubeconfig is read, a cluster that takes none, and the name and the file the wrong way round. */
export async function checkSealable(root: string, name: string, file: string): Promise<void> {
  const names = await namesOnDisk(root, 'cluster');
  if (names.includes(name) || !names.includes(file)) {
    await readSealableCluster(root, name);
    return;
  }
  throw new KitError('the name of the cluster comes before the file', {
    exitCode: exitCodes.usage,
    hint: `run "npm run seal -- ${file} <kubeconfig file>"`,
  });
}

/** What is no name is not repeated: it may be a whole kubeconfig. */
async function notAName(root: string, written: string): Promise<KitError> {
  const hint = /[./]/.test(written)
    ? 'write the name in front of the file: npm run seal -- <name> <kubeconfig file>'
    : 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml';
  return new KitError('the name is not that of a cluster', {
    exitCode: exitCodes.usage,
    hint: (await didYouMean(root, written)) ?? hint,
  });
}

async function didYouMean(root: string, written: string): Promise<string | undefined> {
  const meant = meantCluster(written, await namesOnDisk(root, 'cluster'));
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}
