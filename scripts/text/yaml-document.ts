import { constructFromEvents, CORE_SCHEMA, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { defined } from './defined.ts';
import type { Problem } from './diagnostic.ts';
import { extraDocuments } from './extra-documents.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { parentOf } from './pointer.ts';
import type { Fix } from './fix.ts';
import { LineIndex, topOf, type Span } from './position.ts';
import { forbiddenKeys, placesOf, type Offsets, type Places } from './yaml-places.ts';
import { aliasTrouble, templateTrouble, yamlTroubleOf, type YamlTrouble } from './yaml-trouble.ts';
import { doubtfulScalars, type DoubtfulScalar } from './yaml-versions.ts';

/** The largest file that is read as YAML, in characters. */
export const maxYamlLength = 256 * 1024;
/** How deep values may be nested. */
export const maxYamlDepth = 20;

/** Why a text is not a document the kit reads; `kind` is the id of the rule that reports it. */
export interface YamlProblem extends Problem {
  readonly kind: 'yaml-syntax' | 'one-document' | 'no-alias';
  readonly at: Span;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  readonly fix?: Fix;
  /** Whether the message may hold a part of the text, which is a secret where the text is. */
  readonly isQuoting?: boolean;
}

/** A plain scalar that not all programs read in the same way, and where it is. */
export interface PlacedDoubt extends DoubtfulScalar {
  readonly at: Span;
}

/**
 * A parsed YAML text: its value, and the place of every key and value by JSON pointer. Few documents are asked for a
 * place, so the events of the parser are put in order only then, and of a plain text made only then.
 */
export class YamlDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Whether it is of printable ASCII, read without the parser. */
  readonly isPlain: boolean;
  #events: readonly Event[] | undefined;
  #places: Places | undefined;
  #lines: LineIndex | undefined;

  /** Without events the text is a plain one. */
  constructor(file: string, text: string, value: unknown, events?: readonly Event[]) {
    this.file = file;
    this.text = text;
    this.value = value;
    this.isPlain = events === undefined;
    this.#events = events;
  }

  /** The place of a scalar; for a mapping, a sequence or an empty value that of its key, else of what holds it. */
  at(pointer: string): Span {
    const offsets = this.#placed().values.get(pointer);
    return offsets === undefined ? this.atKey(pointer) : this.#span(offsets);
  }

  /** The place of the key itself; for an item of a sequence, or where there is none, of what holds it. */
  atKey(pointer: string): Span {
    for (let here = pointer; here !== ''; here = parentOf(here)) {
      const offsets = this.#placed().keys.get(here) ?? this.#placed().values.get(here);
      if (offsets !== undefined) return this.#span(offsets);
    }
    return topOf(this.file);
  }

  /** The text of a scalar as its author wrote it; undefined where there is none. */
  writtenAt(pointer: string): string | undefined {
    const offsets = this.#placed().values.get(pointer);
    return offsets && this.text.slice(...offsets);
  }

  /** The plain scalars that not all programs read in the same way, in their order. */
  doubtfulScalars(): readonly PlacedDoubt[] {
    // No scalar of a plain text is one.
    if (this.isPlain) return noDoubts;
    return doubtfulScalars(this.text, this.#events ?? []).map((one) => ({ ...one, at: this.#span(one.offsets) }));
  }

  /** The text of a stretch of this file. */
  textOf({ start, end }: Span): string {
    this.#lines ??= new LineIndex(this.text);
    return this.text.slice(this.#lines.offsetOf(start), this.#lines.offsetOf(end));
  }

  /** Whether the author wrote this key. */
  has(pointer: string): boolean {
    return this.#placed().keys.has(pointer) || this.#placed().values.has(pointer);
  }

  #placed(): Places {
    if (this.#places === undefined) {
      this.#events ??= parseEvents(this.text, { maxDepth: maxYamlDepth });
      this.#places = placesOf(this.text, this.#events);
    }
    return this.#places;
  }

  #span([start, end]: Offsets): Span {
    this.#lines ??= new LineIndex(this.text);
    return { file: this.file, start: this.#lines.positionOf(start), end: this.#lines.positionOf(end) };
  }
}

const noDoubts: readonly PlacedDoubt[] = [];

/** Reads one YAML 1.2 document; every problem is a value with a place, nothing is thrown. */
export function parseYaml(file: string, text: string): YamlDocument | YamlProblem {
  const plain = text.length > maxYamlLength ? undefined : readPlainYaml(text);
  return plain === undefined ? parseAnyYaml(file, text) : new YamlDocument(file, text, plain.value);
}

function parseAnyYaml(file: string, text: string): YamlDocument | YamlProblem {
  const spanAt = (start: number, end: number): Span => {
    const lines = new LineIndex(text);
    return { file, start: lines.positionOf(start), end: lines.positionOf(end) };
  };
  const syntax = (at: Span, message: string, hint?: string): YamlProblem => ({
    kind: 'yaml-syntax',
    at,
    message,
    ...defined({ hint }),
  });
  const troubleAt = ({ offsets, insertions, ...words }: YamlTrouble): YamlProblem => {
    const edits = insertions?.map(({ at, text: newText }) => ({ at: spanAt(at, at), newText }));
    const fix = edits && { description: words.hint ?? words.message, edits };
    return { ...{ kind: 'yaml-syntax', at: spanAt(...offsets) }, ...words, ...defined({ fix }) };
  };

  if (text.length > maxYamlLength)
    return syntax(
      topOf(file),
      `file is larger than ${maxYamlLength / 1024} KiB`,
      'split it, or remove what is not needed',
    );
  let events: readonly Event[] = [];
  try {
    const parsed = parseEvents(text, { maxDepth: maxYamlDepth });
    events = parsed;
    const extra = extraDocuments(text, events);
    if (extra !== undefined) return { ...troubleAt(extra), kind: 'one-document' };
    const anchor = events.find(hasAnchor);
    if (anchor !== undefined) {
      if (!isAnchored(anchor, text, events)) return troubleAt(aliasTrouble(text, anchor.anchorStart - 1));
      const word = anchor.type === EVENT_ID.ALIAS ? 'alias' : 'anchor';
      const name = text.slice(anchor.anchorStart, anchor.anchorEnd);
      const at = spanAt(anchor.anchorStart - 1, anchor.anchorEnd);
      const hint = 'write the value out, so that each value has one place';
      const message = `${word} "${name}" is not allowed in this register`;
      return { kind: 'no-alias', at, message, hint, isQuoting: true };
    }
    const [value] = constructFromEvents(parsed, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    if (!hasForbiddenKey(value)) return new YamlDocument(file, text, value, events);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (placesOf(text, events).badKey === undefined) {
      return troubleAt(yamlTroubleOf(text, error.reason, error.mark?.position ?? 0));
    }
  }
  const { badKey } = placesOf(text, events);
  if (badKey?.first !== undefined) {
    const problem = syntax(
      spanAt(...badKey.offsets),
      `key "${badKey.key}" is written twice in the same mapping`,
      'remove one of the two',
    );
    const first = { at: spanAt(...badKey.first), message: 'first written here' };
    return { ...problem, related: [first], isQuoting: true };
  }
  if (badKey?.key !== undefined)
    return syntax(spanAt(...badKey.offsets), `key "${badKey.key}" is not allowed`, 'remove the key');
  const template = badKey && templateTrouble(text, badKey.offsets[0]);
  if (template !== undefined) return troubleAt(template);
  return syntax(
    badKey === undefined ? topOf(file) : spanAt(...badKey.offsets),
    'a mapping or sequence is used as a key',
    'quote the key if it is a text',
  );
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const key of Object.keys(value))
    if (forbiddenKeys.has(key) || hasForbiddenKey((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

type Anchored = Extract<Event, { anchorStart: number }>;

function hasAnchor(event: Event): event is Anchored {
  return 'anchorStart' in event && event.anchorStart >= 0;
}

/** Whether what stands there is an anchor, or an alias of one, and no text that only begins like an alias. */
function isAnchored(node: Anchored, text: string, events: readonly Event[]): boolean {
  const nameOf = (one: Anchored): string => text.slice(one.anchorStart, one.anchorEnd);
  return events.some((event) => event.type !== EVENT_ID.ALIAS && hasAnchor(event) && nameOf(event) === nameOf(node));
}
