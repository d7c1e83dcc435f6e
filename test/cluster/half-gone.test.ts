import { freeNodePort } from '../../sandbox/control-plane/control-plane.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { dumpState } from '../support/control-planes-dump.ts';
import { openForwarder } from '../support/control-planes-loopback.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane } from '../support/control-planes.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

const finalizer = 'example.com/hang';
const portOf = (server: string): number => Number(new URL(server).port);
const reasonOf = async (management: Administrator, name: string): Promise<string | undefined> =>
  (await management.cluster(name))?.status?.conditions?.[0]?.reason;

/** Applies in a process of its own that is killed when the server has carried out one write. */
async function applyUntil(register: TestRegister, method: string, path: string): Promise<void> {
  const proxy = await startFaultyProxy(applyKubeconfig());
  try {
    const apply = await ApplyProcess.start(register, { kubeconfig: proxy.kubeconfig });
    proxy.after = async (request) => {
      if (!request.isWrite || request.method !== method || !request.path.endsWith(path)) return;
      await apply.kill();
      throw new Error('nobody is there any more');
    };
    expect(await apply.ended).toMatchObject({ signal: 'SIGKILL' });
  } finally {
    await proxy.close();
  }
}

/** A worker and a host are registered, the worker's file is removed, and apply is killed when its labels are gone. */
async function beginRemoval(register: TestRegister, management: Administrator): Promise<string> {
  await register.removeCluster('prod-eu');
  const commit = await register.commit('Unregister prod-eu');
  await applyUntil(register, 'PATCH', '/secrets/cluster-prod-eu');
  await management.expireLease();
  expect(await reasonOf(management, 'prod-eu')).toBe('WithdrawingComponents');
  return commit.slice(0, 8);
}

