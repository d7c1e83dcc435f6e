import type { SealedBlock } from '../register/cluster-file.ts';
import { itemsAt, textAt, valueAt } from '../text/pointer.ts';
import type { YamlDocument } from '../text/yaml-document.ts';

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
  const block = ['spec', 'kubeconfig', 'sealed'].reduce(valueAt, document.value);
  const [fingerprint, expires] = [textAt(block, 'fingerprint'), textAt(block, 'expires')];
  if (fingerprint === undefined || expires === undefined) return undefined;
  const textsAt = (key: string): readonly string[] => itemsAt(block, key).filter((one) => typeof one === 'string');
  return { fingerprint, expires, recipients: textsAt('recipients'), exposedTo: textsAt('exposedTo') };
}
