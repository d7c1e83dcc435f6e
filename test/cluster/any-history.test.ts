import fc from 'fast-check';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { runApply, type ApplyResult } from '../../scripts/apply/apply-run.ts';
import { realWait } from '../../scripts/apply/bounded-wait.ts';
import { InvalidRegister } from '../../scripts/apply/preconditions/committed-register.ts';
import { KitError } from '../../scripts/cli/kit-error.ts';
import type { Credential } from '../../scripts/credential/credential.ts';
import { CredentialSources } from '../../scripts/credential/sources/credential-sources.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import { openGit } from '../../scripts/git/git.ts';
import type { KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { RuntimeCluster, type ClusterIdentity } from '../../scripts/management/runtime-cluster.ts';
import { isPartial } from '../../scripts/plan/outcome.ts';
import { emptyControlPlanes, type Administrator } from '../support/control-planes-state.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane } from '../support/control-planes.ts';
import { startFaultyProxy, type Fault, type FaultyProxy } from '../support/faulty-proxy.ts';
import {
  anyBeginning,
  anyStep,
  controlPlaneOf,
  kubeconfigVariables,
  RandomRegister,
  type Step,
} from '../support/random-register.ts';
import { TestRegister } from '../support/register.ts';

// Random registers, edits and faults against the real management cluster, with the stand-in as Argo CD. There are three
// control planes to register, so each stands for several clusters: `connect` dials the one that a cluster's kind names
// instead of its address, does everything there for real, and only puts the address into the UID that it reports.

const seed = 20_260_101;
const runs = 12;
/** On a slow machine fewer runs are done, and that is no failure. */
const timeLimitMs = 90_000;
/** What faults leave behind, such as a Lease that was not given back, is through after so many applies. */
const appliesToConverge = 5;

class StandForCluster extends RuntimeCluster {
  readonly #address: string;

  constructor(address: string, name: string, credential: Credential) {
    const { server } = controlPlane(controlPlaneOf(name));
    super(server, credential, { guard: { refusalOf: () => undefined } });
    this.#address = address;
  }

  override async identify(): Promise<ClusterIdentity> {
    const found = await super.identify();
    return { ...found, uid: `${found.uid} at ${this.#address}` };
  }
}

/** What goes wrong from the n-th request of an apply on, and for how many requests. */
interface Trouble {
  readonly from: number;
  readonly requests: number;
  readonly fault: Fault | 'interruption';
}

const anyFault = fc.constantFrom<Trouble['fault']>(
  ...([429, 500, 503, 409, 403] as const).map((status): Fault => ({ kind: 'answer', status })),
  { kind: 'reset' },
  { kind: 'resetAfter' },
  { kind: 'resetInBody' },
  { kind: 'truncate', framing: 'length' },
  { kind: 'truncate', framing: 'chunks' },
  'interruption',
);
const anyTrouble: fc.Arbitrary<Trouble | undefined> = fc.option(
  // Some twenty requests look, and then each change takes about ten.
  fc.record({ from: fc.nat(50), requests: fc.constantFrom(1, 3, 8, 1000), fault: anyFault }),
  { nil: undefined, freq: 6 },
);
const anyHistory = fc.record({
  beginning: anyBeginning,
  steps: fc.array(fc.record({ step: anyStep, trouble: anyTrouble }), { minLength: 3, maxLength: 5 }),
});

test('no register, no edits and no faults destroy what they must not, and all of them end well', async ({
  management,
  host,
  argoCd,
}) => {
  const proxy = await startFaultyProxy(applyKubeconfig());
  try {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ beginning, steps }) => {
        // What it has in hand would come back.
        await argoCd.stop();
        await emptyControlPlanes(management, [host]);
        argoCd.start();
        const world = await World.make(management, proxy);
        try {
          await world.begin(beginning);
          for (const { step, trouble } of steps) await world.live(step, trouble);
          await world.settle();
        } finally {
          await world.remove();
        }
      }),
      { seed, numRuns: runs, endOnFailure: true, interruptAfterTimeLimit: timeLimitMs, markInterruptAsFailure: false },
    );
  } finally {
    await proxy.close();
  }
}, 240_000);

class World {
  readonly #management: Administrator;
  readonly #proxy: FaultyProxy;
  readonly #register: RandomRegister;
  readonly #foreign: readonly KubernetesObject[];
  readonly #used = new Set<string>();

