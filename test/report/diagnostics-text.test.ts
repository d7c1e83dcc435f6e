import { describe, expect, it } from 'vitest';
import { reportDiagnosticsText } from '../../scripts/report/diagnostics/diagnostics-text.ts';
import type { Diagnostic } from '../../scripts/text/diagnostic.ts';
import { topOf, type Span } from '../../scripts/text/position.ts';

const path = 'clusters/prod.yaml';

describe('the text report', () => {
  it('counts files when there is nothing to say', () => {
    expect(reportDiagnosticsText([], [])).toBe('no problems in 0 files\n');
    expect(reportDiagnosticsText([], [{ path, text: '' }])).toBe('no problems in 1 file\n');
  });

  it.each([
    [['error'], '1 problem in 1 of 1 file'],
    [['error', 'error'], '2 problems in 1 of 1 file'],
    [['warning'], '1 warning in 1 of 1 file'],
    [['error', 'warning', 'warning'], '1 error and 2 warnings in 1 of 1 file'],
    [['error', 'error', 'warning'], '2 errors and 1 warning in 1 of 1 file'],
  ] as const)('ends %j with "%s"', (severities, count) => {
    const diagnostics = severities.map((severity) => ({ ...diagnostic(topOf(path)), severity }));
    expect(reportDiagnosticsText(diagnostics, [{ path, text: '' }])).toMatch(new RegExp(`\n\n${count}\n$`));
  });

  it('only counts the warnings in files that a commit does not touch', () => {
    const warning = { ...diagnostic(topOf(path)), severity: 'warning' } as const;
    const related = { ...warning, related: [{ at: topOf('clusters/host.yaml'), message: 'the host is here' }] };
    const report = (diagnostics: readonly Diagnostic[], ...touched: readonly string[]): string =>
      reportDiagnosticsText(diagnostics, [{ path, text: '' }], { touched: new Set(touched) });
    expect(report([warning, warning])).toBe('2 warnings in files you did not touch: npm run validate\n');
    expect(report([warning], path)).toMatch(/\n\n1 warning in 1 of 1 file\n$/);
    expect(report([related, warning], 'clusters/host.yaml')).toMatch(
      /\n\n1 warning in 1 of 1 file\n1 warning in files you did not touch: npm run validate\n$/,
    );
    expect(report([{ ...warning, severity: 'error' }, warning])).toMatch(
      /\n\n1 problem in 1 of 1 file\n1 warning in files you did not touch: npm run validate\n$/,
    );
    expect(report([], path)).toBe('no problems in 1 file\n');
  });

  it('counts a file that is not there among the files', () => {
    expect(reportDiagnosticsText([diagnostic(topOf('tenant.yaml'))], [{ path, text: '' }])).toContain(
      ' in 1 of 2 files',
    );
  });

  it('marks a place behind a tab', () => {
    expect(excerpt('a:\tvalue', 4, 9)).toEqual(['1 | a:\tvalue', '  |   \t^^^^^']);
  });

  it('marks wide characters over their whole width', () => {
    expect(excerpt('上海: 主机 # x', 5, 7)).toEqual(['1 | 上海: 主机 # x', '  |       ^^^^']);
  });

  it('marks a place that has no width with one caret', () => {
    expect(excerpt('name: ', 6, 6)).toEqual(['1 | name:', '  |      ^']);
  });

  it('marks to the end of the line what continues below', () => {
    const at = { file: path, start: { line: 1, column: 3 }, end: { line: 2, column: 2 } };
    expect(excerptOf('a: b\nc', at)).toEqual(['1 | a: b', '  |   ^^']);
  });

  it('cuts a very long line around the marked place', () => {
    const [line = '', carets = ''] = excerpt(`${'x'.repeat(5000)}here${'y'.repeat(5000)}`, 5001, 5005);
    expect(line).toBe(`1 | …${'x'.repeat(40)}here${'y'.repeat(76)}…`);
    expect(line.indexOf('here')).toBe(carets.indexOf('^^^^'));
  });

  it('does not cut a character in half', () => {
    const report = excerpt('😀'.repeat(500), 2, 4).join('\n');
    expect(report.isWellFormed()).toBe(true);
  });

  it('leaves the line break of Windows and a byte order mark out', () => {
    expect(excerpt('\uFEFFname: x\r', 7, 8)).toEqual(['1 | name: x', '  |       ^']);
  });

  it('lets nothing from a file act on the terminal', () => {
    const escape = '\u001b[2J\u0007\u202e';
    const finding = { ...diagnostic(place(1, 2)), message: `value "${escape}\n::error"`, hint: escape };
    const text = reportDiagnosticsText([finding], [{ path, text: `${escape}x` }]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).not.toMatch(/^::error/m);
  });

  it.each([
    '      client-key-data: LS0tLS1CRUdJTg==',
    '    token: abc',
    'MHcCAQEE' + 'IIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49',
    'AGE-SECRET-KEY-1QQPQ',
    'note: eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
    '-----BEGIN EC PRIVATE KEY-----',
  ])('does not show a line like "%s"', (line) => {
    expect(excerpt(line, 1, 3)).toEqual(['1 |   (not shown, it may contain a secret)']);
  });

  it('shows fingerprints and recipients, which are no secrets', () => {
    const fingerprint = `fingerprint: sha256:${'0a'.repeat(32)}`;
    expect(excerpt(fingerprint, 14, 20)[0]).toBe(`1 | ${fingerprint}`);
    const recipient = '- age1xmqkfm9v29ggxjtqvzmaua6x7eywcfcd3qyderdkyzhwsasa9upsvvtjkl';
    expect(excerpt(recipient, 3, 9)[0]).toBe(`1 | ${recipient}`);
  });

  it('never shows a sealed file', () => {
    const at = { ...place(1, 5), file: 'clusters/prod.kubeconfig.age' };
    const report = reportDiagnosticsText([diagnostic(at)], [{ path: at.file, text: 'sealed text' }]);
    expect(report).not.toContain('sealed text');
  });

  it('masks a secret that a message quotes', () => {
    const finding = { ...diagnostic(topOf(path)), message: 'unknown key "AGE-SECRET-KEY-1QQPQ"' };
    expect(reportDiagnosticsText([finding], [])).toContain('error: unknown key "***" [some-rule]');
  });

  it('cuts a message that quotes something endless', () => {
    const finding = { ...diagnostic(topOf(path)), message: 'long '.repeat(10_000) };
    expect(reportDiagnosticsText([finding], []).length).toBeLessThan(500);
  });

  it('uses colour only when asked', () => {
    expect(reportDiagnosticsText([diagnostic(place(1, 2))], [{ path, text: 'x' }])).not.toContain('\u001b');
    const coloured = reportDiagnosticsText([diagnostic(place(1, 2))], [{ path, text: 'x' }], { colour: true });
    expect(coloured).toContain('\u001b[31m');
  });
});

function place(from: number, to: number): Span {
  return { file: path, start: { line: 1, column: from }, end: { line: 1, column: to } };
}

function diagnostic(at: Span): Diagnostic {
  return { ruleId: 'some-rule', severity: 'error', message: 'something is wrong', at };
}

/** The lines between the first line of a report's only block and its count. */
function excerptOf(text: string, at: Span): readonly string[] {
  return reportDiagnosticsText([diagnostic(at)], [{ path, text }])
    .split('\n')
    .slice(1, -3);
}

function excerpt(line: string, from: number, to: number): readonly string[] {
  return excerptOf(line, place(from, to));
}
