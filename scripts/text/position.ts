/** A place in a text; both numbers count from one, as editors and GitLab count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file; `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The first place of a file, for problems that belong to the file as a whole. */
export function topOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** The place of the last of some ascending numbers that is not greater than another one, which the first is not. */
export function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns offsets of a text into lines and columns by binary search; a leading byte order mark takes no column. */
export class LineIndex {
  readonly #starts: number[];

  constructor(text: string) {
    this.#starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The place of a zero-based offset. */
  positionOf(offset: number): Position {
    const line = lastUpTo(this.#starts, offset);
    return { line: line + 1, column: Math.max(offset - (this.#starts[line] ?? 0), 0) + 1 };
  }

  /** The zero-based offset of a place. */
  offsetOf({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? 0) + column - 1;
  }
}
