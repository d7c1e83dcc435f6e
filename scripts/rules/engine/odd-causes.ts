import type { ReadFile } from '../../register/source-file.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { replacingFix } from '../../text/fix.ts';
import { oddCharactersIn, oddSignsIn, type OddCharacter } from '../../text/odd-characters.ts';
import type { Span } from '../../text/position.ts';

/** The rule that speaks of characters. */
const characterRule = 'visible-text';
/** The rules that find out one thing by another in the same file: an odd character that is one's cause is that of all. */
const shapeRules: readonly string[] = ['yaml-syntax', 'schema', 'component-valid'];

/**
 * Names the character behind what is wrong, where one looks like another or like nothing: nobody sees the difference
 * between "prod-eu" with a hyphen and with a dash, so every other word about it would mislead. What follows from it in the
 * shape of the file is left out until it is gone.
 */
export function withOddCauses(diagnostics: readonly Diagnostic[], files: readonly ReadFile[]): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const linesOf = linesByFile(files);
  const rest: Diagnostic[] = [];
  const explained = new Set<string>();
  const said = diagnostics.filter(({ ruleId }) => ruleId === characterRule);
  const causes = new Map(said.map((diagnostic) => [placeOf(diagnostic.at), diagnostic]));
  for (const diagnostic of diagnostics) {
    const { at, ruleId, severity } = diagnostic;
    if (ruleId === characterRule) continue;
    const found = isAboutSigns(diagnostic) ? causesOf(diagnostic, linesOf(at.file)) : [];
    if (found.length === 0) rest.push(diagnostic);
    else if (severity === 'error' && shapeRules.includes(ruleId)) explained.add(keyOf(diagnostic));
    for (const { at: place, odd } of found) {
      const { message, hint, name, meant } = odd;
      const what = meant.startsWith(' ') ? 'a space' : meant.charAt(0);
      const fix = replacingFix(place, meant, meant === '' ? `remove ${name}` : `write ${what} instead of ${name}`);
      const known = causes.get(placeOf(place));
      if (known?.severity !== 'error')
        causes.set(placeOf(place), { at: place, ruleId: characterRule, severity, message, hint, fix });
    }
  }
  return [...rest.filter((one) => !explained.has(keyOf(one))), ...causes.values()];
}

/** A secret may be of any characters, and the comment that allows one is prose. */
function isAboutSigns({ ruleId, isHidden }: Diagnostic): boolean {
  return isHidden !== true && ruleId !== 'no-plaintext-secret';
}

/** The lines of a file that has other characters than those of ASCII; none of another one. */
function linesByFile(files: readonly ReadFile[]): (path: string) => readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, readonly string[]>();
  return (path) => {
    const text = texts.get(path) ?? '';
    const known = lines.get(path) ?? (/[^\0-\x7f]/.test(text) ? text.replace(/^\ufeff/, '').split('\n') : []);
    lines.set(path, known);
    return known;
  };
}

interface PlacedCause {
  readonly at: Span;
  readonly odd: OddCharacter;
}

function causesOf({ at, ruleId }: Diagnostic, lines: readonly string[]): readonly PlacedCause[] {
  const { file, start, end } = at;
  const placed = (line: number, column: number, odd: readonly OddCharacter[]): readonly PlacedCause[] =>
    odd.map((one) => {
      const from = column + one.index;
      return { at: { file, start: { line, column: from }, end: { line, column: from + one.length } }, odd: one };
    });
  if (ruleId !== 'yaml-syntax') {
    const line = lines[start.line - 1] ?? '';
    const marked = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1);
    return placed(start.line, start.column, oddCharactersIn(marked));
  }
  // The parser stops behind its cause, on the same line or on the next one.
  for (let number = start.line; number > 0; number--) {
    const line = lines[number - 1] ?? '';
    const odd = oddSignsIn(line);
    if (odd.length > 0 || (number < start.line && line.trim() !== '')) return placed(number, 1, odd);
  }
  return [];
}

function keyOf({ ruleId, at }: Diagnostic): string {
  return `${ruleId} ${at.file}`;
}

function placeOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
