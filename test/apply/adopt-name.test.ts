import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adopt } from '../../scripts/adopt.ts';
import { recordCall } from '../support/record-call.ts';

let folder: string;

function git(...args: readonly string[]): void {
  const settings = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.com'];
  execFileSync('git', [...settings, ...args], { cwd: folder });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-adopt-'));
  await mkdir(join(folder, 'clusters/europe'), { recursive: true });
  await writeFile(join(folder, 'clusters/prod-eu.yaml'), '');
  await writeFile(join(folder, 'clusters/europe/paris.yaml'), '');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  await writeFile(join(folder, 'clusters/prod-us.yaml'), '');
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['nope', 'write clusters/nope.yaml first, and commit it'],
  ['paris', 'write clusters/paris.yaml first, and commit it'],
  ['prod-ue', 'did you mean "prod-eu"?'],
  ['clusters/prod-eu.yaml', 'did you mean "prod-eu"?'],
  ['prod-us', 'commit clusters/prod-us.yaml first'],
  ['../x', 'name one of its clusters'],
])('adopting %j is refused before the management cluster is asked for', async (name, hint) => {
  expect(await recordCall(adopt, [name], { directory: folder })).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: `error: the committed register has no cluster "${name}"\n  hint: ${hint}\n`,
  });
});
