import { parseEvents } from 'js-yaml';
import { expect, it, vi } from 'vitest';
import { clusterText, nameOf } from '../../bench/large-register.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';

const counted = vi.fn(parseEvents);
vi.doMock('js-yaml', async (importOriginal) => ({ ...(await importOriginal<object>()), parseEvents: counted }));
// The worker may have loaded them for an earlier file, with the parser that nobody counts.
vi.resetModules();
const { readRepository } = await import('../../scripts/register/repository.ts');
const { checkRegister } = await import('../../scripts/rules/engine/check-register.ts');

/** So many clusters, and whatever is wrong with them. */
function tree(clusters: number, change = (text: string, _index: number): string => text): readonly SourceFile[] {
  const texts = Array.from({ length: clusters }, (_, index) => change(clusterText(index), index));
  const file = (path: string, text: string): SourceFile => ({ path, kind: 'file', bytes: Buffer.from(text) });
  return [
    file('tenant.yaml', 'name: bench\n'),
    ...texts.map((text, index) => file(`clusters/${nameOf(index)}.yaml`, text)),
  ];
}

async function check(head: readonly SourceFile[], base?: readonly SourceFile[]) {
  counted.mockClear();
  const occasion = { today: new Date(0), base: base && readRepository(base) };
  const diagnostics = await checkRegister(readRepository(head), occasion);
  return { mistakes: diagnostics.length, parsed: counted.mock.calls.length };
}

it('no rule asks where something is in a file that it has nothing to say of', async () => {
  expect(await check(tree(60))).toEqual({ mistakes: 0, parsed: 0 });
  const moved = tree(60, (text, index) => (index === 7 ? text.replace('eu-central', 'eu-west') : text));
  expect(await check(moved, tree(60))).toEqual({ mistakes: 0, parsed: 0 });
});

it('a mistake costs one run of the parser, for the file that it is in', async () => {
  const broken = (text: string, index: number): string =>
    index % 10 === 3 ? text.replace('usage: worker', 'usage: wroker') : text;
  expect(await check(tree(60, broken))).toEqual({ mistakes: 6, parsed: 6 });
});
