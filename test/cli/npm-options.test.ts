import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../../scripts/cli/kit-error.ts';
import { npmHint, npmMistake } from '../../scripts/cli/npm-options.ts';
import type { VerbOption } from '../../scripts/cli/verb.ts';

const kit = dirname(dirname(import.meta.dirname));
const options: Readonly<Record<string, VerbOption>> = {
  staged: { type: 'boolean', help: '' },
  base: { type: 'string', value: '<rev>', help: '' },
  format: { type: 'string', choices: ['text', 'json'], short: 'o', help: '' },
  'dry-run': { type: 'boolean', help: '' },
  yes: { type: 'boolean', help: '' },
};
const verb = { name: 'validate', options };

it.for([
  [['--detailed-exitcode'], 'npm consumed "--detailed-exitcode"', 'plan -- --detailed-exitcode'],
  [['--base', 'HEAD~1', '--live'], 'npm consumed "--base" and "--live"', 'plan -- --base HEAD~1 --live'],
  [['-o', 'json'], 'npm consumed "--format"', 'plan -- --format json'],
] as const)('npm itself keeps %j, and the verb says how to give it to it', ([args, message, command]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'plan', ...args], {
    cwd: kit,
    encoding: 'utf8',
  });
  expect(stderr).toContain(`error: ${message}\n  hint: run "npm run ${command}", with "--" before it\n`);
  expect({ status, stdout }).toEqual({ status: exitCodes.usage, stdout: '' });
});

it('npm itself leaves of --format nothing but its value, and the verb still knows it', () => {
  const run = (...args: readonly string[]) =>
    spawnSync('npm', ['run', '--silent', ...args], { cwd: kit, encoding: 'utf8' });
  const said = (command: string) =>
    'error: unexpected argument "json"\n' +
    `  hint: npm consumes options: run "npm run ${command} --format json", with "--" before them\n`;
  expect(run('validate', '--format', 'json')).toMatchObject({ status: 2, stdout: '', stderr: said('validate --') });
  expect(run('nautes-tenant', 'validate', '--format=json')).toMatchObject({
    status: 2,
    stderr: said('nautes-tenant -- validate'),
  });
});

// What npm 11 makes of the words, seen from npm itself.
it.for([
  ['--staged', [], { staged: 'true' }, '"--staged"', 'validate -- --staged'],
  ['--base x', ['x'], { base: 'true' }, '"--base"', 'validate -- --base x'],
  ['--base=x', [], { base: 'x' }, '"--base"', 'validate -- --base x'],
  ["--base 'a b'", ['a b'], { base: 'true' }, '"--base"', 'validate -- … --base <rev>'],
  [
    '--staged --base x',
    ['x'],
    { staged: 'true', base: 'true' },
    '"--staged" and "--base"',
    'validate -- --staged --base x',
  ],
  ['--base x y', ['x', 'y'], { base: 'true' }, '"--base"', 'validate -- … --base <rev>'],
  ['-o json', ['json'], { o: 'true' }, '"--format"', 'validate -- --format json'],
  ['-o=json', [], { o: 'json' }, '"--format"', 'validate -- --format json'],
  ['-ojson', [], { ojson: 'true' }, '"--format"', 'validate -- --format json'],
  [
    '--base x -o json',
    ['x', 'json'],
    { base: 'true', o: 'true' },
    '"--base" and "--format"',
    'validate -- --base x --format json',
  ],
  ['--dry-run', [], { dry_run: 'true' }, '"--dry-run"', 'validate -- --dry-run'],
  ['x --staged', ['x'], { staged: 'true' }, '"--staged"', 'validate -- x --staged'],
] as const)('%s is known again', ([, args, settings, names, command]) => {
  const error = npmMistake(verb, args, environment('validate', settings));
  expect(error).toMatchObject({
    message: `npm consumed ${names}`,
    hint: `run "npm run ${command}", with "--" before it`,
    exitCode: exitCodes.usage,
  });
});

it.for([
  ['an empty value', 'validate', { base: '' }],
  ['what may be a setting of npm', 'validate', { yes: 'true' }],
  ['what another script was given', 'test', { staged: 'true' }],
  ['a setting that no option has', 'validate', { registry: 'https://registry.example' }],
] as const)('%s is not taken for an option', ([, script, settings]) => {
  expect(npmMistake(verb, [], environment(script, settings))).toBeUndefined();
});

it('a dry run that npm kept for itself never becomes a real one', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'apply', '--dry-run'], {
    cwd: kit,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({
    status: exitCodes.usage,
    stderr:
      'error: there is no option "--dry-run"\n  hint: run "npm run plan -- --live", which shows what apply would do\n',
  });
});

it('a value of an option explains a mistake only where npm runs the verb', () => {
  expect(npmHint(verb, ['json'], environment('validate'))).toContain('"npm run validate -- --format json"');
  expect(npmHint(verb, ['xml'], environment('validate'))).toBeUndefined();
  expect(npmHint(verb, ['json'], {})).toBeUndefined();
});

function environment(script: string, settings: Readonly<Record<string, string>> = {}) {
  const variables = Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value]);
  return { npm_lifecycle_event: script, ...Object.fromEntries(variables) };
}
