import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import { dumpState } from './control-planes-dump.ts';
import { emptyControlPlanes, type Administrator } from './control-planes-state.ts';
import type { ArgoCd } from './control-planes-test.ts';
import { applyKubeconfig } from './control-planes.ts';
import { startFaultyProxy, type FaultyProxy, type ProxiedRequest } from './faulty-proxy.ts';
import type { CallOptions, Ended, TestRegister } from './register.ts';

/** What one apply of the story's second commit led to. */
interface Trial extends Ended {
  readonly requests: readonly ProxiedRequest[];
}

interface Surroundings {
  readonly management: Administrator;
  readonly host: Administrator;
  readonly argoCd: ArgoCd;
}

/** A commit to begin with and one to apply, with what each kind of change asks of the management cluster. */
export const stories = {
  'updating a host, registering a virtual cluster and unregistering a worker': async (register: TestRegister) => {
    await register.addHost();
    await register.addWorker();
    const base = await register.commit('Begin');
    await register.edit(
      'clusters/shanghai.yaml',
      '  name: shanghai\n',
      '  name: shanghai\n  labels:\n    site: east\n',
    );
    await register.addVirtual();
    await register.removeCluster('prod-eu');
    return { base, head: await register.commit('Go on') };
  },
  'unregistering a virtual cluster and registering a worker': async (register: TestRegister) => {
    await register.addHost();
    await register.addVirtual();
    const base = await register.commit('Begin');
    await register.addWorker();
    await register.removeCluster('team-a');
    return { base, head: await register.commit('Go on') };
  },
} as const satisfies Record<string, (register: TestRegister) => Promise<{ base: string; head: string }>>;

/** Tells a story once without faults; every list that matters has several pages, as a page holds one object. */
export async function beginStory(
  name: keyof typeof stories,
  register: TestRegister,
  surroundings: Surroundings,
): Promise<FaultTrials> {
  const commits = await stories[name](register);
  const proxy = await startFaultyProxy(applyKubeconfig());
  const begun = new FaultTrials(register, commits, surroundings, proxy);
  begun.faultless = await begun.run(undefined);
  if (begun.faultless.exitCode !== 0) throw new Error(`the story does not end: ${begun.faultless.stdout}`);
  begun.dump = await dumpState();
  return begun;
}

/**
 * One change of a register that is applied again and again from the same beginning, each time through a proxy in which
 * something else goes wrong. What a run without faults ends in is the measure.
 */
export class FaultTrials {
  readonly #register: TestRegister;
  readonly #commits: { readonly base: string; readonly head: string };
  readonly #surroundings: Surroundings;
  readonly #proxy: FaultyProxy;
  /** The end state of a run without faults. */
  dump: Readonly<Record<string, unknown>> = {};
  /** The run without faults. */
  faultless: Trial = { exitCode: 70, stdout: '', stderr: '', requests: [] };

  constructor(
    register: TestRegister,
    commits: { readonly base: string; readonly head: string },
    surroundings: Surroundings,
    proxy: FaultyProxy,
  ) {
    this.#register = register;
    this.#commits = commits;
    this.#surroundings = surroundings;
    this.#proxy = proxy;
  }

  /** Applies the base without faults and the head with them. */
  async run(judge: FaultyProxy['judge'], options: CallOptions = {}): Promise<Trial> {
    await this.begin();
    return this.rerun(judge, options);
  }

  /** Empties the control planes and applies the base, without faults. */
  async begin(): Promise<void> {
    const { management, host, argoCd } = this.#surroundings;
    // What it is about to write must not outlive the emptying.
    await argoCd.stop();
    await emptyControlPlanes(management, [host]);
    argoCd.start();
    await this.#register.git('checkout', '--quiet', this.#commits.base);
    const begun = await this.#register.apply();
    if (begun.exitCode !== 0) throw new Error(`the story does not begin: ${begun.stdout}${begun.stderr}`);
    await this.#register.git('checkout', '--quiet', this.#commits.head);
  }

  /** Applies the head once more, on what the last run left. */
  async rerun(judge?: FaultyProxy['judge'], options: CallOptions = {}): Promise<Trial> {
    const from = this.#proxy.requests.length;
    this.#proxy.judge = judge;
    const patience = { pageSize: 1, ...options.patience };
    const ended = await this.#register.apply({ ...options, kubeconfig: this.#proxy.kubeconfig, patience });
    this.#proxy.judge = undefined;
    return { ...ended, requests: this.#proxy.requests.slice(from) };
  }

  /** As if 60 seconds passed: a Lease that could not be given back runs out. */
  async outliveLease(): Promise<void> {
    const renewTime = new Date(Date.now() - 61_000).toISOString().replace('Z', '000Z');
    await this.#surroundings.management.edit(resources.lease, 'tenant-acme', { spec: { renewTime } });
  }

  /** What opened a watch, in all runs: nothing may. */
  watches(): readonly ProxiedRequest[] {
    return this.#proxy.requests.filter(({ query }) => query.has('watch'));
  }

  async end(): Promise<void> {
    await this.#proxy.close();
  }
}

/** What is asked, without the place on a list and the names of pages: the same question has the same words in every run. */
export function questionOf({ method, path, query }: ProxiedRequest): string {
  const dryRun = query.has('dryRun') ? ' (dry run)' : '';
  return `${method} ${path}${query.has('continue') ? ' (next page)' : ''}${dryRun}`;
}

/** Whether a request writes a Lease, as every apply does. */
export function isLeaseWrite({ path, isWrite }: ProxiedRequest): boolean {
  return isWrite && path.startsWith(pathOf(resources.lease));
}

/** A result without durations. */
export function withoutTimes(stdout: string): string {
  return stdout.replace(/ +\d+\.\d s/g, '');
}
