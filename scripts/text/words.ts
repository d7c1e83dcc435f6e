/** Longer words are not typos, and only this many candidates are compared, so that hostile text costs little. */
const maxLetters = 64;
const maxCandidates = 1_000;

/** The candidate that a person most likely meant, or undefined when none is near (at most a third of the letters differ). */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  if (word.length > maxLetters) return undefined;
  for (const candidate of candidates.slice(0, maxCandidates)) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest && candidate !== word) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** The nearest candidate where no other one is near as well, so that nobody has to choose. */
export function onlyNearWord(word: string, candidates: readonly string[]): string | undefined {
  const nearest = nearestWord(word, candidates);
  const others = candidates.filter((candidate) => candidate !== nearest);
  return nearestWord(word, others) === undefined ? nearest : undefined;
}

/** The edit distance of Damerau and Levenshtein (optimal string alignment): swapped neighbours count once. */
function editsBetween(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

/** The most items written out in one sentence; the rest is counted. */
const maxItems = 5;

/** Names in double quotes for a sentence: `"a", "b" and 3 more`. */
export function quotedList(names: readonly string[]): string {
  const shown = names.length > maxItems ? names.slice(0, maxItems) : names;
  const list = shown.map((name) => `"${name}"`).join(', ');
  return shown.length === names.length ? list : `${list} and ${names.length - shown.length} more`;
}

/** Words with commas and a last "and" or "or". */
export function joined(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A text without a character that it begins or ends with, however often; a pattern would look at each of them again and again. */
export function withoutEdges(text: string, character: string): string {
  let start = 0;
  while (text[start] === character) start++;
  return withoutEnding(text.slice(start), character);
}

/** A text without a character that it ends with, however often. */
export function withoutEnding(text: string, character: string): string {
  let end = text.length;
  while (text[end - 1] === character) end--;
  return text.slice(0, end);
}

/** Control characters of C0 and C1, and those that reorder, hide or break text on a terminal; tabs are left. */
const unprintable =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** A text from a file as one line that can do nothing to a terminal; its length stays the same. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, (character) => '\u{fffd}'.repeat(character.length));
}

/**
 * What a verb says, such that it can do nothing to a terminal: lines, tabs and sections of a job log are left, where
 * `colour` is meant the colours of the kit, and where there is a `rulesPage` links into it; every other control character is written out as JSON would, in which it stays what it is.
 */
export function toHarmless(
  text: string,
  { colour, rulesPage }: { readonly colour: boolean; readonly rulesPage?: string | undefined },
): string {
  return text
    .split(mark)
    .map((part, index) => (index % 2 === 1 && isOwnMark(part, rulesPage) ? part : harmlessPart(part, colour)))
    .join('');
}

function harmlessPart(text: string, colour: boolean): string {
  return text.replace(unprintable, (character, at: number) => {
    if (harmless.has(character)) return character;
    colours.lastIndex = at;
    return colour && character === '\u001b' && colours.test(text) ? character : toEscape(character);
  });
}

/**
 * Where a section of a job log begins or ends, which GitLab folds (GitLab's docs, "Job logs", custom collapsible sections),
 * or a hyperlink (OSC 8).
 */
const mark =
  /(\u001b\[0Ksection_(?:start|end):[0-9]{1,20}:[a-z0-9_]{1,100}\r\u001b\[0K|\u001b\]8;;(?:file:[!-~]{1,2000}#[a-z-]{1,60})?\u001b\\)/;
const linkStart = '\u001b]8;;';

/** Whether it is a mark that a verb sets: a section, or a link to a rule where such are meant. */
function isOwnMark(part: string, rulesPage: string | undefined): boolean {
  if (!part.startsWith(linkStart)) return true;
  if (rulesPage === undefined) return false;
  return part === `${linkStart}\u001b\\` || part.startsWith(`${linkStart}${rulesPage}#`);
}

/** Line breaks, and joiners, which words of some languages need. */
const harmless: ReadonlySet<string> = new Set(['\n', '\u200c', '\u200d']);

/** The formats of the kit's reports and their ends: bold, dim, red, green, yellow, cyan. */
const colours = /\u001b\[(?:1|2|22|3[1236]|39)m/y;

function toEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns a terminal gives to a character: two for East Asian wide ones, none for marks that combine. */
export function columnsOf(character: string): number {
  if (/^\p{Mark}$/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
