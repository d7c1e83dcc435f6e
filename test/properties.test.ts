import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readRepository } from '../scripts/register/repository.ts';
import type { SourceFile } from '../scripts/register/source-file.ts';
import { reportDiagnosticsText } from '../scripts/report/diagnostics/diagnostics-text.ts';
import { reportDiagnosticsJson } from '../scripts/report/json.ts';
import { checkRepository } from '../scripts/rules/engine/check.ts';
import { toSegment } from '../scripts/text/pointer.ts';
import { parseYaml, YamlDocument } from '../scripts/text/yaml-document.ts';
import { argoCheck } from './support/argo-check.ts';
import { fixtureCases, readFixture, today, toSources } from './support/fixtures.ts';

/** The runs of a property; enough to find what is easy to find within a few seconds. */
const runs = { numRuns: 300 };

const trees = [
  ...fixtureCases('ok').map(({ folder }) => readFixture(folder)),
  ...fixtureCases('err').map(({ folder }) => readFixture(folder)),
  ...fixtureCases('change').flatMap(({ folder }) => [
    readFixture(join(folder, 'base')),
    readFixture(join(folder, 'head')),
  ]),
];
const anyTree = fc.constantFrom(...trees);

describe('the check of a register', () => {
  it('gives one report whatever the order of its files', () => {
    const shuffled = anyTree.chain((tree) => fc.tuple(fc.constant(tree), shuffleOf(tree)));
    const property = fc.property(shuffled, shuffled, ([head, otherHead], [base, otherBase]) => {
      expect(reportOf(otherHead, otherBase)).toEqual(reportOf(head, base));
    });
    fc.assert(property, runs);
  });

  it('says something of every tree, also of one whose bytes were changed at random', () => {
    const property = fc.property(anyTree.chain(mutationOf), anyTree, (head, base) => {
      expect(reportOf(head, base).text).toMatch(/ in ([0-9]+ of )?[0-9]+ files?\n$/);
    });
    fc.assert(property, runs);
  });

  it('says something of files that are nothing but random bytes', () => {
    const path = fc.constantFrom(
      'tenant.yaml',
      '.age-recipients',
      'clusters/prod.yaml',
      'clusters/prod.kubeconfig.age',
    );
    const anyPath = fc.oneof(
      path,
      fc.string({ unit: 'binary', maxLength: 60 }).map((name) => `clusters/${name}`),
    );
    const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(toBytes));
    const property = fc.property(fc.dictionary(anyPath, anyBytes, { maxKeys: 5 }), (files) => {
      expect(reportOf(toSources(files), []).text).toMatch(/ files?\n$/);
    });
    fc.assert(property, runs);
  });

  it('is not led astray by values of any kind in a cluster file', () => {
    const anySpec = fc.jsonValue({ maxDepth: 3 }).map((spec) => JSON.stringify({ spec, kind: 'Cluster' }));
    const property = fc.property(anySpec, (text) => {
      expect(reportOf(toSources({ 'clusters/prod.yaml': text }), []).text).toMatch(/ files?\n$/);
    });
    fc.assert(property, runs);
  });
});

describe('the place of a scalar', () => {
  it('cut from the text and parsed, is that scalar, in every fixture', () => {
    for (const { path, text } of trees.flatMap((tree) => readRepository(tree).files)) expectPlacesOf(path, text);
  });

  it('cut from the text and parsed, is that scalar, in any plain or quoted style', () => {
    const property = fc.property(mappingText, (text) => expectPlacesOf('any.yaml', text));
    fc.assert(property, runs);
  });
});

/** A mapping of words to scalars in several styles, some of it nested, with any line ends. */
const mappingText = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }),
    fc.array(scalarText(), { minLength: 6, maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([keys, values, lineEnd, mark]) => {
    const lines = keys.map((key, index) =>
      index % 3 === 2 ? `${key}:\n  - ${values[index]}` : `${key}: ${values[index]}`,
    );
    return mark + lines.join('\n').replaceAll('\n', lineEnd) + lineEnd;
  });

function scalarText(): fc.Arbitrary<string> {
  const words = fc.string({ unit: 'grapheme-composite', maxLength: 20 });
  return fc.oneof(
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ./-]{0,20}[a-z]$/),
    fc.integer().map(String),
    words.map((word) => JSON.stringify(word)),
    words.filter((word) => !/[^\P{C}]|\n/u.test(word)).map((word) => `'${word.replaceAll("'", "''")}'`),
  );
}

function expectPlacesOf(path: string, text: string): void {
  const document = parseYaml(path, text);
  if (!(document instanceof YamlDocument)) return;
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [pointer, value] of scalarsOf(document.value, '')) {
    const { start, end } = document.at(pointer);
    if (start.line !== end.line || (value === null && text !== 'null')) continue;
    const cut = (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
    // A block scalar is shown by its first line only.
    if (String(value).includes('\n') && !/^["']/.test(cut)) continue;
    expect(load(cut, { schema: CORE_SCHEMA }), `${path} ${pointer}`).toEqual(value);
  }
}

function* scalarsOf(value: unknown, pointer: string): Iterable<readonly [pointer: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) yield [pointer, value];
  else for (const [key, item] of Object.entries(value)) yield* scalarsOf(item, `${pointer}/${toSegment(key)}`);
}

function reportOf(head: readonly SourceFile[], base: readonly SourceFile[]): { text: string; json: string } {
  const repository = readRepository(head);
  const diagnostics = checkRepository(repository, { today, argoCheck, base: readRepository(base) });
  const text = reportDiagnosticsText(diagnostics, repository.files);
  return { text, json: reportDiagnosticsJson(diagnostics, repository.files) };
}

function shuffleOf(tree: readonly SourceFile[]): fc.Arbitrary<readonly SourceFile[]> {
  return fc.shuffledSubarray([...tree], { minLength: tree.length, maxLength: tree.length });
}

/** The tree with a stretch of one of its files replaced by other text. */
function mutationOf(tree: readonly SourceFile[]): fc.Arbitrary<readonly SourceFile[]> {
  const replacement = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ': ',
      '- ',
      '"',
      '[',
      '{',
      '&a ',
      '*a',
      '---\n',
      'null',
      '[]',
      '{}',
      '1',
      '!!x ',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  return fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 20 }), replacement).map(([which, at, length, text]) =>
    tree.map((file, index) => {
      if (tree.length === 0 || index !== which % tree.length) return file;
      const from = at % (file.bytes.length + 1);
      const bytes = [...file.bytes.subarray(0, from), ...toBytes(text), ...file.bytes.subarray(from + length)];
      return { ...file, bytes: Uint8Array.from(bytes) };
    }),
  );
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
