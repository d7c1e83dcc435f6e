import { LineIndex, type Position, type Span } from './position.ts';

/** A stretch of a file and what to write in its place; both ends are the same where something is put in. */
export interface Edit {
  readonly at: Span;
  readonly newText: string;
}

/** A correction that needs no thought: what it does, in the words of a hint, and how, in edits of one file that do not overlap. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** Puts a value in quotes without repeating it, since it may be a secret. */
export function quotingFix({ file, start, end }: Span, quote = '"'): Fix {
  const [before, behind] = [start, end].map((place) => ({ at: { file, start: place, end: place }, newText: quote }));
  return { description: 'put it in quotes', edits: [before, behind].filter((edit) => edit !== undefined) };
}

/** Writes other text in the place of what stands there. */
export function replacingFix(at: Span, newText: string, description: string): Fix {
  return { description, edits: [{ at, newText }] };
}

/** A word as YAML, in quotes where what it replaces has them, or where it would not be text without. */
export function wordLike(written: string, word: string): string {
  const quote = written.charAt(0);
  if (quote === '"') return JSON.stringify(word);
  if (quote === "'") return `'${word.replaceAll("'", "''")}'`;
  return isPlain.test(word) && !isNoText.test(word) ? word : JSON.stringify(word);
}

const isPlain = /^[A-Za-z](?:[\w./@:-]*[\w/])?$/;
/** Words that some programs read as true, false or nothing. */
const isNoText = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** A text with edits made, each at its place in the text as it was. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const lines = new LineIndex(text);
  const placed = edits
    .map(({ at, newText }) => ({ start: lines.offsetOf(at.start), end: lines.offsetOf(at.end), newText }))
    .sort((left, right) => left.start - right.start || left.end - right.end);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, newText } of placed) {
    parts.push(text.slice(done, start), newText);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** Whether two edits touch the same text, so that only one of them can be made. */
export function doOverlap(left: Span, right: Span): boolean {
  if (left.file !== right.file) return false;
  const isSameStart = !isBefore(left.start, right.start) && !isBefore(right.start, left.start);
  return isSameStart || (isBefore(left.start, right.end) && isBefore(right.start, left.end));
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column < right.column);
}
