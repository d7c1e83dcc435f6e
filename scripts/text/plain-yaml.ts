import { forbiddenKeys } from './yaml-places.ts';

/** The value of a plain text. */
interface PlainValue {
  readonly value: Mapping;
}

type Mapping = Record<string, unknown>;

/** A mapping or a list that is still being read, and how far its lines are indented. */
interface OpenBlock {
  readonly indent: number;
  readonly mapping?: Mapping;
  readonly list?: unknown[];
  /** The key whose value starts on a line of its own, and has not started yet. */
  waiting?: string | undefined;
}

/** A key up to its colon. */
const keyAndColon = /[A-Za-z](?:[A-Za-z0-9_.\/-]{0,100}[A-Za-z0-9])?:/y;
/** A scalar of letters that are nothing but themselves: a blank or a colon only between two that cannot end it. */
const plainText = /^[A-Za-z/](?:[A-Za-z0-9_./@+=,()%-]| (?=[A-Za-z0-9(/])|:(?=[A-Za-z0-9_./@+=-]))*$/;
const plainNumber = /^(?:0|[1-9][0-9]{0,14})$/;
const quotedText = /^(?:"[ !#-[\]-~]*"|'[ -&(-~]*')$/;
/** Words that some program reads as something else than text. */
const doubtfulWord = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** Far below the depth that the parser allows. */
const maxDepth = 10;

/** A line that holds a key or begins an item of a list, apart from how far it is indented. */
interface PlainLine {
  readonly text: string;
  readonly indent: number;
  /** Undefined for an item of a list. */
  readonly key: string | undefined;
  /** Undefined where the value begins on the next line. */
  readonly value: PlainScalar | undefined;
  /** Up to the value; the whole line where there is none. */
  readonly start: string;
  readonly after: Followers;
}

/** What was seen below a line, or below another one of the same key: files of one shape have the same keys in a row. */
interface Followers {
  latest?: PlainLine;
}

type PlainScalar = string | number | boolean;

/** What lines say that were read before: most lines of a register stand in file after file. */
const knownLines = new Map<string, PlainLine | 'nothing' | undefined>();
/** Names and addresses occur in one file each, so only this many lines are kept, the first ones. */
const maxKnownLines = 2000;
/** What texts begin with. */
const firstLines: Followers = {};

/**
 * Reads what nearly every file of a register consists of: indented mappings and lists of one-line scalars in plain ASCII,
 * that every program reads in the same way. For such a text this is the value that the parser gives, in a tenth of the
 * time; for any other, right or wrong, it is undefined.
 */
export function readPlainYaml(text: string): PlainValue | undefined {
  const root: OpenBlock = { indent: 0, mapping: {} };
  const open: OpenBlock[] = [root];
  let isEmpty = true;
  let above = firstLines;
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const line = lineLike(above.latest, text, at, lineEnd) ?? lineOf(text.slice(at, lineEnd));
    at = lineEnd + 1;
    if (line === undefined) return undefined;
    if (line === 'nothing') continue;
    if (above.latest?.start !== line.start) above.latest = line;
    above = line.after;
    const { indent, key, value } = line;
    const block = key === undefined ? listAt(open, indent) : mappingAt(open, indent);
    if (block === undefined) return undefined;
    isEmpty = false;
    if (block.mapping === undefined) block.list?.push(value);
    else if (key === undefined || !addKey(block, block.mapping, key, value)) return undefined;
  }
  // A key without any value is null, which is left to the parser.
  if (isEmpty || open.some(({ waiting }) => waiting !== undefined)) return undefined;
  return { value: root.mapping ?? {} };
}

/** A line that is like another one up to its value, without cutting it out; undefined where that does not say what it is. */
function lineLike(other: PlainLine | undefined, text: string, at: number, lineEnd: number): PlainLine | undefined {
  if (other === undefined) return undefined;
  if (other.text.length === lineEnd - at && text.startsWith(other.text, at)) return other;
  if (other.value === undefined || !text.startsWith(other.start, at)) return undefined;
  const valueStart = at + other.start.length;
  const value = valueStart < lineEnd ? scalarOf(text.slice(valueStart, lineEnd)) : undefined;
  if (value === undefined) return undefined;
  const { indent, key, start, after } = other;
  return { text: '', indent, key, value, start, after };
}

