import { styleText } from 'node:util';
import { maskSecrets, mayHoldSecret } from '../../secrets/secret-text.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Position, Span } from '../../text/position.ts';
import { columnsOf, toPrintable } from '../../text/words.ts';

/** A source line is shown up to this many characters, cut around what is wrong. */
const maxShownLength = 120;
/** So much of the line before the marked place stays when it is cut. */
const shownBefore = 40;
/** How many findings of one file are shown; whoever fixes them sees the next. */
const maxFindings = 50;
/** Longer sentences are cut: a value that a message quotes can have any length. */
const maxSentenceLength = 300;

/** What a report needs to know of a file. */
interface ReportedFile {
  readonly path: string;
  readonly text: string;
}

/** How a report is written. */
interface TextStyle {
  /** For terminals. */
  readonly colour?: boolean;
  /** The files that a commit touches: warnings about others are only counted. */
  readonly touched?: ReadonlySet<string>;
  /** Where the rules are described, for terminals that know hyperlinks. */
  readonly rulesPage?: string | undefined;
  /** Where the diagnostics have the fixes that are made: the last line counts them. */
  readonly offersFixes?: boolean;
}

/** Puts a text into a format of the terminal, or leaves it. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** What a person reads: each diagnostic with its place, its source line and its way out, and a count at the end. */
export function reportDiagnosticsText(
  all: readonly Diagnostic[],
  files: readonly ReportedFile[],
  { colour = false, touched, rulesPage, offersFixes = false }: TextStyle = {},
): string {
  const isAbout = ({ severity, at, related = [] }: Diagnostic, paths: ReadonlySet<string>): boolean =>
    severity === 'error' || [{ at }, ...related].some((place) => paths.has(place.at.file));
  const diagnostics = touched === undefined ? all : all.filter((diagnostic) => isAbout(diagnostic, touched));
  const paint = painter(colour);
  const byFile = Map.groupBy(diagnostics, ({ at }) => at.file);
  const texts = new Map(files.filter(({ path }) => byFile.has(path)).map(({ path, text }) => [path, text]));
  const blocks = [...byFile].flatMap(([path, found]) => {
    const lines = linesOf(texts.get(path));
    const shown = found.slice(0, maxFindings).map((diagnostic) => block(diagnostic, lines, { paint, rulesPage }));
    const hidden = found.length - shown.length;
    return hidden === 0 ? shown : [...shown, `${toPrintable(path)}: and ${counted(hidden, 'more problem')}`];
  });
  const others = all.length - diagnostics.length;
  const end = [
    ...(diagnostics.length === 0 && others > 0 ? [] : [summary(diagnostics, files)]),
    ...(offersFixes ? fixOffer(diagnostics) : []),
    ...(others === 0 ? [] : [`${counted(others, 'warning')} in files you did not touch: npm run validate`]),
  ];
  return [...blocks, end.join('\n')].join('\n\n') + '\n';
}

/** How a report is coloured, if it is. */
export function painter(colour: boolean): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

/** A line of a file, and whether it may be shown, which takes longer to say than everything else. */
interface Line {
  readonly text: string;
  mayHoldSecret(): boolean;
}

/** The line of that number, counted from one; each is searched for secrets once, however many findings it has. */
type Lines = (number: number) => Line | undefined;

function linesOf(text: string | undefined): Lines {
  const texts = text?.split('\n') ?? [];
  const searched = new Map<number, boolean>();
  return (number) => {
    const line = texts[number - 1];
    if (line === undefined) return undefined;
    const mayHold = (): boolean => {
      const answer = searched.get(number) ?? mayHoldSecret(line);
      searched.set(number, answer);
      return answer;
    };
    return { text: line, mayHoldSecret: mayHold };
  };
}

/** One diagnostic as the text report shows it, without colours, for a report of another form. */
export function reportDiagnosticText(diagnostic: Diagnostic, texts: ReadonlyMap<string, string>): string {
  return block(diagnostic, linesOf(texts.get(diagnostic.at.file)), { paint: (_, text) => text });
}

/** How a line is written: in colours or not, with links or not. */
interface LineStyle {
  readonly paint: Paint;
  readonly rulesPage?: string | undefined;
}

function block(diagnostic: Diagnostic, lines: Lines, { paint, rulesPage }: LineStyle): string {
  const { at, severity, message, ruleId, related = [], hint } = diagnostic;
  const label = paint(severity === 'error' ? ['bold', 'red'] : ['bold', 'yellow'], `${severity}:`);
  return [
    `${paint('bold', `${placeOf(at)}:`)} ${label} ${sentence(message)} ${paint('dim', ruleMark(ruleId, rulesPage))}`,
    ...excerpt(diagnostic, lines, paint),
    ...related.map((other) => `  ${placeOf(other.at)}: ${sentence(other.message)}`),
    ...(hint === undefined ? [] : [`  ${paint('cyan', 'hint:')} ${sentence(hint)}`]),
  ].join('\n');
}

