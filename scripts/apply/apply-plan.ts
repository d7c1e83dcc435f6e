import { inParallel } from '../cli/in-parallel.ts';
import type { Cluster } from '../desired/cluster.ts';
import type { Explanation } from '../git/explained-removals.ts';
import type { ComponentOutcome, Outcome } from '../plan/outcome.ts';
import type { Action, Change, Plan } from '../plan/plan.ts';
import { hostOf, type Registration } from '../plan/registration.ts';
import type { ApplyContext } from './apply-context.ts';
import { attempt } from './attempt.ts';
import { reasonToHoldLabels } from './components/hold-labels.ts';
import { registerCluster } from './register/register-cluster.ts';
import { isKeptElsewhere, rotationOf } from './register/rotation.ts';
import { unregisterCluster } from './unregister/unregister-cluster.ts';

/** How many clusters are worked on at once. */
const clustersAtOnce = 10;
/** How many credentials are tested at once, which only reads: as many clusters may be silent and cost one time limit. */
const testsAtOnce = 50;

/**
 * Carries out a plan: hosts and physical workers, then virtual workers, then removals, virtual ones first. One
 * cluster's failure leaves out only what depends on it, and holds back only related removals; trouble with the
 * management cluster itself holds back every removal.
 */
export async function applyPlan(
  context: ApplyContext,
  plan: Plan,
  actual: ReadonlyMap<string, Registration>,
  explained: ReadonlyMap<string, Explanation>,
  ofComponents: readonly ComponentOutcome[] = [],
): Promise<readonly Outcome[]> {
  const blocked = plan.blocked.filter(({ subject }) => subject.kind === 'cluster').map(({ subject }) => subject.name);
  const behind = ofComponents.filter(({ status }) => status !== 'done').map(({ component }) => component);
  const run = new PlanRun(context, { actual, explained, blocked, behind: new Set(behind) });
  const changes = new Map(plan.changes.map((change) => [change.cluster, change]));
  const desiredChange = (cluster: Cluster): Change | undefined => changes.get(cluster.name);
  const clusters = [...context.desired.values()];
  // A virtual cluster whose host changes waits for it, since its credential is read there.
  const isTestable = ({ name, hostCluster }: Cluster): boolean =>
    !blocked.includes(name) && !changes.has(name) && !(hostCluster !== undefined && changes.has(hostCluster));
  if (context.preflight) {
    const testable = clusters.filter(isTestable);
    await run.section('Testing credentials', testable, (one) => run.look(one), testsAtOnce);
  }
  const isDue = (one: Cluster): boolean =>
    !blocked.includes(one.name) && (changes.has(one.name) || context.preflight || isKeptElsewhere(one));
  const isOpen = (one: Cluster): boolean => isDue(one) && run.needsMore(one);
  const physical = clusters.filter((one) => one.clusterType === 'physical' && isOpen(one));
  const virtual = clusters.filter((one) => one.clusterType === 'virtual' && isOpen(one));
  const removals = plan.changes.filter(({ action }) => action === 'unregister');
  const isVirtual = ({ host }: Change): boolean => host !== undefined;
  for (const [kind, due] of [
    ['hosts and physical workers', physical],
    ['virtual workers', virtual],
  ] as const) {
    const onlyLook = due.every((one) => desiredChange(one) === undefined);
    const title = onlyLook ? `Checking the credentials of ${kind}` : `Registering ${kind}`;
    await run.section(title, due, (one) => run.register(one, desiredChange(one)));
  }
  await run.section('Unregistering virtual workers', removals.filter(isVirtual), (one) => run.unregister(one));
  await run.section(
    'Unregistering hosts and physical workers',
    removals.filter((one) => !isVirtual(one)),
    (one) => run.unregister(one),
  );
  const order = new Map(plan.changes.map(({ cluster }, index) => [cluster, index]));
  const place = ({ cluster }: Outcome): number => order.get(cluster) ?? order.size;
  // Those that no change asked for, such as rotated credentials, ended in an order of chance.
  return run.outcomes.sort(
    (left, right) =>
      place(left) - place(right) || (left.cluster < right.cluster ? -1 : left.cluster === right.cluster ? 0 : 1),
  );
}

/** What is worth telling of work that is done. */
type Result = Pick<Outcome, 'leftovers' | 'credentialRotated' | 'note'>;

class PlanRun {
  readonly outcomes: Outcome[] = [];
  readonly #context: ApplyContext;
  readonly #actual: ReadonlyMap<string, Registration>;
  readonly #explained: ReadonlyMap<string, Explanation>;
  /** Components whose ApplicationSets are not what their files say. */
  readonly #behind: ReadonlySet<string>;
  /** Clusters whose change did not end well, or that were left out. */
  readonly #unfinished: Set<string>;
  /** The new credential, in words, of every cluster that was looked at; undefined where there is none. */
  readonly #looks = new Map<string, string | undefined>();

