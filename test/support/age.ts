import { spawnSync } from 'node:child_process';

/** Debian's `age`; nobody should believe that these tests ran when they did not, so a missing one is an error. */
export function requireAge(): void {
  const isThere = (): boolean => spawnSync('age', ['--version']).status === 0;
  if (isThere()) return;
  if (process.getuid?.() === 0)
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'age'],
    ])
      spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (!isThere()) throw new Error('these tests need the program "age": install it with "apt-get install age"');
}
