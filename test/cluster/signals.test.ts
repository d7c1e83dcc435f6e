import { ApplyProcess } from '../support/apply-process.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { startFaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

const isWriteOf =
  (method: string, path: string) =>
  (request: ProxiedRequest): boolean =>
    request.isWrite && request.method === method && request.path.endsWith(path);

/** A host, a virtual worker on it and a physical worker, committed. */
async function commitThree(register: TestRegister): Promise<void> {
  await register.addHost();
  await register.addVirtual();
  await register.addWorker();
  await register.commit('Register three');
}

const holderOf = async (management: Administrator): Promise<unknown> =>
  (await management.lease())?.spec?.holderIdentity;

/** Runs apply as a process of its own that gets a signal while a request of its is under way. */
async function applyWithSignalAt(
  register: TestRegister,
  signal: NodeJS.Signals,
  matches: (request: ProxiedRequest) => boolean,
) {
  const proxy = await startFaultyProxy(applyKubeconfig());
  try {
    const apply = await ApplyProcess.start(register, { kubeconfig: proxy.kubeconfig });
    let sent = false;
    proxy.before = async (request) => {
      if (sent || !matches(request)) return;
      sent = true;
      apply.signal(signal);
      await apply.said(`${signal}: finishing the current step; press Ctrl-C again to stop now\n`);
    };
    return await apply.ended;
  } finally {
    await proxy.close();
  }
}

describe('a signal', () => {
  test('while it registers: what has started is finished, the rest is named, and the next run does it', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await commitThree(register);
    const ended = await applyWithSignalAt(register, 'SIGTERM', isWriteOf('PATCH', '/clusters/shanghai'));
    expect(ended).toMatchObject({ exitCode: 6, signal: null });
    expect(ended.stdout).toMatch(
      /^done {4}register {3}prod-eu .*\ndone {4}register {3}shanghai .*\nskipped register {3}team-a {4}interrupted before it started\n2 done, 1 skipped, 0 unchanged at /,
    );
    expect(await holderOf(management)).toBe('');
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^1 done, 2 unch/m) });
  });

  test('while it waits: the waiting ends, and it says for what it waited', async ({ register, argoCd, management }) => {
    await commitThree(register);
    await argoCd.stop();
    const ended = await applyWithSignalAt(register, 'SIGINT', isWriteOf('PATCH', '/applications/team-a-vcluster'));
    expect(ended).toMatchObject({ exitCode: 6, signal: null });
    expect(ended.stdout).toMatch(
      /^waiting register {3}team-a {4}interrupted while waiting for the kubeconfig that vcluster writes on shanghai; the next apply continues$/m,
    );
    expect(await holderOf(management)).toBe('');
    argoCd.start();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^1 done, 2 unch/m) });
  });

  test('while it updates and unregisters', async ({ register, argoCd, management }) => {
    await commitThree(register);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await register.edit('clusters/prod-eu.yaml', /$/, '  primaryDomain: example.com\n');
    await register.removeCluster('team-a');
    await register.commit('Change prod-eu, unregister team-a');
    const updating = await applyWithSignalAt(register, 'SIGHUP', isWriteOf('PATCH', '/secrets/cluster-prod-eu'));
    expect(updating).toMatchObject({ exitCode: 6, signal: null });
    expect(updating.stdout).toMatch(
      /^done {4}update {5}prod-eu .*\nskipped unregister team-a {3}interrupted before it started\n1 done, 1 skipped, 1 unchanged at /,
    );
    expect(await holderOf(management)).toBe('');

    await argoCd.stop();
    const application = '/applications/team-a-vcluster';
    const unregistering = await applyWithSignalAt(register, 'SIGTERM', isWriteOf('DELETE', application));
    expect(unregistering).toMatchObject({ exitCode: 6, signal: null });
    expect(unregistering.stdout).toMatch(
      /^waiting unregister team-a {2}interrupted while waiting until Argo CD has removed vcluster from shanghai; the next apply continues /,
    );
    expect(await holderOf(management)).toBe('');
    argoCd.start();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^done {4}unreg/) });
  });

  test('a second time ends it at once, and the next run does what is left', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await commitThree(register);
    const proxy = await startFaultyProxy(applyKubeconfig());
    try {
      const apply = await ApplyProcess.start(register, { kubeconfig: proxy.kubeconfig });
      const matches = isWriteOf('PATCH', '/secrets/cluster-shanghai');
      proxy.judge = (request) => (matches(request) ? { kind: 'hang' } : undefined);
      proxy.before = (request) => void (matches(request) && apply.signal('SIGTERM'));
      await apply.said('SIGTERM: finishing');
      // A signal that comes right behind the first one is the same: npm hands on what the terminal sent to all.
      await expect.poll(() => (apply.signal('SIGTERM'), apply.isRunning), { timeout: 20_000 }).toBe(false);
      const { signal, stdout, stderr } = await apply.ended;
      expect({ signal, stdout }).toEqual({ signal: 'SIGTERM', stdout: '' });
      expect(stderr).toMatch(/\nSIGTERM again: stopping now\n$/);
    } finally {
      await proxy.close();
    }
    expect(await register.apply()).toMatchObject({ exitCode: 5 });
    await management.expireLease();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });
});

describe('a signal to what started it', () => {
  const npm = ['npm', 'run', '--silent', 'apply', '--'] as const;
  const shell = ['sh', '-c', 'node bin/nautes-tenant.js apply "$@"; exit $?', 'sh'] as const;
  const ends =
    'interrupted while waiting for the kubeconfig that vcluster writes on shanghai; the next apply continues';
  const goesOn =
    'vcluster has not started on "shanghai" yet: look at Application "team-a-vcluster"; the next apply continues';
  const cases = [
    ['npm and all it started, as a terminal does, ends the waiting', npm, 'SIGINT', 'group', ends],
    ['a shell and all it started, as a runner does, ends the waiting', shell, 'SIGTERM', 'group', ends],
    ['npm alone leaves apply behind, which ends well by itself', npm, 'SIGTERM', 'process', goesOn],
    ['a shell alone leaves apply behind, which ends well by itself', shell, 'SIGKILL', 'process', goesOn],
  ] as const;

  test.for(cases)('%s', async ([, command, signal, to, end], { register, management }) => {
    await register.writeTenant({ waitSeconds: end === ends ? 30 : 1 });
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    const apply = await ApplyProcess.start(register, { command });
    await apply.said('team-a: waiting for the kubeconfig that vcluster writes on shanghai\n');
    apply.signal(signal, to);
    // Ended is whoever holds the output open, and that is apply.
    const { stdout, stderr } = await apply.ended;
    expect(stdout).toMatch(/^done {4}register {3}shanghai .*\nwaiting register {3}team-a .*\n1 done, 1 waiting, /);
    expect(stdout).toContain(end);
    expect(stderr).not.toContain('ending at once');
    expect(await holderOf(management)).toBe('');
  });
});
