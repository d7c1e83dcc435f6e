import { expect, it } from 'vitest';
import { SharedRead } from '../../scripts/management/shared-read.ts';

it('is begun after it was asked for, once for all who ask while another is under way', async () => {
  const open: PromiseWithResolvers<void>[] = [];
  const shared = new SharedRead(async () => {
    const gate = Promise.withResolvers<void>();
    const number = open.push(gate);
    await gate.promise;
    return number;
  });
  const first = [shared.now(), shared.now()];
  await Promise.resolve();
  expect(open).toHaveLength(1);
  const late = Array.from({ length: 50 }, () => shared.now());
  open[0]?.reject(new Error('the first one failed'));
  for (const one of first) await expect(one).rejects.toThrow('the first one failed');
  await new Promise(setImmediate);
  open[1]?.resolve();
  expect(new Set(await Promise.all(late))).toEqual(new Set([2]));
  const last = shared.now();
  await new Promise(setImmediate);
  open[2]?.resolve();
  expect(await last).toBe(3);
});
