import fc from 'fast-check';
import { constructFromEvents, CORE_SCHEMA, parseEvents } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { clusterText } from '../../bench/large-register.ts';
import { extraDocuments } from '../../scripts/text/extra-documents.ts';
import { readPlainYaml } from '../../scripts/text/plain-yaml.ts';
import { doubtfulScalars } from '../../scripts/text/yaml-versions.ts';
import { fixtureCases, readFixture } from '../support/fixtures.ts';

/** What the parser says of a text: its one value, or why it has none. */
function parsed(text: string) {
  const events = parseEvents(text, {});
  expect(extraDocuments(text, events)).toBeUndefined();
  expect(doubtfulScalars(text, events)).toEqual([]);
  const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
  return value;
}

/** Whether a text is read as a plain one; what is read is held against the parser, order of keys included. */
function isPlain(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const value = parsed(text);
  expect(plain.value).toStrictEqual(value);
  expect(JSON.stringify(plain.value)).toBe(JSON.stringify(value));
  return true;
}

const fixtureTexts = [...fixtureCases('ok'), ...fixtureCases('err')]
  .flatMap(({ folder }) => readFixture(folder))
  .filter(({ path }) => path.endsWith('.yaml'))
  .map(({ bytes }) => new TextDecoder().decode(bytes));

describe('a plain text', () => {
  it('is what most files of a register are', () => {
    expect(isPlain(clusterText(0))).toBe(true);
    expect(isPlain(clusterText(1))).toBe(true);
    expect(fixtureTexts.filter(isPlain).length).toBeGreaterThan(fixtureTexts.length / 2);
  });

  it.for([
    'a:\n- x\n- z\nb: 1\n',
    'a:\n  - x\n  - z\nb: 1\n',
    'a:\n  b:\n    c: d\n  e: "f: #g"\n',
    "# first\na: 'b' \n".replace("' ", "'"),
    'a: b\n  # indented\n\n   \nc: d',
    'a:\n  # waiting\n  b: c\n',
    'a: https://x.example.com:6443/y\nb: sha256:00ff\nc: Some words, (and more)\nd: false\ne: 0\n',
  ])('%j is one', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.for([
    ...['', '\n', '# only\n', 'a', 'a:', 'a:\n', 'a:\nb: c\n', '---\na: b\n', 'a: b\n...\n', 'a: b\n---\nc: d\n'],
    ...['a: b\na: c\n', 'a: b\n  c: d\n', 'a:\n  b: c\n d: e\n', 'a:\n  - b\n  c: d\n', 'a: b\n  c\n', ' a: b\n'],
    ...[
      'a: b #c\n',
      'a: b: c\n',
      'a: b:\n',
      'a: b \n',
      'a: &x b\n',
      'a: *x\n',
      'a: !!str b\n',
      'a: |\n  b\n',
      'a: [b]\n',
    ],
    ...[
      'a: no\n',
      'a: Y\n',
      'no: a\n',
      'a: TRUE\n',
      'a: null\n',
      'a: ~\n',
      'a: 012\n',
      'a: 1.5\n',
      'a: -1\n',
      'a: 1_0\n',
    ],
    ...[
      'a: 12:30\n',
      'a: 2026-01-01\n',
      'a: 9999999999999999\n',
      'a: "\\n"\n',
      "a: 'it''s'\n",
      'a: "b" c\n',
      'a: \tb\n',
    ],
    ...[
      'a: b\r\n',
      'a: \u00e4\n',
      '\ufeffa: b\n',
      'a: b\u0085c: d\n',
      '__proto__: a\n',
      'constructor: a\n',
      '1: a\n',
      '<<: a\n',
    ],
    ...['a:\n- b: c\n', 'a:\n- - b\n', 'a:\n-\n', '- a\n', '? a\n', 'a: @b\n', 'a: `b\n', 'a: %b\n', 'a: {}\n'],
  ])('%j is none, whether it is right or wrong', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('is what the parser takes it for, whatever is in its lines', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', 'key', 'no', 'true', 'y', '1', '30080', '0', '012', '1e3', 'null', '~', '"q"', "'q'", '"', "'"],
      ...[
        ': ',
        ':',
        ' :',
        '- ',
        '-',
        ' ',
        '  ',
        '   ',
        '\n',
        '\n',
        '\n  ',
        '\n    ',
        '\n- ',
        '\n  - ',
        '#',
        ' # c',
        '\t',
      ],
      ...[
        'a: b',
        'k: v\n',
        'k:\n',
        'https://h:1/p',
        'x,y',
        '(z)',
        '=',
        '@',
        '%',
        '[',
        ']',
        '{',
        '}',
        '&',
        '*',
        '!',
        '|',
        '>',
      ],
      ...[
        '---',
        '...',
        '\r',
        'ä',
        '\\',
        '/',
        '.',
        '?',
        'c:',
        'd:\n  ',
        'e:\n  f: g\n',
        '__proto__',
        'on',
        'off',
        'Yes',
      ],
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (one) => void isPlain(one)),
      { numRuns: 20_000 },
    );
  });

  it('is what the parser takes it for, however its lines are indented', () => {
    const indent = fc.constantFrom('', '', '  ', '  ', '    ', '   ', ' ');
    const key = fc.constantFrom(...'abcdefghijklm');
    const scalar = fc.constantFrom('x', '1', 'two words', '"q: #"', 'a:b', 'true', '/p');
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(indent, key, scalar).map(([at, name, value]) => `${at}${name}: ${value}`) },
      { weight: 4, arbitrary: fc.tuple(indent, key).map(([at, name]) => `${at}${name}:`) },
      { weight: 2, arbitrary: fc.tuple(indent, scalar).map(([at, value]) => `${at}- ${value}`) },
      { weight: 1, arbitrary: fc.tuple(indent, fc.constantFrom('', '# c', 'x')).map((parts) => parts.join('')) },
    );
    let found = 0;
    const property = fc.property(fc.array(line, { minLength: 2, maxLength: 7 }), (lines) => {
      if (isPlain(lines.join('\n'))) found += 1;
    });
    fc.assert(property, { numRuns: 30_000 });
    expect(found).toBeGreaterThan(300);
  });

  it('is what the parser takes it for, when a real file was changed a little', () => {
    const base = fc.constantFrom(clusterText(0), clusterText(1), ...fixtureTexts);
    const piece = fc.constantFrom(
      '\n',
      ' ',
      '  ',
      ': ',
      ':',
      '- ',
      '#',
      ' #',
      '"',
      "'",
      'a',
      '0',
      '\n  ',
      '\t',
      '',
      '|',
    );
    const text = fc.tuple(base, fc.nat(), fc.nat({ max: 8 }), piece).map(([whole, at, length, change]) => {
      const from = at % (whole.length + 1);
      return whole.slice(0, from) + change + whole.slice(from + length);
    });
    fc.assert(
      fc.property(text, (one) => void isPlain(one)),
      { numRuns: 5_000 },
    );
  });
});