  constructor(
    context: ApplyContext,
    known: {
      readonly actual: ReadonlyMap<string, Registration>;
      readonly explained: ReadonlyMap<string, Explanation>;
      readonly blocked: readonly string[];
      readonly behind: ReadonlySet<string>;
    },
  ) {
    this.#context = context;
    this.#actual = known.actual;
    this.#explained = known.explained;
    this.#unfinished = new Set(known.blocked);
    this.#behind = known.behind;
  }

  async section<Item>(
    title: string,
    items: readonly Item[],
    work: (item: Item) => Promise<void>,
    atOnce = clustersAtOnce,
  ): Promise<void> {
    if (items.length === 0) return;
    await this.#context.progress.section(title, () => inParallel(items, atOnce, work));
  }

  /** Looks at the credential of a cluster whose file did not change. */
  async look(cluster: Cluster): Promise<void> {
    const { name } = cluster;
    const registration = this.#actual.get(name);
    if (registration === undefined) return;
    await this.#attempt(
      name,
      'update',
      async () => void this.#looks.set(name, await rotationOf(this.#context, cluster, registration)),
      { quiet: true },
    );
    if (!this.#looks.has(name)) this.#looks.set(name, undefined);
  }

  /** Whether a cluster was not looked at yet, or was found to have a new credential. */
  needsMore({ name }: Cluster): boolean {
    return !this.#looks.has(name) || this.#looks.get(name) !== undefined;
  }

  /** A virtual cluster also needs its host; one whose file did not change is looked at when its credential is elsewhere. */
  async register(cluster: Cluster, change: Change | undefined): Promise<void> {
    const { name, hostCluster } = cluster;
    const registration = this.#actual.get(name);
    if (hostCluster !== undefined && this.#unfinished.has(hostCluster)) {
      if (change !== undefined) this.#leaveOut(name, change.action, `its host "${hostCluster}" is not done`);
      return;
    }
    const isChange = change !== undefined && registration !== undefined;
    const loss = isChange ? reasonToHoldLabels(this.#context, change, registration, this.#behind) : undefined;
    if (isChange && loss !== undefined) {
      this.#leaveOut(name, change.action, `held back: ${loss}`);
      return;
    }
    const write = async (): Promise<Result> => {
      // Argo CD deletes what it installed for a component that the new labels do not select.
      if ((change?.components.loses.length ?? 0) > 0) await this.#context.lease.assertHeld();
      return registerCluster(this.#context, cluster, registration);
    };
    if (change !== undefined || registration === undefined) {
      await this.#attempt(name, change?.action ?? 'register', write);
      return;
    }
    if (!this.#looks.has(name)) await this.look(cluster);
    const rotation = this.#looks.get(name);
    if (rotation === undefined) return;
    this.#context.progress.step(name, rotation);
    await this.#attempt(name, 'update', write);
  }

  async unregister({ cluster }: Change): Promise<void> {
    const registration = this.#actual.get(cluster);
    if (registration === undefined) return;
    const host = hostOf(registration);
    const child = [...this.#actual.values()].find((one) => hostOf(one) === cluster && this.#unfinished.has(one.name));
    const { trouble } = this.#context.management;
    if (trouble !== undefined) this.#leaveOut(cluster, 'unregister', `held back: ${trouble}`);
    else if (host !== undefined && this.#unfinished.has(host))
      this.#leaveOut(cluster, 'unregister', `held back: its host "${host}" did not finish`);
    else if (child !== undefined)
      this.#leaveOut(cluster, 'unregister', `held back: virtual cluster "${child.name}" is still on it`);
    else
      await this.#attempt(cluster, 'unregister', async () => {
        const leftovers = await unregisterCluster(this.#context, registration);
        return leftovers.length === 0 ? {} : { leftovers };
      });
  }

  /** Does one cluster's work and records how it ended. */
  async #attempt(
    cluster: string,
    action: Action,
    work: () => Promise<Result | void>,
    options: { readonly quiet?: boolean } = {},
  ): Promise<void> {
    const { status, error, durationMs, result } = await attempt(this.#context, work);
    if (status !== 'done') this.#unfinished.add(cluster);
    else if (options.quiet === true) return;
    const explainedBy = action === 'unregister' && status !== 'skipped' ? this.#explained.get(cluster) : undefined;
    this.outcomes.push({
      cluster,
      action,
      status,
      ...(error === undefined ? {} : { error }),
      ...(explainedBy === undefined ? {} : { explainedBy }),
      ...result,
      durationMs,
    });
    this.#context.progress.step(cluster, error === undefined ? 'done' : `${status}: ${error}`);
  }

  #leaveOut(cluster: string, action: Action, error: string): void {
    this.#unfinished.add(cluster);
    this.outcomes.push({ cluster, action, status: 'skipped', error, durationMs: 0 });
    this.#context.progress.step(cluster, `skipped: ${error}`);
  }
}
