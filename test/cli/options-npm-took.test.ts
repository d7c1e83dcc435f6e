import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionsNpmTook } from '../../scripts/cli/run.ts';

const kit = dirname(dirname(import.meta.dirname));

test('an option that npm kept for itself is refused, with the way to give it to the verb', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'plan', '--detailed-exitcode'], {
    cwd: kit,
    encoding: 'utf8',
  });
  expect(stderr).toContain(
    'error: npm kept "--detailed-exitcode" for itself\n' +
      '  hint: write "npm run plan -- --detailed-exitcode", with "--" before it\n',
  );
  expect(status).toBe(2);
});

describe('what npm hands on', () => {
  const verb = { name: 'import', options: { 'dry-run': {}, name: {}, force: {}, yes: {} } };

  test.for([
    ['an option of the verb', { npm_lifecycle_event: 'import', npm_config_dry_run: 'true' }, ['dry-run']],
    ['an empty value', { npm_lifecycle_event: 'import', npm_config_name: '' }, []],
    ['what may be a setting of npm', { npm_lifecycle_event: 'import', npm_config_yes: 'true' }, []],
    ['what another script was given', { npm_lifecycle_event: 'test', npm_config_dry_run: 'true' }, []],
    ['nothing', {}, []],
  ] as const)('is looked through: %s', ([, environment, expected]) => {
    expect(optionsNpmTook(verb, environment)).toEqual(expected);
  });
});
