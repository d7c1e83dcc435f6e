import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRepository, type Repository } from '../scripts/register/repository.ts';
import { reportDiagnosticsText } from '../scripts/report/diagnostics-text.ts';
import { checkRepository } from '../scripts/rules/engine/check.ts';
import { hasErrors, type Diagnostic } from '../scripts/text/diagnostic.ts';
import { argoCheck } from './support/argo-check.ts';
import { fixtureCases, readFixture, today } from './support/fixtures.ts';

describe('a register without mistakes', () => {
  it.for(fixtureCases('ok'))('$name has no problems', ({ folder }) => {
    const { diagnostics } = check(readRepository(readFixture(folder)));
    expect(diagnostics).toEqual([]);
  });
});

describe('a register with a mistake', () => {
  it.for(fixtureCases('err'))('$name is reported as expected', async ({ folder }) => {
    const { diagnostics, report } = check(readRepository(readFixture(folder)));
    await expect(report).toMatchFileSnapshot(join(folder, 'expected.txt'));
    expect(diagnostics).not.toEqual([]);
  });
});

describe('a change', () => {
  it.for(fixtureCases('change'))('$name is reported as expected', async ({ folder }) => {
    const base = readRepository(readFixture(join(folder, 'base')));
    const { report } = check(readRepository(readFixture(join(folder, 'head'))), base);
    expect(hasErrors(check(base).diagnostics), 'the base is valid').toBe(false);
    await expect(report).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});

function check(head: Repository, base?: Repository): { diagnostics: readonly Diagnostic[]; report: string } {
  const diagnostics = checkRepository(head, { today, argoCheck, base });
  return { diagnostics, report: reportDiagnosticsText(diagnostics, head.files) };
}
