import { maskSecrets } from '../secrets/secret-text.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Span } from '../text/position.ts';

/**
 * The public JSON shape of `validate` (docs/formats.md): every diagnostic with its place, lines and columns counted
 * from one and ends exclusive, and the number of files that were read.
 */
export function reportDiagnosticsJson(diagnostics: readonly Diagnostic[], files: readonly unknown[]): string {
  const shown = diagnostics.map(({ ruleId, severity, message, hint, at, related }) => ({
    ruleId,
    severity,
    message: maskSecrets(message),
    ...(hint === undefined ? {} : { hint: maskSecrets(hint) }),
    ...place(at),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ message: maskSecrets(other.message), ...place(other.at) })) }),
  }));
  return `${JSON.stringify({ diagnostics: shown, files: files.length }, null, 2)}\n`;
}

function place({ file, start, end }: Span): Readonly<Record<string, string | number>> {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
