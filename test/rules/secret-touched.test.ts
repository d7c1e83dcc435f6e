import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readComparedTrees, type TreeChoice } from '../../scripts/git/compared-trees.ts';
import { makeJwt } from '../support/certificates.ts';
import { diagnosticsOf } from '../support/findings.ts';
import { kubeconfigWith, opaqueToken } from '../support/planted-secrets.ts';
import { TemporaryRepository } from '../support/temporary-repository.ts';

let root: string;
const secret = `token: ${makeJwt({ sub: 'planted' })}\n`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secret-touched-'));
  git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => rm(root, { recursive: true }));

/** The files in which a secret is found. */
async function found(choice: Omit<TreeChoice, 'directory'>): Promise<readonly string[]> {
  const trees = await readComparedTrees({ directory: root, ...choice });
  return diagnosticsOf(trees.head, trees.base)
    .filter(({ ruleId }) => ruleId === 'no-plaintext-secret')
    .map(({ at }) => at.file);
}

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function commit(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await write(files);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message=A change');
}

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com'];
  execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' });
}

describe('what is staged', () => {
  it('is searched where it changes, in any file of any type, and not where it stays', async () => {
    await commit({ 'old/notes.md': secret, 'clusters/README.md': secret, 'tenant.yaml': 'name: acme\n' });
    await write({
      'README.md': secret,
      'a/b.bin': `\0${secret}`,
      'clusters/new.yaml': secret,
      'clean.md': '# Clean\n',
    });
    git('add', '--all');
    expect(await found({ staged: true })).toEqual(['README.md', 'a/b.bin', 'clusters/new.yaml']);
  });

  it('is what the index holds, whatever is on disk', async () => {
    await commit({ 'tenant.yaml': 'name: acme\n' });
    await write({ 'staged.md': secret });
    git('add', '--all');
    await write({ 'staged.md': '# Clean\n', 'not-staged.md': secret });
    expect(await found({ staged: true })).toEqual(['staged.md']);
  });

  it('counts a file that was moved or made executable, whatever it is called', async () => {
    await commit({ 'old.md': secret, 'run.sh': secret, 'gone.md': secret, 'stays.md': secret });
    git('mv', 'old.md', 'new "上海"\n.md');
    git('rm', '--quiet', 'gone.md');
    git('update-index', '--chmod=+x', 'run.sh');
    expect(await found({ staged: true })).toEqual(['new "上海"\n.md', 'run.sh']);
  });

  it('is everything on a branch without commits, links and what is only announced left out', async () => {
    await write({ 'a.md': secret, 'clusters/b.yaml': secret, 'announced.md': secret });
    await symlink(secret.trim(), join(root, 'link'));
    git('add', 'a.md', 'clusters', 'link');
    git('add', '--intent-to-add', 'announced.md');
    expect(await found({ staged: true })).toEqual(['a.md', 'clusters/b.yaml']);
    git('commit', '--quiet', '--message=Begin', 'a.md');
    expect(await found({ staged: true })).toEqual(['clusters/b.yaml']);
  });

  it('in a merge counts only where no parent has it', async () => {
    await commit({ 'a.md': '1\n' });
    git('checkout', '--quiet', '-b', 'other');
    await commit({ 'theirs.md': secret, 'a.md': '2\n' });
    git('checkout', '--quiet', 'main');
    await commit({ 'ours.md': secret, 'a.md': '3\n' });
    expect(() => git('merge', '--quiet', 'other')).toThrow();
    await write({ 'a.md': `4\n${secret}` });
    git('add', '--all');
    expect(await found({ staged: true })).toEqual(['a.md']);
  });

  it('is compared with a base that is given', async () => {
    await commit({ 'a.md': '1\n' });
    await commit({ 'b.md': secret });
    await write({ 'c.md': secret });
    git('add', '--all');
    expect(await found({ staged: true, base: 'HEAD~1' })).toEqual(['b.md', 'c.md']);
  });
});

describe('a commit', () => {
  it('is searched as a whole without a base', async () => {
    await commit({ 'a.md': secret });
    await commit({ 'clusters/b.yaml': secret, empty: '' });
    expect(await found({ revision: 'HEAD' })).toEqual(['a.md', 'clusters/b.yaml']);
  });

  it('with a base is searched where the union of both differs from it', async () => {
    await commit({ 'old.md': secret, 'clusters/README.md': secret });
    git('checkout', '--quiet', '-b', 'change');
    await commit({ 'new.md': secret, 'clusters/new.yaml': secret });
    git('checkout', '--quiet', 'main');
    await commit({ 'of-main.md': secret });
    expect(await found({ revision: 'change', base: 'main' })).toEqual(['clusters/new.yaml', 'new.md']);
  });
});

