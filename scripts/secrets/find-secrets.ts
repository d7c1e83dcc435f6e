import {
  decodingsOf,
  encodedBlocksOf,
  holdsEncodedWord,
  shortLinedBlocksOf,
  UnescapedText,
  type EncodedBlock,
} from './encoded-blocks.ts';
import { isPrivateKey, toReadableText, unzipped } from './file-bytes.ts';
import { shapedSecretsIn, shapeSign } from './shaped-secrets.ts';
import {
  clientKeyValue,
  isOpaque,
  isVaried,
  kubeconfigSign,
  kubeconfigValue,
  looksEncoded,
  privateKeyStart,
  secretForms,
  secretStart,
} from './secret-text.ts';

/** A secret in a text, by what it is and where, never by its value. */
interface FoundSecret {
  /** With its article. */
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  /** How many times it was encoded in base64. */
  readonly wrapped: number;
}

/** Counts the letters that a search looked at, so that a test can bound its work. */
interface Work {
  letters: number;
}

/** A text that is longer is searched piece by piece, each beginning within the one before. */
const maxPiece = 1024 * 1024;
const overlap = 64 * 1024;
/** So often base64 of base64 is unwrapped. */
const maxWrapped = 3;
/** So far behind its first line the body of a private key is looked at. */
const bodyWindow = 500;
/** So far it is looked for the end of a private key; RSA keys of 16,384 bits are shorter. */
const maxKeyLength = 16 * 1024;
/** What may be bytes in hexadecimal; a digest is shorter. */
const hexWord = /(?<![0-9A-Za-z])(?:[0-9a-f]{136,}|[0-9A-F]{136,})(?![0-9A-Za-z])/g;
/** A body of fewer letters is an example; one that was wrapped may be cut off. */
const minBody = 32;

/** The secrets of a text in the order of their places, those inside another one left out. */
export function findSecrets(text: string, work: Work = { letters: 0 }): readonly FoundSecret[] {
  if (hasNoSign(text)) {
    work.letters += text.length;
    return none;
  }
  const found: FoundSecret[] = [];
  for (let start = 0; start === 0 || start + overlap < text.length; start += maxPiece - overlap)
    for (const secret of searchPiece(text.slice(start, start + maxPiece), 0, work))
      found.push({ ...secret, offset: secret.offset + start, end: secret.end + start });
  for (const { name, value } of shapedSecretsIn(text)) {
    // What is written with escapes or over several lines is found by its beginning, if at all.
    const offset = Math.max(0, text.indexOf(value), text.indexOf(value.slice(0, 12)));
    found.push({ name, offset, end: offset + value.length, wrapped: 0 });
  }
  return withoutInner(found);
}

const none: readonly FoundSecret[] = [];

/** Whether a text holds nothing that a search begins with, as most do: then there is no need for one. */
function hasNoSign(text: string): boolean {
  if (text.includes('\\') || secretStart.test(text) || kubeconfigSign.test(text) || shapeSign.test(text)) return false;
  return text.length <= maxPiece && !holdsEncodedWord(text) && shortLinedBlocksOf(text).next().done === true;
}

/** The first secret in what was wrapped. */
function findInBytes(bytes: Uint8Array, wrapped: number, work: Work): FoundSecret | undefined {
  if (isPrivateKey(bytes)) return { name: 'a private key', offset: 0, end: bytes.length, wrapped };
  for (const secret of searchPiece(toReadableText(bytes), wrapped, work)) return secret;
  return undefined;
}

function* searchPiece(piece: string, wrapped: number, work: Work): Iterable<FoundSecret> {
  const unescaped = new UnescapedText(piece);
  work.letters += piece.length + unescaped.text.length;
  for (const { offset, end, ...secret } of searchText(unescaped.text, wrapped, work))
    yield { ...secret, offset: unescaped.originOf(offset), end: unescaped.originOf(end) };
}

function* searchText(text: string, wrapped: number, work: Work): Iterable<FoundSecret> {
  if (secretStart.test(text)) {
    for (const { name, pattern, isReal, mayBreak } of secretForms)
      for (const { 0: match, index } of text.matchAll(pattern)) {
        const end = index + match.length;
        if (isReal(match) || (mayBreak === true && isReal(match + continuationOf(text, end))))
          yield { name, offset: index, end, wrapped };
      }
    yield* privateKeysIn(text, wrapped, work);
    yield* clientKeysIn(text, wrapped);
  }
  if (kubeconfigSign.test(text)) yield* kubeconfigValuesIn(text, wrapped);
  if (wrapped < maxWrapped) yield* wrappedIn(text, wrapped, work);
}

