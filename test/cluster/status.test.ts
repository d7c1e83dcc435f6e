import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { planKubeconfig } from '../support/control-planes.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { printed, type TestRegister } from '../support/register.ts';

const command = join(import.meta.dirname, '../../bin/nautes-tenant.js');
const rowsOf = (stdout: string): readonly string[] => stdout.split('\n').map((line) => line.split(/ {2,}/)[0] ?? '');

describe('status', () => {
  test('shows those that are asked for, in at most 100 columns, and suggests names for others', async ({
    register,
    management,
    argoCd: _,
  }) => {
    await register.registered('host', 'worker', 'virtual');
    await register.writeCluster('team-b', {
      apiServer: 'https://192.0.2.1:31002',
      clusterType: 'virtual',
      usage: 'worker',
      workerType: 'deployment',
      hostCluster: 'shanghai',
    });
    const all = await register.status();
    expect(all.stdout.split('\n')[0]).toMatch(/^CLUSTER +KIND +HOST +STATE +READY +CREDENTIAL EXPIRES$/);
    expect(rowsOf(all.stdout).slice(1, 4)).toEqual(['prod-eu', 'shanghai', 'team-a']);
    expect(Math.max(...all.stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect((await register.status('--format', 'wide')).stdout).toContain('clusters/prod-eu.yaml');

    expect(rowsOf((await register.status('prod-eu')).stdout)).toEqual([
      'CLUSTER',
      'prod-eu',
      '1 cluster registered',
      '',
    ]);
    expect(rowsOf((await register.status('--host', 'shanghai', '--usage', 'worker')).stdout)).toEqual([
      'CLUSTER',
      'team-a',
      'team-b has a file, but is not registered yet',
      '1 cluster registered, 1 not yet',
      '',
    ]);
    expect(await register.status('prod-eu', '--usage', 'host')).toMatchObject({
      exitCode: 0,
      stdout: 'no cluster matches\n',
    });
    await management.editStatus(resources.cluster, 'prod-eu', {
      conditions: [
        {
          ...{ type: 'Registered', status: 'False', reason: 'Registering', message: '' },
          lastTransitionTime: '2026-01-01T00:00:00Z',
        },
      ],
    });
    expect((await register.status('--not-ready', '-o', 'name')).stdout).toBe('prod-eu\n');
    const notReady = await register.status('--not-ready', '--format', 'json');
    expect(JSON.parse(notReady.stdout)).toMatchObject({
      clusters: [{ cluster: 'prod-eu' }],
      notRegistered: ['team-b'],
    });

    expect(await register.status('prod-ue')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'error: "prod-ue" is neither registered nor in this register\n  hint: did you mean "prod-eu"?\n',
    });
    expect(await register.status('--host', 'shangai')).toMatchObject({
      exitCode: 2,
      stderr: 'error: there is no host "shangai"\n  hint: did you mean "shanghai"?\n',
    });
    expect(await register.status('-w', '--format', 'json')).toMatchObject({ exitCode: 2 });
  });

  test('as a page is made by an identity that reads no Secret, and says what differs from its file', async ({
    register,
  }) => {
    await register.registered('host', 'worker');
    await register.edit('clusters/prod-eu.yaml', 'metadata:', 'metadata:\n  labels: { team: shop }');
    const { exitCode, stdout } = await register.status('--format', 'html', '--output', 'status.html');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    const page = await register.read('status.html');
    expect(page).toMatch(/<th scope=row>prod-eu<td>[^<]*differs from its file: metadata\.labels/);
    expect(page).toContain(`last applied commit <code>${await register.git('rev-parse', 'HEAD')}</code>`);
  });
});

describe('status --watch', () => {
  test('prints a cluster again when it changes, and what goes', async ({ register, management }) => {
    await register.registered('host', 'worker');
    await register.removeCluster('prod-eu');
    const watch = await Watch.start(register, '-w', '--usage', 'worker', 'prod-eu');
    await watch.said(/^prod-eu +deployment +- +Registered/m);
    await management.editStatus(resources.cluster, 'prod-eu', {
      conditions: [
        {
          ...{ type: 'Registered', status: 'False', reason: 'Registering', message: '' },
          lastTransitionTime: '2026-01-01T00:00:00Z',
        },
      ],
    });
    await watch.said(/^prod-eu +deployment +- +Registering/m);
    await management.delete(resources.cluster, 'prod-eu');
    await watch.said(/^prod-eu +deployment +- +gone/m);
    watch.signal('SIGINT');
    expect(await watch.ended).toMatchObject({ signal: 'SIGINT', stderr: '' });
    expect(rowsOf(watch.stdout)).toEqual(['CLUSTER', 'prod-eu', 'prod-eu', 'prod-eu', '']);
  });

  test('ends when nobody reads it any more', async ({ register, management }) => {
    await register.registered('worker');
    const watch = await Watch.start(register, '--watch');
    await watch.said(/^prod-eu/m);
    watch.close();
    await management.delete(resources.cluster, 'prod-eu');
    expect(await watch.ended).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

/** `status --watch` in a process of its own, as the plan identity. */
class Watch {
  readonly ended: Promise<{
    readonly exitCode: number | null;
    readonly signal: string | null;
    readonly stderr: string;
  }>;
  readonly #child: ChildProcess;
  stdout = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => (this.stdout += piece));
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    this.ended = new Promise((resolve) =>
      child.on('close', (exitCode, signal) => {
        printed.push(this.stdout, stderr);
        resolve({ exitCode, signal, stderr });
      }),
    );
  }

  static async start(register: TestRegister, ...args: readonly string[]): Promise<Watch> {
    const file = join(register.folder, '.git/kubeconfig-of-watch');
    await writeFile(file, planKubeconfig(), { mode: 0o600 });
    const env = { PATH: process.env['PATH'], HOME: register.folder, GIT_CONFIG_NOSYSTEM: '1', KUBECONFIG: file };
    const { folder: cwd } = register;
    return new Watch(
      spawn(process.execPath, [command, 'status', ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  }

  /** Resolves when it has printed this, and fails when it does not. */
  said(text: RegExp): Promise<void> {
    return expect.poll(() => this.stdout).toMatch(text);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Stops to read what it prints. */
  close(): void {
    this.#child.stdout?.destroy();
  }
}
