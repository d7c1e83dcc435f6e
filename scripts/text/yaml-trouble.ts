import type { Problem } from './diagnostic.ts';
import type { Offsets } from './yaml-places.ts';

/** What a syntax error says to a person: where it shows, what is wrong, and the usual way out. */
export interface YamlTrouble extends Problem {
  readonly offsets: Offsets;
  /** Whether the message may hold a part of the text. */
  readonly isQuoting?: boolean;
  /** What to put in where the hint needs no thought; nothing of the text is repeated, as it may be a secret. */
  readonly insertions?: readonly { readonly at: number; readonly text: string }[];
}

/** A line that says something, and where it is. */
interface Line {
  readonly start: number;
  /** Counted from one. */
  readonly number: number;
  readonly text: string;
  /** Where its text begins. */
  readonly indent: number;
}

/** What the parser stopped at. */
interface Scene {
  readonly reason: string;
  readonly offset: number;
  readonly line: Line;
  /** What its line says before the place, without blanks at the end. */
  readonly before: string;
  /** The lines above, the nearest one first, without empty ones and comments. */
  readonly above: readonly Line[];
}

/** The usual cause behind each of js-yaml's reasons; the first that matches counts. */
const hints: readonly (readonly [reason: RegExp, hint: string])[] = [
  [/tab characters/, 'indent with spaces'],
  [/deficient indentation|unexpected end/, 'close the quote or bracket that is open above, or indent this line'],
  [/bad indentation/, 'align the line with its neighbours'],
  [
    /end of the stream|block mapping entry/,
    'write "key: value" with a space after the colon, aligned with its neighbours',
  ],
  [/comma/, 'write a comma between the entries'],
  [/escape|hexadecimal/, 'write the backslash twice, or use single quotes'],
  [/line break is expected/, 'begin the text on the next line'],
  [/non-printable/, 'remove the control character'],
  [/tag/i, 'remove the tag'],
];

/** Puts a syntax error of js-yaml into words; a conflict that Git left in the text is the cause of any other trouble. */
export function yamlTroubleOf(text: string, reason: string, offset: number): YamlTrouble {
  const conflict = /^<{7}(?= )/m.exec(text);
  if (conflict !== null) {
    const offsets = [conflict.index, conflict.index + conflict[0].length] as const;
    return { offsets, message: 'file contains an unresolved merge conflict', hint: 'resolve the conflict' };
  }
  const offsets = visibleOffsets(text, Math.min(offset, text.length));
  if (reason.includes('maxDepth'))
    return { offsets, message: 'values are nested too deeply', hint: 'nest them less deeply' };
  const scene = sceneAt(text, reason, offsets[0]);
  for (const cause of causes) {
    const trouble = cause(scene);
    if (trouble !== undefined) return trouble;
  }
  const hint = hints.find(([pattern]) => pattern.test(reason))?.[1];
  return { offsets, message: reason, hint, isQuoting: !/^[a-z ,;]+$/i.test(reason) };
}

/** The character at an offset; on a line without any text, what the last line above says. */
function visibleOffsets(text: string, offset: number): Offsets {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const here = text.charAt(offset);
  if (before.trim() !== '' || here === '\t' || here.trim() !== '')
    return [offset, offset + (/[\r\n]|^$/.test(here) ? 0 : 1)];
  const end = text.slice(0, offset).trimEnd().length;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return [end - line.trimStart().length, end];
}

