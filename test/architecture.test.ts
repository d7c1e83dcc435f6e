import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../scripts/rules/index.ts';
import { fixtureCases } from './support/fixtures.ts';

/** A folder of files about one topic; a file belongs to the longest folder that holds it. */
interface Room {
  readonly folder: string;
  /** No files, network, process, clock or chance: what is given in decides what comes out. */
  readonly pure: boolean;
  /** What a pure room may import that is not a file of the kit. */
  readonly packages?: readonly string[];
}

/** From the ground up: a room imports what stands above it in this list, types counted, and nothing else. */
const rooms: readonly Room[] = [
  { folder: 'scripts/text/', pure: true, packages: ['js-yaml', 'node:util', 'yaml'] },
  { folder: 'scripts/secrets/', pure: true, packages: ['js-yaml', 'node:zlib'] },
  { folder: 'scripts/cli/', pure: false },
  { folder: 'scripts/kubernetes/objects/', pure: true },
  { folder: 'scripts/register/', pure: true, packages: ['ajv', 'node:net'] },
  { folder: 'scripts/kubernetes/', pure: false },
  { folder: 'scripts/desired/', pure: true, packages: ['node:crypto', 'node:util'] },
  { folder: 'scripts/git/', pure: false },
  { folder: 'scripts/credential/', pure: true, packages: ['js-yaml', 'node:buffer', 'node:crypto', 'node:util'] },
  { folder: 'scripts/credential/seal/', pure: false },
  { folder: 'scripts/credential/sources/', pure: false },
  { folder: 'scripts/gitlab/', pure: false },
  { folder: 'scripts/plan/', pure: true, packages: ['node:util'] },
  { folder: 'scripts/import/', pure: true, packages: ['js-yaml', 'node:util'] },
  { folder: 'scripts/import/files/', pure: false },
  { folder: 'scripts/new/', pure: false },
  { folder: 'scripts/completion/', pure: false },
  { folder: 'scripts/init/', pure: false },
  { folder: 'scripts/rules/', pure: true, packages: ['@kubernetes-models/argo-cd', 'node:util'] },
  { folder: 'scripts/report/', pure: true, packages: ['js-yaml', 'node:crypto', 'node:util'] },
  { folder: 'scripts/docs/', pure: false },
  { folder: 'scripts/management/', pure: false },
  { folder: 'scripts/apply/', pure: false },
  { folder: 'scripts/doctor/', pure: false },
  { folder: 'scripts/upgrade/', pure: false },
  { folder: 'sandbox/', pure: false },
];
const rulesFolder = 'scripts/rules/';
/** Loads Argo CD's types only when a component was touched, since that takes longer than all the rest. */
const loadsLater = 'scripts/rules/engine/check-register.ts';
const mostVerbLines = 80;

const root = fileURLToPath(new URL('..', import.meta.url));

/** One import of a file. */
interface Import {
  /** A statement, or else a call that loads or runs the other file. */
  readonly by: 'import' | 'export' | 'call';
  /** A path relative to the root, or the name of a package. */
  readonly from: string;
  /** Whether only types are taken, which are gone when the kit runs. */
  readonly onlyTypes: boolean;
  /** `*` for everything. */
  readonly names: readonly string[];
}

