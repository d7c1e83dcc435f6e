import { toYamlTree, type MappingNode, type ScalarNode, type SequenceNode, type YamlNode } from './yaml-tree.ts';

/** What can be written: a text, a list of texts, or a mapping down to one. */
type NewValue = string | readonly string[] | { readonly [key: string]: NewValue };

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sets one value of a YAML text by the smallest edit: a scalar is replaced where it stands, a list keeps the lines of the
 * items that stay, a missing key is added behind the last one of its mapping. Undefined when that cannot be done.
 */
export function setYamlValue(text: string, path: readonly string[], value: NewValue): string | undefined {
  let node = toYamlTree(text);
  for (const [depth, key] of path.entries()) {
    if (node?.kind !== 'mapping') return undefined;
    const entry = node.entries.find((candidate) => candidate.key.value === key);
    const rest = path.slice(depth + 1);
    if (entry === undefined) return applied(text, insertInto(text, node, key, nested(rest, value)));
    if (isNothing(entry.value)) return applied(text, fill(text, node, entry.key, entry.value, nested(rest, value)));
    node = entry.value;
  }
  return node === undefined ? undefined : applied(text, replace(text, node, value));
}

/**
 * Takes a key and its value out of a YAML text, comments on their lines included; the text itself when there is no such
 * key, undefined when that cannot be done.
 */
export function removeYamlKey(text: string, path: readonly string[]): string | undefined {
  let node = toYamlTree(text);
  for (const [depth, key] of path.entries()) {
    if (node === undefined) return undefined;
    const at: number = node.kind === 'mapping' ? node.entries.findIndex((entry) => entry.key.value === key) : -1;
    if (node.kind !== 'mapping' || at === -1) return text;
    if (depth === path.length - 1) return applied(text, takeOut(text, node, at));
    node = node.entries[at]?.value;
  }
  return undefined;
}

function applied(text: string, edits: readonly Edit[] | undefined): string | undefined {
  const last = edits?.toSorted((left, right) => right.start - left.start || right.end - left.end);
  return last?.reduce((edited, edit) => edited.slice(0, edit.start) + edit.text + edited.slice(edit.end), text);
}

function isNothing(node: YamlNode): node is ScalarNode {
  return (
    node.kind === 'scalar' && (node.style === 'empty' || (node.style === 'plain' && /^(~|null)$/i.test(node.value)))
  );
}

function nested(path: readonly string[], value: NewValue): NewValue {
  return path.reduceRight<NewValue>((inner, key) => ({ [key]: inner }), value);
}

function insertInto(text: string, mapping: MappingNode, key: string, value: NewValue): readonly Edit[] | undefined {
  const first = mapping.entries[0];
  if (mapping.flow) {
    const quoted = first === undefined ? isFlowFile(text) : first.key.style === 'quoted';
    const entry = `${flowKey(key, quoted)}: ${flowText(value, quoted)}`;
    const end = mapping.entries.at(-1)?.value.end ?? mapping.start + 1;
    return [{ start: end, end, text: first === undefined ? ` ${entry} ` : `, ${entry}` }];
  }
  const indent = first === undefined ? undefined : indentBefore(text, first.key.start);
  if (indent === undefined) return undefined;
  return [insertLines(text, mapping.end, blockLines(indent, stepOf(text), key, value))];
}

function takeOut(text: string, mapping: MappingNode, at: number): readonly Edit[] | undefined {
  const [entry, before, behind] = [mapping.entries[at], mapping.entries[at - 1], mapping.entries[at + 1]];
  if (entry === undefined) return undefined;
  const { key, value } = entry;
  if (mapping.flow) {
    if (before !== undefined) return [{ start: before.value.end, end: value.end, text: '' }];
    return [{ start: key.start, end: behind?.key.start ?? value.end, text: '' }];
  }
  return indentBefore(text, key.start) === undefined ? undefined : [withoutLines(text, key.start, value.end)];
}

/** Gives a key without a value its value. */
function fill(
  text: string,
  mapping: MappingNode,
  key: ScalarNode,
  nothing: ScalarNode,
  value: NewValue,
): readonly Edit[] | undefined {
  if (mapping.flow || nothing.style !== 'empty') {
    const quoted = mapping.flow && key.style === 'quoted';
    const space = nothing.style === 'empty' ? ' ' : '';
    return [{ start: nothing.start, end: nothing.end, text: space + flowText(value, quoted) }];
  }
  const indent = indentBefore(text, key.start);
  if (indent === undefined) return undefined;
  const [head = '', ...lines] = blockLines(indent, stepOf(text), key.value, value);
  const inline = head.slice(indent.length + key.value.length + 1);
  return [
    { start: nothing.start, end: nothing.end, text: inline },
    ...(lines.length === 0 ? [] : [insertLines(text, nothing.end, lines)]),
  ];
}

