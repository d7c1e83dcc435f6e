import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import type { TestRegister } from '../support/register.ts';

const lines = (text: string): readonly string[] =>
  text
    .replaceAll(/ +\d+\.\d s/g, '')
    .replaceAll(/[0-9a-f]{8}$/gm, '…')
    .trimEnd()
    .split('\n');
const applyAndWait = (register: TestRegister) => register.call('apply', ['--wait']);

async function settled(management: Administrator, ...names: readonly string[]): Promise<void> {
  const ready = async () =>
    (await Promise.all(names.map((name) => management.application(name)))).every((one) => one?.status !== undefined);
  await expect.poll(ready).toBe(true);
}

describe('apply --wait', () => {
  test('ends when the components of what changed are there, and waits for nothing else', async ({
    register,
    argoCd,
  }) => {
    await register.addHost();
    await register.addWorker();
    await register.addComponent('lens');
    await register.addComponent('probe', { labels: { 'cluster.nautes.io/usage': 'host' } });
    await register.commit();
    const first = await applyAndWait(register);
    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^2 done, .* components: 2 done/m) });
    expect(first.stderr).toMatch(
      /^Waiting for components\n(?: {2}components: \d of 2 ready\n)*? {2}components: 2 of 2 ready$/m,
    );

    // Of what did not change nobody asks how it is, and Argo CD may say of it what it wants.
    await argoCd.stop();
    argoCd.reported.set('shanghai-probe', { sync: 'OutOfSync', health: 'Degraded' });
    argoCd.start();
    await register.addComponent('lens', { version: '1.1.0' });
    await register.commit();
    expect(await applyAndWait(register)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done {4}update {5}component\/lens /m),
    });
    const nothing = await applyAndWait(register);
    expect(nothing).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
    expect(nothing.stderr).not.toContain('Waiting for components');
  });

  test('says what is missing when its limit passes; what it registered is registered', async ({
    register,
    argoCd,
    management,
  }) => {
    argoCd.reported.set('prod-eu-lens', { sync: 'Synced', health: 'Progressing' });
    await register.writeTenant({ waitSeconds: 2 });
    await register.addHost();
    await register.addWorker();
    await register.addComponent('lens');
    await register.addComponent('probe');
    await register.commit();
    const requests = await recordRequests();
    const { exitCode, stdout } = await applyAndWait(register);
    expect({ exitCode, lines: lines(stdout) }).toEqual({
      exitCode: 6,
      lines: [
        'waiting register   prod-eu          not ready: lens is Synced and Progressing; Argo CD keeps trying',
        'done    register   shanghai',
        'waiting install    component/lens   not ready: lens is Synced and Progressing on prod-eu; Argo CD keeps trying',
        'done    install    component/probe',
        '1 done, 1 waiting, 0 unchanged; components: 1 done, 1 waiting at commit …',
      ],
    });
    const { mutations } = await requests();
    expect(mutations.filter((one) => isWrite(one) && one.resource === 'applications')).toEqual([]);
    expect((await management.cluster('prod-eu'))?.status?.conditions).toMatchObject([{ reason: 'Registered' }]);
    expect(await applyAndWait(register)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do/),
    });
  });

  test('is not content with what was there before a change', async ({ register, argoCd, management }) => {
    await register.addWorker();
    await register.addComponent('lens');
    await register.commit();
    expect(await applyAndWait(register)).toMatchObject({ exitCode: 0 });
    await settled(management, 'prod-eu-lens');
    await argoCd.stop();
    await register.writeTenant({ waitSeconds: 1 });
    await register.addComponent('lens', { version: '2.0.0' });
    await register.commit();
    expect(await applyAndWait(register)).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^waiting update {5}component\/lens {2}not ready: lens does not have its new version yet on prod-eu; Argo CD/,
      ),
    });
  });
});

describe('a component that asks for a newer Kubernetes than a cluster has', () => {
  const key = 'tenant.nautes.io/kubernetes-version';

  test('is shown by apply and by a live plan, and apply --preflight looks at the cluster again', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addWorker();
    await register.addComponent('lens', { annotations: { 'tenant.nautes.io/minimum-kubernetes': '99.9' } });
    await register.addComponent('probe', { annotations: { 'tenant.nautes.io/minimum-kubernetes': '1.2' } });
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    const version = (await management.cluster('prod-eu'))?.metadata.annotations?.[key] ?? '';
    expect(version).toMatch(/^v1\./);
    const words =
      `lens needs Kubernetes 99.9, but the cluster had ${version} at the last apply; ` +
      'upgrade it, then run apply --preflight';
    expect(exitCode).toBe(0);
    expect(lines(stdout)).toContain(`warning            prod-eu          ${words}`);
    expect(lines((await register.plan()).stdout)[0]).toBe(`? kubernetes prod-eu  ${words}`);

    // As an older kit left it.
    await management.edit(resources.cluster, 'prod-eu', { metadata: { annotations: { [key]: null } } });
    expect((await register.plan()).stdout).not.toContain('lens');
    const looked = await register.call('apply', ['--preflight']);
    expect(looked).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining(`Kubernetes not recorded → ${version}`),
    });
    expect(lines(looked.stdout)).toContain(`warning            prod-eu  ${words}`);
    expect((await management.cluster('prod-eu'))?.metadata.annotations?.[key]).toBe(version);
    expect(await register.call('apply', ['--preflight'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do/m),
    });
  });
});

describe('status', () => {
  test('shows of each cluster which components are ready, and of those that are not what Argo CD says', async ({
    register,
    argoCd,
    management,
  }) => {
    argoCd.reported.set('prod-eu-probe', { sync: 'OutOfSync', health: 'Missing' });
    await register.addHost();
    await register.addWorker();
    await register.addComponent('lens');
    await register.addComponent('probe');
    await register.commit();
    await register.apply();
    await settled(management, 'prod-eu-lens', 'prod-eu-probe');
    const table = (await register.status()).stdout.split('\n');
    expect(table[0]).toMatch(/ STATE +READY +CREDENTIAL EXPIRES$/);
    expect(table[1]).toMatch(/^prod-eu .* Registered +1\/2 +/);
    expect(table[2]).toMatch(/^shanghai .* Registered +- +/);
    expect(table[3]).toBe('prod-eu: probe is OutOfSync and Missing');
    const { clusters } = JSON.parse((await register.status('--format', 'json')).stdout) as {
      readonly clusters: readonly { readonly components: unknown }[];
    };
    expect(clusters[0]?.components).toEqual([
      { component: 'lens', application: 'prod-eu-lens', sync: 'Synced', health: 'Healthy' },
      { component: 'probe', application: 'prod-eu-probe', sync: 'OutOfSync', health: 'Missing' },
    ]);
  });
});
