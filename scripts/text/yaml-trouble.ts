import type { Problem } from './diagnostic.ts';

/** What a syntax error says to a person: where it shows, what is wrong, and the usual way out. */
interface YamlTrouble extends Problem {
  readonly offsets: readonly [start: number, end: number];
}

/** The usual cause behind each of js-yaml's reasons; the first that matches counts. */
const hints: readonly (readonly [reason: RegExp, hint: string])[] = [
  [/tab characters/, 'indent with spaces'],
  [/deficient indentation|unexpected end/, 'close the quote or bracket that is open above, or indent this line'],
  [
    /bad indentation/,
    'align the line with its neighbours, or quote a value that holds ": " or starts with a special character',
  ],
  [
    /end of the stream|block mapping entry/,
    'write "key: value" with a space after the colon, aligned with its neighbours',
  ],
  [/comma/, 'write a comma between the entries'],
  [/escape/, 'write the backslash twice, or use single quotes'],
  [/non-printable/, 'remove the control character'],
  [/tag/, 'remove the tag'],
];

/** Puts a syntax error of js-yaml into words; a conflict that Git left in the text is the cause of any other trouble. */
export function yamlTroubleOf(text: string, reason: string, offset: number): YamlTrouble {
  const conflict = /^<{7}(?= )/m.exec(text);
  if (conflict !== null) {
    const offsets = [conflict.index, conflict.index + conflict[0].length] as const;
    return { offsets, message: 'file holds a conflict that Git left open', hint: 'resolve the conflict' };
  }
  const offsets = visibleOffsets(text, Math.min(offset, text.length));
  if (reason.includes('maxDepth')) return { offsets, message: 'values are nested too deeply', hint: 'nest them less' };
  return { offsets, message: `not valid YAML: ${reason}`, hint: hints.find(([pattern]) => pattern.test(reason))?.[1] };
}

/** The character at an offset; on a line without any text, what the last line above says. */
function visibleOffsets(text: string, offset: number): readonly [start: number, end: number] {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const here = text.charAt(offset);
  if (before.trim() !== '' || here === '\t' || here.trim() !== '')
    return [offset, offset + (/[\r\n]|^$/.test(here) ? 0 : 1)];
  const end = text.slice(0, offset).trimEnd().length;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return [end - line.trimStart().length, end];
}