function sceneAt(text: string, reason: string, offset: number): Scene {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, written] of text.split('\n').entries()) {
    if (start > offset) break;
    const line = written.trimEnd();
    lines.push({ start, number: index + 1, text: line, indent: line.length - line.trimStart().length });
    start += written.length + 1;
  }
  const line = lines.pop() ?? { start: 0, number: 1, text: '', indent: 0 };
  const above = lines.filter((one) => /^\s*[^\s#]/.test(one.text)).reverse();
  return { reason, offset, line, before: line.text.slice(0, offset - line.start).trimEnd(), above };
}

/** What people usually did when the parser stops there; the first that knows it counts. */
const causes: readonly ((scene: Scene) => YamlTrouble | undefined)[] = [
  directiveTrouble,
  openTrouble,
  otherBracketTrouble,
  indicatorTrouble,
  ({ reason, line }) => (isIndentation(reason) ? bracesTrouble(line) : undefined),
  quoteTrouble,
  colonTrouble,
  strayTextTrouble,
  mixedTrouble,
  indentationTrouble,
];

/** A template that begins a value, which YAML reads as a mapping in a mapping; undefined for anything else. */
export function templateTrouble(text: string, offset: number): YamlTrouble | undefined {
  return bracesTrouble(sceneAt(text, '', offset).line);
}

function bracesTrouble(line: Line): YamlTrouble | undefined {
  const open = line.text.indexOf('{{');
  if (open === -1 || !isValuePlace(line.text.slice(0, open))) return undefined;
  return valueTrouble(line, open, 'a value that begins with "{{" needs quotes');
}

/** A line such as `%x`, which speaks to the parser. */
function directiveTrouble({ reason, line, above }: Scene): YamlTrouble | undefined {
  const directive = [...above, line].find(({ text }) => text.startsWith('%'));
  if (!/directive/i.test(reason) || directive === undefined) return undefined;
  const offsets = [directive.start, directive.start + directive.text.length] as const;
  return { offsets, message: 'a line that begins with "%" is a directive', hint: 'remove it' };
}

/** A quote or bracket without its other half, where it opens. */
function openTrouble({ reason, line, above }: Scene): YamlTrouble | undefined {
  if (!/deficient indentation|unexpected end/.test(reason)) return undefined;
  for (const one of [line, ...above].slice(0, 200)) {
    const at = valueStartIn(one.text);
    const open = one.text.charAt(at);
    if (!/["'[{]/.test(open) || isClosed(one.text.slice(at))) continue;
    const offsets = [one.start + at, one.start + at + 1] as const;
    if (/["']/.test(open))
      return { offsets, message: 'this quote is never closed', hint: 'close it at the end of the text' };
    const close = open === '[' ? ']' : '}';
    return { offsets, message: `this "${open}" is never closed`, hint: `write "${close}" after the last entry` };
  }
  return undefined;
}

/** A bracket that closes another one than was opened last. */
function otherBracketTrouble({ reason, offset, line }: Scene): YamlTrouble | undefined {
  const found = line.text.charAt(offset - line.start);
  if (!/comma/.test(reason) || !/[\]}]/.test(found)) return undefined;
  const missing = found === ']' ? '}' : ']';
  return {
    offsets: [offset, offset + 1],
    message: `"${found}" comes before the "${missing}" that is missing`,
    hint: `write "${missing}" in front of it`,
  };
}

/** Where the value of a line begins, or its item, or its only text. */
function valueStartIn(line: string): number {
  const item = /^[\s-]*/.exec(line)?.[0].length ?? 0;
  const colon = line.indexOf(': ', item);
  if (/["'[{]/.test(line.charAt(item)) || colon === -1) return item;
  return line.length - line.slice(colon + 1).trimStart().length;
}

/** Whether a text that begins with a quote or bracket holds the other half. */
function isClosed(text: string): boolean {
  const open = text.charAt(0);
  if (open === "'") return text.slice(1).replaceAll("''", '').includes("'");
  if (open === '"') return text.slice(1).replaceAll(/\\./g, '').includes('"');
  const close = open === '[' ? ']' : '}';
  return text.split(open).length <= text.split(close).length;
}

/** What YAML takes a value for that begins with one of these. */
const indicatorWords: Readonly<Record<string, string>> = { '*': 'an alias', '&': 'an anchor', '!': 'a tag' };

/** A value that begins with a character that YAML keeps for itself. */
function indicatorTrouble({ reason, offset, line }: Scene): YamlTrouble | undefined {
  const column = offset - line.start;
  const isNode = /alias|anchor/.test(reason);
  const at = isNode ? Math.max(...['*', '&'].map((one) => line.text.lastIndexOf(one, column))) : column;
  const before = line.text.slice(0, Math.max(at, 0));
  const character = line.text.charAt(at);
  if (!isValuePlace(before) || !/[*&!@`%|>,}\]?-]/.test(character)) return undefined;
  if (character !== '-') return indicatorTroubleAt(line, at);
  if (before.trim() === '') return undefined;
  const offsets = [line.start + at, line.start + line.text.length] as const;
  const hint = 'write each item on a line of its own below the key';
  return { offsets, message: 'a list cannot begin on the line of its key', hint };
}

/** A text such as `*.example.com`, which the parser reads as the name of an alias. */
export function aliasTrouble(text: string, offset: number): YamlTrouble {
  const { line } = sceneAt(text, '', offset);
  return indicatorTroubleAt(line, offset - line.start);
}

function indicatorTroubleAt(line: Line, at: number): YamlTrouble {
  const character = line.text.charAt(at);
  const words = indicatorWords[character];
  const message = `a value ${words === undefined ? 'must not begin' : 'that begins'} with "${character}"`;
  return valueTrouble(line, at, words === undefined ? message : `${message} is ${words}`);
}

/** Text behind the quote that was meant to be a part of the value. */
function quoteTrouble({ reason, offset, line, before }: Scene): YamlTrouble | undefined {
  const quote = before.at(-1);
  if (!isIndentation(reason) || (quote !== '"' && quote !== "'")) return undefined;
  const at = valueStartIn(before);
  if (before.charAt(at) !== quote || at === before.length - 1) return undefined;
  const inside = quote === "'" ? "''" : '\\"';
  return {
    offsets: [offset, line.start + line.text.length],
    message: 'text follows the quote that ends the value',
    hint: `remove it, or put the whole value in quotes and write a quote inside it as ${inside}`,
  };
}

/** A second colon in a value without quotes. */
function colonTrouble({ reason, offset, line, before }: Scene): YamlTrouble | undefined {
  const first = before.indexOf(': ');
  if (!isIndentation(reason) || first === -1 || line.text.charAt(offset - line.start) !== ':') return undefined;
  return valueTrouble(line, valueStartIn(before), 'a value that contains ": " needs quotes');
}

/** A line that is no `key: value`: it stands alone, or the next one shows that it does. */
function strayTextTrouble({ reason, offset, line, before, above }: Scene): YamlTrouble | undefined {
  const [last] = above;
  const isNextKey = line.text.charAt(offset - line.start) === ':' && last !== undefined && last.indent <= line.indent;
  const stray = isNextKey ? last : /block mapping entry/.test(reason) && before === '' ? line : undefined;
  if (stray === undefined || /^\s*- |: |:$/.test(stray.text)) return undefined;
  const text = stray.text.trimStart();
  const colon = /^[\w./-]+:(?=[^\s/])|^[\w.-]+:(?=\/)/.exec(text)?.[0];
  const start = stray.start + stray.indent;
  if (colon !== undefined)
    return {
      offsets: [start, start + colon.length],
      message: 'no space follows the colon',
      hint: 'write a space after it',
      insertions: [{ at: start + colon.length, text: ' ' }],
    };
  const offsets = [start, stray.start + stray.text.length] as const;
  return { offsets, message: 'this line is not "key: value"', hint: 'write a key in front of it, or remove it' };
}

/** Items and keys at the same indentation. */
function mixedTrouble({ reason, line, above }: Scene): YamlTrouble | undefined {
  if (!/end of the stream/.test(reason) || above.length === 0) return undefined;
  const hint = isItem(line)
    ? "write the list's key above it"
    : 'indent it like the other keys of its item, or write "- " in front of it';
  return { offsets: labelOf(line), message: 'keys and list items are mixed here', hint };
}

/** A line that begins where no line above does, or deeper below a key that has its value already. */
function indentationTrouble({ reason, offset, line, before, above }: Scene): YamlTrouble | undefined {
  const [last] = above;
  if (!isIndentation(reason) || last === undefined) return undefined;
  const offsets = labelOf(line);
  const what = isItem(line) ? 'this list item' : 'this key';
  const isAtKey = before === '' || line.text.charAt(offset - line.start) === ':';
  const contentOfItem = /^\s*- +(?=\S)/.exec(last.text)?.[0].length;
  if (isAtKey && !isItem(line) && line.indent === contentOfItem && !/: |:$/.test(last.text))
    return {
      offsets,
      message: `this key belongs to the item in line ${last.number}, which is only text`,
      hint: 'write a key in front of that text as well, such as "- name: ..."',
    };
  if (isAtKey && line.indent > (/^[\s-]*/.exec(last.text)?.[0].length ?? 0))
    return {
      offsets,
      message: `${what} is indented, but the line above already has a value`,
      hint: `align it with ${keyWords(last)} in line ${last.number}`,
    };
  if (before !== '') return undefined;
  const outer = above.find(({ indent }) => indent < line.indent);
  const inner = above.slice(0, outer && above.indexOf(outer)).findLast(({ indent }) => indent > line.indent);
  const likes = [inner, outer].flatMap((one) => (one === undefined ? [] : `${keyWords(one)} in line ${one.number}`));
  if (likes.length === 0) return undefined;
  return {
    offsets,
    message: `${what} is not aligned with anything above it`,
    hint: `align it with ${likes.join(', or with ')}`,
  };
}

function keyWords(line: Line): string {
  return isItem(line) && !line.text.includes(':') ? 'the item' : 'the key';
}

function isItem({ text }: Line): boolean {
  return /^\s*-(?: |$)/.test(text);
}

function isIndentation(reason: string): boolean {
  return reason.includes('bad indentation');
}

/** Whether a value begins behind this part of a line. */
function isValuePlace(before: string): boolean {
  return /(?:^|[:[{,-])$/.test(before.trimEnd()) && /^$|[\s[{]$/.test(before);
}

/** A value that has to be put in quotes: up to the end of its line, in a flow collection up to the next entry. */
function valueTrouble(line: Line, from: number, message: string): YamlTrouble {
  const value = line.text.slice(from);
  const end = /[[{]/.test(line.text.slice(0, from)) ? value.search(/[,\]}]/) : -1;
  const offsets = [
    line.start + from,
    line.start + from + value.slice(0, end > 0 ? end : undefined).trimEnd().length,
  ] as const;
  const quote = quoteFor(line.text.slice(offsets[0] - line.start, offsets[1] - line.start));
  const insertions = offsets.map((at) => ({ at, text: quote ?? '' }));
  return { offsets, message, hint: 'put the whole value in quotes', ...(quote === undefined ? {} : { insertions }) };
}

/** The quote in which a text stays what it is; undefined where something in it would have to change, or may be a comment. */
function quoteFor(value: string): string | undefined {
  if (/[ \t]#/.test(value)) return undefined;
  if (!value.includes("'")) return "'";
  return /["\\]/.test(value) ? undefined : '"';
}

/** The key of a line, or the dash of an item. */
function labelOf(line: Line): Offsets {
  const { start, text, indent } = line;
  const colon = text.indexOf(':', indent);
  return [start + indent, start + (isItem(line) ? indent + 1 : colon === -1 ? text.length : colon)];
}
