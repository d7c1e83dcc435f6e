import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { kitFolder, kitName } from '../cli/kit-folder.ts';

/** The kit that a register has now, when another one checks it. */
export interface OldKit {
  readonly version: string;
  /** What it found wrong, as "rule file message"; undefined when it could not be run. */
  readonly errors: ReadonlySet<string> | undefined;
}

/** What makes two findings of different kits the same: lines may move, so the place is the file. */
export function findingKey(finding: {
  readonly ruleId: string;
  readonly file: string;
  readonly message: string;
}): string {
  return [finding.ruleId, finding.file, finding.message].join('\n');
}

/** The kit of a register: the installed package, or the clone that it is. Undefined when that is this kit, or none. */
export async function oldKitOf(root: string): Promise<OldKit | undefined> {
  for (const folder of [join(root, 'node_modules', kitName), root]) {
    const version = await versionIn(folder);
    if (version === undefined) continue;
    if ((await realpath(folder)) === (await realpath(kitFolder))) return undefined;
    return { version, errors: await errorsBy(folder, root) };
  }
  return undefined;
}

async function versionIn(folder: string): Promise<string | undefined> {
  try {
    const found = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    return found['name'] === kitName && typeof found['version'] === 'string' ? found['version'] : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the kit that is there as whoever has it would: it is the one that has judged the register so far. */
function errorsBy(folder: string, root: string): Promise<ReadonlySet<string> | undefined> {
  const args = [join(folder, 'bin/nautes-tenant.js'), 'validate', '--root', root, '--format', 'json'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: Infinity, env: { PATH: process.env['PATH'] } }, (_, stdout) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as {
          readonly diagnostics: readonly Parameters<typeof findingKey>[0][];
        };
        resolve(new Set(diagnostics.map(findingKey)));
      } catch {
        resolve(undefined);
      }
    });
  });
}
