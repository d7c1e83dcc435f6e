import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type AnyNode } from 'acorn';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A text of the sources with the names of what is filled in, such as `host "{name}" is not in this register`. */
interface Text {
  readonly line: number;
  readonly text: string;
}

/** Texts that a person may read: two words, or a word beside something that is filled in. */
const readable = /[a-z]{2,} [a-z]|[a-z]{3,} \{|\} [a-z]{2,}/i;

function textsIn(path: string): readonly Text[] {
  const source = readFileSync(join(root, path), 'utf8');
  // Only blanks take the place of types, so every place stays where it is.
  const code = stripTypeScriptTypes(source);
  const texts: Text[] = [];
  const visit = (node: AnyNode): void => {
    if (node.type === 'ImportDeclaration') return;
    const text = textOf(node, code);
    if (text !== undefined && readable.test(text))
      texts.push({ line: source.slice(0, node.start).split('\n').length, text });
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return texts.toSorted((left, right) => left.line - right.line);
}

function textOf(node: AnyNode, code: string): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const filled = node.expressions.map(({ start, end }) => `{${code.slice(start, end).replace(/\s+/g, ' ')}}`);
  return node.quasis.map(({ value }, index) => `${value.cooked ?? ''}${filled[index] ?? ''}`).join('');
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

const sources = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `scripts/${file}`)
  .toSorted();
const texts = new Map(sources.map((path) => [path, textsIn(path)]));

test('every text of the kit is in one file, to be read from top to bottom', async () => {
  const sections = [...texts].filter(([, found]) => found.length > 0);
  const lines = sections.flatMap(([path, found]) => [
    '',
    `${path}`,
    ...found.map(({ text }) => `  ${text.replaceAll('\n', '\\n')}`),
  ]);
  await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot('messages.txt');
});

test('every heading of the page for trouble is a text of the kit', () => {
  const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
  const all = [...texts.values()].flat().map(({ text }) => text.replaceAll(/\{.*?\}+/g, '…'));
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading);
  const unknown = headings.filter((heading) => {
    const parts = heading
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return !all.some((text) => parts.every((part) => text.includes(part)));
  });
  expect(headings.length).toBeGreaterThan(40);
  expect(unknown).toEqual([]);
});
