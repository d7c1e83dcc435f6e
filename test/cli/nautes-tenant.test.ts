import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import verbs from '../../bin/verbs.json' with { type: 'json' };
import kit from '../../package.json' with { type: 'json' };
import type { Verb } from '../../scripts/cli/verb.ts';
import { rules } from '../../scripts/rules/index.ts';

const root = dirname(dirname(import.meta.dirname));
const oldest = kit.engines.node.slice('>='.length);
const [major = 0, minor = 0] = oldest.split('.').map(Number);
const bin = join(root, 'bin/nautes-tenant.js');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the list of verbs', () => {
  const names = readdirSync(join(root, 'scripts')).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
  const scripts = Object.entries(kit.scripts);
  const inOrder = scripts.filter(([name, command]) => command === `node bin/nautes-tenant.js ${name}`);

  it('holds every verb of the kit, each of which is a script of npm', () => {
    expect(inOrder.map(([name]) => name).sort()).toEqual(names.sort());
  });

  it('says of each what it says of itself', async () => {
    const summaries: Record<string, string> = {};
    const completed: Record<string, object> = {};
    for (const [name] of inOrder) {
      const module = (await import(/* @vite-ignore */ join(root, `scripts/${name}.ts`))) as Record<string, Verb>;
      const verb = Object.values(module).find((one) => one.name === name);
      const { summary = '', positionals, options, details } = verb ?? {};
      summaries[name] = summary;
      completed[name] = { summary, positionals, options, details };
    }
    await expect(`${JSON.stringify(summaries, undefined, 2)}\n`).toMatchFileSnapshot('../../bin/verbs.json');
    const completion = { verbs: completed, rules: rules.map(({ id }) => id) };
    await expect(`${JSON.stringify(completion, undefined, 2)}\n`).toMatchFileSnapshot('../../bin/completion.json');
  });
});

describe('the command', () => {
  it.for([['help'], ['--help'], ['-h']])('lists the verbs with %s', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of Object.keys(verbs)) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toContain(verbs.validate);
  });

  it('lists them as an error when no verb is given', () => {
    expect(run()).toEqual({ status: 2, stdout: '', stderr: run('help').stdout });
  });

  it('shows what a verb takes, in every form', () => {
    const help = run('plan', '--help');
    expect(help.stdout).toContain(
      'Usage: npm run plan -- [options] [<cluster>...]\n       node bin/nautes-tenant.js plan [options] [<cluster>...]\n',
    );
    expect(run('help', 'plan')).toEqual(help);
    expect(run('plan', '-h')).toEqual(help);
    const args = [join(root, 'scripts/plan.ts'), '--help'];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject(help);
  });

  it('says its version', () => {
    expect(run('--version')).toEqual({ status: 0, stdout: `${kit.version}\n`, stderr: '' });
  });

  it.for<readonly [args: readonly string[], stderr: string]>([
    [['valdate'], 'error: unknown verb "valdate"\n  hint: did you mean "validate"?\n'],
    [['help', 'stauts'], 'error: unknown verb "stauts"\n  hint: did you mean "status"?\n'],
    [['toString'], 'error: unknown verb "toString"\n  hint: run "npm run nautes-tenant -- help" to see all verbs\n'],
    [['--staged'], 'error: unknown option "--staged"\n  hint: put the verb first, then its options\n'],
    [['validate', '--stagd'], 'error: unknown option "--stagd"\n  hint: did you mean "--staged"?\n'],
    [
      ['diff'],
      'error: there is no verb "diff"\n' +
        '  hint: run "npm run plan", or "npm run plan -- --live" to compare with the management cluster\n',
    ],
    [
      ['delete', 'cluster', 'shop-test'],
      'error: there is no verb "delete"\n' +
        '  hint: remove clusters/<name>.yaml with "git rm" and commit; "npm run plan" shows what that does\n',
    ],
    [['get'], 'error: there is no verb "get"\n  hint: run "npm run status", which lists what is registered\n'],
    [['list'], 'error: there is no verb "list"\n  hint: run "npm run status", which lists what is registered\n'],
    [
      ['create'],
      'error: there is no verb "create"\n  hint: run "npm run new -- <name>", which writes a cluster file to commit\n',
    ],
    [
      ['apply', '--dry-run'],
      'error: there is no option "--dry-run"\n  hint: run "npm run plan -- --live", which shows what apply would do\n',
    ],
    [
      ['plan', '--dry-run'],
      'error: there is no option "--dry-run"\n' +
        '  hint: remove it: plan never changes anything; with --live it shows what apply would do\n',
    ],
    [
      ['validate', '-o', 'wide'],
      'error: --format is "wide", expected "text" or "json" or "yaml" or "gitlab" or "junit"\n',
    ],
    [
      ['validate', '--output', 'json'],
      'error: --output names a file, but "json" is a format\n' +
        '  hint: write "-o json"; to write a file of that name, use "--output ./json"\n',
    ],
    [
      ['plan', '--output', 'wide'],
      'error: --output names a file, but "wide" is a format\n' +
        '  hint: the formats are text, json, yaml, name, markdown, html and terraform, after "-o"; ' +
        'to write a file of that name, use "--output ./wide"\n',
    ],
    [
      ['apply', '--output', 'json'],
      'error: unknown option "--output"\n  hint: use "-o" or "--format" for the output format\n',
    ],
    [
      ['plan', '-o'],
      'error: option "--format" needs a value\n  hint: run "npm run plan -- --help" to see its options\n',
    ],
    [
      ['plan', '--base', '--live'],
      'error: option "--base" needs a value\n  hint: run "npm run plan -- --help" to see its options\n',
    ],
    [
      ['plan', '--live=yes'],
      'error: option "--live" takes no value\n  hint: run "npm run plan -- --help" to see its options\n',
    ],
    [
      ['plan', '--report', ''],
      'error: option "--report" has an empty value\n' + '  hint: run "npm run plan -- --help" to see its options\n',
    ],
    [
      ['plan', '--constructor'],
      'error: unknown option "--constructor"\n  hint: run "npm run plan -- --help" to see its options\n',
    ],
    [['plan', '-x'], 'error: unknown option "-x"\n  hint: run "npm run plan -- --help" to see its options\n'],
    [
      ['a\u001b[2J'],
      'error: unknown verb "a\\u001b[2J"\n  hint: run "npm run nautes-tenant -- help" to see all verbs\n',
    ],
  ])('refuses %j', ([args, stderr]) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it('finds the register where the person is, also when npm runs it', async () => {
    const args = ['run', '--silent', 'nautes-tenant', '--', 'validate'];
    const cwd = join(root, 'test/fixtures/ok/every-shape/clusters');
    expect(execFileSync('npm', [...args, '--root', '..'], { cwd, encoding: 'utf8' })).toMatch(
      /^no problems in \d+ files$/m,
    );
  });
});

