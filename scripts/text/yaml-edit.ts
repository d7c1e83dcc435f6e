import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** What can be written: a text, a list of texts, or a mapping down to one. */
type NewValue = string | readonly string[] | { readonly [key: string]: NewValue };

/**
 * Sets one value of a YAML text, every byte beside it as it was: a scalar is replaced where it stands, a list keeps the
 * items that stay, a missing key is added behind the last one of its mapping. Undefined when that cannot be done.
 */
export function setYamlValue(text: string, path: readonly string[], value: NewValue): string | undefined {
  let node: unknown = parseDocument(text).contents;
  for (const [depth, key] of path.entries()) {
    if (!isMap(node)) return undefined;
    const found = pairOf(node, key);
    const rest = path.slice(depth + 1).reduceRight<NewValue>((inner, one) => ({ [one]: inner }), value);
    if (found === undefined) return withKey(text, node, key, rest);
    if (isScalar(found.value) && found.value.value === null) return withFilledKey(text, node, found.value, rest);
    node = found.value;
  }
  if (isScalar(node) && typeof value === 'string') return withScalar(text, node, value);
  return isSeq(node) && Array.isArray(value) ? withItems(text, node, value) : undefined;
}

/**
 * Takes a key and its value out of a YAML text, comments on their lines included; the text itself when there is no such
 * key, undefined when that cannot be done.
 */
export function removeYamlKey(text: string, path: readonly string[]): string | undefined {
  const document = parseDocument(text);
  const [mapping, key = ''] = [document.getIn(path.slice(0, -1)), path.at(-1)];
  const pair = isMap(mapping) ? pairOf(mapping, key) : undefined;
  if (!isMap(mapping) || pair === undefined) return text;
  const at = mapping.items.indexOf(pair);
  const [start, end] = [startOf(pair.key), endOf(pair.value ?? pair.key)];
  if (mapping.flow === true) {
    const [before, behind] = [mapping.items[at - 1], mapping.items[at + 1]];
    if (before !== undefined) return spliced(text, endOf(before.value ?? before.key), end, '');
    return spliced(text, start, behind === undefined ? end : startOf(behind.key), '');
  }
  if (indentBefore(text, start) === undefined) return undefined;
  const lineStart = text.slice(0, text.lastIndexOf('\n', start - 1) + 1).replace(/\r?\n$/, '').length;
  return spliced(text, lineStart, lineEnd(text, end), '');
}

function withKey(text: string, mapping: YAMLMap, key: string, value: NewValue): string | undefined {
  const last = mapping.items.at(-1);
  if (mapping.flow === true) {
    const entry = `${printed(key, text, 'flow')}: ${printed(value, text, 'flow')}`;
    if (last === undefined) return spliced(text, startOf(mapping) + 1, startOf(mapping) + 1, ` ${entry} `);
    const end = endOf(last.value ?? last.key);
    return spliced(text, end, end, `, ${entry}`);
  }
  const indent = indentBefore(text, startOf(mapping));
  return indent === undefined ? undefined : withLines(text, endOf(mapping), { [key]: value }, indent);
}

/** Gives a key that has none its value. */
function withFilledKey(text: string, mapping: YAMLMap, nothing: unknown, value: NewValue): string | undefined {
  const [start, end] = [startOf(nothing), endOf(nothing)];
  const colon = text.slice(0, start).trimEnd().length;
  const rest = start === end ? colon : end;
  if (mapping.flow === true || typeof value === 'string')
    return spliced(text, colon, rest, ` ${printed(value, text, mapping.flow === true ? 'flow' : 'block')}`);
  const indent = indentBefore(text, startOf(mapping));
  if (indent === undefined) return undefined;
  return withLines(spliced(text, colon, rest, ''), colon, value, indent + ' '.repeat(stepOf(text)));
}

function withScalar(
  text: string,
  node: { readonly value: unknown; readonly type?: string },
  value: string,
): string | undefined {
  if (node.value === value) return text;
  if (node.type?.startsWith('BLOCK') === true) return undefined;
  return spliced(text, startOf(node), endOf(node), printed(value, text, node.type === 'PLAIN' ? 'block' : 'quoted'));
}

/** Items that stay keep their comments, and those that go take theirs along. */
function withItems(text: string, list: YAMLSeq, value: readonly string[]): string | undefined {
  if (isDeepStrictEqual(list.toJSON(), value)) return text;
  const [start, end] = [startOf(list), endOf(list)];
  if (list.flow === true) return spliced(text, start, end, printed(value, text, 'flow'));
  const indent = indentBefore(text, start);
  if (indent === undefined) return undefined;
  // What follows the last item stays where it is.
  list.comment = list.commentBefore = null;
  list.items = value.map((one) => list.items.find((item) => isScalar(item) && item.value === one) ?? one);
  return spliced(text, start, lineEnd(text, end), indented(printed(list, text, 'block'), text, indent).trimStart());
}

function withLines(text: string, end: number, value: NewValue, indent: string): string {
  const lines = indented(printed(value, text, 'block'), text, indent);
  if (text[end - 1] === '\n') return spliced(text, end, end, lines + lineBreakOf(text));
  return spliced(text, lineEnd(text, end), lineEnd(text, end), lineBreakOf(text) + lines);
}

function indented(lines: string, text: string, indent: string): string {
  return lines.replaceAll(/^(?=.)/gm, indent).replaceAll('\n', lineBreakOf(text));
}

/** A value as this text would write it; in quotes is what YAML 1.1 reads as a date, and all of a JSON text. */
function printed(value: unknown, text: string, style: 'block' | 'flow' | 'quoted'): string {
  const isQuoted = style === 'quoted' || (style === 'flow' && /^\uFEFF?\s*\{/.test(text));
  const strings = isQuoted ? 'QUOTE_DOUBLE' : 'PLAIN';
  return stringify(value, {
    compat: 'yaml-1.1',
    indent: stepOf(text),
    lineWidth: 0,
    collectionStyle: style === 'block' ? 'block' : 'flow',
    flowCollectionPadding: !Array.isArray(value),
    defaultStringType: strings,
    defaultKeyType: strings,
  }).trimEnd();
}

function pairOf(mapping: YAMLMap, key: string): YAMLMap['items'][number] | undefined {
  return mapping.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function startOf(node: unknown): number {
  return (isScalar(node) || isCollection(node) ? node.range?.[0] : undefined) ?? 0;
}

/** Where the text of a node ends, without the comments and line breaks that may follow. */
function endOf(node: unknown): number {
  const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  if (last !== undefined) return endOf(isPair(last) ? (last.value ?? last.key) : last);
  return (isScalar(node) || isCollection(node) ? node.range?.[1] : undefined) ?? 0;
}

function spliced(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function lineEnd(text: string, offset: number): number {
  return offset + (/\r?\n|$/.exec(text.slice(offset))?.index ?? 0);
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

function indentBefore(text: string, offset: number): string | undefined {
  return /^\uFEFF?( *)$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[1];
}

/** How far this file indents: the first indented line says. */
function stepOf(text: string): number {
  return /\n( +)[^\s#-]/.exec(text)?.[1]?.length ?? 2;
}
