import type { Diagnostic } from '../text/diagnostic.ts';
import { linesToMarkup, toMarkup } from '../text/markup.ts';
import { reportDiagnosticText, sentence } from './diagnostics-text.ts';

/**
 * The JUnit report of GitLab (GitLab's docs, "Unit test reports"): a test for each file without an error, and a failed one
 * for each error, under a name without a line, so that GitLab knows it again. A warning is the output of its file's test.
 */
export function reportJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly { readonly path: string; readonly text: string }[],
): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const byFile = Map.groupBy(diagnostics, ({ at }) => at.file);
  const tests = [...new Set([...texts.keys(), ...byFile.keys()])].sort().flatMap((path) => {
    const [errors = [], warnings = []] = ['error', 'warning'].map((severity) =>
      (byFile.get(path) ?? []).filter((diagnostic) => diagnostic.severity === severity),
    );
    const output = warnings.map((warning) => reportDiagnosticText(warning, texts)).join('\n\n');
    const own = output === '' ? [] : [`      <system-out>${linesToMarkup(output)}</system-out>`];
    return [
      ...(errors.length === 0 || output !== '' ? [testCase(path, path, own)] : []),
      ...withCounts(errors).map(([error, name]) => testCase(path, name, [failure(error, texts)])),
    ];
  });
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = `tests="${tests.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="validate" ${counts} time="0">`,
    `  <testsuite name="validate" ${counts} skipped="0" time="0">`,
    ...tests,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
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

function testCase(file: string, name: string, content: readonly string[]): string {
  const start = `    <testcase classname="validate" name="${toMarkup(name)}" file="${toMarkup(file)}" time="0"`;
  return content.length === 0 ? `${start}/>` : [`${start}>`, ...content, '    </testcase>'].join('\n');
}

function failure(error: Diagnostic, texts: ReadonlyMap<string, string>): string {
  const { message, ruleId } = error;
  const attributes = `type="${toMarkup(ruleId)}" message="${toMarkup(sentence(message))}"`;
  return `      <failure ${attributes}>${linesToMarkup(reportDiagnosticText(error, texts))}</failure>`;
}
