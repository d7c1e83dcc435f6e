import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '../support/count-plan-work.ts');

it('planning for four times as many clusters takes about four times the work, however many of them change', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-opt',
    '--no-flush-bytecode',
    '--no-lazy-feedback-allocation',
    program,
  ]);
  const found = JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
  expect(Object.keys(found)).toHaveLength(8);
  expect(Object.values(found).flat()).toEqual([]);
});
