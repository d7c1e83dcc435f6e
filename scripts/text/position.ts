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
