import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { readRegisterFile, toText } from '../../git/trees.ts';
import { clusterPathOf, isClusterName } from '../../register/layout.ts';
import { valueAt } from '../../text/pointer.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';

/** Reads the file of a cluster that takes its kubeconfig from a sealed file, or would; refuses any other. */
export async function readSealableCluster(root: string, name: string): Promise<YamlDocument> {
  const { usage, errorsFound } = exitCodes;
  if (!isClusterName(name))
    throw new KitError('the name is not that of a cluster', {
      exitCode: usage,
      hint: 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml',
    });
  const path = clusterPathOf(name);
  const bytes = await readRegisterFile(root, path);
  if (bytes === undefined)
    throw new KitError(`${path} is missing`, { exitCode: usage, hint: 'write it first, then seal' });
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
