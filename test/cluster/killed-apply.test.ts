import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { defined } from '../../scripts/text/defined.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { dumpState } from '../support/control-planes-dump.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, type ControlPlaneName } from '../support/control-planes.ts';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts';
import { MortalRun, type Death } from '../support/mortal-run.ts';
import { printed, TestRegister, type Ended } from '../support/register.ts';

const actions = ['register', 'update', 'unregister'] as const;
type Action = (typeof actions)[number];
/** The first write of this kind ends a real process, killed by the kernel: one of the Lease, of an object, of its deletion. */
const killedByKernel: Readonly<Record<Action, string>> = { register: 'PUT', update: 'PATCH', unregister: 'DELETE' };

/**
 * One tenant, whose applies die before each of their writes, or after each. Two lanes run side by side: they reach the same
 * control planes by different addresses.
 */
class Lane {
  readonly #phase: Death['phase'];
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
  kills = 0;
  /** All that runs asked that had no trouble or died. */
  readonly #runs: MortalRun[] = [];

  constructor(phase: Death['phase'], register: TestRegister, proxy: FaultyProxy, management: Administrator) {
    this.#phase = phase;
    this.#register = register;
    this.#proxy = proxy;
    this.#management = management;
    this.#tenant = `killed-${phase}`;
    this.#address = phase === 'before' ? '127.0.0.1' : 'localhost';
    this.#component = `lens-${phase}`;
    this.#names = { host: `host-${phase}`, worker: `worker-${phase}`, virtual: `virtual-${phase}` };
  }

  /** Everything once without trouble, then every action with a death at every write. */
  async run(): Promise<void> {
    await this.#addAll();
    const expected = new Map<Action, unknown>();
    const writes = new Map<Action, MortalRun['writes']>();
    for (const action of actions) {
      await this.#change(action);
      expect(await this.#runUntil()).toMatchObject({ exitCode: 0 });
      writes.set(action, this.#runs.at(-1)?.writes ?? []);
      const dump = await this.#dump();
      // Registered are three resources, three Secrets, two sets of Applications, and on the host a namespace with a Secret.
      expect(Object.keys(dump)).toHaveLength(action === 'unregister' ? 1 : 11);
      expected.set(action, dump);
    }
    const most = Math.max(...[...writes.values()].map(({ length }) => length));
    for (let index = 0; index < most; index++)
      for (const action of actions) {
        const ofAction = writes.get(action) ?? [];
        if (action === 'update' && index >= ofAction.length) continue;
        await this.#change(action);
        const isKilled = index === ofAction.findIndex(({ method }) => method === killedByKernel[action]);
        if (index < ofAction.length) await this.#dieAt(index, isKilled);
        await this.#finish(`${action}, dead ${this.#phase} write ${index}`, expected.get(action));
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

  /** Lets an apply die at one of its writes, counted from 0. */
  async #dieAt(write: number, isKilled: boolean): Promise<void> {
    this.trials++;
    if (isKilled) await this.#killAt(write);
    else expect(await this.#runUntil({ phase: this.#phase, write })).toBe('died');
    if ((await this.#management.lease(this.#tenant))?.spec?.holderIdentity)
      await this.#management.expireLease(this.#tenant);
    // An older pipeline that is run again must not undo what the killed run has begun.
    if (write === 1) {
      await this.#register.git('checkout', '--quiet', this.#previous);
      expect(await this.#apply()).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('is superseded') });
      await this.#register.git('checkout', '--quiet', 'main');
    }
  }

  /** Runs apply in this process, to its end or its death. */
  #runUntil(death?: Death): Promise<Ended | 'died'> {
    const run = new MortalRun(death);
    this.#runs.push(run);
    return run.of(() => this.#apply((text) => void printed.push(text)));
  }

  /** Runs apply in a process of its own, and kills that at one of its writes. */
  async #killAt(write: number): Promise<void> {
    this.kills++;
    const proxy = this.#proxy;
    const apply = await ApplyProcess.start(this.#register, { kubeconfig: proxy.kubeconfig });
    let seen = 0;
    let target: number | undefined;
    const killAt = async (request: number): Promise<void> => {
      if (request !== target) return;
      await apply.kill();
      throw new Error('nobody is there any more');
    };
    proxy.before = async (request) => {
      if (request.isWrite && seen++ === write) target = request.index;
      if (this.#phase === 'before') await killAt(request.index);
    };
    proxy.after = async (request) => {
      if (this.#phase === 'after') await killAt(request.index);
    };
    try {
      const { signal, stdout, stderr } = await apply.ended;
      expect(signal, `write ${write} never came: ${stdout}${stderr}`).toBe('SIGKILL');
    } finally {
      proxy.before = proxy.after = undefined;
    }
  }

  /** The next run, without trouble, and what is there after it. */
  async #finish(title: string, expected: unknown): Promise<void> {
    const { exitCode, stdout, stderr } = await this.#apply();
    expect(exitCode, `${title}: ${stdout}${stderr}`).toBe(0);
    expect(await this.#dump(), title).toEqual(expected);
  }

  #apply(onTell?: (text: string) => void): Promise<Ended> {
    // The same for both lanes, since a process has one KUBECONFIG.
    return this.#register.apply({ kubeconfigVariable: process.env['KUBECONFIG'], ...defined({ onTell }) });
  }

  /** The writes of runs that had no trouble, died or were killed. */
  get writes(): readonly { readonly method: string; readonly path: string; readonly body: string }[] {
    return [...this.#runs.flatMap(({ writes }) => writes), ...this.#proxy.requests.filter((one) => one.isWrite)];
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
    const before = new Lane('before', register, first, management);
    const after = new Lane('after', other, second, management);
    await Promise.all([before, after].map((lane) => lane.run()));
    // The two tenants share everything, and neither has written a thing of the other's.
    for (const [lane, phase] of [
      [before, 'before'],
      [after, 'after'],
    ] as const) {
      const strange = lane.writes.filter(
        ({ path, body }) => !`${path} ${path.endsWith('/leases') ? body : ''}`.includes(`-${phase}`),
      );
      expect(strange.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    }
    expect(before.trials).toBe(after.trials);
    expect(before.trials).toBeGreaterThanOrEqual(40);
    expect([before.kills, after.kills]).toEqual([actions.length, actions.length]);
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
  const adopt = (): Promise<Ended> => register.call('adopt', ['prod-eu', '--yes']);
  const disown = async (): Promise<void> => {
    const labels = { 'app.kubernetes.io/managed-by': null };
    await management.edit(resources.cluster, 'prod-eu', { metadata: { labels } });
    await management.edit(resources.secret, 'cluster-prod-eu', { metadata: { labels } });
  };
  await disown();
  const first = new MortalRun();
  expect(await first.of(adopt)).toMatchObject({ exitCode: 0 });
  expect(first.writes.length).toBeGreaterThanOrEqual(4);
  const expected = await dumpState();
  for (const phase of ['before', 'after'] as const)
    for (let write = 0; write < first.writes.length; write++) {
      await disown();
      expect(await new MortalRun({ phase, write }).of(adopt), `${phase} write ${write}`).toBe('died');
      if ((await management.lease())?.spec?.holderIdentity) await management.expireLease();
      const again = await adopt();
      expect(again.exitCode, `${phase} write ${write}: ${again.stdout}${again.stderr}`).toBe(0);
      expect(await dumpState(), `${phase} write ${write}`).toEqual(expected);
    }
}, 240_000);
