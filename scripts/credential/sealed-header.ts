/** To whom an armored age file was sealed, as far as its header says. */
interface SealedHeader {
  /** How many X25519 recipients. */
  readonly recipients: number;
  /** The types of the stanzas of anybody else: post-quantum, SSH, plugins, or a passphrase. */
  readonly others: readonly string[];
}

/** https://age-encryption.org/v1#ascii-armor; its columns are checked one by one, which a pattern does slowly. */
const armor =
  /^\s*-----BEGIN AGE ENCRYPTED FILE-----\r?\n([A-Za-z0-9+/\r\n]+={0,2})\r?\n-----END AGE ENCRYPTED FILE-----\s*$/;
const armorColumns = 64;
/** A sealed kubeconfig is some ten KiB; anything far larger is not one. */
const maxSealedBytes = 1024 * 1024;
/** Letters of base64 that hold the header of a file with some twenty recipients. */
const usualHeader = 4096;
const x25519 = 'X25519';

/**
 * The header of an armored age file, read without any key; undefined when it is not such a file. It names nobody, and
 * only opening the file proves it (https://age-encryption.org/v1).
 */
export function sealedHeaderOf(armored: Uint8Array): SealedHeader | undefined {
  if (armored.length > maxSealedBytes) return undefined;
  const body = armor.exec(Buffer.from(armored).toString('latin1'))?.[1] ?? '';
  if (!hasColumns(body)) return undefined;
  const types = stanzaTypesOf(decoded(body.slice(0, usualHeader))) ?? stanzaTypesOf(decoded(body));
  if (types === undefined) return undefined;
  // What ends in "-grease" is nobody's: rage adds it so that readers learn to skip what they do not know.
  const others = types.filter((type) => type !== x25519 && !type.endsWith('-grease'));
  return { recipients: types.filter((type) => type === x25519).length, others };
}

/** To how many X25519 recipients a file was sealed; undefined when it is not an armored age file. */
export function recipientCountOf(armored: Uint8Array): number | undefined {
  return sealedHeaderOf(armored)?.recipients;
}

/** Whether all lines are full but for the last one. */
function hasColumns(body: string): boolean {
  if (body.includes('\r') && /\r(?!\n)/.test(body)) return false;
  let from = 0;
  for (let lineFeed = body.indexOf('\n'); lineFeed !== -1; lineFeed = body.indexOf('\n', from)) {
    const to = body[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
    if (to - from !== armorColumns) return false;
    from = lineFeed + 1;
  }
  const last = body.length - from;
  return last > 0 && last <= armorColumns && last % 4 === 0;
}

/** Line breaks between the letters are skipped. */
function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}

/** The type of each stanza, which stands for one recipient. */
function stanzaTypesOf(file: string): readonly string[] | undefined {
  const macAt = file.indexOf('\n--- ');
  if (macAt === -1) return undefined;
  const [version, ...lines] = file.slice(0, macAt).split('\n');
  const mac = /^\n--- [A-Za-z0-9+/]{43}\n/.exec(file.slice(macAt, macAt + 60));
  if (version !== 'age-encryption.org/v1' || mac === null) return undefined;
  const types: string[] = [];
  for (let at = 0; at < lines.length;) {
    const [arrow, type, ...parameters] = (lines[at++] ?? '').split(' ');
    if (arrow !== '->' || type === undefined || type === '' || parameters.includes('')) return undefined;
    const body = at;
    while (/^[A-Za-z0-9+/]{64}$/.test(lines[at] ?? '')) at++;
    if (!/^[A-Za-z0-9+/]{0,63}$/.test(lines[at++] ?? '-')) return undefined;
    types.push(type);
    if (type !== x25519) continue;
    if (parameters.length !== 1 || !/^[A-Za-z0-9+/]{43}$/.test(parameters[0] ?? '')) return undefined;
    if (at - body !== 1 || lines[body]?.length !== 43) return undefined;
  }
  return types;
}
