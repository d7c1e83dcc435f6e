import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adopt } from '../../scripts/adopt.ts';
import type { Verb } from '../../scripts/cli/verb.ts';
import { plan } from '../../scripts/plan.ts';
import { validate } from '../../scripts/validate.ts';
import { recordCall } from '../support/record-call.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-new-'));
  execFileSync('git', ['init', '--quiet', folder]);
  await writeFile(join(folder, 'tenant.yaml'), 'name: acme\n');
});
afterAll(() => rm(folder, { recursive: true }));

it.each<readonly [what: string, verb: Verb, args: readonly string[]]>([
  ['plan', plan, []],
  ['validate with a base', validate, ['--base', 'HEAD']],
  ['adopt', adopt, ['prod-eu']],
])('%s says that a new repository has no commit yet', async (_what, verb, args) => {
  expect(await recordCall(verb, args, { directory: folder })).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: 'error: this repository has no commit yet\n  hint: commit the register first\n',
  });
});
