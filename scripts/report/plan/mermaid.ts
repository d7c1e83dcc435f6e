import { toPrintable } from '../../text/words.ts';
import { cutTo, type Box, type Tone } from '../picture.ts';

/** GitLab draws a longer one only when someone asks for it (docs, "Diagrams and flowcharts"; its limit is 2,000). */
const mostCharacters = 1_900;
const mostLetters = 40;

const styles: Readonly<Record<Tone, string>> = {
  bad: 'stroke:#ae1800,stroke-width:3px',
  warn: 'stroke:#c17d10,stroke-width:3px',
  good: 'stroke:#1c6b3c,stroke-width:2px',
  plain: 'stroke:#89888d',
};

/**
 * Boxes as a Mermaid flowchart, from each host to what runs on it, with as many of them as GitLab draws; the rest is
 * counted. A letter of a name that is neither a letter nor a digit is written as its number, so that it is never syntax.
 */
export function reportMermaid(boxes: readonly Box[]): readonly string[] {
  const head = ['flowchart LR', ...(Object.keys(styles) as Tone[]).map((tone) => `classDef ${tone} ${styles[tone]}`)];
  let room = mostCharacters - head.join('\n').length;
  const lines: string[] = [];
  let number = 0;
  let left = 0;
  const add = (box: Box, parent: string | undefined): void => {
    const id = `n${number}`;
    const note = box.note === '' ? '' : ` · ${labelOf(box.note)}`;
    const line = `${parent === undefined ? '' : `${parent} --> `}${id}["${labelOf(box.name)}${note}"]:::${box.tone}`;
    if (line.length + 1 > room) room = 0;
    if (room === 0) left++;
    else {
      number++;
      room -= line.length + 1;
      lines.push(line);
    }
    for (const one of box.inside) add(one, id);
  };
  for (const box of boxes) add(box, undefined);
  if (lines.length === 0) return [];
  return ['```mermaid', ...head, ...lines, ...(left === 0 ? [] : [`more["and ${left} more"]`]), '```'];
}

/** Mermaid takes no empty text. */
function labelOf(text: string): string {
  return cutTo(text === '' ? 'no name' : toPrintable(text), mostLetters).replace(
    /[^A-Za-z0-9 ._,/·…-]/gu,
    (character) => (character === '\ufffd' ? '?' : `#${character.codePointAt(0)};`),
  );
}