/** What a line says; undefined for one that the parser has to read. */
function lineOf(line: string): PlainLine | 'nothing' | undefined {
  const known = knownLines.get(line);
  if (known !== undefined || knownLines.has(line)) return known;
  const read = readLine(line);
  if (knownLines.size < maxKnownLines) knownLines.set(line, read);
  return read;
}

function readLine(line: string): PlainLine | 'nothing' | undefined {
  if (!/^[\x20-\x7e]*$/.test(line)) return undefined;
  const indent = afterBlanks(line, 0);
  if (indent === line.length || line[indent] === '#') return 'nothing';
  const isItem = line[indent] === '-';
  const wordEnd = isItem ? indent + 1 : endOfKey(line, indent);
  const valueStart = afterBlanks(line, wordEnd);
  // A colon or dash that does not end its line has a blank after it.
  if (wordEnd === -1 || (valueStart === wordEnd) !== (wordEnd === line.length)) return undefined;
  const value = valueStart < line.length ? scalarOf(line.slice(valueStart)) : undefined;
  if (value === undefined && (isItem || wordEnd !== line.length)) return undefined;
  const key = isItem ? undefined : line.slice(indent, wordEnd - 1);
  if (key !== undefined && (forbiddenKeys.has(key) || isDoubtful(key))) return undefined;
  return { text: line, indent, key, value, start: line.slice(0, valueStart), after: {} };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}

/** Where a key and its colon end; -1 where there is none. */
function endOfKey(text: string, start: number): number {
  keyAndColon.lastIndex = start;
  return keyAndColon.test(text) ? keyAndColon.lastIndex : -1;
}

/** Adds a key with its value, or with the one that begins on the next line; says whether it may be there. */
function addKey(block: OpenBlock, mapping: Mapping, key: string, value: unknown): boolean {
  if (mapping[key] !== undefined) return false;
  // Keys keep their order, also the one whose value comes below.
  mapping[key] = value;
  block.waiting = value === undefined ? key : undefined;
  return true;
}

/** The mapping that a key so far in belongs to; undefined where there is none. */
function mappingAt(open: OpenBlock[], indent: number): OpenBlock | undefined {
  let block = blockAt(open, indent);
  if (block?.list !== undefined && block.indent === indent) {
    open.pop();
    block = open.at(-1);
  }
  if (block === undefined) return undefined;
  if (indent === block.indent) return block.waiting === undefined && block.mapping !== undefined ? block : undefined;
  const mapping: Mapping = {};
  return begin(open, block, mapping, { indent, mapping });
}

/** The list that an item so far in belongs to; undefined where there is none. A list may stand as far in as its key. */
function listAt(open: OpenBlock[], indent: number): OpenBlock | undefined {
  const block = blockAt(open, indent);
  if (block === undefined) return undefined;
  if (block.list !== undefined && indent === block.indent) return block;
  const list: unknown[] = [];
  return begin(open, block, list, { indent, list });
}

/** Ends what is further in, and gives what a line so far in continues or is below of. */
function blockAt(open: OpenBlock[], indent: number): OpenBlock | undefined {
  let block = open.at(-1);
  while (block !== undefined && block.indent > indent) {
    if (block.waiting !== undefined) return undefined;
    open.pop();
    block = open.at(-1);
  }
  return block;
}

/** Begins the value of the key that waits for one. */
function begin(open: OpenBlock[], block: OpenBlock, value: unknown, below: OpenBlock): OpenBlock | undefined {
  if (block.waiting === undefined || block.mapping === undefined || open.length >= maxDepth) return undefined;
  block.mapping[block.waiting] = value;
  block.waiting = undefined;
  open.push(below);
  return below;
}

function scalarOf(written: string): PlainScalar | undefined {
  if (plainText.test(written)) {
    if (!isDoubtful(written)) return written;
    return written === 'true' ? true : written === 'false' ? false : undefined;
  }
  if (plainNumber.test(written)) return Number(written);
  return quotedText.test(written) ? written.slice(1, -1) : undefined;
}

function isDoubtful(word: string): boolean {
  return word.length <= 'false'.length && doubtfulWord.test(word);
}
