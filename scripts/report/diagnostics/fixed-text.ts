import type { Diagnostic } from '../../text/diagnostic.ts';
import { counted, painter, placeOf, ruleMark, sentence } from './diagnostics-text.ts';

/** What was corrected in the files, to stand before what is `left`; nothing where nothing was to be. */
export function reportFixedText(
  fixed: readonly Diagnostic[] | undefined,
  left: readonly Diagnostic[],
  { colour = false, rulesPage }: { readonly colour?: boolean; readonly rulesPage?: string | undefined },
): string {
  if (fixed === undefined) return '';
  if (fixed.length === 0) return left.length === 0 ? '' : 'nothing fixed: the rest needs a decision\n\n';
  const paint = painter(colour);
  const lines = fixed.map(({ at, message, ruleId, fix }) =>
    [
      `${paint('bold', `${placeOf(at)}:`)} ${paint(['bold', 'green'], 'fixed:')} ${sentence(message)} ${paint('dim', ruleMark(ruleId, rulesPage))}`,
      ...(fix === undefined ? [] : [`  ${paint('cyan', 'fix:')} ${sentence(fix.description)}`]),
    ].join('\n'),
  );
  const files = new Set(fixed.map(({ at }) => at.file)).size;
  return `${lines.join('\n')}\n${counted(fixed.length, 'problem')} fixed in ${counted(files, 'file')}\n\n`;
}
