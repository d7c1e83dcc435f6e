import { chmod, readFile, rm, symlink } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeProducts } from '../scripts/git/products/place-products.ts';
import { TemporaryRepository, type RunOptions } from './support/temporary-repository.ts';

// Real Git, real husky, real lint-staged. The register is test/fixtures/ok/every-shape: the physical clusters prod-eu,
// build-eu and shanghai-host, and the virtual ones shop-test and shop-build on the latter.

let template: TemporaryRepository;
let repository: TemporaryRepository;

beforeAll(async () => {
  template = await TemporaryRepository.make('ok/every-shape');
});

afterAll(async () => template.remove());

beforeEach(async () => {
  repository = await template.copy();
});

afterEach(async () => repository.remove());

/** A commit that the hook refuses for these reasons, with everything left as it was. */
async function refused(args: readonly string[], reasons: readonly (string | RegExp)[], options?: RunOptions) {
  const before = await repository.state();
  const { exitCode, output } = await repository.run('git', ['commit', '--message=A change', ...args], options);
  for (const reason of reasons) expect(output).toMatch(reason);
  expect(exitCode, output).toBe(1);
  expect(await repository.state()).toEqual(before);
  return output;
}

/** A commit that the hook lets pass, after it looked at the register. */
async function accepted(args: readonly string[], options?: RunOptions) {
  const head = await repository.run('git', ['rev-parse', '--verify', '--quiet', 'HEAD']);
  const { exitCode, output } = await repository.run('git', ['commit', '--message=A change', ...args], options);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/^no problems in \d+ files?$/m);
  expect((await repository.git('rev-parse', 'HEAD')).trim()).not.toBe(head.output.trim());
  return output;
}

const shopTest = 'clusters/shop-test.yaml';
const wrongType = /^clusters\/shop-test\.yaml:7:16: error: "clusterType" must be "physical" or "virtual" \[schema\]$/m;

function makeBad() {
  return repository.edit(shopTest, 'clusterType: virtual', 'clusterType: physcal');
}

function makeGood() {
  return repository.edit(shopTest, '31443', '31445');
}

function makeGoodAgain() {
  return repository.edit(shopTest, 'physcal', 'virtual');
}