/** The id of a rule in brackets, as a link to its description where terminals know such (OSC 8). */
export function ruleMark(ruleId: string, rulesPage: string | undefined): string {
  if (rulesPage === undefined) return `[${ruleId}]`;
  return `[\u001b]8;;${rulesPage}#${ruleId}\u001b\\${ruleId}\u001b]8;;\u001b\\]`;
}

/** The source line with what is wrong marked below it; nothing for a problem of the file as a whole. */
function excerpt({ at, isHidden }: Diagnostic, lines: Lines, paint: Paint): readonly string[] {
  const line = lines(at.start.line);
  if (line === undefined || at.file.endsWith('.age') || isWholeFile(at)) return [];
  const number = String(at.start.line);
  const gutter = (text: string): string => paint('dim', `${text.padStart(number.length)} |`);
  if (isHidden === true || line.mayHoldSecret()) return [`${gutter(number)}   (not shown, it may contain a secret)`];
  const { before, marked, after } = cut(line.text, at);
  const padding = [...before]
    .map((character) => (character === '\t' ? '\t' : ' '.repeat(columnsOf(character))))
    .join('');
  const carets = '^'.repeat(
    Math.max(
      1,
      [...marked].reduce((columns, character) => columns + columnsOf(character), 0),
    ),
  );
  const shown = `${before}${marked}${after}`.trimEnd();
  return [`${gutter(number)} ${shown}`, `${gutter('')} ${padding}${paint('red', carets)}`];
}

function isWholeFile({ start, end }: Span): boolean {
  return isTop(start) && isTop(end);
}

function isTop({ line, column }: Position): boolean {
  return line === 1 && column === 1;
}

/** A line in three parts around the marked place, none of them long. */
function cut(line: string, { start, end }: Span): { before: string; marked: string; after: string } {
  const text = line.replace(/^\uFEFF/, '').replace(/\r$/, '');
  const from = Math.min(start.column - 1, text.length);
  const to = end.line > start.line ? text.length : Math.min(Math.max(end.column - 1, from), text.length);
  const fits = text.length <= maxShownLength;
  const first = fits ? 0 : Math.max(0, from - shownBefore);
  const last = fits ? text.length : Math.min(text.length, first + maxShownLength);
  return {
    before: `${first > 0 ? '…' : ''}${shownPart(text, first, from)}`,
    marked: shownPart(text, from, Math.min(to, last)),
    after: `${shownPart(text, Math.min(to, last), last)}${last < text.length ? '…' : ''}`,
  };
}

/** Half of a character that the cut went through becomes a replacement character. */
function shownPart(text: string, from: number, to: number): string {
  return toPrintable(text.slice(from, to)).toWellFormed();
}

/** A place as `file:line:column`. */
export function placeOf({ file, start }: Span): string {
  return `${toPrintable(file)}:${start.line}:${start.column}`;
}

/** A message or hint as a person reads it: one line without secrets, and not too long. */
export function sentence(text: string): string {
  const safe = maskSecrets(toPrintable(text));
  return safe.length > maxSentenceLength ? `${safe.slice(0, maxSentenceLength).toWellFormed()}…` : safe;
}

function summary(diagnostics: readonly Diagnostic[], files: readonly ReportedFile[]): string {
  const concerned = new Set(diagnostics.map(({ at }) => at.file));
  const total = new Set([...files.map(({ path }) => path), ...concerned]).size;
  if (diagnostics.length === 0) return `no problems in ${counted(total, 'file')}`;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const errors = diagnostics.length - warnings;
  const counts = [
    ...(errors > 0 ? [counted(errors, warnings > 0 ? 'error' : 'problem')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ')} in ${concerned.size} of ${counted(total, 'file')}`;
}

/** The command that corrects everything that has a fix. */
export const fixCommand = 'npm run validate -- --fix';

function fixOffer(diagnostics: readonly Diagnostic[]): readonly string[] {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  if (fixable === 0) return [];
  const all = diagnostics.length === 1 ? 'it' : diagnostics.length === 2 ? 'both' : `all ${fixable}`;
  return [`${fixable === diagnostics.length ? all : `${fixable} of these`} can be fixed: ${fixCommand}`];
}

/** A number of things, with its noun. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
