import { expect, it } from 'vitest';
import { reportDiagnosticsJson } from '../../scripts/report/json.ts';
import type { Diagnostic } from '../../scripts/text/diagnostic.ts';
import { topOf } from '../../scripts/text/position.ts';

const at = { file: 'clusters/prod.yaml', start: { line: 4, column: 9 }, end: { line: 4, column: 13 } };

it('the JSON report has the documented keys and nothing else', () => {
  const diagnostic: Diagnostic & { kind: string } = {
    ruleId: 'name-matches-file',
    severity: 'error',
    message: 'metadata.name is "prod"',
    hint: 'write it',
    related: [{ at: topOf('tenant.yaml'), message: 'the tenant is here' }],
    at,
    kind: 'internal',
  };
  expect(JSON.parse(reportDiagnosticsJson([diagnostic], [{}, {}]))).toEqual({
    diagnostics: [
      {
        ruleId: 'name-matches-file',
        severity: 'error',
        message: 'metadata.name is "prod"',
        hint: 'write it',
        file: 'clusters/prod.yaml',
        line: 4,
        column: 9,
        endLine: 4,
        endColumn: 13,
        related: [{ message: 'the tenant is here', file: 'tenant.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }],
      },
    ],
    files: 2,
  });
});

it('the JSON report leaves out what a diagnostic does not have, and masks secrets', () => {
  const diagnostic: Diagnostic = { ruleId: 'schema', severity: 'warning', message: 'key "AGE-SECRET-KEY-1Q"', at };
  const [shown] = JSON.parse(reportDiagnosticsJson([diagnostic], [])).diagnostics;
  expect(Object.keys(shown)).toEqual([
    'ruleId',
    'severity',
    'message',
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
  ]);
  expect(shown.message).toBe('key "***"');
});
