import { inParallel } from '../cli/in-parallel.ts';
import type { Cluster } from '../desired/cluster.ts';
import type { Explanation } from '../git/explained-removals.ts';
import type { ComponentOutcome, Outcome } from '../plan/outcome.ts';
import type { Action, Change, Plan } from '../plan/plan.ts';
import { defined } from '../text/defined.ts';
import {
  clustersToTest,
  inPlanOrder,
  reasonNotToRegister,
  reasonNotToUnregister,
  registeringGroups,
  removingGroups,
  unfinishedClusters,
  type SoFar,
  type Turn,
} from './plan-order.ts';
import { registerCluster } from './register/register-cluster.ts';
import { isKeptElsewhere, rotationOf } from './register/rotation.ts';
import type { Run } from './run.ts';
import { unregisterCluster } from './unregister/unregister-cluster.ts';

/** How many clusters are worked on at once; of what they ask the management cluster, as much as it is asked at once. */
const clustersAtOnce = 32;
/** How many credentials are tested at once, which only reads: as many clusters may be silent and cost one time limit. */
const testsAtOnce = 50;

/**
 * Carries out a plan: hosts and physical workers, then virtual workers, then removals, virtual ones first. One
 * cluster's failure leaves out only what depends on it, and holds back only related removals; trouble with the
 * management cluster itself holds back every removal.
 */
export async function applyPlan(
  run: Run,
  plan: Plan,
  explained: ReadonlyMap<string, Explanation>,
  ofComponents: readonly ComponentOutcome[] = [],
): Promise<readonly Outcome[]> {
  const { given, progress, state } = run;
  const clusters = new ClusterRun(run, explained);
  const behind = new Set(ofComponents.filter(({ status }) => status !== 'done').map(({ component }) => component));
  /** Works on one group; nothing in it depends on anything else in it. */
  const section = async <Item>(
    { title, items }: { readonly title: string; readonly items: readonly Item[] },
    atOnce: number,
    work: (item: Item, soFar: SoFar) => Promise<void>,
  ): Promise<void> => {
    if (items.length === 0) return;
    const unfinished = unfinishedClusters(plan, clusters.outcomes);
    await progress.section(title, () =>
      inParallel(items, atOnce, (item) => work(item, { unfinished, behind, trouble: state.trouble })),
    );
  };
  if (given.preflight)
    await section({ title: 'Testing credentials', items: clustersToTest(plan, given) }, testsAtOnce, (one) =>
      clusters.look(one),
    );
  const needsLook = (one: Cluster): boolean => (given.preflight || isKeptElsewhere(one)) && clusters.needsLook(one);
  for (const group of registeringGroups(plan, given, needsLook))
    await section(group, clustersAtOnce, async (turn, soFar) => {
      const reason = reasonNotToRegister(turn, given, soFar);
      if (reason === undefined) await clusters.register(turn);
      else if (turn.change !== undefined) clusters.leaveOut(turn.change, reason);
    });
  for (const group of removingGroups(plan))
    await section(group, clustersAtOnce, async (change, soFar) => {
      const reason = reasonNotToUnregister(change, given, soFar);
      if (reason === undefined) await clusters.unregister(change);
      else clusters.leaveOut(change, reason);
    });
  return inPlanOrder(plan, clusters.outcomes);
}

/** What is worth telling of work that is done. */
type Result = Pick<Outcome, 'leftovers' | 'credentialRotated' | 'note'>;

/** Applies the change of one cluster, and records how it ended. */
class ClusterRun {
  readonly outcomes: Outcome[] = [];
  readonly #run: Run;
  readonly #explained: ReadonlyMap<string, Explanation>;
  /** The new credential, in words, of every cluster that was looked at; undefined where there is none. */
  readonly #looks = new Map<string, string | undefined>();

  constructor(run: Run, explained: ReadonlyMap<string, Explanation>) {
    this.#run = run;
    this.#explained = explained;
  }

  /** Looks at the credential of a cluster whose file did not change. */
  async look(cluster: Cluster): Promise<void> {
    const { name } = cluster;
    const registration = this.#run.given.actual.get(name);
    if (registration === undefined) return;
    const work = async (): Promise<void> =>
      void this.#looks.set(name, await rotationOf(this.#run, cluster, registration));
    await this.#attempt(name, 'update', work, { quiet: true });
    if (!this.#looks.has(name)) this.#looks.set(name, undefined);
  }

  /** Whether a cluster was not looked at yet, or was found to have a new credential. */
  needsLook({ name }: Cluster): boolean {
    return !this.#looks.has(name) || this.#looks.get(name) !== undefined;
  }

  /** Registers or changes a cluster; one whose file did not change is written when its credential is another one. */
  async register({ cluster, change }: Turn): Promise<void> {
    const { given, management, progress } = this.#run;
    const { name } = cluster;
    const registration = given.actual.get(name);
    if (change === undefined && registration !== undefined) {
      if (!this.#looks.has(name)) await this.look(cluster);
      const rotation = this.#looks.get(name);
      if (rotation === undefined) return;
      progress.step(name, rotation);
    }
    const action = change?.action ?? (registration === undefined ? 'register' : 'update');
    await this.#attempt(name, action, async () => {
      // Argo CD deletes what it installed for a component that the new labels do not select.
      if ((change?.components.loses.length ?? 0) > 0) await management.lease.assertHeld();
      return registerCluster(this.#run, cluster, registration);
    });
  }

  async unregister({ cluster }: Change): Promise<void> {
    const registration = this.#run.given.actual.get(cluster);
    if (registration === undefined) return;
    await this.#attempt(cluster, 'unregister', async () => {
      const leftovers = await unregisterCluster(this.#run, registration);
      return leftovers.length === 0 ? {} : { leftovers };
    });
  }

  leaveOut({ cluster, action }: Change, error: string): void {
    this.outcomes.push({ cluster, action, status: 'skipped', error, durationMs: 0 });
    this.#run.progress.step(cluster, `skipped: ${error}`);
  }

  async #attempt(
    cluster: string,
    action: Action,
    work: () => Promise<Result | void>,
    options: { readonly quiet?: boolean } = {},
  ): Promise<void> {
    const { status, error, durationMs, result } = await this.#run.state.attempt(work);
    if (status === 'done' && options.quiet === true) return;
    const explainedBy = action === 'unregister' && status !== 'skipped' ? this.#explained.get(cluster) : undefined;
    this.outcomes.push({
      cluster,
      action,
      status,
      ...defined({ error, explainedBy }),
      ...result,
      durationMs,
    });
    this.#run.progress.step(cluster, error === undefined ? 'done' : `${status}: ${error}`);
  }
}
