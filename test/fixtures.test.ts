import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRepository, type Repository } from '../scripts/register/repository.ts';
import { reportDiagnosticsText } from '../scripts/report/diagnostics/diagnostics-text.ts';
import { judgeTree } from '../scripts/rules/engine/fixes.ts';
import { hasErrors, type Diagnostic } from '../scripts/text/diagnostic.ts';
import { fixtureCases, readFixture, today } from './support/fixtures.ts';

describe('a register without mistakes', () => {
  it.for(fixtureCases('ok'))('$name has no problems', async ({ folder }) => {
    const { diagnostics } = await check(folder);
    expect(diagnostics).toEqual([]);
  });
});

describe('a register with a mistake', () => {
  it.for(fixtureCases('err'))('$name is reported as expected', async ({ folder }) => {
    const { diagnostics, report } = await check(folder);
    await expect(report).toMatchFileSnapshot(join(folder, 'expected.txt'));
    expect(diagnostics).not.toEqual([]);
  });
});

describe('a change', () => {
  it.for(fixtureCases('change'))('$name is reported as expected', async ({ folder }) => {
    const base = readRepository(readFixture(join(folder, 'base')));
    const { report } = await check(join(folder, 'head'), base);
    expect(hasErrors((await check(join(folder, 'base'))).diagnostics), 'the base is valid').toBe(false);
    await expect(report).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});

async function check(
  folder: string,
  base?: Repository,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly report: string }> {
  const { repository, diagnostics } = await judgeTree(readFixture(folder), { today, base }, false);
  return { diagnostics, report: reportDiagnosticsText(diagnostics, repository.files, { offersFixes: true }) };
}