describe('the working tree', () => {
  it('without a base is searched in all that Git knows, and in all of the register', async () => {
    await commit({ 'old.md': secret, '.gitignore': 'ignored.md\n', 'gone.md': secret });
    await rm(join(root, 'gone.md'));
    await write({ 'clusters/untracked.yaml': secret, 'untracked.md': secret, 'ignored.md': secret });
    expect(await found({})).toEqual(['clusters/untracked.yaml', 'old.md']);
  });

  it('with a base is searched where it differs from it', async () => {
    await commit({ 'old.md': secret, 'clusters/README.md': secret, 'changed.md': '1\n', 'folder/file': '1\n' });
    await commit({ 'committed.md': secret });
    await write({ 'changed.md': secret, 'clusters/untracked.yaml': secret });
    await rm(join(root, 'folder'), { recursive: true });
    await write({ folder: secret });
    expect(await found({ base: 'HEAD~1' })).toEqual(['changed.md', 'clusters/untracked.yaml', 'committed.md']);
  });

  it('of a register in a folder is searched in that folder', async () => {
    await commit({ 'a.md': secret, 'register/tenant.yaml': 'name: acme\n', 'register/docs/b.md': secret });
    for (const choice of [{}, { revision: 'HEAD' }])
      expect(await found({ root: 'register', ...choice })).toEqual(['docs/b.md']);
    await write({ 'c.md': secret, 'register/d.md': secret });
    git('add', '--all');
    for (const choice of [{ staged: true }, { base: 'HEAD' }])
      expect(await found({ root: 'register', ...choice })).toEqual(['d.md']);
  });
});

describe('a change of several commits', () => {
  /** What is said of each place. */
  async function said(choice: Omit<TreeChoice, 'directory'>): Promise<readonly string[]> {
    const trees = await readComparedTrees({ directory: root, ...choice });
    return diagnosticsOf(trees.head, trees.base)
      .filter(({ ruleId }) => ruleId === 'no-plaintext-secret')
      .map(({ at, message }) => `${at.file}:${at.start.line} ${message.replaceAll(/[0-9a-f]{8}/g, '<commit>')}`);
  }
  const choices = [{ base: 'main' }, { base: 'main', revision: 'HEAD' }];
  const stays = 'and stays in the history';

  beforeEach(async () => {
    await commit({ 'a.md': '1\n', 'of-main.md': `of main, ${secret}` });
    git('checkout', '--quiet', '-b', 'change');
  });

  it('is searched in what came and went within it, each file once', async () => {
    await commit({ 'a.md': `1\n${secret}`, 'clusters/b.yaml': secret });
    await commit({ 'a.md': '2\n' });
    await commit({ 'a.md': `1\n${secret}` });
    await rm(join(root, 'clusters'), { recursive: true });
    await commit({ 'a.md': '3\n' });
    const name = 'a JSON web token is on line';
    for (const choice of choices)
      expect(await said(choice)).toEqual([
        `a.md:1 ${name} 2 of this file in commit <commit>, in plain text, ${stays}`,
        `clusters/b.yaml:1 ${name} 1 of this file in commit <commit>, in plain text, ${stays}`,
      ]);
  });

  it('is searched in what was compressed, and a file that is called like a commit is a file', async () => {
    await commit({ 'a.gz': gzipSync(`token: ${makeJwt({ sub: 'zipped' })}\n`), 'commit 1.md': secret });
    await rm(join(root, 'a.gz'));
    await rm(join(root, 'commit 1.md'));
    await commit({ 'b.md': '1\n' });
    for (const choice of choices)
      expect(await said(choice)).toEqual(
        ['a.gz', 'commit 1.md'].map(
          (path) => `${path}:1 a JSON web token is on line 1 of this file in commit <commit>, in plain text, ${stays}`,
        ),
      );
  });

  it('is searched in messages and paths', async () => {
    await commit({ 'b.md': '1\n' });
    git('commit', '--quiet', '--allow-empty', `--message=Use this\n\n${secret}`);
    await commit({ [`notes/${secret.slice('token: '.length).trim().slice(0, 200)}.md`]: '1\n' });
    const message = `a JSON web token is in its message or in a path, in plain text, ${stays}`;
    for (const choice of choices)
      expect((await said(choice)).map((text) => text.replace(/^commit \S+/, 'commit'))).toEqual([
        `commit ${message}`,
        `commit ${message}`,
      ]);
  });

  it('is searched in what a merge brings in by itself, and not in what the target holds', async () => {
    await commit({ 'b.md': '1\n' });
    git('checkout', '--quiet', 'main');
    await commit({ 'later.md': `later, ${secret}` });
    git('checkout', '--quiet', 'change');
    git('merge', '--quiet', '--no-commit', 'main');
    await commit({ 'evil.md': secret });
    await rm(join(root, 'evil.md'));
    await commit({ 'b.md': '2\n' });
    expect(await said({ base: 'main', revision: 'HEAD' })).toEqual([
      `evil.md:1 a JSON web token is on line 1 of this file in commit <commit>, in plain text, ${stays}`,
    ]);
  });
});

it('the hook refuses a kubeconfig wherever it is, and lets it pass with a reason', async () => {
  const repository = await TemporaryRepository.make('ok/every-shape');
  try {
    const text = kubeconfigWith({ token: opaqueToken() });
    const line = text.split('\n').findIndex((one) => one.includes('token:')) + 1;
    await repository.write('docs/notes/old-cluster.txt', `${text}\n`);
    await repository.git('add', '--all');
    const refused = await repository.run('git', ['commit', '--message=Notes']);
    expect(refused.output).toMatch(
      new RegExp(
        `^docs/notes/old-cluster\\.txt:${line}:\\d+: error: a token of a kubeconfig is here in plain text \\[no-plaintext-secret\\]$`,
        'm',
      ),
    );
    expect(refused.exitCode).toBe(1);
    const words = ['# nautes:', 'allow-secret the cluster is gone since May'].join(' ');
    await repository.write('docs/notes/old-cluster.txt', text.replace(/^.*token:/m, `${words}\n$&`));
    await repository.git('add', '--all');
    const accepted = await repository.run('git', ['commit', '--message=Notes']);
    expect(accepted.exitCode, accepted.output).toBe(0);
  } finally {
    await repository.remove();
  }
});