describe('a commit', () => {
  it('with a mistake is refused, with its place, its reason and the way to see it again', async () => {
    await makeBad();
    await repository.git('add', '--all');
    const output = await refused([], [wrongType, 'hint: did you mean "physical"?']);
    expect(output).toMatch(
      /\ncommit refused; "npm run validate -- --staged" shows it again, and CI checks the same.*\nhusky - .*\n$/,
    );
    const again = await repository.run('npm', ['run', '--silent', 'validate', '--', '--staged']);
    expect(again).toEqual({ exitCode: 1, output: expect.stringMatching(wrongType) });
  });

  it('without a mistake is accepted', async () => {
    await makeGood();
    await repository.git('add', '--all');
    await accepted([]);
    expect(await repository.git('show', `HEAD:${shopTest}`)).toContain('31445');
  });

  it('shows the warnings of what it touches, and counts the others', async () => {
    await repository.edit('clusters/shanghai-host.yaml', '192.0.2.10', '127.0.0.1');
    const own = '"127.0.0.1" can only be reached from that machine';
    expect(await repository.must('git', ['commit', '--all', '--message=Move the host'])).toContain(own);
    await repository.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-west');
    const output = await repository.must('git', ['commit', '--all', '--message=Move the worker']);
    expect(output).toMatch(/^\d warnings? in files you did not touch: npm run validate$/m);
    expect(output).not.toContain(own);
  });

  it('of everything that changed ("--all") is judged by that', async () => {
    await makeBad();
    await refused(['--all'], [wrongType, '"npm run validate -- --base HEAD" shows it again']);
    await makeGoodAgain();
    await makeGood();
    await accepted(['--all']);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('of a path is judged by that path and not by what else is staged', async () => {
    await makeBad();
    await repository.git('add', '--all');
    await repository.edit('clusters/shop-build.yaml', 'shop-build.example.com', 'shop-builds.example.com');
    await refused([shopTest], [wrongType]);
    await accepted(['clusters/shop-build.yaml']);
    expect(await repository.git('status', '--porcelain')).toBe(`M  ${shopTest}\n`);
  });

  it('that amends is judged', async () => {
    await makeBad();
    await refused(['--all', '--amend'], [wrongType]);
    await makeGoodAgain();
    await makeGood();
    await accepted(['--all', '--amend']);
    expect((await repository.git('rev-list', '--count', 'HEAD')).trim()).toBe('1');
  });

  it('that is the first of its branch is judged against an empty register', async () => {
    await beginAnew();
    await makeBad();
    await repository.git('add', shopTest);
    await refused([], [wrongType]);
    await makeGoodAgain();
    await repository.git('add', shopTest);
    await accepted([]);
  });

  it('from a sub-folder is judged', async () => {
    await makeBad();
    await repository.git('add', '--all');
    await refused([], [wrongType], { folder: 'clusters' });
    await makeGoodAgain();
    await makeGood();
    await accepted(['--all'], { folder: 'clusters' });
  });

  it('without a terminal is judged', async () => {
    await makeBad();
    await repository.git('add', '--all');
    const withoutTerminal = { detached: true, environment: { GIT_EDITOR: 'false' } };
    await refused([], [wrongType], withoutTerminal);
    await makeGoodAgain();
    await makeGood();
    await accepted(['--all'], withoutTerminal);
  });

  it('runs on the pinned Node, whatever "node" is on the machine', async () => {
    await repository.write('old/node', '#!/bin/sh\necho "node v20.0.0 was called"\nexit 99\n');
    await chmod(repository.path('old/node'), 0o755);
    const { output } = await repository.run('node', [], { environment: { PATH: repository.path('old') } });
    expect(output, 'the machine has an old Node').toContain('v20.0.0 was called');
    await makeGood();
    const search = [repository.path('old'), process.env['PATH']].join(delimiter);
    await accepted([shopTest], { environment: { PATH: search } });
  });

  it('of a file that is not of the register is not held up by it', async () => {
    await repository.write('notes.md', '# Notes\n');
    await repository.git('add', 'notes.md');
    await accepted([]);
  });
});

describe('a file that is staged in part', () => {
  it('is refused when the staged half is bad and the other one good', async () => {
    await makeBad();
    await repository.git('add', '--all');
    await makeGoodAgain();
    await refused([], [wrongType]);
  });

  it('is accepted when the staged half is good and the other one bad', async () => {
    await makeGood();
    await repository.git('add', '--all');
    await makeBad();
    const bad = await repository.read(shopTest);
    await accepted([]);
    expect(await repository.read(shopTest)).toBe(bad);
    expect(await repository.git('status', '--porcelain')).toBe(` M ${shopTest}\n`);
  });

  it('is not formatted, so that its other half stays as it is', async () => {
    await repository.write('notes.md', '*   staged\n');
    await repository.git('add', 'notes.md');
    await repository.write('notes.md', '*   staged\n*   not staged\n');
    await accepted([]);
    expect(await repository.git('show', 'HEAD:notes.md')).toBe('*   staged\n');
    expect(await repository.read('notes.md')).toBe('*   staged\n*   not staged\n');
  });

  it('that is gone from the disk again is judged by what is staged', async () => {
    await makeBad();
    await repository.git('add', '--all');
    await rm(repository.path(shopTest));
    await refused([], [wrongType]);
  });
});

describe('a removal', () => {
  it('of a host that still has a virtual cluster is refused', async () => {
    await repository.git('rm', '--quiet', ...filesOf('shanghai-host'));
    await refused(
      [],
      [
        /^clusters\/shop-build\.yaml:10:16: error: "shanghai-host" is removed, but virtual cluster .*\[no-dependents\]$/m,
      ],
    );
  });

  it('is judged in the index that Git makes for "--all" and for a path', async () => {
    for (const file of filesOf('shanghai-host')) await rm(repository.path(file));
    for (const args of [['--all'], filesOf('shanghai-host')]) await refused(args, [/\[no-dependents\]$/m]);
    for (const file of [shopTest, 'clusters/shop-build.yaml']) await rm(repository.path(file));
    await accepted(['--all']);
    expect(await repository.git('ls-files', 'clusters/*.yaml')).toBe('clusters/build-eu.yaml\nclusters/prod-eu.yaml\n');
  });

  it('of a worker is refused because of a product that was fetched and that Git does not see', async () => {
    const text = 'kind: Environment\nmetadata:\n  name: live\nspec:\n  cluster: prod-eu\n  envType: live\n';
    const url = 'https://gitlab.example.com/shop/default.project.git';
    const tenant = await repository.read('tenant.yaml');
    await repository.write('tenant.yaml', `${tenant}products:\n  - name: shop\n    repository: ${url}\n`);
    await commitUnseen('--all', '--message=List the products');
    const record = { repository: url, commit: 'a'.repeat(40), files: ['envs/live.yaml'], unkept: [] };
    const files = new Map([['envs/live.yaml', new TextEncoder().encode(text)]]);
    await placeProducts(repository.folder, [{ name: 'shop', record, files }]);
    await repository.git('rm', '--quiet', ...filesOf('prod-eu'));
    await refused(
      [],
      [
        /^products\/shop\/envs\/live\.yaml:5:12: error: "prod-eu" is removed, but environment "live" .*\[no-dependents\]$/m,
      ],
    );
  });

  it('of a host with all its virtual clusters is accepted, although it only deletes', async () => {
    await removeHost();
    await accepted([]);
  });

  it('of many clusters is refused until they are acknowledged', async () => {
    await removeAllButOne();
    await refused([], [/^tenant\.yaml:3:1: error: this change removes 4 of 5 clusters.*\[removal-acknowledged\]$/m]);
    const names = ['shanghai-host', 'build-eu', 'shop-test', 'shop-build'];
    await repository.edit(
      'tenant.yaml',
      'removals:\n',
      `removals:\n${names.map((name) => `  - name: ${name}\n`).join('')}`,
    );
    await accepted(['--all']);
  });

  it('by "git mv" is refused, since a name is not changed', async () => {
    await repository.git('mv', 'clusters/shop-build.yaml', 'clusters/shop-builds.yaml');
    await repository.edit('clusters/shop-builds.yaml', 'name: shop-build', 'name: shop-builds');
    await repository.git('add', '--all');
    await refused([], [/\[no-rename\]$/m]);
  });
});

describe('a merge', () => {
  it('whose conflict was resolved well is accepted, and badly refused', async () => {
    await conflict();
    await resolveConflict('physcal');
    await refused([], [/^clusters\/prod-eu\.yaml:\d+:\d+: error: .*"physical".*\[schema\]$/m]);
    await resolveConflict('physical');
    await accepted([]);
    expect((await repository.git('log', '-1', '--format=%P')).trim().split(' ')).toHaveLength(2);
  });

  it('does not count a removal that the other side did', async () => {
    await conflict(async () => {
      await repository.git('rm', '--quiet', ...filesOf('build-eu'));
      await commitUnseen('--message=Remove build-eu');
      await removeHost();
      await commitUnseen('--message=Remove shanghai-host');
    });
    await resolveConflict('physical');
    await accepted([]);
    expect(await repository.git('ls-files', 'clusters/*.yaml')).toBe('clusters/prod-eu.yaml\n');
  });

  it('counts a removal that no side did', async () => {
    await conflict();
    await resolveConflict('physical');
    await removeAllButOne();
    await refused([], [/this change removes 4 of 5 clusters.*\[removal-acknowledged\]$/m]);
  });

  it('of several branches does not count a removal that any of them did', async () => {
    for (const branch of ['one', 'two']) {
      await repository.git('checkout', '--quiet', '-b', branch, 'main');
      await repository.write(`${branch}.md`, `${branch}\n`);
      await repository.git('add', '--all');
      await commitUnseen(`--message=Write ${branch}`);
    }
    await repository.git('rm', '--quiet', ...filesOf('build-eu'));
    await commitUnseen('--message=Remove build-eu');
    await removeHost();
    await commitUnseen('--message=Remove shanghai-host');
    await repository.git('checkout', '--quiet', 'main');
    await commitUnseen('--allow-empty', '--message=Go on');
    await repository.git('merge', '--quiet', '--no-commit', 'one', 'two');
    await accepted([]);
    expect((await repository.git('log', '-1', '--format=%P')).trim().split(' ')).toHaveLength(3);
  });
});

describe('a merge without conflicts', () => {
  /** Two branches; `other` is to be merged into the one that is checked out. */
  async function branches(onOther: () => Promise<unknown>, onThis: () => Promise<unknown>): Promise<void> {
    await repository.git('checkout', '--quiet', '-b', 'other');
    await onOther();
    await commitUnseen('--all', '--message=The other side');
    await repository.git('checkout', '--quiet', 'main');
    await onThis();
    await commitUnseen('--all', '--message=This side');
  }
  const addToHost = async (): Promise<void> => {
    const text = await repository.read(shopTest);
    await repository.write(
      'clusters/shop-new.yaml',
      text.replaceAll('shop-test', 'shop-new').replaceAll('31443', '31447'),
    );
    await repository.git('add', '--all');
  };
  const merge = (...args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string }> =>
    repository.run('git', ['merge', '--no-edit', ...args, 'other']);

  it('of branches that are fine apart and not together is refused, and can be taken back', async () => {
    await branches(removeHost, addToHost);
    const head = await repository.git('rev-parse', 'HEAD');
    const { exitCode, output } = await merge();
    expect(exitCode, output).not.toBe(0);
    expect(output).toMatch(
      /^clusters\/shop-new\.yaml:\d+:\d+: error: host "shanghai-host" is not in this register \[known-host\]$/m,
    );
    expect(output).toMatch(
      /^merge refused; "git merge --abort" undoes it; "npm run validate -- --staged" shows it again, and CI checks the same$/m,
    );
    expect(await repository.git('rev-parse', 'HEAD')).toBe(head);
    const again = await repository.run('git', ['commit', '--no-edit']);
    expect(again.output).toContain('[known-host]');
    await repository.git('merge', '--abort');
    expect(await repository.git('status', '--porcelain')).toBe('');
    expect((await merge('--no-verify')).exitCode).toBe(0);
  });

  it('that is fine passes, and changes no file on the way', async () => {
    await branches(makeGood, () =>
      repository.write('notes.md', '*  not formatted\n').then(() => repository.git('add', '--all')),
    );
    const { exitCode, output } = await merge();
    expect(exitCode, output).toBe(0);
    expect(output).toMatch(/^no problems in \d+ files$/m);
    expect((await repository.git('log', '-1', '--format=%P')).trim().split(' ')).toHaveLength(2);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('does not count what the other side did in several steps as one of its own', async () => {
    // A removal, and then its address under another name: two merge requests, and no rename.
    await branches(
      async () => {
        const text = await repository.read('clusters/prod-eu.yaml');
        await repository.git('rm', '--quiet', ...filesOf('prod-eu'));
        await commitUnseen('--message=Remove prod-eu');
        const moved = text.replaceAll('prod-eu', 'prod-us').replace(/ {2}kubeconfig:[^]*$/, '');
        await repository.write('clusters/prod-us.yaml', `${moved}  kubeconfig:\n    from: variable\n`);
        await repository.git('add', '--all');
      },
      () => repository.write('notes.md', 'Notes\n').then(() => repository.git('add', '--all')),
    );
    const { exitCode, output } = await merge();
    expect(exitCode, output).toBe(0);
  });
});

describe('a worktree', () => {
  beforeEach(async () => {
    await repository.git('worktree', 'add', '--quiet', '-b', 'elsewhere', '../elsewhere');
    repository = repository.worktree('elsewhere');
  });

  it('without dependencies refuses and says what to do', async () => {
    await makeGood();
    await refused(['--all'], [/^ {2}hint: run "npm ci" there/m, repository.folder]);
  });

  it('judges its own index', async () => {
    await symlink(template.path('node_modules'), repository.path('node_modules'), 'junction');
    await makeBad();
    await repository.git('add', '--all');
    await refused([], [wrongType]);
    await makeGoodAgain();
    await makeGood();
    await accepted(['--all']);
  });
});

describe('formatting', () => {
  const ragged = 'name:   acme\nremovals: [ ]\n';
  const tidy = 'name: acme\nremovals: []\n';

  it.for([
    ['staged', []],
    ['committed with "--all"', ['--all']],
    ['committed by its path', ['tenant.yaml']],
  ] as const)('puts a file in order that is %s', async ([, args]) => {
    await repository.write('tenant.yaml', ragged);
    if (args.length === 0) await repository.git('add', 'tenant.yaml');
    await accepted(args);
    expect(await repository.git('show', 'HEAD:tenant.yaml')).toBe(tidy);
    expect(await repository.read('tenant.yaml')).toBe(tidy);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('leaves alone what is not staged', async () => {
    await makeGood();
    await repository.git('add', '--all');
    await repository.write('tenant.yaml', ragged);
    await accepted([]);
    expect(await repository.read('tenant.yaml')).toBe(ragged);
  });

  it('leaves alone what prettier is told to ignore', async () => {
    await repository.write('test/fixtures/err/a-case/tenant.yaml', ragged);
    await repository.git('add', '--all');
    await accepted([]);
    expect(await repository.read('test/fixtures/err/a-case/tenant.yaml')).toBe(ragged);
  });

  it('comes after the check, so that a refusal changes nothing', async () => {
    await repository.write('tenant.yaml', ragged);
    await makeBad();
    await repository.git('add', '--all');
    await refused([], [wrongType]);
    await refused(['--all'], [wrongType]);
    await refused([shopTest, 'tenant.yaml'], [wrongType]);
  });

  it('touches no byte of what is not UTF-8 text, and says so in a line for each', async () => {
    const text = '*   für alle\n';
    const foreign = {
      'latin-1.md': Buffer.from(text, 'latin1'),
      'latin-1.json': Buffer.from('{"a":   "für"}\n', 'latin1'),
      'charts/latin-1.yaml': Buffer.from('a:   für\n', 'latin1'),
      'utf-16.md': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf-16-big-endian.md': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'utf-16 without a mark.md': Buffer.from('*   for all\n', 'utf16le'),
      '-iso-2022-jp.md': Buffer.from('*   \u001b$B$3$s\u001b(B\n'),
      'cut-off.md': Buffer.from(text).subarray(0, 6),
      'program.yaml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff, 0x0a]),
    };
    for (const [path, bytes] of Object.entries(foreign)) await repository.write(path, bytes);
    await repository.write('empty.json', '');
    await repository.write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
    await symlink('latin-1.md', repository.path('link.md'));
    await repository.write('tenant.yaml', ragged);
    await repository.git('add', '--all');
    const before = (await repository.git('ls-files', '--stage')).split('\n');
    const output = await accepted([]);
    for (const [path, bytes] of Object.entries(foreign)) expect(await readFile(repository.path(path))).toEqual(bytes);
    const after = (await repository.git('ls-files', '--stage')).split('\n');
    expect(after.filter((entry) => !before.includes(entry))).toEqual([expect.stringMatching(/\ttenant\.yaml$/)]);
    expect(await repository.git('show', 'HEAD:tenant.yaml')).toBe(tidy);
    expect(await repository.git('status', '--porcelain')).toBe('');
    const notes = output.split('\n').filter((line) => line.startsWith('note: '));
    const expected = Object.keys(foreign).map((path) => `note: "${path}" is not formatted, since it is not UTF-8 text`);
    expect(notes.sort()).toEqual(expected.sort());
  });

  it('keeps the byte order mark of UTF-8, and the mode of a file', async () => {
    await repository.write('notes.md', '\ufeff*   für alle\r\n');
    await chmod(repository.path('notes.md'), 0o755);
    await repository.git('add', '--all');
    await accepted([]);
    expect(await repository.read('notes.md')).toBe('\ufeff- für alle\n');
    expect(await repository.git('ls-tree', 'HEAD', 'notes.md')).toMatch(/^100755 /);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('leaves a template as it is, and says so in one line', async () => {
    const templates = {
      'charts/x/templates/cm.yaml': [
        '{{- if .Values.on }}\nkind:   ConfigMap\n{{- end }}\n',
        'prettier cannot read it: Block collections are not allowed within flow collections (1:3)',
      ],
      'other/cm.yaml': ['name:   {{ .Values.name }}\n', 'prettier would take its "{{" apart'],
      'charts/y/templates/tests/cm.yaml': [
        'data:\n    a: |\n        {{ .Values.a | nindent 8 }}\n',
        'it is a template of a Helm chart',
      ],
    } as const;
    await repository.write('charts/y/Chart.yaml', 'name:   y\n');
    await repository.write('quoted.yaml', 'name:   "{{ .name }}"\n');
    for (const [path, [text]] of Object.entries(templates)) await repository.write(path, text);
    await repository.git('add', '--all');
    const output = await accepted([]);
    const notes = output.split('\n').filter((line) => line.startsWith('note: '));
    const expected = Object.entries(templates).map(
      ([path, [, reason]]) => `note: "${path}" is not formatted, since ${reason}`,
    );
    expect(notes.sort()).toEqual(expected.sort());
    for (const [path, [text]] of Object.entries(templates)) {
      expect(await repository.read(path)).toBe(text);
      expect(await repository.git('show', `HEAD:${path}`)).toBe(text);
    }
    expect(await repository.git('show', 'HEAD:quoted.yaml')).toBe('name: "{{ .name }}"\n');
    expect(await repository.git('show', 'HEAD:charts/y/Chart.yaml')).toBe('name: y\n');
  });

  it('refuses no commit, whatever is wrong with it, and loses no half of a file', async () => {
    await repository.write('.prettierrc.json', '{ "a": }\n');
    await makeGood();
    await repository.git('add', '--all');
    await repository.edit(shopTest, '31445', '31446');
    const output = await accepted([]);
    expect(output).toMatch(/^note: "\.prettierrc\.json" is not formatted, since prettier cannot read it: /m);
    expect(await repository.git('show', `HEAD:${shopTest}`)).toContain('31445');
    expect(await repository.read(shopTest)).toContain('31446');
    expect(await repository.git('status', '--porcelain')).toBe(` M ${shopTest}\n`);
  });

  it('refuses none either when it cannot begin', async () => {
    await repository.write('lint-staged.config.js', 'throw new Error("no configuration");\n');
    await repository.git('add', '--all');
    const output = await accepted([]);
    expect(output).toMatch(/^note: formatting failed; the commit has what was staged$/m);
  });

  it('loses nothing either on a branch without commits', async () => {
    await beginAnew();
    await repository.write('tenant.yaml', ragged);
    await repository.write('broken.json', '{ "a": }\n');
    await repository.git('add', 'tenant.yaml', 'broken.json');
    await repository.edit(shopTest, '31443', '31446');
    const output = await accepted([]);
    expect(output).toMatch(/^note: "broken\.json" is not formatted, since prettier cannot read it: Unexpected token/m);
    expect(await repository.git('show', 'HEAD:tenant.yaml')).toBe(tidy);
    expect(await repository.git('show', 'HEAD:broken.json')).toBe('{ "a": }\n');
    expect(await repository.read(shopTest)).toContain('31446');
  });

  it('does not stop a cherry-pick', async () => {
    await conflictOf('cherry-pick');
    await resolveConflict('physical');
    await repository.write('broken.json', '{ "a": }\n');
    await repository.git('add', '--all');
    const output = await accepted([]);
    expect(output).toMatch(/^note: "broken\.json" is not formatted/m);
  });

  it('is left out beside a file that is only announced, which is not judged', async () => {
    await repository.write('clusters/planned.yaml', '');
    await repository.git('add', '--intent-to-add', 'clusters/planned.yaml');
    await repository.write('tenant.yaml', ragged);
    await repository.git('add', 'tenant.yaml');
    await accepted([]);
    expect(await repository.git('show', 'HEAD:tenant.yaml')).toBe(ragged);
    await makeBad();
    await repository.git('add', shopTest);
    await refused([], [wrongType]);
  });
});

describe('"npm run format"', () => {
  it('formats what is not ignored, and touches no byte of what is not UTF-8 text', async () => {
    const latin = Buffer.from('*   für alle\n', 'latin1');
    await repository.write('notes/.gitignore', 'ignored.md\n');
    for (const name of ['ignored.md', 'new.md', 'gone.md']) await repository.write(`notes/${name}`, '*   all\n');
    await repository.write('notes/latin-1.md', latin);
    await repository.git('add', '--all');
    await rm(repository.path('notes/gone.md'));
    await symlink('ignored.md', repository.path('notes/link.md'));
    const ended = await repository.run('node', [repository.path('.husky/format.js')], {
      folder: 'notes',
      environment: { PATH: [repository.path('node_modules/.bin'), process.env['PATH']].join(delimiter) },
    });
    const note = 'note: "latin-1.md" is not formatted, since it is not UTF-8 text';
    expect(ended).toEqual({ exitCode: 0, output: `new.md\n${note}\n` });
    expect(await repository.read('notes/new.md')).toBe('- all\n');
    expect(await repository.read('notes/ignored.md')).toBe('*   all\n');
    expect(await readFile(repository.path('notes/latin-1.md'))).toEqual(latin);
    const { scripts } = JSON.parse(await repository.read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['format']).toBe('node .husky/format.js');
  });
});

/** A commit that only prepares a test, past the hook. */
function commitUnseen(...args: readonly string[]) {
  return repository.git('commit', '--quiet', '--no-verify', ...args);
}

/** A branch without commits on which the register is staged, without the kit: formatting all of it takes long. */
async function beginAnew() {
  await repository.git('checkout', '--quiet', '--orphan', 'anew');
  await repository.git('rm', '--quiet', '-r', '--cached', 'bin', 'scripts', 'schemas', 'management');
}

/** The files of physical clusters. */
function filesOf(...names: readonly string[]) {
  return names.flatMap((name) => [`clusters/${name}.yaml`, `clusters/${name}.kubeconfig.age`]);
}

/** Removes a host with all its virtual clusters. */
function removeHost(): Promise<string> {
  return repository.git('rm', '--quiet', ...filesOf('shanghai-host'), shopTest, 'clusters/shop-build.yaml');
}

/** Removes more clusters than a change may that lists none. */
async function removeAllButOne() {
  await repository.git('rm', '--quiet', ...filesOf('build-eu'));
  await removeHost();
}

/** Two branches that changed the same line, being merged; `onTheOtherSide` goes on with the branch that is merged. */
function conflict(onTheOtherSide?: () => Promise<void>) {
  return conflictOf('merge', onTheOtherSide);
}

async function conflictOf(command: 'merge' | 'cherry-pick', onTheOtherSide = async () => {}) {
  await repository.git('checkout', '--quiet', '-b', 'other');
  await repository.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-west');
  await commitUnseen('--all', '--message=Move to the west');
  await onTheOtherSide();
  await repository.git('checkout', '--quiet', 'main');
  await repository.edit('clusters/prod-eu.yaml', 'eu-central', 'eu-east');
  await commitUnseen('--all', '--message=Move to the east');
  const { exitCode } = await repository.run('git', [command, 'other']);
  expect(exitCode, 'there is a conflict').toBe(1);
}

async function resolveConflict(clusterType: string) {
  const text = await repository.read('clusters/prod-eu.yaml');
  const resolved = text
    .replace(/<<<<<<<[^]*>>>>>>>.*\n/, '    region: eu-north\n')
    .replace(/clusterType: \w+/, `clusterType: ${clusterType}`);
  await repository.write('clusters/prod-eu.yaml', resolved);
  await repository.git('add', 'clusters/prod-eu.yaml');
}
