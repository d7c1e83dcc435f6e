import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import verbs from '../../bin/verbs.json' with { type: 'json' };
import { complete } from '../../scripts/completion/complete.ts';
import { rules } from '../../scripts/rules/index.ts';
import { recordCall } from '../support/record-call.ts';

// test/fixtures/ok/every-shape, with a branch, and in clusters/ a file that no cluster can be in.

const kit = dirname(dirname(import.meta.dirname));
const clusters = ['build-eu', 'prod-eu', 'shanghai-host', 'shop-build', 'shop-test'];
const owned = mkdtempSync(join(tmpdir(), 'complete-'));
const register = join(owned, 'register');

beforeAll(() => {
  cpSync(join(kit, 'test/fixtures/ok/every-shape'), register, { recursive: true });
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', register, ...args]);
  git('init', '--quiet');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--allow-empty', '--message=Begin');
  git('branch', 'feature/$(id)');
  mkdirSync(join(register, 'clusters/x'));
  for (const name of ['$(id).yaml', 'a b.yaml', 'x/y.yaml']) writeFileSync(join(register, 'clusters', name), '');
});
afterAll(() => rmSync(owned, { recursive: true }));

/** What may follow the command's name and these words, of which the last one is being typed. */
async function after(...words: readonly string[]): Promise<readonly string[]> {
  const { exitCode, stdout } = await recordCall(complete, ['--', ...words], { directory: register });
  expect(exitCode).toBe(0);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/\t.*/, '')]));
}

describe('the words of a command line', () => {
  it('begin with a verb', async () => {
    expect(await after('')).toEqual([...Object.keys(verbs), 'help']);
    expect(await after('pl')).toEqual(['plan']);
    expect(await after('help', 'se')).toEqual(['seal']);
    expect(await after('--v')).toEqual(['--version']);
  });

  it.for<readonly [words: readonly string[], expected: readonly string[]]>([
    [['plan', '--f'], ['--format']],
    [['plan', '--format', 'json', '--f'], []],
    [
      ['validate', '--root=.', '--r'],
      ['--revision', '--report'],
    ],
    [
      ['status', '--'],
      ['--host', '--usage', '--not-ready'],
    ],
    [['plan', '--format', 'm'], ['markdown']],
    [
      ['plan', '--format=t'],
      ['text', 'terraform'],
    ],
    [
      ['apply', '--format', ''],
      ['text', 'json'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['adopt', ''], clusters],
    [
      ['adopt', '--yes', 'sh'],
      ['shanghai-host', 'shop-build', 'shop-test'],
    ],
    [
      ['adopt', '--', 'sh'],
      ['shanghai-host', 'shop-build', 'shop-test'],
    ],
    [['adopt', '--', '-'], []],
    [['seal', 'prod'], ['prod-eu']],
    [['seal', 'prod-eu', ''], [':files']],
    [['new', ''], []],
    [['new', 'x', '--on', ''], ['shanghai-host']],
    [
      ['new', 'x', '--from', 'v'],
      ['variable', 'vault'],
    ],
    [['explain', 'known-h'], ['known-host']],
    [['plan', '--base', 'fea'], ['feature/$(id)']],
    [['plan', '--output', ''], [':files']],
    [['plan', '--output=o'], [':files']],
    [['plan', '--report', 'r'], [':folders']],
    [['import', 'a.yaml', 'b.yaml', ''], [':files']],
    [['nonsense', ''], []],
    [['toString', ''], []],
    [
      ['validate', '--toString', ''],
      ['--fix', '--staged', '--revision'],
    ],
    [['plan', '--live='], []],
  ])('go on after %j', async ([words, expected]) => {
    expect((await after(...words)).slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });

  it('have all rules after explain, and the meaning of an option beside it', async () => {
    expect(await after('explain', '')).toEqual(rules.map(({ id }) => id));
    const { stdout } = await recordCall(complete, ['--', 'plan', '--live'], { directory: register });
    expect(stdout).toBe('--live\tcompare with the management cluster instead of with a commit\n');
  });

  it('name the clusters of the register that --root names, and none outside of one', async () => {
    const directory = owned;
    const call = (...words: readonly string[]) => recordCall(complete, ['--', ...words], { directory });
    expect((await call('adopt', '--root', register, 'pr')).stdout).toBe('prod-eu\n');
    expect((await call('adopt', `--root=${register}`, 'pr')).stdout).toBe('prod-eu\n');
    expect((await call('adopt', 'pr')).stdout).toBe('');
  });
});

it('the hidden verb answers, is in no list and is fast: no verb is loaded for it', () => {
  const command = join(kit, 'bin/nautes-tenant.js');
  const { stdout } = spawnSync(process.execPath, [command, '__complete', 'plan', '--li'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^--live\t/);
  expect(Object.keys(verbs)).not.toContain('__complete');
});
