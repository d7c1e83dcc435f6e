import type { Diagnostic } from '../../text/diagnostic.ts';
import { reportDiagnosticText, sentence } from './diagnostics-text.ts';
import { reportJunitSuite, type JunitTest } from '../junit-suite.ts';

/**
 * What the rules found as a JUnit report: a test for each file without an error, and a failed one for each error, under a
 * name without a line, so that GitLab knows it again. A warning is the output of its file's test.
 */
export function reportJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly { readonly path: string; readonly text: string }[],
): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const byFile = Map.groupBy(diagnostics, ({ at }) => at.file);
  const tests = [...new Set([...texts.keys(), ...byFile.keys()])].sort().flatMap((path): readonly JunitTest[] => {
    const [errors = [], warnings = []] = ['error', 'warning'].map((severity) =>
      (byFile.get(path) ?? []).filter((diagnostic) => diagnostic.severity === severity),
    );
    const output = warnings.map((warning) => reportDiagnosticText(warning, texts)).join('\n\n');
    return [
      ...(errors.length === 0 || output !== '' ? [{ name: path, file: path, output }] : []),
      ...withCounts(errors).map(([error, name]) => {
        const text = reportDiagnosticText(error, texts);
        return { name, file: path, failure: { type: error.ruleId, message: sentence(error.message), text } };
      }),
    ];
  });
  return reportJunitSuite('validate', tests);
}

/** Each error with a name that no other test of its file has. */
function withCounts(errors: readonly Diagnostic[]): readonly (readonly [Diagnostic, string])[] {
  const seen = new Map<string, number>();
  return errors.map((error) => {
    const name = `${error.at.file}: ${sentence(error.message)} [${error.ruleId}]`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [error, count === 1 ? name : `${name} (${count})`];
  });
}
