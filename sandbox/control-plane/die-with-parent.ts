import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isExecutable } from '../binaries/binary-files.ts';

const execute = promisify(execFile);
const timeoutMs = 5_000;

/**
 * Gives a program to run in place of another: the same one, ended by Linux as soon as the process that started it is
 * gone, however that went. Where that cannot be had it is the program itself, which outlives only a killed parent.
 */
export async function dieWithParent(program: string, launcher: string): Promise<string> {
  if (!(await canBindToParent())) return program;
  const quoted = `'${program.replaceAll("'", "'\\''")}'`;
  await writeFile(launcher, `#!/bin/sh\nexec setpriv --pdeathsig KILL -- ${quoted} "$@"\n`, { mode: 0o700 });
  return (await isExecutable(launcher)) ? launcher : program;
}

async function canBindToParent(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return execute('setpriv', ['--pdeathsig', 'KILL', '--', 'true'], { timeout: timeoutMs }).then(
    () => true,
    () => false,
  );
}
