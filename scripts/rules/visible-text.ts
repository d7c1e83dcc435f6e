import { defined } from '../text/defined.ts';
import type { Finding } from '../text/diagnostic.ts';
import { replacingFix } from '../text/fix.ts';
import { characterName } from '../text/odd-characters.ts';
import { LineIndex } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** How many places of a file are reported; whoever removes them sees the next. */
const maxFindings = 20;

/** A carriage return alone, control characters, and what reorders or hides text; joiners are left, which scripts need. */
const hidden =
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

const lineBreak = /[\r\u0085\u2028\u2029]/;

/** What reviewers and YAML see differently, to follow the name of the character. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\r/, 'alone starts a new line in YAML, but reviewers do not see one'],
  [lineBreak, 'is a line break that most programs do not show'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'changes the order in which text is displayed'],
  [/[\u0000-\u001f\u007f-\u009f]/, 'is a control character'],
  [/./s, 'is invisible'],
];

/** Fetched files are reviewed where they come from. */
export const visibleText: Rule = {
  id: 'visible-text',
  severity: 'mixed',
  summary:
    'A file contains nothing that a reviewer cannot see: no lone carriage return, no control or invisible character. No name, address or key contains a character that only looks like the right one.',
  why: 'A reviewer would approve something other than what is read. A byte order mark at the start, and no-break spaces, typographic quotes and hyphens in prose and comments, are fine.',
  explains: ['yaml-syntax'],
  *check({ files, sources }) {
    const fetched = new Set(sources.filter(({ isFetched }) => isFetched === true).map(({ path }) => path));
    for (const { path, text, isPlain } of files)
      if (isPlain !== true && !fetched.has(path)) yield* findingsIn(path, text);
  },
};

function* findingsIn(file: string, text: string): Iterable<Finding> {
  if (text.search(hidden) === -1) return;
  let lines: LineIndex | undefined;
  let count = 0;
  for (const { 0: found, index } of text.matchAll(hidden)) {
    if (index === 0 && found === '\ufeff') continue;
    if (++count > maxFindings) return;
    lines ??= new LineIndex(text);
    const what = words.find(([pattern]) => pattern.test(found))?.[1] ?? '';
    const at = { file, start: lines.positionOf(index), end: lines.positionOf(index + found.length) };
    const name = characterName(found);
    // Whether a line ends there is for the author to say.
    const fix = lineBreak.test(found) ? undefined : replacingFix(at, '', `remove ${name}`);
    yield { at, message: `${name} ${what}`, hint: 'remove it', ...defined({ fix }) };
  }
}
