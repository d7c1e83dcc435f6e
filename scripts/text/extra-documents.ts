import { EVENT_ID, type Event } from 'js-yaml';
import type { YamlTrouble } from './yaml-trouble.ts';

/** What is wrong with a text of no document or of several; undefined for exactly one. */
export function extraDocuments(text: string, events: readonly Event[]): YamlTrouble | undefined {
  const contents = contentsOf(events);
  if (contents.length === 1) return undefined;
  const [first, second] = contents.filter((offset) => offset !== undefined);
  if (first === undefined)
    return {
      offsets: [0, 0],
      message: 'file is empty, expected one YAML document',
      hint: 'write its content, or remove the file',
    };
  const markers = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].map(({ index }) => index);
  const content = second ?? first;
  const before = markers.filter((offset) => offset <= content);
  if (second !== undefined) {
    const message = `file contains ${contents.length} YAML documents, expected one`;
    return { ...at(before.at(-1) ?? 0), message, hint: 'move each further document to a file of its own' };
  }
  const after = markers.find((offset) => offset > first && text.startsWith('---', offset));
  const isLast = after !== undefined && text.slice(after + 3).trim() === '';
  return {
    ...at(after ?? before.at(-1) ?? 0),
    message: `this "---" starts another document, and ${after === undefined ? 'the one before it' : 'that one'} is empty`,
    hint: isLast ? 'remove the last line' : 'remove this line',
  };
}

function at(offset: number): Pick<YamlTrouble, 'offsets'> {
  return { offsets: [offset, offset + 3] };
}

/** Where the content of each document begins; undefined for one without any. */
function contentsOf(events: readonly Event[]): readonly (number | undefined)[] {
  const contents: (number | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) contents.push(undefined);
    const start = 'valueStart' in event ? event.valueStart : 'start' in event ? event.start : -1;
    if (start >= 0 && contents.length > 0) contents[contents.length - 1] ??= start;
  }
  return contents;
}
