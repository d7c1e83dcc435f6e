import { onTestFinished } from 'vitest';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { isLeaseWrite } from '../support/fault-trials.ts';
import { failing, startFaultyProxy, type FaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

const hour = 3_600_000;
/** Short enough for a test, and far longer than an API server on this machine needs. */
const timeoutMs = 2_000;
const leasePath = pathOf(resources.lease, 'tenant-acme');

async function openProxy(): Promise<FaultyProxy> {
  const proxy = await startFaultyProxy(applyKubeconfig());
  onTestFinished(() => proxy.close());
  return proxy;
}

async function registerWorker(register: TestRegister): Promise<void> {
  await register.addWorker();
  await register.commit('Register one');
}

const isListOfSecrets = ({ method, path }: ProxiedRequest): boolean =>
  method === 'GET' && path === pathOf(resources.secret);
const isWriteOfSecret = ({ isWrite, path }: ProxiedRequest): boolean =>
  isWrite && path.startsWith(pathOf(resources.secret));
const isDryRun = ({ query }: ProxiedRequest): boolean => query.has('dryRun');

describe('a half-open connection', () => {
  test('that swallows single requests, done or not, costs a time limit each and nothing else', async ({ register }) => {
    const proxy = await openProxy();
    await registerWorker(register);
    const judges = [
      failing(isListOfSecrets, { kind: 'hang' }, 1),
      failing(isDryRun, { kind: 'hang' }, 1),
      failing(isLeaseWrite, { kind: 'hangAfter' }, 1),
      failing(isWriteOfSecret, { kind: 'hangAfter' }, 1),
    ];
    proxy.judge = (request) => judges.map((judge) => judge(request)).find((fault) => fault !== undefined);
    const call = { kubeconfig: proxy.kubeconfig, patience: { timeoutMs } };
    expect(await register.apply(call)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done {4}register/),
    });
    proxy.judge = undefined;
    const before = proxy.requests.length;
    expect(await register.apply(call)).toMatchObject({ exitCode: 0 });
    const writes = proxy.requests.slice(before).filter(({ isWrite }) => isWrite);
    expect(writes.every(isLeaseWrite)).toBe(true);
  });

  test.for([
    [
      isListOfSecrets,
      3,
      /^error: the management cluster cannot be reached\n {2}cause: \S+ cannot be reached: no response within 2 s\n {2}hint: /,
    ],
    [isWriteOfSecret, 6, /prod-eu: failed: \S+ cannot be reached: no response within 2 s\n/],
  ] as const)(
    'that never answers is given up after two time limits (%#)',
    async ([matches, exitCode, told], { register }) => {
      const proxy = await openProxy();
      await registerWorker(register);
      proxy.judge = failing(matches, { kind: 'hang' });
      const ended = await register.apply({ kubeconfig: proxy.kubeconfig, patience: { timeoutMs } });
      expect(ended).toMatchObject({ exitCode, stderr: expect.stringMatching(told) });
      expect(proxy.requests.filter(matches).length).toBe(2);
      proxy.judge = undefined;
      expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 0 });
    },
  );
});

describe('the Lease', () => {
  test('that another writes first is a concurrent apply', async ({ register, management }) => {
    const proxy = await openProxy();
    await registerWorker(register);
    await register.apply();
    let taken = false;
    proxy.before = async (request) => {
      if (taken || !isLeaseWrite(request)) return;
      taken = true;
      await management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: 'runner-7' } });
    };
    expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({
      exitCode: 5,
      stdout: '',
      stderr: expect.stringMatching(/^error: another apply is running: another apply holds the tenant's Lease/),
    });
    expect((await management.lease())?.spec?.holderIdentity).toBe('runner-7');
  });

  test('is neither stolen nor refused because of the clocks of the machines: the server counts', async ({
    register,
    management,
  }) => {
    const clocks = [-hour, 0, hour].map((skew) => () => new Date(Date.now() + skew));
    await registerWorker(register);
    for (const holder of clocks) {
      const proxy = await openProxy();
      const others: number[] = [];
      // In the middle of one apply, others come, and each is told to wait.
      proxy.before = async (request) => {
        if (!isListOfSecrets(request) || others.length > 0) return;
        for (const now of clocks) others.push((await register.apply({ now })).exitCode);
      };
      expect(await register.apply({ kubeconfig: proxy.kubeconfig, now: holder })).toMatchObject({ exitCode: 0 });
      expect(others).toEqual([5, 5, 5]);
      const { renewTime = '' } = (await management.lease())?.spec ?? {};
      expect(Math.abs(Date.parse(renewTime) - Date.now())).toBeLessThan(30_000);
    }
    for (const [seconds, exitCode] of [
      [50, 5],
      [70, 0],
    ] as const)
      for (const now of clocks) {
        const renewTime = new Date(Date.now() - seconds * 1000).toISOString().replace('Z', '000Z');
        await management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: 'runner-7', renewTime } });
        expect(await register.apply({ now })).toMatchObject({ exitCode });
      }
  });

  test('that was stamped an hour ahead is watched, and respected while its holder lives', async ({
    register,
    management,
  }) => {
    await registerWorker(register);
    await register.apply();
    const renewTime = new Date(Date.now() + hour).toISOString().replace('Z', '000Z');
    await management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: 'runner-7', renewTime } });
    const proxy = await openProxy();
    let reads = 0;
    proxy.after = async ({ method, path }) => {
      if (method !== 'GET' || path !== leasePath || ++reads !== 2) return;
      await management.edit(resources.lease, 'tenant-acme', {
        metadata: { annotations: { 'example.com/alive': 'yes' } },
      });
    };
    const ended = await register.apply({ kubeconfig: proxy.kubeconfig });
    expect(ended).toMatchObject({
      exitCode: 5,
      stderr: expect.stringContaining("The tenant's Lease has a renewal time in the future: checking for 60 s"),
    });
    expect((await management.lease())?.spec?.holderIdentity).toBe('runner-7');
  });
});

describe('a credential', () => {
  test('is judged by the clock of the management cluster, not by that of this machine', async ({ register }) => {
    await registerWorker(register);
    // The certificates of the administrators are younger than a month and end within one.
    const inDays = (days: number) => () => new Date(Date.now() + days * 24 * hour);
    expect(await register.apply({ now: inDays(-30) })).toMatchObject({ exitCode: 0 });
    await register.addHost();
    await register.commit('Register another');
    expect(await register.apply({ now: inDays(30) })).toMatchObject({ exitCode: 0 });
  });
});
