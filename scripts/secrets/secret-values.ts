import {
  clientKeyValue,
  isOpaque,
  kubeconfigValue,
  looksEncoded,
  privateKeyStart,
  secretForms,
} from './secret-text.ts';

/** Shorter texts are parts of too many words; GitLab masks from the same length on. */
export const minSecretBytes = 8;
/** A piece of this many bytes of a secret is a leak. */
export const pieceBytes = 16;
/** So often base64 is unwrapped: a kubeconfig in a variable, and the key in it. */
const maxDepth = 2;
const encodedWord = /[A-Za-z0-9+/]{24,}={0,2}/g;
/** JSON, or lines such as `key: value` and `- key: value`. */
export const document = /^[ \t]*[[{]|^[ \t]*(?:-[ \t]+)*["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$)/m;
const keyEnd = '-----END';

/**
 * The values that are secret in what a verb opened or was given: of a document, such as a kubeconfig, those that look like
 * one, since its other words stand in many messages; of anything else, such as a token or a key, the whole.
 */
export function secretValuesIn(text: string): readonly string[] {
  const values = collect(text, maxDepth).filter((value) => Buffer.byteLength(value) >= minSecretBytes);
  return [...new Set(values)];
}

function collect(text: string, depth: number): readonly string[] {
  const body = text.includes('\n') ? text.replaceAll(/^[ \t]*#.*$/gm, '').trim() : text.trim();
  const isDocument = document.test(body) && !body.startsWith('-----BEGIN');
  const parts = isDocument ? partsOf(body, depth) : [];
  if (parts.length > 0 || (isDocument && body.includes('\n'))) return parts;
  return [...linesOf(body), ...decodedFrom(body, depth)];
}

function partsOf(body: string, depth: number): readonly string[] {
  const real = secretForms.flatMap(({ pattern, isReal }) => (body.match(pattern) ?? []).filter(isReal));
  const opaque = [...body.matchAll(kubeconfigValue)].map(([, , value = '']) => value).filter(isOpaque);
  const clientKeys = [...body.matchAll(clientKeyValue)].map(([, value = '']) => value);
  const words = (body.match(encodedWord) ?? []).filter((word) => looksEncoded(word) && !isCertificate(word));
  const decoded = words.flatMap((word) => decodedFrom(word, depth));
  return [...real, ...opaque, ...clientKeys, ...words, ...privateKeysOf(body).flatMap(linesOf), ...decoded];
}

function privateKeysOf(body: string): readonly string[] {
  const keys: string[] = [];
  let end = 0;
  for (const { 0: start, index } of body.matchAll(privateKeyStart)) {
    if (index < end) continue;
    end = body.indexOf(keyEnd, index + start.length);
    if (end === -1) break;
    keys.push(body.slice(index, end));
  }
  return keys;
}

/** A value, and those of its lines that are too short to be found as a piece of it. */
function linesOf(value: string): readonly string[] {
  const lines = value.split('\n').map((line) => line.trim());
  return [value, ...lines.filter((line) => line.length < pieceBytes)];
}

/** What is inside base64, when it is text. */
function decodedFrom(word: string, depth: number): readonly string[] {
  if (depth === 0 || !/^[\w+/\s-]{16,}={0,2}$/.test(word)) return [];
  const text = Buffer.from(word, 'base64').toString('utf8');
  return /[\0\ufffd]/.test(text) || isClaims(text) ? [] : collect(text, depth - 1);
}

/** The header and the claims of a JSON web token are public (RFC 7519), and hold addresses that messages name. */
function isClaims(text: string): boolean {
  return /^\{"(alg|typ|kid|iss|aud|sub|exp|iat|nbf)"/.test(text);
}

/** A certificate is public, and a kubeconfig holds long ones. */
function isCertificate(word: string): boolean {
  return Buffer.from(word, 'base64').toString('latin1').startsWith('-----BEGIN CERTIFICATE-----');
}