/** A token that is broken into lines continues in them: what stands there, without the breaks and indentation. */
function continuationOf(text: string, end: number): string {
  let rest = '';
  let at = end;
  for (let line = 0; line < maxContinued; line++) {
    nextLine.lastIndex = at;
    const next = nextLine.exec(text)?.[1];
    if (next === undefined) break;
    rest += next;
    at = nextLine.lastIndex;
  }
  return rest;
}

/** How many further lines of a token are read. */
const maxContinued = 8;
const nextLine = /\\?\r?\n[ \t]{0,40}(?:[#>*][ \t]{0,8})?([\w.-]{1,1000})/y;

function* privateKeysIn(text: string, wrapped: number, work: Work): Iterable<FoundSecret> {
  for (const { 0: match, index } of text.matchAll(privateKeyStart)) {
    const from = index + match.length;
    const window = text.slice(from, from + bodyWindow).split('-----', 1)[0] ?? '';
    work.letters += window.length;
    if (!isKeyBody(window, wrapped === 0 ? minBody : minBody / 2)) continue;
    const close = match.startsWith('-') ? text.slice(from, from + maxKeyLength).indexOf('-----') : -1;
    yield { name: 'a private key', offset: index, end: from + (close === -1 ? window.length : close), wrapped };
  }
}

/** Whether base64 follows, after the quotes, comment marks and headers (RFC 1421) that may stand before it. */
function isKeyBody(window: string, minLetters: number): boolean {
  const body = /^[^\w\n]*\n[^\w\n]*[A-Z][A-Za-z-]+: /.test(window) ? window.replace(/^[^]*?\n[^\w\n]*\n/, '') : window;
  const words = (body.match(/[\w+/]+/g) ?? []).filter((word) => !/^[+/]+$/.test(word));
  const first = words.findIndex((word) => word.length < minBody / 2);
  const letters = words.slice(0, first === -1 ? words.length : first + 1).join('');
  return letters.length >= minLetters && first !== 0 && looksEncoded(letters) && isVaried(letters);
}

function* clientKeysIn(text: string, wrapped: number): Iterable<FoundSecret> {
  for (const { 0: match, 1: value = '', index } of text.matchAll(clientKeyValue)) {
    const end = index + match.length;
    if (looksEncoded(value) && isVaried(value))
      yield { name: 'the client key of a kubeconfig', offset: placeOf(index, match, value), end, wrapped };
  }
}

/** What is a credential only because a kubeconfig is around it. */
function* kubeconfigValuesIn(text: string, wrapped: number): Iterable<FoundSecret> {
  for (const { 0: match, 1: key = '', 2: value = '', index } of text.matchAll(kubeconfigValue)) {
    const name = /password/i.test(key) ? 'a password of a kubeconfig' : 'a token of a kubeconfig';
    const isCall = text[index + match.length] === '(';
    if (!isCall && isOpaque(value))
      yield { name, offset: placeOf(index, match, value), end: index + match.length, wrapped };
  }
}

/** Where a value starts, or its key when that is on another line, which alone shows that the value is secret. */
function placeOf(index: number, match: string, value: string): number {
  return match.includes('\n') ? index : index + match.length - value.length;
}

function* wrappedIn(text: string, wrapped: number, work: Work): Iterable<FoundSecret> {
  // Bytes in hexadecimal are letters of base64 as well.
  const hasLongWord = holdsEncodedWord(text);
  for (const { 0: digits, index } of hasLongWord ? text.matchAll(hexWord) : []) {
    work.letters += digits.length;
    const inner = findInBytes(unzipped(Buffer.from(digits, 'hex')), wrapped + 1, work);
    if (inner !== undefined) yield { ...inner, offset: index, end: index + digits.length };
  }
  for (const block of [...(hasLongWord ? encodedBlocksOf(text) : []), ...shortLinedBlocksOf(text)]) {
    const inner = firstSecretIn(block, wrapped + 1, work);
    if (inner !== undefined) yield { ...inner, offset: block.offset, end: block.end };
  }
}

function firstSecretIn(block: EncodedBlock, wrapped: number, work: Work): FoundSecret | undefined {
  for (const bytes of decodingsOf(block)) {
    work.letters += bytes.length;
    const secret = findInBytes(unzipped(bytes), wrapped, work);
    if (secret !== undefined) return secret;
  }
  return undefined;
}

function withoutInner(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const outer: FoundSecret[] = [];
  for (const secret of [...secrets].sort((left, right) => left.offset - right.offset))
    if (secret.offset >= (outer.at(-1)?.end ?? 0)) outer.push(secret);
  return outer;
}