  private constructor(
    management: Administrator,
    proxy: FaultyProxy,
    register: TestRegister,
    foreign: readonly KubernetesObject[],
  ) {
    this.#management = management;
    this.#proxy = proxy;
    this.#register = new RandomRegister(register);
    this.#foreign = foreign;
  }

  static async make(management: Administrator, proxy: FaultyProxy): Promise<World> {
    const foreign = await Promise.all(objectsOfOthers.map((object) => management.create(object)));
    return new World(management, proxy, await TestRegister.make(), foreign);
  }

  async remove(): Promise<void> {
    await this.#register.register.remove();
  }

  /** The first clusters are registered while nothing goes wrong. */
  async begin(clusters: readonly string[]): Promise<void> {
    await this.#register.begin(clusters);
    const result = await this.#apply(undefined);
    expect(isThrough(result) ? 'through' : describeResult(result)).toBe('through');
  }

  /** Makes a change, applies it while something goes wrong, and looks whether anything was lost by that. */
  async live(step: Step, trouble: Trouble | undefined): Promise<void> {
    if (step.edit === 'use' || (step.edit === 'removeUsed' && !this.#used.has(step.name)))
      await this.#toggleUse(step.name);
    await this.#register.take(step);
    const before = await this.#registered();
    await this.#apply(trouble);
    await this.#judge(before);
    // Two clusters cannot change their addresses at once: that is refused for as long as it is asked for.
    if (step.edit === 'swap') await this.#register.take(step);
  }

  /** Without faults, and when nobody uses what has to go, the management cluster comes to hold what Git declares. */
  async settle(): Promise<void> {
    for (const name of this.#used) await this.#toggleUse(name);
    await this.#register.buryAll();
    let result = await this.#apply(undefined);
    for (let count = 1; count < appliesToConverge && !isThrough(result); count++) result = await this.#apply(undefined);
    expect(isThrough(result) ? 'through' : describeResult(result)).toBe('through');
    expect([...(await this.#registered()).keys()].sort()).toEqual([...this.#register.declared].sort());
    expect((await this.#management.list(resources.application)).map(({ metadata }) => metadata.name).sort()).toEqual(
      [...this.#register.declared]
        .filter((name) => controlPlaneOf(name) === 'vcluster')
        .map((name) => `${name}-vcluster`)
        .concat('foreign')
        .sort(),
    );
    const start = this.#proxy.requests.length;
    const again = await this.#apply(undefined);
    expect(isThrough(again) ? 'through' : describeResult(again)).toBe('through');
    const writes = this.#proxy.requests.slice(start).filter(({ isWrite }) => isWrite);
    expect(
      writes.filter(({ path }) => !path.includes('/leases')).map(({ method, path }) => `${method} ${path}`),
    ).toEqual([]);
    await this.#expectForeignUntouched();
  }

  async #judge(before: ReadonlyMap<string, Secret>): Promise<void> {
    const after = await this.#registered();
    const kept = [...before.keys()].filter((name) => this.#register.declared.has(name) || this.#used.has(name));
    expect(
      kept.filter((name) => !after.has(name)),
      'declared or used, and gone',
    ).toEqual([]);
    for (const name of kept) {
      expect(secretText(after.get(name), 'server'), `${name} was moved`).toBe(secretText(before.get(name), 'server'));
      expect(after.get(name)?.metadata.uid, `${name} was made anew`).toBe(before.get(name)?.metadata.uid);
    }
    await this.#expectForeignUntouched();
  }

  async #expectForeignUntouched(): Promise<void> {
    for (const { kind, metadata } of this.#foreign) {
      const resource = { Secret: resources.secret, Cluster: resources.cluster, Application: resources.application }[
        kind
      ];
      if (resource === undefined) throw new Error(`no resource for ${kind}`);
      const now = await this.#management.find(resource, metadata.name);
      expect({ kind, version: now?.metadata.resourceVersion }).toEqual({ kind, version: metadata.resourceVersion });
    }
  }

  /** What Argo CD knows of ours, by cluster. */
  async #registered(): Promise<ReadonlyMap<string, Secret>> {
    const secrets = (await this.#management.list<Secret>(resources.secret)).filter(
      ({ metadata }) =>
        metadata.labels?.['argocd.argoproj.io/secret-type'] === 'cluster' &&
        metadata.labels['tenant.nautes.io/name'] === 'acme',
    );
    return new Map(secrets.map((secret) => [secretText(secret, 'name') ?? '', secret]));
  }

  async #toggleUse(name: string): Promise<void> {
    const environment: KubernetesObject = {
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Environment',
      metadata: { name, namespace: 'nautes' },
      ...{ spec: { cluster: name } },
    };
    if (this.#used.delete(name)) await this.#management.purge(environment);
    else {
      await this.#management.create(environment);
      this.#used.add(name);
    }
  }

  async #apply(trouble: Trouble | undefined): Promise<ApplyResult | KitError | InvalidRegister> {
    const interrupt = new AbortController();
    this.#bring(trouble, () => interrupt.abort());
    const client = clientOf(this.#proxy.kubeconfig);
    const now = (): Date => client.serverTime(new Date());
    const credentials = new CredentialSources({
      environment: kubeconfigVariables(),
      management: client,
      now,
      keepSecret: () => undefined,
      warn: () => undefined,
    });
    try {
      return await runApply({
        git: await openGit({ directory: this.#register.register.folder }),
        client,
        progress: { step: () => undefined, section: (_, work) => work() },
        now,
        keepSecret: () => undefined,
        makeWait: (limitMs) => realWait(limitMs, interrupt.signal),
        openCredentials: (repository) => credentials.open(repository),
        connect: (address, credential) =>
          new StandForCluster(address, this.#register.nameAt(address) ?? nameByKind(address), credential),
      });
    } catch (error) {
      if (error instanceof KitError || error instanceof InvalidRegister) return error;
      throw error;
    } finally {
      client.close();
      this.#proxy.judge = undefined;
      await this.#letLeaseRunOut();
    }
  }

  #bring(trouble: Trouble | undefined, interrupt: () => void): void {
    const start = this.#proxy.requests.length;
    this.#proxy.judge =
      trouble === undefined
        ? undefined
        : ({ index }) => {
            const { from, requests, fault } = trouble;
            if (index < start + from || index >= start + from + requests) return undefined;
            if (fault !== 'interruption') return fault;
            interrupt();
            return undefined;
          };
  }

  /** What a minute does to a Lease that could not be given back. */
  async #letLeaseRunOut(): Promise<void> {
    if ((await this.#management.lease())?.spec?.holderIdentity)
      await this.#management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: '' } });
  }
}

/** A cluster that is not declared any more is a host, as long as it has an address that is really there. */
function nameByKind(address: string): string {
  return address.includes('192.0.2.') ? 'w1' : 'h1';
}

function isThrough(result: ApplyResult | KitError | InvalidRegister): boolean {
  if (result instanceof Error) return false;
  return !isPartial(result.outcomes) && result.plan.blocked.length === 0 && result.leaseTrouble === undefined;
}

function describeResult(result: ApplyResult | KitError | InvalidRegister): string {
  if (result instanceof InvalidRegister) return result.diagnostics.map(({ message }) => message).join('\n');
  if (result instanceof Error) return result.message;
  const { outcomes, plan, leaseTrouble } = result;
  return JSON.stringify({ outcomes, blocked: plan.blocked, drift: plan.drift, leaseTrouble }, undefined, 2);
}

/** What is there besides, each of a kind that the kit writes too. */
const objectsOfOthers: readonly KubernetesObject[] = [
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'foreign',
      namespace: 'argocd',
      labels: { 'argocd.argoproj.io/secret-type': 'cluster', 'cluster.nautes.io/usage': 'worker' },
    },
    ...{ data: { name: 'Zm9yZWlnbg==', server: 'aHR0cHM6Ly9mb3JlaWduLmV4YW1wbGU=', config: 'e30=' } },
  },
  {
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: {
      name: 'foreign',
      namespace: 'nautes',
      labels: {
        'app.kubernetes.io/managed-by': 'nautes-tenant',
        'tenant.nautes.io/name': 'other',
        'tenant.nautes.io/cluster': 'foreign',
      },
    },
    ...{ spec: { apiServer: 'https://foreign.example', clusterType: 'physical', usage: 'host', componentsList: {} } },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'foreign', namespace: 'argocd' },
    ...{
      spec: {
        project: 'default',
        source: { repoURL: 'https://git.example/foreign' },
        destination: { server: 'https://foreign.example' },
      },
    },
  },
];
