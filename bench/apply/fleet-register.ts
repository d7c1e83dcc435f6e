import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeIdentity } from '../../scripts/credential/seal/age.ts';
import { writeFleet, type Fleet } from './fleet.ts';

const git = promisify(execFile);

/** Makes the committed register of a fleet; gives the identity that opens its kubeconfigs. */
export async function makeFleetRegister(directory: string, fleet: Fleet): Promise<string> {
  const { identity, recipient } = await makeIdentity();
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'tenant.yaml'), 'name: bench\n');
  await writeFile(join(directory, '.age-recipients'), `${recipient}\n`);
  await writeFleet(directory, fleet, recipient);
  await git('git', ['init', '--quiet', '--initial-branch=main'], { cwd: directory });
  await commitAll(directory, 'Register the fleet');
  return identity;
}

/** Commits whatever changed in a register. */
export async function commitAll(directory: string, message: string): Promise<void> {
  await git('git', ['add', '--all'], { cwd: directory });
  const person = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.com', '-c', 'core.hooksPath=/dev/null'];
  await git('git', [...person, 'commit', '--quiet', '--message', message], { cwd: directory });
}