describe('before the kit can run', () => {
  it('the command is read by a Node that is too old for all else', () => {
    const text = readFileSync(bin, 'utf8');
    for (const sourceType of ['script', 'module'] as const) {
      const parsed = (code: string, ecmaVersion: 5 | 2020) =>
        parse(code, { ecmaVersion, sourceType, allowHashBang: true });
      expect(() => parsed(text, 2020)).not.toThrow();
      // Loading a module later came with Node 10; all else is older.
      if (sourceType === 'script') expect(() => parsed(text.replaceAll('import(', 'later('), 5)).not.toThrow();
    }
  });

  it.for([
    [oldest, true],
    [`${major}.${minor - 1}.9`, false],
    ['20.20.2', false],
    ['100.0.0', true],
  ] as const)('a person with Node %s is told when it is too old', ([version, isFine]) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    const args = ['--import', pretend, bin, '--version'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const said =
      `error: Node ${version} is too old for nautes-tenant, which needs ${oldest}\n` +
      '  hint: install a newer Node; in a clone "npm ci" brings one along for "npm run nautes-tenant"\n';
    expect({ status, stderr }).toEqual(isFine ? { status: 0, stderr: '' } : { status: 3, stderr: said });
  });
});

describe('a copy of the kit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nautes-tenant-copy-'));
  const packages = join(folder, 'node_modules');
  const cache = join(packages, '.cache/nautes-tenant');
  /** A mistake that is found as soon as the verb is loaded. */
  const mistake = ['validate', '--no-such-option'];
  const refused = run(...mistake);

  beforeAll(() => {
    for (const path of ['bin', 'management', 'schemas', 'scripts', 'package.json'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(): Promise<typeof refused> {
    const args = [join(folder, 'bin/nautes-tenant.js'), ...mistake];
    // Vitest switches the compile cache off while it measures coverage, also for child processes.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: undefined };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, { env }, (_, stdout, stderr) =>
        resolve({ status: child.exitCode, stdout, stderr }),
      );
    });
  }

  function cached(): readonly string[] {
    return readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  }

  it('says what to do before its packages are installed, and makes no folder for them', async () => {
    const stderr = `error: the kit's packages are not installed\n  hint: run "npm ci" in the folder of the kit\n`;
    expect(await start()).toEqual({ status: 3, stdout: '', stderr });
    expect(existsSync(packages)).toBe(false);
  });

  it('starts without keeping what it compiles where that cannot be written', async () => {
    mkdirSync(packages);
    for (const name of readdirSync(join(root, 'node_modules')).filter((one) => one !== '.cache'))
      symlinkSync(join(root, 'node_modules', name), join(packages, name));
    writeFileSync(join(packages, '.cache'), '');
    expect(await start()).toEqual(refused);
    rmSync(join(packages, '.cache'));
  });

  it('keeps what it compiles among its packages, also when several start at once', async () => {
    expect(await Promise.all([start(), start(), start()])).toEqual([refused, refused, refused]);
    expect(cached().length).toBeGreaterThan(50);
    expect(await start()).toEqual(refused);
  });

  it.for<readonly [how: string, damaged: (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['overwritten in the middle', (bytes) => Buffer.from(bytes).fill(0xff, Math.floor(bytes.length / 2))],
  ])('does not mind that what it kept is %s', async ([, damaged]) => {
    for (const file of cached()) writeFileSync(file, damaged(readFileSync(file)));
    expect(await start()).toEqual(refused);
    expect(await start()).toEqual(refused);
  });

  it('runs what its files say now, not what was kept of them', async () => {
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    const file = join(folder, 'scripts/cli/run.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('`unknown option', '`strange option'));
    expect(await start()).toEqual({ ...refused, stderr: refused.stderr.replace('unknown', 'strange') });
  });
});
