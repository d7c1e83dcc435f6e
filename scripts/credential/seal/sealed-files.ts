import { isDeepStrictEqual } from 'node:util';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { NewFile } from '../../cli/write-files.ts';
import type { SealedBlock } from '../../register/cluster-file.ts';
import { clusterPathOf, sealedPathOf } from '../../register/layout.ts';
import { defined } from '../../text/defined.ts';
import { valueAt } from '../../text/pointer.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';
import { removeYamlKey, setYamlValue } from '../../text/yaml-edit.ts';
import type { Kubeconfig } from '../current-context.ts';
import { toKubeconfigText } from '../kubeconfig-text.ts';
import { sealedBlockOf } from '../sealed-block.ts';
import { sealText } from './age.ts';

/** Both files of a cluster whose kubeconfig is sealed to the recipients of a block; throws when one cannot be edited. */
export async function toSealedFiles(
  name: string,
  document: YamlDocument,
  block: SealedBlock,
  { server, credential }: Kubeconfig,
): Promise<readonly NewFile[]> {
  const text = withSealedBlock(document, block);
  if (text === undefined)
    throw new KitError(`${clusterPathOf(name)} is written in a way that seal cannot edit`, {
      exitCode: exitCodes.errorsFound,
      hint: 'write spec and spec.kubeconfig as plain indented mappings, without tags, then seal',
    });
  const sealed = await sealText(toKubeconfigText(name, server, credential), block.recipients);
  return [
    { path: sealedPathOf(name), text: sealed },
    { path: clusterPathOf(name), text },
  ];
}

/**
 * The text of a cluster file with `spec.kubeconfig.sealed` set, everything else byte for byte as it was; undefined when
 * the text is written in a way that cannot be edited without touching more.
 */
export function withSealedBlock(document: YamlDocument, block: SealedBlock): string | undefined {
  const path = ['spec', 'kubeconfig', 'sealed'];
  const before = sealedBlockOf(document);
  const exposedTo = inWrittenOrder(before?.exposedTo, block.exposedTo);
  const wanted = {
    fingerprint: block.fingerprint,
    expires: block.expires,
    ...defined({ server: block.server }),
    recipients: inWrittenOrder(before?.recipients, block.recipients),
    ...(exposedTo.length === 0 ? {} : { exposedTo }),
  };
  let text = exposedTo.length === 0 ? removeYamlKey(document.text, [...path, 'exposedTo']) : document.text;
  for (const [key, value] of Object.entries(wanted))
    text = text === undefined ? undefined : setYamlValue(text, [...path, key], value);
  if (text === undefined) return undefined;
  const after = parseYaml(document.file, text);
  return after instanceof YamlDocument && isDeepStrictEqual(after.value, withBlock(document.value, path, wanted))
    ? text
    : undefined;
}

/** Keeps the order in which recipients are written already, so that a comment stays beside the recipient it is about. */
function inWrittenOrder(written: readonly string[] = [], wanted: readonly string[] = []): readonly string[] {
  return [...new Set([...written.filter((recipient) => wanted.includes(recipient)), ...wanted])];
}

function withBlock(value: unknown, [key, ...rest]: readonly string[], block: object): object {
  const mapping = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  if (key !== undefined) return { ...mapping, [key]: withBlock(valueAt(value, key), rest, block) };
  const { exposedTo: _, ...kept } = mapping as Pick<SealedBlock, 'exposedTo'>;
  return { ...kept, ...block };
}
