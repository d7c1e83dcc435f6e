import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml';
import { toSegment } from './pointer.ts';

/** Zero-based offsets into the text; the end is exclusive. */
export type Offsets = readonly [start: number, end: number];

/** Keys that mean something to JavaScript itself. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Frame {
  readonly pointer: string;
  readonly kind: 'mapping' | 'sequence' | 'document';
  key: string | undefined;
  index: number;
}

/** Where everything in a document is, by JSON pointer. */
export interface Places {
  readonly keys: Map<string, Offsets>;
  readonly values: Map<string, Offsets>;
  /** The first key that may not be there: a dangerous name, one written before at `first`, or one that is no scalar. */
  readonly badKey: { readonly key?: string; readonly offsets: Offsets; readonly first?: Offsets } | undefined;
}

/** Puts the parser's events in order: the place of every key and value. */
export function placesOf(text: string, events: readonly Event[]): Places {
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
