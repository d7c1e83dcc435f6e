import { isBase64 } from './pem.ts';

const begin = '-----BEGIN AGE ENCRYPTED FILE-----';
const end = '-----END AGE ENCRYPTED FILE-----';
/** The length of an armor line: https://age-encryption.org/v1#ascii-armor. */
const armorColumns = 64;

/**
 * To how many X25519 recipients an armored age file was sealed, read from its header without any key; undefined when it is
 * not an armored age file. The header names nobody, and only opening the file proves it (https://age-encryption.org/v1).
 */
export function recipientCountOf(armored: Uint8Array): number | undefined {
  const file = fromArmor(Buffer.from(armored).toString('latin1'));
  return file === undefined ? undefined : x25519Stanzas(file);
}

function fromArmor(text: string): string | undefined {
  const lines = text.trim().split(/\r?\n/);
  if (lines.length < 3 || lines[0] !== begin || lines.at(-1) !== end) return undefined;
  const body = lines.slice(1, -1);
  const full = body.slice(0, -1).every((line) => line.length === armorColumns);
  const last = body.at(-1) ?? '';
  if (!full || last === '' || last.length > armorColumns || body.some((line) => /\s/.test(line))) return undefined;
  const encoded = body.join('');
  return isBase64(encoded) ? Buffer.from(encoded, 'base64').toString('latin1') : undefined;
}

function x25519Stanzas(file: string): number | undefined {
  const macAt = file.indexOf('\n--- ');
  if (macAt === -1) return undefined;
  const [version, ...lines] = file.slice(0, macAt).split('\n');
  const mac = /^\n--- [A-Za-z0-9+/]{43}\n/.exec(file.slice(macAt, macAt + 60));
  if (version !== 'age-encryption.org/v1' || mac === null) return undefined;
  let count = 0;
  for (let at = 0; at < lines.length;) {
    const [arrow, type, ...parameters] = (lines[at++] ?? '').split(' ');
    if (arrow !== '->' || type === undefined || type === '' || parameters.includes('')) return undefined;
    const body = at;
    while (/^[A-Za-z0-9+/]{64}$/.test(lines[at] ?? '')) at++;
    if (!/^[A-Za-z0-9+/]{0,63}$/.test(lines[at++] ?? '-')) return undefined;
    if (type !== 'X25519') continue;
    if (parameters.length !== 1 || !/^[A-Za-z0-9+/]{43}$/.test(parameters[0] ?? '')) return undefined;
    if (at - body !== 1 || lines[body]?.length !== 43) return undefined;
    count++;
  }
  return count;
}
