import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRepository } from '../../scripts/register/repository.ts';
import { placeOf, reportDiagnosticsText, sentence } from '../../scripts/report/diagnostics/diagnostics-text.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import { argoCheck } from '../support/argo-check.ts';
import { fixtureCases, readFixture, today } from '../support/fixtures.ts';

interface Task {
  readonly label: string;
  readonly problemMatcher: {
    readonly pattern: Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>> & {
      readonly regexp: string;
    };
  };
}

const text = readFileSync(join(import.meta.dirname, '../../.vscode/tasks.json'), 'utf8');
const { tasks } = JSON.parse(text) as { tasks: readonly [Task] };

it('the task of VS Code makes one problem of each that validate prints, and of nothing else', () => {
  const { pattern } = tasks[0].problemMatcher;
  const regexp = new RegExp(pattern.regexp);
  let count = 0;
  for (const { folder, name } of fixtureCases('err')) {
    const repository = readRepository(readFixture(folder));
    const diagnostics = checkRepository(repository, { today, argoCheck });
    const lines = reportDiagnosticsText(diagnostics, repository.files).split('\n');
    const problems = lines.flatMap((line) => {
      const match = regexp.exec(line);
      if (match === null) return [];
      const part = (key: keyof typeof pattern): string => match[Number(pattern[key])] ?? '';
      const place = `${part('file')}:${part('line')}:${part('column')}`;
      return [{ place, severity: part('severity'), message: part('message'), ruleId: part('code') }];
    });
    const expected = diagnostics.map(({ at, severity, message, ruleId }) => {
      return { place: placeOf(at), severity, message: sentence(message), ruleId };
    });
    expect(problems, name).toEqual(expected);
    count += problems.length;
  }
  expect(count).toBeGreaterThan(300);
});
