/** Object identifiers of public-key algorithms, in DER: RSA, RSASSA-PSS, DSA, EC, X25519, X448, Ed25519, Ed448. */
const algorithms = [
  ...['06092a864886f70d010101', '06092a864886f70d01010a', '06072a8648ce380401', '06072a8648ce3d0201'],
  ...['06032b656e', '06032b656f', '06032b6570', '06032b6571'],
];
const versionZero = '020100';
const versionOne = '020101';

/** Whether bytes are a private key without the lines around it: PKCS #8, PKCS #1 or SEC 1 in DER, or OpenSSH's own. */
export function isPrivateKey(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64));
  if (buffer.toString('latin1', 0, 14) === 'openssh-key-v1') return true;
  const content = inside(buffer.toString('hex'), '30');
  if (content?.startsWith(`${versionOne}0420`) || content?.startsWith(`${versionOne}0430`)) return true;
  if (content?.startsWith(`${versionOne}0442`)) return true;
  if (!content?.startsWith(versionZero)) return false;
  const next = content.slice(versionZero.length);
  // The modulus of an RSA key: 1024 bits and more.
  if (/^0281[89a-f]/.test(next) || /^0282/.test(next)) return true;
  const algorithm = inside(next, '30');
  return algorithms.some((identifier) => algorithm?.startsWith(identifier));
}

/** The content of a DER element with this tag, in hexadecimal. */
function inside(hex: string, tag: string): string | undefined {
  const header = new RegExp(`^${tag}(?:8[1-4]|[0-7].)`).exec(hex)?.[0];
  if (header === undefined) return undefined;
  const long = header.charAt(2) === '8' ? Number(header.charAt(3)) : 0;
  return hex.slice(header.length + 2 * long);
}
