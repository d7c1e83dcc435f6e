import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
} from 'js-yaml';
import { LineIndex } from './line-index.ts';
import { parentOf, toSegment } from './pointer.ts';
import { topOf, type Span } from './position.ts';
import { yamlTroubleOf } from './yaml-trouble.ts';

/** The largest file that is read as YAML, in characters. */
export const maxYamlLength = 256 * 1024;
const maxDepth = 20;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a text is not a document the kit reads; `kind` is the id of the rule that reports it. */
export interface YamlProblem {
  readonly kind: 'yaml-syntax' | 'one-document' | 'no-alias';
  readonly at: Span;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
}

type Offsets = readonly [start: number, end: number];

/** A parsed YAML text: its value, and the place of every key and value by JSON pointer. */
export class YamlDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  readonly #keys: ReadonlyMap<string, Offsets>;
  readonly #values: ReadonlyMap<string, Offsets>;
  #lines: LineIndex | undefined;

  constructor(
    file: string,
    text: string,
    value: unknown,
    places: { keys: ReadonlyMap<string, Offsets>; values: ReadonlyMap<string, Offsets> },
  ) {
    this.file = file;
    this.text = text;
    this.value = value;
    this.#keys = places.keys;
    this.#values = places.values;
  }

  /** The place of a scalar; for a mapping, a sequence or an empty value that of its key, else of what holds it. */
  at(pointer: string): Span {
    const offsets = this.#values.get(pointer);
    return offsets === undefined ? this.atKey(pointer) : this.#span(offsets);
  }

  /** The place of the key itself; for an item of a sequence, or where there is none, of what holds it. */
  atKey(pointer: string): Span {
    for (let here = pointer; here !== ''; here = parentOf(here)) {
      const offsets = this.#keys.get(here) ?? this.#values.get(here);
      if (offsets !== undefined) return this.#span(offsets);
    }
    return topOf(this.file);
  }

  /** Whether the author wrote this key. */
  has(pointer: string): boolean {
    return this.#keys.has(pointer) || this.#values.has(pointer);
  }

  #span([start, end]: Offsets): Span {
    this.#lines ??= new LineIndex(this.text);
    return { file: this.file, start: this.#lines.positionOf(start), end: this.#lines.positionOf(end) };
  }
}

/** Reads one YAML 1.2 document; every problem is a value with a place, nothing is thrown. */
export function parseYaml(file: string, text: string): YamlDocument | YamlProblem {
  const lines = new LineIndex(text);
  const spanAt = (start: number, end: number): Span => ({
    file,
    start: lines.positionOf(start),
    end: lines.positionOf(end),
  });
  const syntax = (at: Span, message: string, hint?: string): YamlProblem => ({
    kind: 'yaml-syntax',
    at,
    message,
    ...(hint === undefined ? {} : { hint }),
  });

  if (text.length > maxYamlLength)
    return syntax(
      topOf(file),
      `file is larger than ${maxYamlLength / 1024} KiB`,
      'split it, or remove what is not needed',
    );
  try {
    const events = parseEvents(text, { maxDepth });
    const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
    if (documents === 0)
      return {
        kind: 'one-document',
        at: topOf(file),
        message: 'file is empty, expected one YAML document',
        hint: 'write its content, or remove the file',
      };
    if (documents > 1) {
      const offset = secondDocumentOffset(text, events);
      const at = spanAt(offset, Math.min(offset + 3, text.length));
      const message = `file holds ${documents} YAML documents, expected one`;
      return { kind: 'one-document', at, message, hint: 'move each further document to a file of its own' };
    }
    const anchor = events.find(hasAnchor);
    if (anchor !== undefined) {
      const word = anchor.type === EVENT_ID.ALIAS ? 'alias' : 'anchor';
      const name = text.slice(anchor.anchorStart, anchor.anchorEnd);
      const at = spanAt(anchor.anchorStart - 1, anchor.anchorEnd);
      const hint = 'write the value out, so that each value has one place';
      return { kind: 'no-alias', at, message: `${word} "${name}" is not allowed in this register`, hint };
    }
    const { keys, values, badKey } = placesOf(text, events);
    if (badKey?.first !== undefined) {
      const problem = syntax(spanAt(...badKey.offsets), `key "${badKey.key}" is written twice in the same mapping`);
      return { ...problem, related: [{ at: spanAt(...badKey.first), message: 'first written here' }] };
    }
    if (badKey?.key !== undefined)
      return syntax(spanAt(...badKey.offsets), `key "${badKey.key}" is not allowed`, 'remove the key');
    if (badKey !== undefined)
      return syntax(
        spanAt(...badKey.offsets),
        'a mapping or sequence is used as a key',
        'quote the key if it is a text',
      );
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    return new YamlDocument(file, text, value, { keys, values });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { offsets, message, hint } = yamlTroubleOf(text, error.reason, error.mark?.position ?? 0);
    return syntax(spanAt(...offsets), message, hint);
  }
}