describe('a file that comes back before the removal of its cluster is through', () => {
  test('after the labels are gone: registered as before, and it says so', async ({ register, management }) => {
    await register.registered('host', 'worker');
    const before = await dumpState();
    const commit = await beginRemoval(register, management);
    await register.git('revert', '--no-edit', 'HEAD');
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^done {4}register {3}prod-eu .* s {2}registered again: its removal had started at commit ${commit}\n`,
        ),
      ),
    });
    const head = await register.git('rev-parse', 'HEAD');
    const after = await dumpState();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['management Secret argocd/cluster-prod-eu']).toEqual(
      before['management Secret argocd/cluster-prod-eu'],
    );
    expect((await management.lease())?.metadata.annotations).toMatchObject({
      'tenant.nautes.io/attempted': head,
      'tenant.nautes.io/applied': head,
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do, 2 /) });
  });

  test('while a finalizer holds its Secret: both ways wait, say who holds it, and continue', async ({
    register,
    management,
  }) => {
    await register.writeTenant({ waitSeconds: 1 });
    await register.registered('host', 'worker');
    await management.edit(resources.secret, 'cluster-prod-eu', { metadata: { finalizers: [finalizer] } });
    await register.removeCluster('prod-eu');
    await register.commit('Unregister prod-eu');
    for (let run = 0; run < 2; run++)
      expect(await register.apply()).toMatchObject({
        exitCode: 6,
        stdout: expect.stringMatching(
          /^waiting unregister prod-eu {2}Secret "cluster-prod-eu" is still being deleted, held by example\.com\/hang; the next apply continues /,
        ),
      });
    expect(await reasonOf(management, 'prod-eu')).toBe('RemovingRegistration');

    await register.git('revert', '--no-edit', 'HEAD');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^waiting register {3}prod-eu {2}the old Secret "cluster-prod-eu" is still being deleted; the next apply continues\n/,
      ),
    });
    let freed: Promise<void> | undefined;
    const onTell = (text: string): void => {
      if (text.includes('waiting until the old Secret "cluster-prod-eu" is gone'))
        freed = management.edit(resources.secret, 'cluster-prod-eu', { metadata: { finalizers: null } });
    };
    const { exitCode, stdout } = await register.apply({ onTell });
    await freed;
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('  registered again: its ') });
    expect((await management.secret('prod-eu'))?.metadata).toMatchObject({
      labels: { 'cluster.nautes.io/usage': 'worker' },
    });
    expect(await reasonOf(management, 'prod-eu')).toBe('Registered');
  });

  test('a virtual cluster is installed again, and is another one then', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await register.writeTenant({ waitSeconds: 1 });
    const port = await freeNodePort();
    // The vcluster before and the one after have one address and are two clusters.
    const old = await openForwarder(portOf(controlPlane('worker').server), port);
    argoCd.vclusterKubeconfig = controlPlane('worker').adminKubeconfig;
    await register.addHost();
    await register.addVirtual('team-a', { apiServer: `https://127.0.0.1:${port}` });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const uidOf = async (): Promise<string | undefined> =>
      (await management.cluster('team-a'))?.metadata.annotations?.['tenant.nautes.io/cluster-uid'];
    const before = await uidOf();
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    await argoCd.stop();
    expect(await register.apply()).toMatchObject({ exitCode: 6 });
    await old.close();
    const anew = await openForwarder(portOf(controlPlane('vcluster').server), port);
    try {
      argoCd.vclusterKubeconfig = controlPlane('vcluster').adminKubeconfig;
      argoCd.start();
      await expect.poll(() => host.namespace('team-a')).toBeUndefined();
      await register.git('revert', '--no-edit', 'HEAD');
      await register.writeTenant({ waitSeconds: 30 });
      await register.commit();
      const { exitCode, stdout } = await register.apply();
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('registered again: ') });
      expect(await uidOf()).not.toBe(before);
    } finally {
      await anew.close();
    }
  });

  test('for another cluster: the one before is unregistered first', async ({ register, management }) => {
    await register.addHost('shanghai', { apiServer: controlPlane('vcluster').server });
    await register.seal('shanghai', controlPlane('vcluster').adminKubeconfig);
    await register.registered('worker');
    const commit = await beginRemoval(register, management);
    const { server, adminKubeconfig } = controlPlane('host');
    await register.addWorker('prod-eu', { apiServer: server });
    await register.seal('prod-eu', adminKubeconfig);
    await register.commit('Bring prod-eu back as another cluster');
    const uid = (await management.secret('prod-eu'))?.metadata.uid;

    const environment: KubernetesObject = {
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Environment',
      metadata: { name: 'test', namespace: 'nautes' },
      ...{ spec: { cluster: 'prod-eu', product: 'shop' } },
    };
    await management.create(environment);
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^failed {2}register {3}prod-eu {2}Environment nautes\/test still uses it/),
    });
    expect((await management.secret('prod-eu'))?.metadata.uid).toBe(uid);

    await management.purge(environment);
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^done {4}register {3}prod-eu .* s {2}the cluster that was registered at ${controlPlane('worker').server} was unregistered first; that had started at commit ${commit}\n`,
        ),
      ),
    });
    const secret = await management.secret('prod-eu');
    expect(secretText(secret, 'server')).toBe(server);
    expect(secret?.metadata.uid).not.toBe(uid);
  });
});

describe('an apply that was stopped until another one took over', () => {
  test('wakes up, is refused what it had sent, and touches nothing any more', async ({ register, management }) => {
    await register.registered('host', 'worker');
    await register.removeCluster('prod-eu');
    await register.commit('Unregister prod-eu');
    const proxy = await startFaultyProxy(applyKubeconfig());
    try {
      const sleeper = await ApplyProcess.start(register, { kubeconfig: proxy.kubeconfig });
      let asked = (): void => undefined;
      let goOn = (): void => undefined;
      const isAsked = new Promise<void>((resolve) => (asked = resolve));
      const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
      let held = false;
      proxy.before = async ({ method, path }) => {
        if (held || method !== 'DELETE' || !path.endsWith('/secrets/cluster-prod-eu')) return;
        held = true;
        sleeper.signal('SIGSTOP');
        asked();
        await mayGoOn;
      };
      await Promise.race([isAsked, sleeper.ended]);
      // A minute passes, and the removal is reverted.
      await management.expireLease();
      await register.git('revert', '--no-edit', 'HEAD');
      expect(await register.apply()).toMatchObject({ exitCode: 0 });
      const taken = await dumpState();
      const before = proxy.requests.length;
      goOn();
      sleeper.signal('SIGCONT');
      const { exitCode, stdout, stderr } = await sleeper.ended;
      expect({ exitCode, stdout }).toEqual({
        exitCode: 6,
        stdout: expect.stringMatching(
          /^failed {2}unregister prod-eu {2}another apply took over the tenant's Lease and released/,
        ),
      });
      expect(stderr).toContain('warning: the Lease could not be released: another apply took over');
      expect(proxy.requests.slice(before).filter(({ isWrite }) => isWrite)).toEqual([]);
      expect(await dumpState()).toEqual(taken);
    } finally {
      await proxy.close();
    }
  });
});
