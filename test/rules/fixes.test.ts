import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, type SourceFile } from '../../scripts/register/source-file.ts';
import { judgeTree } from '../../scripts/rules/engine/fixes.ts';
import { argoCheck } from '../support/argo-check.ts';
import { fixtureCases, readFixture, today, toSources } from '../support/fixtures.ts';

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: a\n';
const worker =
  '  apiServer: https://192.0.2.10:6443\n  clusterType: physical\n  usage: worker\n  workerType: pipeline\n  kubeconfig:\n    from: secret\n';
const tenant = { 'tenant.yaml': 'name: acme\n' };

/** What becomes of one cluster file, and how many problems are left in it. */
async function fixedCluster(text: string): Promise<{ readonly text: string; readonly left: number }> {
  const { tree, diagnostics } = await judgeTree(toSources({ ...tenant, 'clusters/a.yaml': text }), { today }, true);
  return { text: textsOf(tree)['clusters/a.yaml'] ?? '', left: diagnostics.length };
}

function textsOf(tree: readonly SourceFile[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(tree.filter(({ kind }) => kind === 'file').map((file) => [file.path, textOf(file)]));
}

describe('a mistake with one way out is corrected', () => {
  const valid = `${head}spec:\n${worker}`;
  it.for([
    ['a misspelt key', valid.replace('usage', 'usag')],
    ['a misspelt key in quotes', valid.replace('usage', "'usag'"), valid.replace('usage', "'usage'")],
    ['a key in snake case', valid.replace('apiServer', 'api_server')],
    [
      'a misspelt value',
      valid.replace('worker\n', 'wroker # for now\n'),
      valid.replace('worker\n', 'worker # for now\n'),
    ],
    ['a value in capitals', valid.replace('physical', '"Physical"'), valid.replace('physical', '"physical"')],
    ['a kind in lower case', valid.replace('Cluster', 'cluster')],
    [
      'another name than that of the file',
      valid.replace('name: a', 'name: b # copied'),
      valid.replace('name: a', 'name: a # copied'),
    ],
    ['two misspelt keys', valid.replace('usage', 'usag').replace('workerType', 'workertype')],
    ['a misspelt key, and then a name', valid.replace('usage', 'usag').replace('name: a', 'name: b')],
    ['a no-break space', valid.replace('  usage', '\u00a0\u00a0usage')],
    ['two typographic quotes', valid.replace('name: a', 'name: “a”'), valid.replace('name: a', 'name: "a"')],
    ['an invisible character', valid.replace('usage', 'us\u200bage')],
    ['a label that is a number', withLabel('42'), withLabel('"42"')],
    ['a label that others read as false', withLabel('no'), withLabel('"no"')],
    ['a label that is octal to others', withLabel('0440'), withLabel('"0440"')],
    [
      'a hexadecimal port',
      `${valid}  traefik: { httpNodePort: 0x7580 }\n`,
      `${valid}  traefik: { httpNodePort: 30080 }\n`,
    ],
    [
      'keys that are not indented',
      valid.replace(`spec:\n${worker}`, `spec:\n# all\n\n${worker.replaceAll(/^ {2}/gm, '')}# end\n`),
      valid.replace('spec:\n', 'spec:\n# all\n\n') + '# end\n',
    ],
    [
      'a key that is not indented like the others',
      valid
        .replace('  usage: worker', 'usage: worker')
        .replace(/ {2}(workerType.*)/, '$1 # so')
        .replace(/ {2}kubeconfig:\n {4}from/, 'kubeconfig:\n  from'),
      valid.replace(/(workerType.*)/, '$1 # so'),
    ],
    [
      'a label that is not indented',
      valid
        .replace('name: a\n', 'name: a\n  labels:\n    team: b\n')
        .replace('  labels', 'labels')
        .replace('    team', '  team'),
      valid.replace('name: a\n', 'name: a\n  labels:\n    team: b\n'),
    ],
    ['a colon without a space', valid.replace('usage: ', 'usage:')],
    ['a wildcard without quotes', withLabel('*.a', 'annotations'), withLabel("'*.a'", 'annotations')],
    [
      'a text with a colon',
      withLabel("it's so: really", 'annotations', 'block'),
      withLabel('"it\'s so: really"', 'annotations', 'block'),
    ],
    ['a text that begins with @', withLabel('@a', 'annotations', 'block'), withLabel("'@a'", 'annotations', 'block')],
  ] as const)('%s', async ([, text, expected = valid]) => {
    expect(await fixedCluster(text)).toEqual({ text: expected, left: 0 });
  });

  it('whatever the line ends, behind a byte order mark', async () => {
    const text = `\uFEFF${valid}`.replaceAll('\n', '\r\n');
    expect(await fixedCluster(text.replace('usage', 'usag'))).toEqual({ text, left: 0 });
  });

  function withLabel(value: string, key = 'labels', style = 'flow'): string {
    const lines = style === 'flow' ? `  ${key}: { team: ${value} }\n` : `  ${key}:\n    team: ${value}\n`;
    return valid.replace('name: a\n', `name: a\n${lines}`);
  }
});

describe('what needs a person stays', () => {
  it.for([
    ['a key with two candidates', `${head}spec:\n${worker}  traefik:\n    htpNodePort: 30080\n`],
    ['another version of the format', `${head}spec:\n${worker}`.replace('v1alpha1', 'v1alpha2')],
    ['a value after which a key is missing', `${head}spec:\n${worker}`.replace('physical', 'virtuel')],
    ['a number that only other programs read as one', `${head}spec:\n${worker}  traefik:\n    httpNodePort: 30_080\n`],
    [
      'an unknown host',
      `${head}spec:\n${worker}`.replace('physical', 'virtual\n  hostCluster: b').replace(/ {2}kubeconfig[^]*/, ''),
    ],
    [
      'a text with a colon and what may be a comment',
      `${head.replace('name: a', 'name: a\n  annotations:\n    b: c: d # e')}spec:\n${worker}`,
    ],
    [
      'keys of which others stand between',
      `${head.replace('metadata:', 'usage: worker\nmetadata:')}spec:\n${worker.replace('  usage: worker\n', '')}`,
    ],
    ['a carriage return alone', `${head}spec:\n${worker}# a\r# b\n`],
  ] as const)('%s', async ([, text]) => {
    const { text: after, left } = await fixedCluster(text);
    expect(after).toBe(text);
    expect(left).toBeGreaterThan(0);
  });

  it('what was fetched, which is corrected where it comes from', async () => {
    const [folder] = fixtureCases('err').filter(({ name }) => name === 'characters-that-look-like-others');
    const tree = readFixture(folder?.folder ?? '').map((file) =>
      file.path.startsWith('products/') ? ({ ...file, isFetched: true } as const) : file,
    );
    const after = textsOf((await judgeTree(tree, { today }, true)).tree);
    for (const [path, text] of Object.entries(textsOf(tree)))
      if (path.startsWith('products/')) expect(after[path]).toBe(text);
  });
});

it('a fix is offered only where it is made', async () => {
  const tree = toSources({
    ...tenant,
    'clusters/a.yaml': `${head}spec:\n${worker}`.replace('physical', 'virtuel'),
    'clusters/b.yaml': `${head}spec:\n${worker}`,
  });
  const { diagnostics } = await judgeTree(tree, { today }, false);
  expect(diagnostics.map(({ ruleId, fix }) => [ruleId, fix?.description])).toEqual([
    ['schema', undefined],
    ['name-matches-file', 'write "name: b"'],
  ]);
});

const trees = ['ok', 'err'].flatMap((kind) =>
  fixtureCases(kind as 'ok' | 'err').map(({ folder }) => readFixture(folder)),
);
const changed = fixtureCases('change').map(({ folder }) => readFixture(join(folder, 'head')));

describe('whatever a register holds', () => {
  it('what is valid stays as it is', async () => {
    for (const { folder } of fixtureCases('ok')) {
      const tree = readFixture(folder);
      expect((await judgeTree(tree, { today }, true)).tree).toBe(tree);
    }
  });

  it('a second run fixes nothing, comments survive, and only what is said to be fixed is another text', async () => {
    const anyTree = fc.constantFrom(...trees, ...changed).chain(mutationOf);
    await fc.assert(
      fc.asyncProperty(anyTree, async (tree) => {
        const occasion = { today, argoCheck };
        const offered = await judgeTree(tree, occasion, false);
        const once = await judgeTree(tree, occasion, true);
        const before = textsOf(tree);
        for (const [path, text = ''] of Object.entries(textsOf(once.tree))) {
          expect(commentsOf(text)).toEqual(commentsOf(before[path] ?? ''));
          expect(text.split('\n').length).toBe(before[path]?.split('\n').length ?? 1);
          if (!once.fixed?.some(({ at }) => at.file === path)) expect(text).toBe(before[path] ?? '');
        }
        const readable = offered.repository.files.filter(({ problem }) => problem === undefined);
        for (const { path } of readable)
          expect(once.repository.files.find((file) => file.path === path)?.problem).toBeUndefined();
        const offers = offered.diagnostics.filter(({ fix }) => fix !== undefined);
        expect(once.fixed).toEqual(expect.arrayContaining(offers));
        const again = await judgeTree(once.tree, occasion, true);
        expect(again.fixed).toEqual([]);
        expect(again.diagnostics).toEqual(once.diagnostics);
      }),
      { numRuns: 150 },
    );
  });
});

/** The comments of a text, without the characters that fixes take out of them. */
function commentsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /(?:^|\s)#.*/.exec(line)?.[0].replaceAll(/[^!-~]/g, '') ?? []);
}

/** The tree with mistakes of the kind that people make in its files: letters lost, doubled or swapped, and odd characters. */
function mutationOf(tree: readonly SourceFile[]): fc.Arbitrary<readonly SourceFile[]> {
  const mistake = fc.constantFrom<(text: string, at: number) => string>(
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at, at + 1) + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    (text, at) => text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1),
    (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
    (text, at) => text.slice(0, at) + text.slice(at).replace(' ', '\u00a0'),
    (text, at) => text.slice(0, at) + text.slice(at).replace('-', '\u2013'),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/: ([\w-]+)$/m, ': “$1”'),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/: ["']?([\w-]+)["']?$/m, ': $1 # said'),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/: .*$/m, ': 0440'),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/: .*$/m, ': no'),
  );
  const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(), mistake), { minLength: 1, maxLength: 3 });
  return mistakes.map((made) =>
    made.reduce<readonly SourceFile[]>((before, [which, at, change]) => {
      return before.map((file, index) => {
        const text = index === which % before.length && file.kind === 'file' ? textOf(file) : undefined;
        if (text === undefined || text === '' || file.path.endsWith('.age')) return file;
        return { ...file, bytes: new TextEncoder().encode(change(text, at % text.length)) };
      });
    }, tree),
  );
}