function hasAnchor(event: Event): event is Extract<Event, { anchorStart: number }> {
  return 'anchorStart' in event && event.anchorStart >= 0;
}

function secondDocumentOffset(text: string, events: readonly Event[]): number {
  const second = events.findLastIndex((event) => event.type === EVENT_ID.DOCUMENT);
  const content = events.slice(second + 1).find((event) => 'start' in event || 'valueStart' in event);
  const before = content === undefined ? text.length : 'start' in content ? content.start : contentStart(content);
  const separator = text.lastIndexOf('\n---', before < 0 ? text.length : before);
  return separator === -1 ? 0 : separator + 1;
}

function contentStart(event: Event): number {
  return 'valueStart' in event ? event.valueStart : 0;
}

interface Frame {
  readonly pointer: string;
  readonly kind: 'mapping' | 'sequence' | 'document';
  key: string | undefined;
  index: number;
}

interface Places {
  readonly keys: Map<string, Offsets>;
  readonly values: Map<string, Offsets>;
  /** The first key that may not be there: a dangerous name, one written before at `first`, or one that is no scalar. */
  readonly badKey: { readonly key?: string; readonly offsets: Offsets; readonly first?: Offsets } | undefined;
}

function placesOf(text: string, events: readonly Event[]): Places {
  const keys = new Map<string, Offsets>();
  const values = new Map<string, Offsets>();
  let badKey: Places['badKey'];
  const frames: Frame[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      frames.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      frames.push({ pointer: '', kind: 'document', key: undefined, index: 0 });
      continue;
    }
    const frame = frames.at(-1);
    if (frame === undefined) continue;
    if (frame.kind === 'mapping' && frame.key === undefined) {
      frame.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
      if (event.type === EVENT_ID.SCALAR) {
        const offsets = scalarOffsets(text, event);
        const pointer = `${frame.pointer}/${toSegment(frame.key)}`;
        const first = keys.get(pointer);
        if (first !== undefined) badKey ??= { key: frame.key, offsets, first };
        if (forbiddenKeys.has(frame.key)) badKey ??= { key: frame.key, offsets };
        if (offsets[0] >= 0) keys.set(pointer, offsets);
        continue;
      }
      if ('start' in event) badKey ??= { offsets: [event.start, event.start + 1] };
    }
    const pointer = pointerIn(frame);
    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueStart >= 0) values.set(pointer, scalarOffsets(text, event));
    } else if (event.type !== EVENT_ID.ALIAS) {
      if (frame.kind === 'sequence') values.set(pointer, [event.start, event.start + 1]);
      const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
      frames.push({ pointer, kind, key: undefined, index: 0 });
    }
  }
  return { keys, values, badKey };
}

function pointerIn(frame: Frame): string {
  if (frame.kind === 'document') return '';
  if (frame.kind === 'sequence') return `${frame.pointer}/${frame.index++}`;
  const pointer = `${frame.pointer}/${toSegment(frame.key ?? '')}`;
  frame.key = undefined;
  return pointer;
}

/** A quoted scalar is shown with its quotes; a block scalar by its first line. */
function scalarOffsets(text: string, event: Extract<Event, { valueStart: number }>): Offsets {
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  if (quoted) return [event.valueStart - 1, event.valueEnd + 1];
  const line = text.indexOf('\n', event.valueStart);
  const end = line === -1 ? event.valueEnd : Math.min(event.valueEnd, line);
  return [event.valueStart, end];
}
