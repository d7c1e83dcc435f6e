import { toMarkup } from '../text/markup.ts';
import { columnsOf } from '../text/words.ts';

/** How something is or what becomes of it, by which it is coloured; the words beside it say the same. */
export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** Something in a picture, and what stands on it. */
export interface Box {
  readonly name: string;
  /** What it is and how it is. */
  readonly note: string;
  readonly tone: Tone;
  readonly inside: readonly Box[];
  /** How many of each tone a box stands for that is shown for many. */
  readonly counts?: Readonly<Record<Tone, number>>;
}

/** The style of pictures, for the page that shows them. */
export const pictureCss = `
.pictures { columns: 21.5rem; column-gap: 1rem; } .pictures svg { display: block; max-width: 100%; height: auto;
  break-inside: avoid; margin: 0 0 1rem; }
.pictures text { font: 13px ui-monospace, monospace; fill: var(--text); } .pictures .note { font-size: 12px;
  fill: var(--soft); }
.pictures rect { fill: var(--back); stroke: var(--line); } .pictures .good { stroke: var(--green); }
.pictures .warn { stroke: var(--amber); stroke-width: 2; } .pictures .bad { stroke: var(--red); stroke-width: 2.5; }
.pictures .deep { fill: var(--panel); } .pictures .bar { stroke: none; } .pictures .bar.good { fill: var(--green); }
.pictures .bar.warn { fill: var(--amber); } .pictures .bar.bad { fill: var(--red); }
.pictures .bar.plain { fill: var(--line); }
`;

/** In pixels; a phone shows it without shrinking it. */
const pictureWidth = 344;
const padding = 8;
const lineHeight = 18;
const barHeight = 8;
/** Of the fonts that are asked for, in pixels; a name that is wider is cut. */
const nameLetter = 7.9;
const noteLetter = 7.3;
/** A box that is narrower says nothing any more. */
const leastWidth = 150;

const tones: readonly Tone[] = ['bad', 'warn', 'good', 'plain'];

/** Boxes as inline SVG, one picture for each, which flow over the page; each says what it shows to who does not see it. */
export function picturesOf(boxes: readonly Box[]): readonly string[] {
  if (boxes.length === 0) return [];
  return ['<div class="pictures">', ...boxes.map(pictureOf), '</div>'];
}

function pictureOf(box: Box): string {
  const { height, draw } = placed(box, pictureWidth - 4, 0);
  const size = `width="${pictureWidth}" height="${height + 4}" viewBox="0 0 ${pictureWidth} ${height + 4}"`;
  return `<svg role="img" aria-label="${toMarkup(wordsOf(box))}" ${size}>${draw(2, 2)}</svg>`;
}

function wordsOf({ name, note, inside }: Box): string {
  const own = note === '' ? name : `${name}, ${note}`;
  return inside.length === 0 ? own : `${own}; on it: ${inside.map(wordsOf).join(', ')}`;
}

/** A box of a given width whose height is known, to be drawn somewhere. */
interface Placed {
  readonly height: number;
  draw(x: number, y: number): string;
}

function placed(box: Box, width: number, depth: number): Placed {
  const { name, note, tone, inside, counts } = box;
  const inner = width - 2 * padding;
  const head =
    padding + lineHeight + (note === '' ? 0 : lineHeight) + (counts === undefined ? 0 : barHeight + padding / 2);
  const rows = rowsOf(inside, inner).map((row) => {
    const each = (inner - padding * (row.length - 1)) / row.length;
    const boxes = row.map((one) => placed(one, each, depth + 1));
    return { boxes, each, height: Math.max(...boxes.map(({ height }) => height)) };
  });
  const height = rows.reduce((sum, row) => sum + row.height + padding, head + padding);
  return {
    height,
    draw(x, y) {
      const left = x + padding;
      const parts = [
        `<rect class="${tone}${depth % 2 === 1 ? ' deep' : ''}" x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>`,
        `<text x="${left}" y="${y + padding + 12}">${titled(name, inner / nameLetter)}</text>`,
      ];
      if (note !== '')
        parts.push(
          `<text class="note" x="${left}" y="${y + padding + lineHeight + 12}">${titled(note, inner / noteLetter)}</text>`,
        );
      if (counts !== undefined) parts.push(barOf(counts, { x: left, y: y + head - barHeight, width: inner }));
      let top = y + head + padding / 2;
      for (const row of rows) {
        row.boxes.forEach((one, index) => parts.push(one.draw(left + index * (row.each + padding), top)));
        top += row.height + padding;
      }
      return parts.join('');
    },
  };
}

/** What holds others takes a row for itself; the rest stands side by side. */
function rowsOf(boxes: readonly Box[], width: number): readonly (readonly Box[])[] {
  const perRow = Math.max(1, Math.floor((width + padding) / (leastWidth + padding)));
  const rows: Box[][] = [];
  for (const box of boxes) {
    const last = rows.at(-1);
    const isAlone = box.inside.length > 0 || box.counts !== undefined;
    const isOpen =
      last !== undefined &&
      last.length < perRow &&
      last.every((one) => one.inside.length === 0 && one.counts === undefined);
    if (isAlone || !isOpen) rows.push([box]);
    else last.push(box);
  }
  return rows;
}

function barOf(
  counts: Readonly<Record<Tone, number>>,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const all = tones.reduce((sum, tone) => sum + counts[tone], 0);
  let left = x;
  return tones
    .map((tone) => {
      const part = (width * counts[tone]) / all;
      const rect =
        part === 0
          ? ''
          : `<rect class="bar ${tone}" x="${round(left)}" y="${y}" width="${round(part)}" height="${barHeight}"/>`;
      left += part;
      return rect;
    })
    .join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A text as wide as it may be, and whole for who points at it. */
function titled(text: string, most: number): string {
  const shown = cutTo(text, Math.floor(most));
  return shown === text ? toMarkup(text) : `<title>${toMarkup(text)}</title>${toMarkup(shown)}`;
}

/** A text of at most this many columns. */
export function cutTo(text: string, most: number): string {
  let columns = 0;
  let shown = '';
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > most) return `${shown.slice(0, -1).toWellFormed()}…`;
    shown += character;
  }
  return text;
}

/** The first boxes, and one for all others. */
export function boundedBoxes(boxes: readonly Box[], most: number, noun: string): readonly Box[] {
  if (boxes.length <= most) return boxes;
  const rest = boxes.slice(most);
  return [...boxes.slice(0, most), tallyOf(`and ${rest.length} more ${noun}`, rest)];
}

/** One box for many, which says how many of them are how. */
function tallyOf(name: string, boxes: readonly Box[]): Box {
  const counts: Record<Tone, number> = { good: 0, warn: 0, bad: 0, plain: 0 };
  const count = (list: readonly Box[]): void => {
    for (const box of list) {
      if (box.counts === undefined) counts[box.tone]++;
      else for (const tone of tones) counts[tone] += box.counts[tone];
      count(box.inside);
    }
  };
  count(boxes);
  const tone = tones.find((one) => counts[one] > 0) ?? 'plain';
  return { name, note: '', tone, counts, inside: [] };
}
