import type { Decrypter } from 'age-encryption';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { utf8Of } from '../../text/utf8.ts';
import { recipientCountOf } from '../sealed-header.ts';

/** An age key pair (X25519): the identity is secret and opens, the recipient is public and seals. */
export interface AgeKeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** A sealed kubeconfig is some ten KiB; anything far larger is not one. */
const maxSealedBytes = 1024 * 1024;

/** Loaded when a key is at hand: that takes longer than to start a verb, and most calls open nothing. */
const loadAge = (): Promise<typeof import('age-encryption')> => import('age-encryption');

/** Makes a new key pair from the system's random numbers. */
export async function makeIdentity(): Promise<AgeKeyPair> {
  const { generateX25519Identity, identityToRecipient } = await loadAge();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half of an identity. */
export async function toRecipient(identity: string): Promise<string> {
  return (await loadAge()).identityToRecipient(identity);
}

/** Whether a text is an X25519 recipient, its checksum included. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  const { Encrypter } = await loadAge();
  return isAccepted(() => new Encrypter().addRecipient(text));
}

/** Whether a text is an X25519 identity, its checksum included. */
export async function isIdentity(text: string): Promise<boolean> {
  if (!/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(text)) return false;
  const { Decrypter } = await loadAge();
  return isAccepted(() => new Decrypter().addIdentity(text));
}

/** Encrypts a text to every recipient, armored, so that `age -d` opens it. */
export async function sealText(text: string, recipients: readonly string[]): Promise<string> {
  if (recipients.length === 0)
    throw new KitError('there is no age recipient to seal it to', { exitCode: exitCodes.usage });
  const { armor, Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!(await isRecipient(recipient)))
      throw new KitError('an age recipient is malformed', { exitCode: exitCodes.usage });
    encrypter.addRecipient(recipient);
  }
  return armor.encode(await encrypter.encrypt(text));
}

/** Opens an armored age file with whichever identity fits; `file` is its name in error messages. */
export async function openSealed(
  armored: Uint8Array,
  identities: readonly string[],
  file = 'the sealed file',
): Promise<string> {
  const { armor } = await loadAge();
  const decrypter = await (decrypters.get(identities) ?? makeDecrypter(identities));
  if (utf8Of(armored) === undefined)
    throw new KitError(`${file} is not UTF-8`, {
      hint: 'restore it from Git, or seal the kubeconfig again with "npm run seal"; PowerShell redirects into UTF-16',
    });
  if (armored.length > maxSealedBytes || recipientCountOf(armored) === undefined)
    throw new KitError(`${file} is not an armored age file`, { hint: 'seal the kubeconfig again with "npm run seal"' });
  try {
    const bytes = await decrypter.decrypt(armor.decode(Buffer.from(armored).toString('latin1')));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw openError(error, file);
  }
}

/** By the identities that were given, since all files of a run are opened with the same ones. */
const decrypters = new WeakMap<readonly string[], Promise<Decrypter>>();

function makeDecrypter(identities: readonly string[]): Promise<Decrypter> {
  const made = (async () => {
    const age = await loadAge();
    const decrypter = new age.Decrypter();
    for (const identity of identities) {
      if (!(await isIdentity(identity))) throw malformedIdentity();
      decrypter.addIdentity(identity);
    }
    return decrypter;
  })();
  decrypters.set(identities, made);
  return made;
}

/** The library's own message is dropped: it quotes what it could not read, which may be a key. */
function openError(error: unknown, file: string): KitError {
  if (error instanceof Error && error.message.startsWith('no identity matched'))
    return new KitError(`AGE_IDENTITY does not open ${file}: it is sealed to other recipients`, {
      hint: 'add the recipient of this identity to .age-recipients and seal again, or set the right AGE_IDENTITY',
    });
  return new KitError(`${file} is damaged: it was changed after it was sealed`, {
    hint: 'restore it from Git, or seal the kubeconfig again with "npm run seal"',
  });
}

function malformedIdentity(): KitError {
  return new KitError('AGE_IDENTITY is malformed: an age identity is one line that starts with AGE-SECRET-KEY-1', {
    exitCode: exitCodes.usage,
  });
}

function isAccepted(add: () => void): boolean {
  try {
    add();
    return true;
  } catch {
    return false;
  }
}
