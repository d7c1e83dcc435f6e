import { linesToMarkup, toMarkup } from '../text/markup.ts';

/** One test of a suite: it failed where there is a failure. */
export interface JunitTest {
  readonly name: string;
  readonly file?: string | undefined;
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string };
  readonly output?: string;
}

/** One suite in the form that GitLab reads (GitLab's docs, "Unit test reports"). */
export function reportJunitSuite(suite: string, tests: readonly JunitTest[]): string {
  const failures = tests.filter(({ failure }) => failure !== undefined).length;
  const counts = `tests="${tests.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${suite}" ${counts} time="0">`,
    `  <testsuite name="${suite}" ${counts} skipped="0" time="0">`,
    ...tests.map((test) => testCase(suite, test)),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

function testCase(suite: string, { name, file, failure, output = '' }: JunitTest): string {
  const place = file === undefined ? '' : ` file="${toMarkup(file)}"`;
  const start = `    <testcase classname="${suite}" name="${toMarkup(name)}"${place} time="0"`;
  const content = [
    ...(output === '' ? [] : [`      <system-out>${linesToMarkup(output)}</system-out>`]),
    ...(failure === undefined ? [] : [failureOf(failure)]),
  ];
  return content.length === 0 ? `${start}/>` : [`${start}>`, ...content, '    </testcase>'].join('\n');
}

function failureOf({ type, message, text }: NonNullable<JunitTest['failure']>): string {
  const attributes = `type="${toMarkup(type)}" message="${toMarkup(message)}"`;
  return `      <failure ${attributes}>${linesToMarkup(text)}</failure>`;
}
