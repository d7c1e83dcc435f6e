import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { dumpState } from '../support/control-planes-dump.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, type ControlPlaneName } from '../support/control-planes.ts';
import { startFaultyProxy, type FaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import { TestRegister, type Ended } from '../support/register.ts';

type Phase = 'before' | 'after';
const actions = ['register', 'update', 'unregister'] as const;
type Action = (typeof actions)[number];

/**
 * One tenant, whose applies are killed before each of their writes, or after each. Two lanes run side by side: they
 * reach the same control planes by different addresses.
 */
class Lane {
  readonly #phase: Phase;
  readonly #register: TestRegister;
  readonly #tenant: string;
  readonly #names: { readonly host: string; readonly worker: string; readonly virtual: string };
  readonly #address: string;
  /** A component that selects the workers of this lane, and no cluster of the other tenant. */
  readonly #component: string;
  readonly #proxy: FaultyProxy;
  readonly #management: Administrator;
  /** The commit with all clusters and nothing changed. */
  #first = '';
  #previous = '';
  #head = '';
  trials = 0;

  constructor(phase: Phase, register: TestRegister, proxy: FaultyProxy, management: Administrator) {
    this.#phase = phase;
    this.#register = register;
    this.#proxy = proxy;
    this.#management = management;
    this.#tenant = `killed-${phase}`;
    this.#address = phase === 'before' ? '127.0.0.1' : 'localhost';
    this.#component = `lens-${phase}`;
    this.#names = { host: `host-${phase}`, worker: `worker-${phase}`, virtual: `virtual-${phase}` };
  }

  /** Everything once without trouble, then every action with a kill at every write. */
  async run(): Promise<void> {
    await this.#addAll();
    const expected = new Map<Action, unknown>();
    const writes = new Map<Action, number>();
    for (const action of actions) {
      await this.#change(action);
      const start = this.#proxy.requests.length;
      const { exitCode, stdout, stderr } = await (await this.#start()).ended;
      expect(exitCode, stdout + stderr).toBe(0);
      writes.set(action, this.#proxy.requests.slice(start).filter(({ isWrite }) => isWrite).length);
      const dump = await this.#dump();
      // Registered are three resources, three Secrets, two sets of Applications, and on the host a namespace with a Secret.
      expect(Object.keys(dump)).toHaveLength(action === 'unregister' ? 1 : 11);
      expected.set(action, dump);
    }
    const most = Math.max(...writes.values());
    for (let index = 0; index < most; index++)
      for (const action of actions) {
        if (action === 'update' && index >= (writes.get(action) ?? 0)) continue;
        await this.#change(action);
        if (index < (writes.get(action) ?? 0)) await this.#killAt(index);
        await this.#finish(`${action}, killed ${this.#phase} write ${index}`, expected.get(action));
      }
  }

  async #addAll(): Promise<void> {
    const { host, worker, virtual } = this.#names;
    const at = (name: ControlPlaneName): { apiServer: string } => ({
      apiServer: controlPlane(name).server.replace('127.0.0.1', this.#address),
    });
    await this.#settings();
    await this.#register.addHost(host, at('host'));
    const labels = { lane: this.#phase };
    await this.#register.addWorker(worker, at('worker'), { labels });
    await this.#register.addVirtual(virtual, { ...at('vcluster'), hostCluster: host }, { labels });
    await this.#addComponent('1.0.0');
    this.#first = this.#head = await this.#register.commit('Register three');
  }

  #addComponent(version: string): Promise<void> {
    const labels = { 'cluster.nautes.io/usage': 'worker', lane: this.#phase };
    return this.#register.addComponent(this.#component, { version, labels });
  }

  /** Much time: a machine may be busy, and nothing here waits in vain. */
  async #settings(settings: object = {}): Promise<void> {
    await this.#register.writeTenant({ name: this.#tenant, waitSeconds: 60, ...settings });
  }

  async #change(action: Action): Promise<void> {
    const { host, worker, virtual } = this.#names;
    const register = this.#register;
    if (action === 'register') await register.git('checkout', this.#first, '--', '.');
    if (action === 'update') {
      for (const name of [worker, virtual])
        await register.edit(`clusters/${name}.yaml`, /$/, '  primaryDomain: example.com\n');
      await this.#addComponent('1.0.1');
    }
    if (action === 'unregister') {
      await register.removeCluster(host, worker, virtual);
      await register.removeComponent(this.#component);
      const removals = [host, worker, virtual, `component/${this.#component}`].map((name) => ({ name }));
      await this.#settings({ removals });
    }
    this.#previous = this.#head;
    this.#head = await register.commit(action);
  }

  #start(): Promise<ApplyProcess> {
    return ApplyProcess.start(this.#register, { kubeconfig: this.#proxy.kubeconfig });
  }

  /** Runs apply and kills it at one of its writes, counted from 0. */
  async #killAt(index: number): Promise<void> {
    this.trials++;
    const proxy = this.#proxy;
    const apply = await this.#start();
    let seen = 0;
    let target: number | undefined;
    const killAt = async (request: number): Promise<void> => {
      if (request !== target) return;
      await apply.kill();
      throw new Error('nobody is there any more');
    };
    proxy.before = async (request) => {
      if (request.isWrite && seen++ === index) target = request.index;
      if (this.#phase === 'before') await killAt(request.index);
    };
    proxy.after = async (request) => {
      if (this.#phase === 'after') await killAt(request.index);
    };
    try {
      const { signal, stdout, stderr } = await apply.ended;
      expect(signal, `write ${index} never came: ${stdout}${stderr}`).toBe('SIGKILL');
    } finally {
      proxy.before = proxy.after = undefined;
    }
    if ((await this.#management.lease(this.#tenant))?.spec?.holderIdentity)
      await this.#management.expireLease(this.#tenant);
    // An older pipeline that is run again must not undo what the killed run has begun.
    if (index === 1) {
      await this.#register.git('checkout', '--quiet', this.#previous);
      expect(await this.#apply()).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('is superseded') });
      await this.#register.git('checkout', '--quiet', 'main');
    }
  }

  /** The next run, without trouble, and what is there after it. */
  async #finish(title: string, expected: unknown): Promise<void> {
    const { exitCode, stdout, stderr } = await this.#apply();
    expect(exitCode, `${title}: ${stdout}${stderr}`).toBe(0);
    expect(await this.#dump(), title).toEqual(expected);
  }

  #apply(): Promise<Ended> {
    // The same for both lanes, since a process has one KUBECONFIG.
    return this.#register.apply({ kubeconfigVariable: process.env['KUBECONFIG'] });
  }

  #dump(): Promise<object> {
    const { virtual } = this.#names;
    // What Argo CD makes of the component is at another point each time, and none of the kit's.
    const includes = ({ metadata: { name, namespace, labels } }: KubernetesObject): boolean =>
      labels?.['tenant.nautes.io/name'] === this.#tenant || [name, namespace].includes(virtual);
    return dumpState({ head: this.#head, managers: true, includes });
  }
}

test('an apply that is killed before or after any of its writes loses nothing: the next one ends where it would have', async ({
  register,
  argoCd: _,
  management,
}) => {
  const other = await TestRegister.make();
  const kubeconfig = join(register.folder, '.git/kubeconfig');
  await writeFile(kubeconfig, applyKubeconfig(), { mode: 0o600 });
  vi.stubEnv('KUBECONFIG', kubeconfig);
  const proxies = await Promise.all([1, 2].map(() => startFaultyProxy(applyKubeconfig())));
  try {
    const [first, second] = proxies as [FaultyProxy, FaultyProxy];
    const lanes = [new Lane('before', register, first, management), new Lane('after', other, second, management)];
    await Promise.all(lanes.map((lane) => lane.run()));
    // The two tenants share everything, and neither has written a thing of the other's.
    for (const [proxy, phase] of [
      [first, 'before'],
      [second, 'after'],
    ] as const) {
      const named = ({ path, body }: ProxiedRequest): string => `${path} ${path.endsWith('/leases') ? body : ''}`;
      const strange = proxy.requests.filter((one) => one.isWrite && !named(one).includes(`-${phase}`));
      expect(strange.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    }
    const [before = 0, after = 0] = lanes.map(({ trials }) => trials);
    expect(before).toBe(after);
    expect(before).toBeGreaterThanOrEqual(43);
    const left = Object.keys(await dumpState()).filter((key) => !/ undefined\/(default|kube-.*)$/.test(key));
    expect(left).toEqual(['before', 'after'].map((phase) => `management Lease nautes/tenant-killed-${phase}`).sort());
  } finally {
    vi.unstubAllEnvs();
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await other.remove();
  }
}, 1_200_000);

test('an adoption that is killed before or after any of its writes is finished by the next one', async ({
  register,
  management,
}) => {
  await register.addHost();
  await register.addWorker();
  await register.commit('Register two');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  const proxy = await startFaultyProxy(applyKubeconfig());
  const adopt = (): Promise<ApplyProcess> =>
    ApplyProcess.start(register, {
      kubeconfig: proxy.kubeconfig,
      command: [process.execPath, 'bin/nautes-tenant.js', 'adopt', 'prod-eu', '--yes'],
    });
  const disown = async (): Promise<void> => {
    const labels = { 'app.kubernetes.io/managed-by': null };
    await management.edit(resources.cluster, 'prod-eu', { metadata: { labels } });
    await management.edit(resources.secret, 'cluster-prod-eu', { metadata: { labels } });
  };
  try {
    await disown();
    const start = proxy.requests.length;
    const first = await (await adopt()).ended;
    expect(first.exitCode, first.stdout + first.stderr).toBe(0);
    const writes = proxy.requests.slice(start).filter(({ isWrite }) => isWrite).length;
    expect(writes).toBeGreaterThanOrEqual(4);
    const expected = await dumpState();
    for (const phase of ['before', 'after'] as const)
      for (let index = 0; index < writes; index++) {
        await disown();
        const killed = await adopt();
        let seen = 0;
        proxy[phase] = async ({ isWrite }) => {
          if (!isWrite || seen++ !== index) return;
          await killed.kill();
          throw new Error('nobody is there any more');
        };
        expect(await killed.ended, `${phase} write ${index}`).toMatchObject({ signal: 'SIGKILL' });
        proxy[phase] = undefined;
        if ((await management.lease())?.spec?.holderIdentity) await management.expireLease();
        const again = await register.call('adopt', ['prod-eu', '--yes']);
        expect(again.exitCode, `${phase} write ${index}: ${again.stdout}${again.stderr}`).toBe(0);
        expect(await dumpState(), `${phase} write ${index}`).toEqual(expected);
      }
  } finally {
    await proxy.close();
  }
}, 240_000);
