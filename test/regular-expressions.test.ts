import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CountedExpression, pumpedTexts } from './support/backtracking.ts';

/** A regular expression of the kit, and where it stands. */
interface FoundExpression {
  /** As `scripts/text/words.ts:12`. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '..');
const files = ['scripts', 'sandbox'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`),
);
const literals: FoundExpression[] = [];
/** Where `new RegExp` is called inside a function, so that loading its file does not show what it makes. */
const hidden: string[] = [];
for (const path of files) findIn(path);
const length = 160;
/** A text whose search takes fewer steps a character than this costs nothing worth counting. */
const freeSteps = 12;
const maxSteps = 400_000;

/** What the files of the kit make with `new RegExp` while they are loaded. */
const composed: FoundExpression[] = [];
const native = globalThis.RegExp;

beforeAll(async () => {
  // A worker keeps what earlier files loaded, and here everything is to be loaded once more.
  vi.resetModules();
  let place = '';
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      // Packages that a file loads make some as well.
      const [, , caller = ''] = (new Error('who calls').stack ?? '').split('\n');
      if (caller.includes(place)) composed.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const path of files.filter((one) => readText(one).includes('new RegExp'))) {
    place = path;
    await import(join(root, path));
  }
  globalThis.RegExp = native;
});

describe('regular expressions', () => {
  it('are found', () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(composed.filter(({ place }) => place === 'scripts/secrets/secret-text.ts').length).toBeGreaterThan(8);
  });

  it('take steps in proportion to the text, whatever is repeated in it', () => {
    const slow = [...literals, ...composed].flatMap((found) => {
      const growth = worstGrowth(found);
      return growth === undefined ? [] : [`${found.place} ${found.source} ${growth}`];
    });
    expect(slow).toEqual([]);
  });

  it('are made when a file is loaded, not while it runs, so that all of them are found', () => {
    expect(hidden).toEqual([]);
  });

  it.each([
    ['a', '(a+)+b'],
    ['b', 'x*$'],
    ['c', '\\{\\{[^}]*\\.annotations[^}]*\\}\\}'],
    ['d', '^-+|-+$'],
    ['e', '\\/\\*[\\s\\S]*?\\*\\/'],
    ['f', '^(refs/tags/)?[0-9./-]*\\d+\\.\\d+$'],
  ])('would be found if they were slow: %s', (_, source) => {
    expect(worstGrowth({ place: '', source, flags: 'g' })).toBeDefined();
  });
});

/** How the steps grow when the worst text is twice as long; undefined as long as that is in proportion. */
function worstGrowth({ source, flags }: FoundExpression): string | undefined {
  const expression = new CountedExpression(source, flags);
  const short = pumpedTexts(expression, length)[Symbol.iterator]();
  for (const text of pumpedTexts(expression, 2 * length)) {
    const { value: half = '' } = short.next();
    const steps = expression.stepsOn(text, maxSteps);
    if (steps < freeSteps * text.length) continue;
    const growth = steps / expression.stepsOn(half, maxSteps);
    if (!(growth < 2.6))
      return `takes ${growth.toFixed(1)} times the steps on twice of ${JSON.stringify(half.slice(0, 40))}`;
  }
  return undefined;
}

function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Notes the regular expressions that a file writes out, and the places where it composes one while it runs. */
function findIn(path: string): void {
  const tree = parse(stripTypeScriptTypes(readText(path)), {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  });
  visit(tree, false);

  function visit(node: unknown, isInFunction: boolean): void {
    if (Array.isArray(node)) for (const each of node) visit(each, isInFunction);
    if (!isNode(node)) return;
    const place = `${path}:${node.loc?.start.line}`;
    if (node.regex !== undefined) literals.push({ place, source: node.regex.pattern, flags: node.regex.flags });
    if (node.callee?.name === 'RegExp' && isInFunction) hidden.push(place);
    // What an array method is given runs with what is around it.
    const isFunction = /^(Function|Method)/.test(node.type);
    for (const child of Object.values(node)) visit(child, isInFunction || isFunction);
  }
}

interface SyntaxNode extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
