import { LineIndex, type Span } from '../text/position.ts';

/** A line of `.age-recipients` that is neither empty nor a comment, without the white space around it. */
export interface RecipientLine {
  readonly text: string;
  readonly at: Span;
}

/** The lines of a text in the format of `age -R` that name recipients: one a line, `#` for comments. */
export function recipientLinesOf(file: string, text: string): readonly RecipientLine[] {
  const index = new LineIndex(text);
  return [...text.matchAll(/[^\s\uFEFF][^\r\n]*/g)].flatMap((match) => {
    const line = match[0].trimEnd();
    if (line.startsWith('#')) return [];
    const at = { file, start: index.positionOf(match.index), end: index.positionOf(match.index + line.length) };
    return [{ text: line, at }];
  });
}
