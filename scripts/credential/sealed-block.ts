import type { SealedBlock } from '../register/cluster-file.ts';
import { defined } from '../text/defined.ts';
import { itemsAt, textAt, valueAt } from '../text/pointer.ts';
import { withoutEnding } from '../text/words.ts';
import type { YamlDocument } from '../text/yaml-document.ts';
import type { Kubeconfig } from './current-context.ts';

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

/** The API server that a kubeconfig names, as a sealed block shows it: in its normal form (WHATWG URL), so that it can be compared. */
export function recordedServer({ server }: Pick<Kubeconfig, 'server'>): string {
  return withoutEnding(new URL(server).href, '/');
}

/** The block that a cluster file holds now, whatever else is wrong with it; undefined when there is none to go by. */
export function sealedBlockOf(document: YamlDocument): SealedBlock | undefined {
  const block = ['spec', 'kubeconfig', 'sealed'].reduce(valueAt, document.value);
  const [fingerprint, expires] = [textAt(block, 'fingerprint'), textAt(block, 'expires')];
  if (fingerprint === undefined || expires === undefined) return undefined;
  const textsAt = (key: string): readonly string[] => itemsAt(block, key).filter((one) => typeof one === 'string');
  const server = textAt(block, 'server');
  return {
    fingerprint,
    expires,
    ...defined({ server }),
    recipients: textsAt('recipients'),
    exposedTo: textsAt('exposedTo'),
  };
}
