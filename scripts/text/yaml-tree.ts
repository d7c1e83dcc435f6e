import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
} from 'js-yaml';

/** A scalar with its quotes; an empty value has no text and starts and ends behind its key's colon. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block' | 'empty';
}

/** A sequence, from its first item or bracket to the end of its last item or bracket. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** A mapping, from its first key or bracket to the end of its last value or bracket. */
export interface MappingNode {
  readonly kind: 'mapping';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly entries: readonly { readonly key: ScalarNode; readonly value: YamlNode }[];
}

/** A node of a YAML text with the offsets that an edit of the text needs. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode;

/** The tree of a text that holds one YAML document without aliases; undefined when a key is not a scalar. */
export function toYamlTree(text: string): YamlNode | undefined {
  return new TreeBuilder(text).root();
}

class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#events = parseEvents(text, {});
  }

  root(): YamlNode | undefined {
    this.#at = this.#events.findIndex((event) => event.type === EVENT_ID.DOCUMENT) + 1;
    return this.#node(0);
  }

  /** Reads the next node; `from` is where an empty value is. */
  #node(from: number): YamlNode | undefined {
    const event = this.#events[this.#at++];
    if (event?.type === EVENT_ID.SCALAR) return toScalar(this.#text, event, from);
    if (event?.type === EVENT_ID.SEQUENCE) return this.#sequence(event.start, event.style === COLLECTION_STYLE.FLOW);
    if (event?.type === EVENT_ID.MAPPING) return this.#mapping(event.start, event.style === COLLECTION_STYLE.FLOW);
    return undefined;
  }

  #sequence(start: number, flow: boolean): SequenceNode | undefined {
    const items: YamlNode[] = [];
    let end = start + 1;
    while (!this.#popped()) {
      const item = this.#node(end);
      if (item === undefined) return undefined;
      items.push(item);
      end = item.end;
    }
    return { kind: 'sequence', start, end: flow ? this.#closed(end) : end, flow, items };
  }

  #mapping(start: number, flow: boolean): MappingNode | undefined {
    const entries: { key: ScalarNode; value: YamlNode }[] = [];
    let end = flow ? start + 1 : start;
    while (!this.#popped()) {
      const key = this.#node(end);
      if (key?.kind !== 'scalar' || key.style === 'empty') return undefined;
      const value = this.#node(this.#text.indexOf(':', key.end) + 1);
      if (value === undefined) return undefined;
      entries.push({ key, value });
      end = value.end;
    }
    return { kind: 'mapping', start, end: flow ? this.#closed(end) : end, flow, entries };
  }

  #popped(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at++;
    return true;
  }

  /** The offset behind the bracket that closes a flow collection whose last content ends at `from`. */
  #closed(from: number): number {
    const rest = /(?:[\s,]|#[^\n]*)*[\]}]/y;
    rest.lastIndex = from;
    return rest.test(this.#text) ? rest.lastIndex : from;
  }
}

function toScalar(text: string, event: Extract<Event, { valueStart: number }>, from: number): ScalarNode {
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) return { kind: 'scalar', start: from, end: from, value: '', style: 'empty' };
  const value = getScalarValue(text, event);
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { kind: 'scalar', start: valueStart - 1, end: valueEnd + 1, value, style: 'quoted' };
  if (style === SCALAR_STYLE.PLAIN) return { kind: 'scalar', start: valueStart, end: valueEnd, value, style: 'plain' };
  const content = text.slice(0, valueEnd);
  const end = event.chomping === CHOMPING_MODE.KEEP ? content.replace(/\r?\n$/, '').length : content.trimEnd().length;
  return { kind: 'scalar', start: valueStart, end, value, style: 'block' };
}
