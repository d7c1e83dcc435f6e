import { inParallel } from '../../cli/in-parallel.ts';
import { selectsLabels } from '../../desired/components/selection.ts';
import type { Explanation } from '../../git/explained-removals.ts';
import { registeredLabels } from '../../plan/compare/registered-labels.ts';
import type { ComponentChange } from '../../plan/components/component-change.ts';
import { withdraws } from '../../plan/guard/component-guard.ts';
import type { ComponentOutcome, Outcome } from '../../plan/outcome.ts';
import { componentTitle, type Plan } from '../../plan/plan.ts';
import type { Registration } from '../../plan/registration.ts';
import type { ApplyContext } from '../apply-context.ts';
import { attempt, type Attempt } from '../attempt.ts';
import { installComponent } from './install-component.ts';
import { removeComponent } from './remove-component.ts';

/** How many ApplicationSets are worked on at once. */
const setsAtOnce = 10;

/**
 * Carries out the part of a plan that is about components. What only adds goes before the clusters: a set that Argo CD
 * or the API server refuses is known before anything else is done, and a new cluster finds its components there. What
 * withdraws goes last, after every cluster: nothing is taken away while something before it is not done.
 */
export class ComponentRun {
  readonly outcomes: ComponentOutcome[] = [];
  readonly #context: ApplyContext;
  readonly #plan: Plan;
  readonly #actual: ReadonlyMap<string, Registration>;
  readonly #explained: ReadonlyMap<string, Explanation>;

  constructor(
    context: ApplyContext,
    plan: Plan,
    actual: ReadonlyMap<string, Registration>,
    explained: ReadonlyMap<string, Explanation>,
  ) {
    this.#context = context;
    this.#plan = plan;
    this.#actual = actual;
    this.#explained = explained;
  }

  /** Writes the sets that take nothing away from any cluster. */
  async install(): Promise<void> {
    const due = this.#plan.components.filter((change) => !withdraws(change));
    await this.#section('Installing components', due, (change) =>
      attempt(this.#context, () => installComponent(this.#context, change)),
    );
  }

  /** Narrows and removes sets, each only when the clusters that it is on are done. */
  async withdraw(clusters: readonly Outcome[]): Promise<void> {
    const due = this.#plan.components.filter(withdraws);
    const unfinished = new Set([
      ...clusters.filter(({ status }) => status !== 'done').map(({ cluster }) => cluster),
      ...this.#plan.blocked.map(({ cluster }) => cluster),
    ]);
    await this.#section('Withdrawing components', due, async (change) => {
      const { trouble } = this.#context.management;
      const cluster = [...unfinished].find((name) => change.clusters.includes(name) || this.#isOn(change, name));
      const why = trouble ?? (cluster === undefined ? undefined : `cluster "${cluster}" is not done`);
      if (why !== undefined) return { status: 'skipped', error: `held back: ${why}`, durationMs: 0 };
      return attempt(this.#context, async () => {
        await this.#context.lease.assertHeld();
        if (change.action === 'remove') await removeComponent(this.#context, change.component);
        else await installComponent(this.#context, change);
      });
    });
  }

  /** Whether a component was on a registered cluster when the run began; one that goes is in no list of a plan. */
  #isOn({ component }: ComponentChange, cluster: string): boolean {
    const [set, registration] = [this.#context.installed.get(component), this.#actual.get(cluster)];
    return set !== undefined && registration !== undefined && selectsLabels(set, registeredLabels(registration));
  }

  async #section(
    title: string,
    changes: readonly ComponentChange[],
    work: (change: ComponentChange) => Promise<Attempt<void>>,
  ): Promise<void> {
    if (changes.length === 0) return;
    const { progress } = this.#context;
    const attempts = await progress.section(title, () =>
      inParallel(changes, setsAtOnce, async (change) => {
        const ended = await work(change);
        const text = ended.error === undefined ? 'done' : `${ended.status}: ${ended.error}`;
        progress.step(componentTitle(change.component), text);
        return ended;
      }),
    );
    for (const [index, { component, action }] of changes.entries()) {
      const { status, error, durationMs } = attempts[index] as Attempt<void>;
      const explainedBy = action === 'remove' && status !== 'skipped' ? this.#explained.get(component) : undefined;
      this.outcomes.push({
        ...{ component, action, status },
        ...(error === undefined ? {} : { error }),
        ...(explainedBy === undefined ? {} : { explainedBy }),
        durationMs,
      });
    }
  }
}
