import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/position.ts';
import { allowCommentsOf } from './allow-comments.ts';
import { findSecrets } from './find-secrets.ts';
import { isPrivateKey } from './key-bytes.ts';
import { toReadableText } from './plain-text.ts';

/** What a file gives away, and where. */
interface ExposedSecret {
  /** With its article, as `a private key`. */
  readonly name: string;
  readonly at: Span;
  /** How many times it was wrapped in base64. */
  readonly wrapped: number;
}

/** What a search of a file brought up. */
interface SearchedFile {
  /** Those that no comment allows, from top to bottom. */
  readonly secrets: readonly ExposedSecret[];
  /** Comments that would allow a secret and do not say why. */
  readonly bareComments: readonly Span[];
}

/** Searches the whole of a file, of whatever type. */
export function secretsOfFile(path: string, bytes: Uint8Array): SearchedFile {
  if (isPrivateKey(bytes)) {
    const start = { line: 1, column: 1 };
    return {
      secrets: [{ name: 'a private key', at: { file: path, start, end: start }, wrapped: 0 }],
      bareComments: [],
    };
  }
  return searchText(path, toReadableText(bytes));
}

function searchText(file: string, text: string): SearchedFile {
  const found = findSecrets(text);
  const comments = [...allowCommentsOf(text)];
  if (found.length === 0 && comments.length === 0) return { secrets: [], bareComments: [] };
  const lines = new LineIndex(text);
  const spanOf = ({ offset, end }: { readonly offset: number; readonly end: number }): Span => ({
    file,
    start: lines.positionOf(offset),
    end: lines.positionOf(end),
  });
  const allowed = new Set(
    comments
      .filter(({ hasReason }) => hasReason)
      .map(spanOf)
      .flatMap(({ start: { line } }) => [line, line + 1]),
  );
  return {
    secrets: found
      .map(({ name, wrapped, ...place }) => ({ name, wrapped, at: spanOf(place) }))
      .filter(({ at }) => !allowed.has(at.start.line)),
    bareComments: comments.filter(({ hasReason }) => !hasReason).map(spanOf),
  };
}
