import { expect, it } from 'vitest';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';

/** The text, then where the trouble is, what it is and the way out. */
const troubles: readonly (readonly [text: string, place: string, message: string, hint: string])[] = [
  ['a: 1\n---\n', '2:1-2:4', 'this "---" starts another document, and that one is empty', 'remove the last line'],
  ['a: 1\n---', '2:1-2:4', 'this "---" starts another document, and that one is empty', 'remove the last line'],
  ['a: 1\n---\n# end\n', '2:1-2:4', 'this "---" starts another document, and that one is empty', 'remove this line'],
  ['---\na: 1\n---\n', '3:1-3:4', 'this "---" starts another document, and that one is empty', 'remove the last line'],
  [
    '---\n---\na: 1\n',
    '2:1-2:4',
    'this "---" starts another document, and the one before it is empty',
    'remove this line',
  ],
  ['a: 1\n---\nb: 2\n', '2:1-2:4', 'file contains 2 YAML documents', 'move each further document'],
  ['a: 1\n...\nb: 2\n', '2:1-2:4', 'file contains 2 YAML documents', 'move each further document'],
  ['a: 1\n---\nb: 2\n---\nc: 3\n', '2:1-2:4', 'file contains 3 YAML documents', 'move each further document'],
  ['# nothing\n', '1:1-1:1', 'file is empty', 'write its content'],
  ['a: *\n', '1:4-1:5', 'a value that begins with "*" is an alias', 'put the whole value in quotes'],
  ['a: [*, b]\n', '1:5-1:6', 'a value that begins with "*" is an alias', 'put the whole value in quotes'],
  ['a:\n  - *.example.com\n', '2:5-2:18', 'a value that begins with "*" is an alias', 'put the whole value in quotes'],
  ['a: &x 1\nb: *x\n', '1:4-1:6', 'anchor "x" is not allowed', 'write the value out'],
  ['a: & b\n', '1:4-1:7', 'a value that begins with "&" is an anchor', 'put the whole value in quotes'],
  ['a: !b\n', '1:4-1:6', 'a value that begins with "!" is a tag', 'put the whole value in quotes'],
  ['a: @b\n', '1:4-1:6', 'a value must not begin with "@"', 'put the whole value in quotes'],
  ['a: `b`\n', '1:4-1:7', 'a value must not begin with "`"', 'put the whole value in quotes'],
  ['a: %b\n', '1:4-1:6', 'a value must not begin with "%"', 'put the whole value in quotes'],
  ['%b\na: 1\n', '1:1-1:3', 'a line that begins with "%" is a directive', 'remove it'],
  ['a: }\n', '1:4-1:5', 'a value must not begin with "}"', 'put the whole value in quotes'],
  ['a: - b\n', '1:4-1:7', 'a list cannot begin on the line of its key', 'write each item on a line of its own'],
  ['a: {{ .b }}\n', '1:4-1:12', 'a value that begins with "{{" needs quotes', 'put the whole value in quotes'],
  ['a:\n  - {{ .b }}-c\n', '2:5-2:15', 'a value that begins with "{{" needs quotes', 'put the whole value in quotes'],
  ['a: {b: 1\n', '1:4-1:5', 'this "{" is never closed', 'write "}" after the last entry'],
  ['a: [1,\n  2\nb: 3\n', '1:4-1:5', 'this "[" is never closed', 'write "]" after the last entry'],
  ['a: { b: [c }\n', '1:12-1:13', '"}" comes before the "]" that is missing', 'write "]" in front of it'],
  ['a: "b\nc: d\n', '1:4-1:5', 'this quote is never closed', 'close it at the end of the text'],
  ["a:\n  - 'b''c\nd: e\n", '2:5-2:6', 'this quote is never closed', 'close it at the end of the text'],
  ["a: 'it's'\n", '1:8-1:10', 'text follows the quote that ends the value', "write a quote inside it as ''"],
  ['a: "b" c\n', '1:8-1:9', 'text follows the quote that ends the value', 'write a quote inside it as \\"'],
  ['a: b: c\n', '1:4-1:8', 'a value that contains ": " needs quotes', 'put the whole value in quotes'],
  ['a:\n  - b: see: c\n', '2:8-2:14', 'a value that contains ": " needs quotes', 'put the whole value in quotes'],
  ['a: 1\nb:2\nc: 3\n', '2:1-2:3', 'no space follows the colon', 'write a space after it'],
  ['a:\n  b:https://c\n  d: e\n', '2:3-2:5', 'no space follows the colon', 'write a space after it'],
  ['a: 1\nb\nc: 2\n', '2:1-2:2', 'this line is not "key: value"', 'write a key in front of it'],
  ['a: 1\nb\n', '2:1-2:2', 'this line is not "key: value"', 'write a key in front of it'],
  ['b\na: 1\n', '1:1-1:2', 'this line is not "key: value"', 'write a key in front of it'],
  ['a: 1\n  b: 2\n', '2:3-2:4', 'this key is indented, but the line above already has a value', 'the key in line 1'],
  [
    'a:\n  b: 1\n\n # c\n    d: 2\n',
    '5:5-5:6',
    'this key is indented, but the line above already has',
    'the key in line 2',
  ],
  [
    'a:\n  b: 1\n c: 2\n',
    '3:2-3:3',
    'this key is not aligned with anything above it',
    'the key in line 2, or with the key in line 1',
  ],
  ['a:\n  - b: 1\n   c: 2\n', '3:4-3:5', 'this key is not aligned with anything above it', 'the key in line 2'],
  [
    'a:\n  - b\n - c\n',
    '3:2-3:3',
    'this list item is not aligned with anything above it',
    'the item in line 2, or with the key in line 1',
  ],
  ['a: 1\n- b\n', '2:1-2:2', 'keys and list items are mixed here', "write the list's key above it"],
  ['- a\nb: 1\n', '2:1-2:2', 'keys and list items are mixed here', 'or write "- " in front of it'],
  ['a: 1\nb: 2\na: 3\n', '3:1-3:2', 'key "a" is written twice', 'remove one of the two'],
  ['a:\n\tb: 1\n', '2:1-2:2', 'tab characters must not be used in indentation', 'indent with spaces'],
  ['a: |b\n  c\n', '1:5-1:6', 'a line break is expected', 'begin the text on the next line'],
  ['a: "C:\\data"\n', '1:8-1:9', 'unknown escape sequence', 'write the backslash twice, or use single quotes'],
  ['a: "\\x"\n', '1:7-1:8', 'expected hexadecimal character', 'write the backslash twice, or use single quotes'],
];

it.for(troubles)('%j is explained where it is', ([text, place, message, hint]) => {
  const found = parseYaml('clusters/a.yaml', text);
  if (found instanceof YamlDocument) throw new Error(`it was read as ${JSON.stringify(found.value)}`);
  const { start, end } = found.at;
  expect(`${start.line}:${start.column}-${end.line}:${end.column}`).toBe(place);
  expect(found.message).toContain(message);
  expect(found.hint).toContain(hint);
});

it.for(['---\na: 1\n', 'a: 1\n...\n', '# a\n---\n# b\na: 1\n', '%YAML 1.2\n---\na: 1\n', '---\na: 1\n...\n'])(
  '%j is one document',
  (text) => {
    expect(parseYaml('clusters/a.yaml', text)).toMatchObject({ value: { a: 1 } });
  },
);
