import { isMapping, toSegment } from '../text/pointer.ts';
import type { YamlDocument } from '../text/yaml-document.ts';

/** A value of an input that knows on which of its lines it was said. */
export class SourceNode {
  readonly value: unknown;
  readonly #document: YamlDocument;
  readonly #pointer: string;
  readonly #linesBefore: number;

  constructor(document: YamlDocument, linesBefore: number, pointer = '', value: unknown = document.value) {
    this.value = value;
    this.#document = document;
    this.#pointer = pointer;
    this.#linesBefore = linesBefore;
  }

  /** The line of its key, or that of its first key where it has none itself. */
  get line(): number {
    const place = this.#document.has(this.#pointer) ? this : (this.entries()[0]?.[1] ?? this);
    return this.#document.atKey(place.#pointer).start.line + this.#linesBefore;
  }

  /** What a mapping holds, in the order it was written; nothing for any other value. */
  entries(): readonly (readonly [key: string, node: SourceNode])[] {
    if (!isMapping(this.value)) return [];
    return Object.entries(this.value).map(([key, value]) => [key, this.#inner(key, value)]);
  }

  /** What a list holds; nothing for any other value. */
  items(): readonly SourceNode[] {
    return Array.isArray(this.value) ? this.value.map((value: unknown, index) => this.#inner(index, value)) : [];
  }

  /** The value under a key of a mapping. */
  get(key: string): SourceNode | undefined {
    return isMapping(this.value) && Object.hasOwn(this.value, key) ? this.#inner(key, this.value[key]) : undefined;
  }

  /** Whether there is nothing in it: Go writes what is not set as null, empty text, or an empty mapping or list. */
  get isEmpty(): boolean {
    const { value } = this;
    return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  }

  #inner(key: string | number, value: unknown): SourceNode {
    return new SourceNode(this.#document, this.#linesBefore, `${this.#pointer}/${toSegment(key)}`, value);
  }
}
