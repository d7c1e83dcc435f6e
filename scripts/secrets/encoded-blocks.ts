import { lastUpTo } from '../text/position.ts';
import { encodedLetters, looksEncoded, minEncodedWord } from './secret-text.ts';

/** A stretch of a text that may be base64, over one or more lines. */
export interface EncodedBlock {
  readonly offset: number;
  readonly end: number;
  /** Without line breaks and what stands around the lines. */
  readonly letters: string;
}

/** What stands between two lines of base64: quotes, commas, indentation, the marks of comments and quotations. */
export const lineGlue =
  /["'`]?[ \t,+&.]{0,8}\\?(?:\r{0,2}\n|\r){1,2}[ \t]{0,200}(?:(?:#{1,4}|\/\/|\*|>|;|--)[ \t]{1,40}|#)?["'`]?/y;
/** What is shorter than this is the last line of a block. */
const minLineLength = minEncodedWord;
/** 1 for the code of each letter of base64. */
const isLetter = Uint8Array.from({ length: 0x80 }, (_, code) =>
  encodedLetters.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a text has any word that is long enough to be base64. */
export function holdsEncodedWord(text: string): boolean {
  return nextWord(text, 0) !== -1;
}

/** The stretches of a text that may be base64 (RFC 4648, sections 4 and 5). */
export function* encodedBlocksOf(text: string): Iterable<EncodedBlock> {
  for (let offset = nextWord(text, 0); offset !== -1;) {
    const first = lineAt(text, offset);
    const lines = [first.letters];
    let { end } = first;
    for (let length = first.letters.length; length >= minLineLength;) {
      const next = lineAfter(text, end);
      if (next === undefined) break;
      lines.push(next.letters);
      ({ end } = next);
      length = next.letters.length;
    }
    for (let padding = 0; padding < 2 && text[end] === '='; padding++) end++;
    const letters = lines.join('');
    if (looksEncoded(letters)) yield { offset, end, letters };
    offset = nextWord(text, end);
  }
}

/** A line of base64 that is too short to be taken for it alone, after what stands before the lines of a comment or a list. */
const shortLine = /^[ \t#>*'"-]{0,40}([A-Za-z0-9+/_-]{4,23}={0,2})[ \t'",+\\]{0,8}\r?$/;
const fewestShortLines = 4;
const fewestShortLetters = 64;

/** The stretches of a text that may be base64 in lines of fewer letters: several of one length, then one that is not longer. */
export function* shortLinedBlocksOf(text: string): Generator<EncodedBlock, void> {
  let block: { offset: number; end: number; length: number; parts: string[] } | undefined;
  let colon = text.indexOf(':');
  for (let start = 0; start <= text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (colon !== -1 && colon < start) colon = text.indexOf(':', start);
    // Most lines are of a key and a value, and are not looked at more closely.
    const isOther = end - start > longestShortLine || (colon !== -1 && colon < end);
    const line = isOther ? null : shortLine.exec(text.slice(start, end));
    const letters = line?.[1] ?? '';
    const offset = start + (line?.[0].indexOf(letters) ?? 0);
    const isLast = block !== undefined && letters.length < block.length;
    if (block !== undefined && letters !== '' && letters.length <= block.length) {
      block.parts.push(letters);
      block.end = offset + letters.length;
    }
    if (block !== undefined && letters.length !== block.length) {
      yield* toBlock(block);
      block = undefined;
    }
    if (letters !== '' && !isLast)
      block ??= { offset, end: offset + letters.length, length: letters.length, parts: [letters] };
    start = end + 1;
  }
  if (block !== undefined) yield* toBlock(block);
}

const longestShortLine = 80;

function* toBlock(block: { offset: number; end: number; parts: readonly string[] }): Iterable<EncodedBlock> {
  const { offset, end, parts } = block;
  const letters = parts.join('').replaceAll('=', '');
  const isLong = parts.length >= fewestShortLines && letters.length >= fewestShortLetters;
  if (isLong && looksEncoded(letters)) yield { offset, end, letters };
}

/** Where the next long word begins; looks at the last letter that it must have first, so most letters are never read. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (at + minEncodedWord <= text.length) {
    let last = at + minEncodedWord - 1;
    while (last >= at && isLetter[text.charCodeAt(last)] === 1) last--;
    if (last < at) return at;
    at = last + 1;
  }
  return -1;
}

function lineAfter(text: string, end: number): EncodedBlock | undefined {
  lineGlue.lastIndex = end;
  if (!lineGlue.test(text)) return undefined;
  const line = lineAt(text, lineGlue.lastIndex);
  return line.letters === '' ? undefined : line;
}

function lineAt(text: string, offset: number): EncodedBlock {
  let end = offset;
  while (isLetter[text.charCodeAt(end)] === 1) end++;
  return { offset, end, letters: text.slice(offset, end) };
}

/** What a block holds, read from each place where a group of four letters may begin: something may stand before it. */
export function* decodingsOf({ letters }: EncodedBlock): Iterable<Uint8Array> {
  for (let skipped = 0; skipped < 4; skipped++) yield Buffer.from(letters.slice(skipped), 'base64');
}

/** Escapes of JSON, YAML, JavaScript and shells, also several deep; a continued line loses its break. */
export const escapes = /\\{1,8}(?:([nrt/"'])|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n[ \t]*)/g;

const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A text without its escapes, which remembers where each letter came from. */
export class UnescapedText {
  readonly text: string;
  /** Where in `text` a stretch begins, and where that was in the original; both ascend. */
  readonly #starts: number[] = [0];
  readonly #origins: number[] = [0];

  constructor(original: string) {
    const parts: string[] = [];
    let length = 0;
    let from = 0;
    for (const match of original.includes('\\') ? original.matchAll(escapes) : []) {
      const [whole, letter, unicode, byte] = match;
      const code = unicode ?? byte;
      const meaning =
        letter === undefined
          ? code === undefined
            ? ''
            : String.fromCharCode(Number.parseInt(code, 16))
          : (meanings[letter] ?? letter);
      parts.push(original.slice(from, match.index), meaning);
      length += match.index - from + meaning.length;
      from = match.index + whole.length;
      this.#starts.push(length);
      this.#origins.push(from);
    }
    this.text = from === 0 ? original : parts.join('') + original.slice(from);
  }

  /** The offset in the original of an offset in `text`. */
  originOf(offset: number): number {
    const at = lastUpTo(this.#starts, offset);
    return (this.#origins[at] ?? 0) + offset - (this.#starts[at] ?? 0);
  }
}
