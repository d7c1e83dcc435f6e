import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kitFolder } from '../../scripts/cli/kit-folder.ts';

/** The last commit of each earlier version, which is what its tag names; a version that is released is added here. */
const commits = { '0.1.0': '908759c24e5299a5b7fdd4a9e8fa491546b3d159' } as const;

/** The version that registers may still have. */
export const earlierVersion = '0.1.0' satisfies keyof typeof commits;
const commit = commits[earlierVersion];
/** What a kit needs in order to check, plan and apply. */
const kitPaths = ['bin', 'scripts', 'schemas', 'components', 'management', 'package.json'];

/** Why there is no earlier kit here; undefined where there is one. */
export const missingKit = isThere() ? undefined : whyNot();

function isThere(): boolean {
  return spawnSync('git', ['-C', kitFolder, 'cat-file', '-e', `${commit}^{commit}`]).status === 0;
}

function whyNot(): string {
  const { stdout } = spawnSync('git', ['-C', kitFolder, 'rev-parse', '--is-shallow-repository'], { encoding: 'utf8' });
  if (stdout.trim() === 'true') return 'a shallow clone has no history to take it from';
  return `commit ${commit.slice(0, 8)} is not in this clone`;
}

/**
 * The earlier kit in a folder of its own, with the packages of this one; `remove` takes it away. Kits up to 0.2 run Git by
 * simple-git, which is among the packages for their sake.
 */
export async function unpackEarlierKit(): Promise<{ readonly program: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-earlier-'));
  const archive = execFileSync('git', ['-C', kitFolder, 'archive', commit, ...kitPaths], { maxBuffer: Infinity });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(kitFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { program: join(folder, 'bin/nautes-tenant.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
