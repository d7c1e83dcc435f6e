import { isDeepStrictEqual } from 'node:util';
import type { SealedBlock } from '../register/cluster-file.ts';
import { parseYaml, YamlDocument } from '../text/yaml-document.ts';
import { setYamlValue } from './yaml-edit.ts';

const path = ['spec', 'kubeconfig', 'sealed'];

/**
 * The text of a cluster file with `spec.kubeconfig.sealed` set, everything else byte for byte as it was; undefined when
 * the text is written in a way that cannot be edited without touching more.
 */
export function withSealedBlock(document: YamlDocument, block: SealedBlock): string | undefined {
  const before = document.value;
  const recipients = mergedRecipients(valueAt(before, [...path, 'recipients']), block.recipients);
  const wanted = { fingerprint: block.fingerprint, expires: block.expires, recipients };
  let text: string | undefined = document.text;
  for (const [key, value] of Object.entries(wanted))
    text = text === undefined ? undefined : setYamlValue(text, [...path, key], value);
  if (text === undefined) return undefined;
  const after = parseYaml(document.file, text);
  return after instanceof YamlDocument && isDeepStrictEqual(after.value, withBlock(before, wanted)) ? text : undefined;
}

/** Keeps the order in which recipients are written already, so that a comment stays beside the recipient it is about. */
function mergedRecipients(written: unknown, wanted: readonly string[]): readonly string[] {
  const kept = Array.isArray(written) ? wanted.filter((recipient) => written.includes(recipient)) : [];
  if (Array.isArray(written)) kept.sort((left, right) => written.indexOf(left) - written.indexOf(right));
  return [...kept, ...wanted.filter((recipient) => !kept.includes(recipient))];
}

function withBlock(root: unknown, block: object): unknown {
  const [top = '', ...rest] = path;
  const merge = (value: unknown, key: string, [next, ...further]: readonly string[]): unknown => ({
    ...toObject(value),
    [key]:
      next === undefined
        ? { ...toObject(valueAt(value, [key])), ...block }
        : merge(valueAt(value, [key]), next, further),
  });
  return merge(root, top, rest);
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((holder, key) => {
    const object: Readonly<Record<string, unknown>> = toObject(holder);
    return Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