function replace(text: string, node: YamlNode, value: NewValue): readonly Edit[] | undefined {
  if (typeof value === 'string') return node.kind === 'scalar' ? replaceScalar(node, value) : undefined;
  if (node.kind !== 'sequence' || !isList(value)) return undefined;
  if (node.items.length === value.length && node.items.every((item, at) => isText(item, value[at] ?? ''))) return [];
  if (!node.flow) return replaceItems(text, node, value);
  const [first] = node.items;
  const quoted = first === undefined ? isFlowFile(text) : first.kind === 'scalar' && first.style === 'quoted';
  return [{ start: node.start, end: node.end, text: flowText(value, quoted) }];
}

function replaceScalar(node: ScalarNode, value: string): readonly Edit[] | undefined {
  if (node.style === 'block') return undefined;
  if (node.value === value && (node.style === 'quoted' || !needsQuotes(value))) return [];
  return [{ start: node.start, end: node.end, text: scalarText(value, node.style === 'quoted') }];
}

/** Takes away the lines of items that go and adds lines for new ones behind the last. */
function replaceItems(text: string, { items }: SequenceNode, value: readonly string[]): readonly Edit[] | undefined {
  const last = items.at(-1);
  const prefix =
    last === undefined ? undefined : /^ *- +$/.exec(text.slice(lineStart(text, last.start), last.start))?.[0];
  if (last === undefined || prefix === undefined) return undefined;
  const added = value.filter((one) => !items.some((item) => isText(item, one)));
  const gone = items.filter((item) => !value.some((one) => isText(item, one)));
  if (gone.some((item) => item.kind !== 'scalar' || item.style === 'block')) return undefined;
  return [
    ...(added.length === 0
      ? []
      : [
          insertLines(
            text,
            last.end,
            added.map((one) => prefix + scalarText(one, false)),
          ),
        ]),
    ...gone.map((item) => withoutLines(text, item.start, item.end)),
  ];
}

function blockLines(indent: string, step: string, key: string, value: NewValue): readonly string[] {
  if (typeof value === 'string') return [`${indent}${key}: ${scalarText(value, false)}`];
  if (isList(value)) return [`${indent}${key}:`, ...value.map((one) => `${indent}${step}- ${scalarText(one, false)}`)];
  const inner = Object.entries(value).flatMap(([innerKey, one]) => blockLines(indent + step, step, innerKey, one));
  return [`${indent}${key}:`, ...inner];
}

function flowText(value: NewValue, quoted: boolean): string {
  if (typeof value === 'string') return scalarText(value, quoted);
  if (isList(value)) return `[${value.map((one) => scalarText(one, quoted)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${flowKey(key, quoted)}: ${flowText(one, quoted)}`);
  return `{ ${entries.join(', ')} }`;
}

function flowKey(key: string, quoted: boolean): string {
  return quoted ? JSON.stringify(key) : key;
}

function scalarText(value: string, quoted: boolean): string {
  return quoted || needsQuotes(value) ? JSON.stringify(value) : value;
}

/** Timestamps are dates to a YAML 1.1 reader; the rest of what is written here is letters, digits and inner colons. */
function needsQuotes(value: string): boolean {
  return !/^[a-z][a-z0-9]*(:[a-z0-9]+)?$/.test(value);
}

/** Lines added behind the line that holds an offset; that line's own break stays where it is. */
function insertLines(text: string, offset: number, lines: readonly string[]): Edit {
  const at = lineEnd(text, offset);
  return { start: at, end: at, text: lines.map((line) => lineBreakOf(text) + line).join('') };
}

/** Takes away the lines from one offset to another, with the line break before: a file's last line may have none behind. */
function withoutLines(text: string, from: number, to: number): Edit {
  const start = text.slice(0, lineStart(text, from)).replace(/\r?\n$/, '').length;
  return { start, end: lineEnd(text, to), text: '' };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  if (lineFeed === -1) return text.length;
  return text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

function indentBefore(text: string, offset: number): string | undefined {
  return /^\uFEFF?( *)$/.exec(text.slice(lineStart(text, offset), offset))?.[1];
}

/** How far this file indents: the first indented line says. */
function stepOf(text: string): string {
  return /\n( +)[^\s#-]/.exec(text)?.[1] ?? '  ';
}

function isFlowFile(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}

function isText(node: YamlNode, value: string): boolean {
  return node.kind === 'scalar' && node.value === value;
}

function isList(value: NewValue): value is readonly string[] {
  return Array.isArray(value);
}
