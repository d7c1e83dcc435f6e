import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../scripts/core/rules/index.ts';
import { fixtureCases } from './support/fixtures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rulesFolder = 'scripts/core/rules/';

/** One file of the kit. */
interface KitFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  /** Without comments and without the text in strings. */
  readonly code: string;
  /** Paths relative to the root, or names of packages. */
  readonly imports: readonly string[];
  /** The same without those of types only, which are gone when the kit runs. */
  readonly needs: readonly string[];
}

const files = readKit();

/** What reads and judges one tree. */
const reading = [
  ...['scripts/core/text/', 'scripts/core/register/', 'scripts/core/product/'],
  ...['scripts/core/check/', 'scripts/core/schema/'],
];
/** What is made from a tree that was read. */
const making = [
  ...['scripts/core/component/', 'scripts/core/credential/', 'scripts/core/desired/'],
  ...['scripts/core/plan/', 'scripts/core/secret/'],
  'scripts/core/kit-error.ts',
];
const purePackages = ['js-yaml', 'ajv', 'node:util', 'node:crypto', 'node:buffer', 'node:net'];

/** Which files may import what; the first row whose start fits a path counts. */
const directions: readonly (readonly [start: string, mayImport: readonly string[]])[] = [
  ['scripts/core/text/', ['scripts/core/text/', 'js-yaml']],
  ['scripts/core/check/check.ts', [...reading, `${rulesFolder}index.ts`]],
  ['scripts/core/schema/', [...reading, 'schemas/', ...purePackages]],
  [`${rulesFolder}index.ts`, [...reading, rulesFolder]],
  [rulesFolder, [...reading, ...making]],
  ['scripts/core/import/', ['scripts/core/import/', ...reading, ...making, ...purePackages]],
  ['scripts/core/', [...reading, ...making, ...purePackages]],
  ['scripts/report/import-text.ts', ['scripts/core/import/', 'scripts/core/credential/', 'scripts/core/text/']],
  ['scripts/report/', ['scripts/report/', ...reading, ...making, 'node:util', 'node:crypto']],
  ['scripts/shell/', ['scripts/shell/', 'scripts/core/', 'package']],
  ['scripts/', ['scripts/core/', 'scripts/report/', 'scripts/shell/', 'node:util']],
];

describe('imports', () => {
  it('follow the directions of the layout', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const mayImport = directions.find(([start]) => path.startsWith(start))?.[1] ?? [];
      return imports.filter((name) => !mayImport.some((start) => fits(name, start))).map((name) => `${path} → ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('never go round in a circle', () => {
    const needsOf = new Map(files.map(({ path, needs }) => [path, needs]));
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (finished.has(path) || trail.includes(path)) return;
      for (const next of needsOf.get(path) ?? []) visit(next, [...trail, path]);
      finished.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('the core', () => {
  const coreFiles = files.filter(({ path }) => path.startsWith('scripts/core/'));

  it('takes nothing but isIP from node:net', () => {
    const users = coreFiles.filter(({ imports }) => imports.includes('node:net'));
    const others = users.filter(({ code }) => !/import \{ isIP \} from ''/.test(code));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['the process', /\bprocess\b/],
    ['the console', /\bconsole\b/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\b|\bTemporal\.Now\b/],
    ['chance', /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync|Fill)\b|\bgetRandomValues\b/],
    ['the network', /\bfetch\(|\bWebSocket\b|\bEventSource\b/],
    ['timers', /\bset(Timeout|Interval|Immediate)\b/],
    ['code that is loaded later', /\bimport\(|\brequire\(|\beval\(|\bnew Function\b/],
  ])('does not use %s', (_, pattern) => {
    expect(coreFiles.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('each rule', () => {
  const listed = rules.map(({ id }) => id);
  const reports = [...fixtureCases('err'), ...fixtureCases('change')].map(({ folder }) =>
    readFileSync(join(folder, 'expected.txt'), 'utf8'),
  );

  it('is a file of the rules folder and is in the list, once', () => {
    const inFolder = readdirSync(join(root, rulesFolder)).filter((name) => name !== 'index.ts');
    expect(listed.map((id) => `${id}.ts`).sort()).toEqual(inFolder.sort());
  });

  it.each(rules)('$id is exported under its own name', async ({ id }) => {
    const name = id.replaceAll(/-[a-z]/g, (part) => part.charAt(1).toUpperCase());
    const module: unknown = await import(/* @vite-ignore */ new URL(`../${rulesFolder}${id}.ts`, import.meta.url).href);
    expect(Object.keys(module as object)).toEqual([name]);
    expect(module).toHaveProperty(`${name}.id`, id);
  });

  it.each(rules)('$id has a fixture whose expected text mentions it', ({ id }) => {
    expect(
      reports.some((report) => report.includes(`[${id}]`)),
      `no expected.txt mentions [${id}]`,
    ).toBe(true);
  });

  it.each(rules)('$id says what must hold and why in whole sentences', ({ summary, why }) => {
    for (const text of [summary, why]) expect(text).toMatch(/^\S.*\.$/);
  });

  it.each(rules)('$id explains rules that exist', ({ explains = [] }) => {
    expect(explains.filter((id) => !listed.includes(id))).toEqual([]);
  });
});

/** Whether an import is covered by an entry; `package` stands for everything that is not a file of the kit. */
function fits(name: string, start: string): boolean {
  const isFile = name.endsWith('.ts') || name.endsWith('.json');
  if (start === 'package') return !isFile;
  return isFile ? name.startsWith(start) : name === start || name.startsWith(`${start}/`);
}

function readKit(): readonly KitFile[] {
  const paths = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readKitFile(`scripts/${path.replaceAll('\\', '/')}`));
}

function readKitFile(path: string): KitFile {
  const text = readFileSync(join(root, path), 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');
  const statements = text.matchAll(/^(import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'/gm);
  const later = text.matchAll(/\bimport\('([^']+)'\)/g);
  const imports = [...statements].map(([, , type, name = '']) => ({
    name: resolve(path, name),
    needed: type === undefined,
  }));
  return {
    path,
    code: text.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''"),
    imports: [...imports.map(({ name }) => name), ...[...later].map(([, name = '']) => resolve(path, name))],
    needs: imports.filter(({ needed }) => needed).map(({ name }) => name),
  };
}

function resolve(path: string, name: string): string {
  return name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name;
}
