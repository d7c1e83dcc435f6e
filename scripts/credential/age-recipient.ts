/** Why a line is not a recipient that a kubeconfig can be sealed to, and the way out. */
interface RecipientProblem {
  /** Says it of the line: begins with `is`. Never holds the line itself, which may be secret. */
  readonly predicate: string;
  readonly hint: string;
}

const nativeHint = 'a recipient is "age1" and 58 letters and digits, as "age-keygen -y" prints it (X25519)';
/** The kinds that age itself takes and a sealed kubeconfig does not: https://age-encryption.org/v1 and age(1). */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^age1(pq|tagpq)1/i, 'is a post-quantum recipient'],
  [/^age1[02-9a-z-]+1/i, 'is the recipient of a plugin or a hardware key'],
  [/^(ssh|ecdsa)-\S+ /, 'is an SSH key'],
];

/**
 * What is wrong with a recipient; undefined for an X25519 recipient whose checksum is right. Others are refused, because
 * the apply job opens with one line that GitLab can mask, and only the stanzas of X25519 are counted.
 */
export function recipientProblemOf(text: string): RecipientProblem | undefined {
  if (/AGE-SECRET-KEY-/i.test(text)) {
    const hint = 'remove it, consider it leaked, and create a new one with "npm run seal -- --init"';
    return { predicate: 'is a secret identity', hint };
  }
  const other = otherKinds.find(([pattern]) => pattern.test(text));
  if (other !== undefined) return { predicate: `${other[1]}, expected an X25519 recipient`, hint: nativeHint };
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return { predicate: 'is not an age recipient', hint: nativeHint };
  if (hasRightChecksum(text)) return undefined;
  return { predicate: 'is not an age recipient: its checksum is wrong', hint: 'copy it again: a character differs' };
}

/** The letters of Bech32, in the order of the values they stand for (BIP 173). */
const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function hasRightChecksum(recipient: string): boolean {
  const prefix = [...'age'].map((letter) => letter.charCodeAt(0));
  const values = [...recipient.slice('age1'.length)].map((letter) => bech32Letters.indexOf(letter));
  const expanded = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
  let sum = 1;
  for (const value of expanded) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) sum ^= generator;
  }
  // 32 bytes fill 51 letters and the first bit of the 52nd; the rest of that one is padding.
  return sum === 1 && ((values[51] ?? 0) & 0b1111) === 0;
}

/** So much of a recipient is shown: enough to find it, short enough for a sentence. */
const shownLength = 12;

/** A recipient in a sentence, such as `age1xmqkfm9v…`. */
export function shownRecipient(recipient: string): string {
  return `${recipient.slice(0, shownLength)}…`;
}