/** A file of the repository that is run: TypeScript, but in `bin/`, which is there before any TypeScript can be read. */
interface ScriptFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Without comments and without the text in strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const files = ['bin', 'scripts', 'sandbox', 'test', 'bench'].flatMap(readFolder);
const kitFiles = files.filter(({ path }) => /^(scripts|sandbox)\//.test(path));
const verbs = kitFiles.filter(({ path }) => /^scripts\/[^/]+$/.test(path));
const pureFiles = kitFiles.filter(({ path }) => roomOf(path)?.pure === true);

describe('imports', () => {
  it('are in rooms of the list', () => {
    const homeless = kitFiles.filter((file) => !verbs.includes(file) && roomOf(file.path) === undefined);
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('go up the list only', () => {
    const wrong = wrongImports(({ path }, { from }) => {
      if (!isOfKit(from)) return false;
      const [importer, imported] = [rankOf(path), rankOf(from)];
      return imported === -1 || (importer !== -1 && imported > importer);
    });
    expect(wrong).toEqual([]);
  });

  it('never go round in a circle, not even for a type', () => {
    const importsOf = new Map(kitFiles.map(({ path, imports }) => [path, imports.map(({ from }) => from)]));
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (finished.has(path) || trail.includes(path)) return;
      for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
      finished.add(path);
    };
    for (const { path } of kitFiles) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('of a rule are no other rules, and only the engine has the list', () => {
    const isRule = (path: string): boolean => posix.dirname(path) === dirname(`${rulesFolder}x`);
    const list = `${rulesFolder}index.ts`;
    const wrong = wrongImports(({ path }, { from }) => {
      if (from === list) return roomOf(path)?.folder === rulesFolder && !path.startsWith(`${rulesFolder}engine/`);
      return isRule(from) && path !== list;
    });
    expect(wrong).toEqual([]);
  });

  it('of schemas are in one folder', () => {
    const wrong = wrongImports(
      ({ path }, { from }) => from.startsWith('schemas/') && !path.startsWith('scripts/register/schema/'),
    );
    expect(wrong).toEqual([]);
  });

  it('name each module once', () => {
    const twice = files.flatMap(({ path, imports }) => {
      const all = imports.filter(({ by }) => by === 'import').map(({ from }) => from);
      return all.filter((from, index) => all.indexOf(from) !== index).map((from) => `${path} → ${from}`);
    });
    expect(twice).toEqual([]);
  });

  it('of the YAML editor are for the verbs that edit, as loading it takes twice as long as the reader', () => {
    const importsOf = new Map(kitFiles.map(({ path, imports }) => [path, imports]));
    const reaches = (path: string, seen: Set<string>): boolean =>
      (importsOf.get(path) ?? []).some(({ from, onlyTypes }) => {
        if (from === 'yaml') return true;
        return !onlyTypes && !seen.has(from) && reaches(from, seen.add(from));
      });
    const editing = verbs.map(({ path }) => path).filter((path) => reaches(path, new Set()));
    expect(editing).toEqual(['scripts/import.ts', 'scripts/new.ts', 'scripts/seal.ts']);
  });

  it('are from the file that holds the thing: none hands on what is of another', () => {
    const barrels = kitFiles.filter(({ imports }) => imports.some(({ by }) => by === 'export'));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('exports', () => {
  /** Tests count: a verb, and now and then a part of a whole, is exported for them. */
  it('are all imported somewhere', () => {
    const used = new Set(
      files.flatMap(({ imports }) => imports.flatMap(({ from, names }) => names.map((name) => `${from} ${name}`))),
    );
    const unused = files.flatMap(({ path, code }) =>
      verbs.some((verb) => verb.path === path) || used.has(`${path} *`)
        ? []
        : exportedIn(code)
            .map((name) => `${path} ${name}`)
            .filter((one) => !used.has(one)),
    );
    expect(unused).toEqual([]);
  });
});

describe('a verb', () => {
  it.each(verbs)(`$path has at most ${mostVerbLines} lines`, ({ text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(mostVerbLines);
  });

  it('imports files of the kit and how to show a value, nothing else', () => {
    const wrong = wrongImports((file, { from }) => verbs.includes(file) && !isOfKit(from) && from !== 'node:util');
    expect(wrong).toEqual([]);
  });
});

describe('a pure room', () => {
  it('runs nothing of a room that is not, and no package but its own', () => {
    const wrong = wrongImports((file, { from, onlyTypes }) => {
      const room = roomOf(file.path);
      if (room?.pure !== true || isData(from)) return false;
      if (isOfKit(from)) return !onlyTypes && roomOf(from)?.pure !== true;
      return !(room.packages ?? []).some((name) => from === name || from.startsWith(`${name}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('takes nothing but isIP from node:net', () => {
    const others = pureFiles.flatMap(({ path, imports }) =>
      imports.filter(({ from, names }) => from === 'node:net' && names.join() !== 'isIP').map(() => path),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['the process', /\bprocess\b/],
    ['the console', /\bconsole\b/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\b|\bTemporal\.Now\b/],
    ['chance', /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync|Fill)\b|\bgetRandomValues\b/],
    ['the network', /\bfetch\(|\bWebSocket\b|\bEventSource\b/],
    ['timers', /\bset(Timeout|Interval|Immediate)\b/],
  ])('does not use %s', (_, pattern) => {
    expect(pureFiles.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('loads no code later, but for one thing', () => {
    const later = pureFiles.filter(({ code }) => /\bimport\(|\brequire\(|\beval\(|\bnew Function\b/.test(code));
    expect(later.map(({ path }) => path)).toEqual([loadsLater]);
  });
});

describe('a test', () => {
  it('of the unit project replaces a module after a reset: its worker may have loaded the real one', () => {
    const hoisted = files.filter(({ path, code }) => /^test\/(?!cluster\/)/.test(path) && /\bvi\.mock\(/.test(code));
    expect(hoisted.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is cited', () => {
  const pages = ['.', 'docs', 'management', 'clusters'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => posix.join(folder, name)),
  );

  it('in comments is there', () => {
    const wrong = files.flatMap(({ path, text }) =>
      commentsOf(text)
        .flatMap((comment) => [...citedPaths(comment), ...citedPages(comment)])
        .filter((cited) => !isThere(cited))
        .map((cited) => `${path}: ${cited}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(pages)('in %s is there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
      posix.join(posix.dirname(page), to),
    );
    expect([...citedPaths(text), ...links].filter((cited) => !existsSync(join(root, cited)))).toEqual([]);
  });
});

describe('each rule', () => {
  const listed = rules.map(({ id }) => id);
  const reports = [...fixtureCases('err'), ...fixtureCases('change')].map(({ folder }) =>
    readFileSync(join(folder, 'expected.txt'), 'utf8'),
  );

  it('is a file of the rules folder and is in the list, once', () => {
    const inFolder = readdirSync(join(root, rulesFolder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
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

function roomOf(path: string): Room | undefined {
  const holding = rooms.filter(({ folder }) => path.startsWith(folder));
  return holding.reduce<Room | undefined>(
    (best, room) => (best === undefined || room.folder.length > best.folder.length ? room : best),
    undefined,
  );
}

/** The place in the list; -1 for a verb, which may import everything and nothing imports. */
function rankOf(path: string): number {
  const room = roomOf(path);
  return room === undefined ? -1 : rooms.indexOf(room);
}

/** What is read as it is and runs nothing. */
function isData(path: string): boolean {
  return path.startsWith('schemas/') || ['management/namespaces.json', 'package.json'].includes(path);
}

function isOfKit(name: string): boolean {
  return /^(scripts|sandbox)\//.test(name);
}

function wrongImports(isWrong: (file: ScriptFile, one: Import) => boolean): readonly string[] {
  return kitFiles.flatMap((file) =>
    file.imports.filter((one) => isWrong(file, one)).map(({ from }) => `${file.path} → ${from}`),
  );
}

function readFolder(folder: string): readonly ScriptFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(
      (path) =>
        /^bin\/.+\.js$|\.ts$/.test(path) && !path.startsWith('test/fixtures/') && !path.includes('/node_modules/'),
    )
    .map(readScript);
}

function readScript(path: string): ScriptFile {
  const text = readFileSync(join(root, path), 'utf8');
  const plain = text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const statements = plain.matchAll(/^(import|export)\s(type\s)?(?:([^'";]*?)\sfrom\s)?'([^']+)'/gm);
  // Loaded later, or run as a program of its own: whatever it exports may be used.
  const whole = plain.matchAll(/\bimport\('([^']+)'\)|\b(?:new URL\(|import\.meta\.dirname, )'([^']+\.ts)'/g);
  return {
    path,
    text,
    code: plain.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''"),
    imports: [
      ...[...statements].map(([, by, type, list = '', name = '']) => {
        const names = namesIn(list);
        return {
          by: by === 'export' ? ('export' as const) : ('import' as const),
          from: resolve(path, name),
          onlyTypes: type !== undefined || (names.length > 0 && names.every((one) => one.startsWith('type '))),
          names: names.map((one) => one.replace(/^type /, '')),
        };
      }),
      ...[...whole].map(([, later, program]) => {
        return { by: 'call' as const, from: resolve(path, later ?? program ?? ''), onlyTypes: false, names: ['*'] };
      }),
    ],
  };
}

/** The names between the braces, as the other file calls them. */
function namesIn(list: string): readonly string[] {
  const inside = /\{([^}]*)\}/.exec(list)?.[1];
  if (inside === undefined) return ['*'];
  return inside
    .split(',')
    .map((one) => one.trim().replace(/ as .*$/, ''))
    .filter((one) => one !== '');
}

function resolve(path: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
}

function exportedIn(code: string): readonly string[] {
  const pattern = /^export (?:async )?(?:abstract )?(?:function\*?|const|interface|type|class) (\w+)/gm;
  return [...code.matchAll(pattern)].map(([, name = '']) => name);
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:\/\*[^]*?\*\/|\/\/.*$)/gm)].map(([comment]) => comment);
}

/** Paths from the root, without those that stand for many. */
function citedPaths(text: string): readonly string[] {
  const pattern = /(?<![\w./<>-])(?:bin|scripts|sandbox|test|docs|schemas|management|bench)\/[\w./<>*-]*/g;
  return [...text.matchAll(pattern)]
    .map(([path]) => path.replace(/\.$/, ''))
    .filter((path) => !/[<>*]/.test(path) && (/\.\w+$/.test(path) || path.endsWith('/')));
}

/** Pages of the documentation that are named without their folder. */
function citedPages(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w./-])[\w-]+\.md\b/g)].map(([page]) => page);
}

function isThere(cited: string): boolean {
  return [cited, `docs/${cited}`].some((path) => existsSync(join(root, path)));
}
