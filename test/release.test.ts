import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import kit from '../package.json' with { type: 'json' };
import { kitFolder } from '../scripts/cli/kit-folder.ts';
import { runPipeline, TemporaryRepository } from './support/temporary-repository.ts';

// The script of the job release, on a folder that has what it reads; that npm can pack is test/package.test.ts.

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'));
  write('package.json', '{ "name": "kit", "version": "1.2.3" }\n');
  write(
    'CHANGELOG.md',
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-30\n\n- Ours.\n\n## [1.2.2] - 2026-01-01\n\n- Old.\n',
  );
  mkdirSync(join(root, '.ci'));
  cpSync(join(kitFolder, '.ci/release.js'), join(root, '.ci/release.js'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function release(tag = '') {
  const env = { PATH: [dirname(process.execPath), process.env['PATH']].join(':'), HOME: root, CI_COMMIT_TAG: tag };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/release.js'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('prints what the changelog says, packs, and publishes nothing without being told', () => {
  const { status, stdout, stderr } = release('v1.2.3');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '- Ours.\n' });
  expect(stderr).toContain('kit-1.2.3.tgz\n');
  expect(stderr).toMatch(/dry run: 1\.2\.3 was not published\n$/);
});

it.each([
  ['a tag of another version', 'v1.2.2', {}, 'error: the tag is v1.2.2, and package.json says 1.2.3'],
  [
    'a version that the changelog does not have',
    '',
    { 'package.json': '{ "version": "2.0.0" }' },
    'no section [2.0.0]',
  ],
  [
    'something that is not released yet',
    '',
    { 'CHANGELOG.md': '## [Unreleased]\n\n- New.\n\n## [1.2.3]\n\n- Ours.\n' },
    'error: CHANGELOG.md has something under [Unreleased]',
  ],
] as const)('refuses %s', (_, tag, files, message) => {
  for (const [path, text] of Object.entries(files)) write(path, text);
  const { status, stdout, stderr } = release(tag);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(message);
});

it('the changelog has the version of package.json', () => {
  expect(readFileSync(join(kitFolder, 'CHANGELOG.md'), 'utf8')).toMatch(
    new RegExp(`^## \\[${kit.version}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
  );
});

describe('the jobs of the kit', () => {
  it('are in its own pipeline only', async () => {
    const repository = await TemporaryRepository.make('ok/empty-register');
    const jobs = async (variables: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const { output } = await runPipeline(repository, { variables, args: ['--list-csv'] });
      const rows = output.slice(output.indexOf('name;')).trim().split('\n').slice(1);
      return rows.filter((row) => row.includes(';')).map((row) => row.split(';')[0] ?? '');
    };
    const tagged = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_BRANCH: '' };
    try {
      expect(await jobs(tagged)).toEqual([]);
      const text = readFileSync(join(kitFolder, '.gitlab/kit.yml'), 'utf8');
      await repository.write('.gitlab/kit.yml', text);
      await repository.git('add', '--all');
      await repository.git('commit', '--quiet', '--no-verify', '--message=Be the kit');
      expect(await jobs(tagged)).toEqual(['release']);
      const { kit } = load(text) as {
        readonly kit: { readonly script: readonly string[]; readonly rules: readonly object[] };
      };
      expect(kit.script).toEqual(['.ci/run']);
      expect(kit.rules.every((rule) => 'changes' in rule)).toBe(true);
    } finally {
      await repository.remove();
    }
  });
});
