import { LineIndex, type Span } from '../text/position.ts';
import { isPrivateKey, toReadableText, unzipped } from './file-bytes.ts';
import { findSecrets } from './find-secrets.ts';

/** What a file gives away, and where. */
interface ExposedSecret {
  /** With its article, as `a private key`. */
  readonly name: string;
  readonly at: Span;
  /** How many times it was encoded in base64. */
  readonly wrapped: number;
}

/** What a search of a file brought up. */
interface SearchedFile {
  /** Those that no comment allows, from top to bottom. */
  readonly secrets: readonly ExposedSecret[];
  /** Comments that would allow a secret and do not say why. */
  readonly bareComments: readonly Span[];
}

/**
 * Searches the whole of a file, of whatever type, also what was compressed. The text is that of a file of UTF-8, for whoever
 * has it already.
 */
export function secretsOfFile(path: string, content: Uint8Array, text?: string): SearchedFile {
  const bytes = unzipped(content);
  if (isPrivateKey(bytes)) {
    const start = { line: 1, column: 1 };
    return {
      secrets: [{ name: 'a private key', at: { file: path, start, end: start }, wrapped: 0 }],
      bareComments: [],
    };
  }
  return searchText(path, text === undefined || text.includes('\0') ? toReadableText(bytes) : text);
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

/** A comment that lets a secret stand, on its own line or on the next. */
interface AllowComment {
  /** Where its words begin. */
  readonly offset: number;
  readonly end: number;
  /** Whether it says why, without which it allows nothing. */
  readonly hasReason: boolean;
}

/** The shortest reason that counts, in letters. */
export const minReasonLength = 10;
/** How many characters the beginning and end of a comment are searched in. */
const maxLead = 40;
const maxReason = 1000;

export const allowWords = /nautes:[ \t]{0,8}allow-secret(?![\w-])/g;

/** The comments `# nautes: allow-secret <reason>` of a text, also after `//` and `<!--`. */
function* allowCommentsOf(text: string): Iterable<AllowComment> {
  for (const { 0: words, index } of text.includes('allow-secret') ? text.matchAll(allowWords) : []) {
    const lead = text.slice(Math.max(0, index - maxLead), index);
    if (!/(#|\/\/|<!--)[ \t]*$/.test(lead)) continue;
    const end = index + words.length;
    const [rest = ''] = text.slice(end, end + maxReason).split(/[\r\n]|-->/, 1);
    yield { offset: index, end, hasReason: rest.trim().length >= minReasonLength };
  }
}
