import { isDeepStrictEqual } from 'node:util';
import type { SealedBlock } from '../register/cluster-file.ts';
import { parseYaml, YamlDocument } from '../text/yaml-document.ts';
import { removeYamlKey, setYamlValue } from '../text/yaml-edit.ts';

const path = ['spec', 'kubeconfig', 'sealed'];

/**
 * The text of a cluster file with `spec.kubeconfig.sealed` set, everything else byte for byte as it was; undefined when
 * the text is written in a way that cannot be edited without touching more.
 */
export function withSealedBlock(document: YamlDocument, block: SealedBlock): string | undefined {
  const wanted = {
    fingerprint: block.fingerprint,
    expires: block.expires,
    recipients: inWrittenOrder(document, 'recipients', block.recipients),
    ...(isEmpty(block.exposedTo) ? {} : { exposedTo: inWrittenOrder(document, 'exposedTo', block.exposedTo) }),
  };
  let text = isEmpty(block.exposedTo) ? removeYamlKey(document.text, [...path, 'exposedTo']) : document.text;
  for (const [key, value] of Object.entries(wanted))
    text = text === undefined ? undefined : setYamlValue(text, [...path, key], value);
  if (text === undefined) return undefined;
  const after = parseYaml(document.file, text);
  return after instanceof YamlDocument && isDeepStrictEqual(after.value, withBlock(document.value, wanted))
    ? text
    : undefined;
}

/**
 * The former recipients to whom a credential stays exposed when it is sealed anew: those of the block before, as long
 * as the credential is the same. Only a rotation ends it, since Git's history keeps the file that they can open.
 */
export function exposedRecipients(
  before: SealedBlock | undefined,
  after: Pick<SealedBlock, 'fingerprint' | 'recipients'>,
): readonly string[] {
  if (before?.fingerprint !== after.fingerprint) return [];
  const once = new Set([...before.recipients, ...(before.exposedTo ?? [])]);
  return [...once].filter((recipient) => !after.recipients.includes(recipient));
}

/** The block that a cluster file holds now, whatever else is wrong with it; undefined when there is none to go by. */
export function sealedBlockOf(document: YamlDocument): SealedBlock | undefined {
  const { fingerprint, expires, recipients, exposedTo } = toObject(valueUnder(document.value, path));
  if (typeof fingerprint !== 'string' || typeof expires !== 'string') return undefined;
  return { fingerprint, expires, recipients: textsIn(recipients), exposedTo: textsIn(exposedTo) };
}

/** Keeps the order in which recipients are written already, so that a comment stays beside the recipient it is about. */
function inWrittenOrder(document: YamlDocument, key: string, wanted: readonly string[]): readonly string[] {
  const written = textsIn(valueUnder(document.value, [...path, key]));
  const kept = written.filter((recipient, at) => wanted.includes(recipient) && written.indexOf(recipient) === at);
  return [...kept, ...wanted.filter((recipient) => !kept.includes(recipient))];
}

function withBlock(root: unknown, block: object): unknown {
  const [top = '', ...rest] = path;
  const merge = (value: unknown, key: string, [next, ...further]: readonly string[]): unknown => ({
    ...toObject(value),
    [key]:
      next === undefined ? withFacts(valueUnder(value, [key]), block) : merge(valueUnder(value, [key]), next, further),
  });
  return merge(root, top, rest);
}

function withFacts(written: unknown, block: object): object {
  const { exposedTo: _, ...kept } = toObject(written);
  return { ...kept, ...block };
}

function valueUnder(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((holder, key) => {
    const object: Readonly<Record<string, unknown>> = toObject(holder);
    return Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function isEmpty(list: readonly string[] | undefined): list is undefined | readonly [] {
  return list === undefined || list.length === 0;
}
