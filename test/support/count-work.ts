import { clusterText, nameOf } from '../../bench/large-register.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { startCounting, steepPieces } from './count-pieces.ts';

// A program of its own, run such that V8 optimises and drops nothing, since it would lose count of it. It prints, for each kind
// of register, the pieces of code that ran far more than four times as often for four times as many clusters.

const clusters = 40;

await startCounting();

// Only what is loaded from here on is counted.
const { readRepository } = await import('../../scripts/register/repository.ts');
const { checkRegister } = await import('../../scripts/rules/engine/check-register.ts');
const { reportDiagnosticsText } = await import('../../scripts/report/diagnostics/diagnostics-text.ts');

/** What is done to the file of a cluster, and the name of a host that is before and after the change. */
type Change = (text: string, host: string) => string;

// A name that nothing has is left out: it is compared with all others, but with no more than a thousand.
const kinds: Readonly<Record<string, Change>> = {
  'without a mistake': (text) => text,
  'with one address for all': (text) => text.replace(/apiServer: .*/, 'apiServer: https://one.example.com:31000'),
  'with an unknown key in each file': (text) => `${text}  colour: blue\n`,
  'with another name in each file': (text) => text.replace(/name: .*/, 'name: other'),
  'with one host for all': (text, host) => text.replace(/hostCluster: .*/, `hostCluster: ${host}`),
};

/** Checks a change of a quarter of so many clusters, which removes some and adds as many. */
async function check(count: number, change: Change): Promise<void> {
  const file = (path: string, text: string): SourceFile => ({
    path,
    kind: 'file',
    bytes: new TextEncoder().encode(text),
  });
  const tree = (from: number, to: number): readonly SourceFile[] => [
    file('tenant.yaml', 'name: bench\n'),
    ...Array.from({ length: to - from }, (_, at) => from + at).map((index) =>
      file(`clusters/${nameOf(index)}.yaml`, change(clusterText(index), nameOf(count / 2))),
    ),
  ];
  const base = readRepository(tree(0, (count * 3) / 4));
  const head = readRepository(tree(count / 4, count));
  const diagnostics = await checkRegister(head, { today: new Date(0), base });
  reportDiagnosticsText(diagnostics, head.files, { colour: false });
}

const found: Record<string, readonly string[]> = {};
for (const [kind, change] of Object.entries(kinds)) {
  await check(4 * clusters, change);
  found[kind] = await steepPieces(clusters, (count) => check(count, change));
}
console.log(JSON.stringify(found));
