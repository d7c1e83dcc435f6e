import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '../support/count-work.ts');

it('four times as many clusters take about four times the work, whatever is wrong with them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-opt',
    '--no-flush-bytecode',
    '--no-lazy-feedback-allocation',
    program,
  ]);
  const found = JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
  expect(Object.keys(found).length).toBeGreaterThan(3);
  expect(Object.values(found).flat()).toEqual([]);
});
