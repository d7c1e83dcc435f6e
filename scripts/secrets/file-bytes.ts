import { constants, gunzipSync } from 'node:zlib';

/** Object identifiers of public-key algorithms, in DER: RSA, RSASSA-PSS, DSA, EC, X25519, X448, Ed25519, Ed448. */
const algorithms = [
  ...['06092a864886f70d010101', '06092a864886f70d01010a', '06072a8648ce380401', '06072a8648ce3d0201'],
  ...['06032b656e', '06032b656f', '06032b6570', '06032b6571'],
];
const versionZero = '020100';
const versionOne = '020101';

/** Whether bytes are a private key without the lines around it: PKCS #8, PKCS #1 or SEC 1 in DER, or OpenSSH's own. */
export function isPrivateKey(bytes: Uint8Array): boolean {
  // A SEQUENCE of DER, or the "o" of OpenSSH.
  if (bytes[0] !== 0x30 && bytes[0] !== 0x6f) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64));
  if (buffer.toString('latin1', 0, 14) === 'openssh-key-v1') return true;
  const content = insideSequence(buffer.toString('hex'));
  if (content?.startsWith(`${versionOne}0420`) || content?.startsWith(`${versionOne}0430`)) return true;
  if (content?.startsWith(`${versionOne}0442`)) return true;
  if (!content?.startsWith(versionZero)) return false;
  const next = content.slice(versionZero.length);
  // The modulus of an RSA key: 1024 bits and more.
  if (/^0281[89a-f]/.test(next) || /^0282/.test(next)) return true;
  const algorithm = insideSequence(next);
  return algorithms.some((identifier) => algorithm?.startsWith(identifier));
}

/** The content of a SEQUENCE in DER, in hexadecimal. */
function insideSequence(hex: string): string | undefined {
  const header = /^30(?:8[1-4]|[0-7].)/.exec(hex)?.[0];
  if (header === undefined) return undefined;
  const long = header.charAt(2) === '8' ? Number(header.charAt(3)) : 0;
  return hex.slice(header.length + 2 * long);
}

/** So much of a file that is not text is searched. */
const maxBinaryBytes = 8 * 1024 * 1024;

/**
 * What can be read in a file: UTF-8, UTF-16, or the letters among other bytes. NULs are left out of the latter, so that
 * text of two or four bytes a letter, as it stands in programs and behind what PowerShell appends, becomes readable too.
 */
export function toReadableText(bytes: Uint8Array): string {
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decode(buffer, 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decode(buffer, 'utf-16be');
  if (!buffer.includes(0)) return buffer.toString('utf8');
  return buffer.toString('latin1', 0, maxBinaryBytes).replaceAll('\0', '');
}

/** So much of what was compressed is searched. */
const maxUnzipped = 1024 * 1024;

/** What was compressed with gzip (RFC 1952), or the bytes as they are. */
export function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxUnzipped, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // Damaged, or larger than anything that hides a kubeconfig.
    return bytes;
  }
}

function decode(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
