import { expect, test } from 'vitest';
import { ProgressLine } from '../../sandbox/quickstart/progress-line.ts';

/** What a stream of that kind gets, with the sequences that move the cursor written out. */
function recorder(isTTY: boolean) {
  let written = '';
  const write = (text: string | Uint8Array, ...more: readonly unknown[]): boolean => {
    written += String(text).replaceAll('\x1b[2K', '<clear>').replaceAll('\x1b[1G', '<begin>');
    const done = more.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return { stream: { isTTY, columns: 12, write }, written: () => written };
}

test.each([
  [true, '<clear><begin>unpacking<clear><begin>compiling 1<clear><begin>'],
  [false, 'unpacking\ncompiling 100 files\n'],
])('what happens in the background is shown while somebody waits (terminal: %s)', async (isTTY, expected) => {
  const { stream, written } = recorder(isTTY);
  const progress = new ProgressLine(stream as ConstructorParameters<typeof ProgressLine>[0]);
  progress.say('downloading');
  progress.say('unpacking');
  expect(written()).toBe('');
  const work = Promise.withResolvers<string>();
  const waited = progress.during(work.promise);
  progress.say('compiling 100 files');
  work.resolve('built');
  expect(await waited).toBe('built');
  progress.say('checking');
  expect(written()).toBe(expected);
});

test('work that is done already, or goes wrong, leaves nothing in the line', async () => {
  const { stream, written } = recorder(false);
  const progress = new ProgressLine(stream as ConstructorParameters<typeof ProgressLine>[0]);
  await expect(progress.during(Promise.reject(new Error('no binaries')))).rejects.toThrow('no binaries');
  expect(written()).toBe('');
});
