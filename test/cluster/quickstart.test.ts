import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const kit = join(import.meta.dirname, '../..');

/** The command lines of the processes that belong to a run: of its process group, or with its folder in their arguments. */
async function processesOf(group: number, folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        const stat = await readFile(`/proc/${id}/stat`, 'utf8');
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = (await readFile(`/proc/${id}/cmdline`, 'utf8')).replaceAll('\0', ' ');
        const ours = Number(pgrp) === group || command.includes(folder);
        return ours && state !== 'Z' ? [command] : [];
      } catch {
        // It ended while it was looked at.
        return [];
      }
    }),
  );
  return found.flat();
}

test.runIf(process.platform === 'linux')('the quickstart leaves nothing behind after Ctrl-C', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-interrupted-'));
  const child = spawn(process.execPath, ['scripts/quickstart.ts'], {
    cwd: kit,
    // A process group of its own, all of which a terminal would send the signal to.
    detached: true,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid ?? 0;
  let output = '';
  const middle = new Promise<void>((resolve) => {
    const listen = (piece: Buffer): void => {
      output += piece.toString();
      if (output.includes('$ git commit')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await Promise.race([middle, ended]);
    expect(output).toContain('$ git commit');
    // The control planes start beside the story.
    for (const program of ['kube-apiserver', 'etcd', 'quickstart.ts']) {
      const running = async () => (await processesOf(group, folder)).filter((command) => command.includes(program));
      await expect.poll(running).not.toEqual([]);
    }

    process.kill(-group, 'SIGINT');
    expect(await ended, output).toBe(6);
    expect(output).toMatch(/\nerror: interrupted\n$/);
    await expect.poll(() => processesOf(group, folder)).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.startsWith('nautes-'))).toEqual([]);
  } finally {
    if (child.exitCode === null) process.kill(-group, 'SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
});

test('the quickstart shows the first refusal before there is an API server, and says when none can be had', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-no-binaries-'));
  try {
    const { exitCode, output } = await new Promise<{ exitCode: number | null; output: string }>((resolve, reject) => {
      const env = { ...process.env, TMPDIR: folder, KUBEBUILDER_ASSETS: folder };
      const child = spawn(process.execPath, ['scripts/quickstart.ts'], { cwd: kit, env });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => (output += String(piece)));
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, output }));
    });
    expect(output).toContain('error: host "shangai" is not in this register [known-host]');
    expect(output).toMatch(/\n\s+3 to register, 0 to update, 0 to unregister, 0 unchanged\n/);
    expect(output).toMatch(/\nerror: "[^"]+\/etcd" is not a program\n {2}hint: correct KUBEBUILDER_ASSETS/);
    expect(output).not.toContain('warning: ');
    expect(exitCode).toBe(3);
    expect((await readdir(folder)).filter((name) => name.startsWith('nautes-'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
