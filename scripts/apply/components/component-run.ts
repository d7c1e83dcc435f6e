import { inParallel } from '../../cli/in-parallel.ts';
import { toApplicationSet, type ApplicationSet } from '../../desired/components/application-set.ts';
import { selectsLabels } from '../../desired/components/selection.ts';
import type { Explanation } from '../../git/explained-removals.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareApplicationSet, type ComponentChange } from '../../plan/components/component-change.ts';
import { withdraws } from '../../plan/guard/component-guard.ts';
import { isGenerated } from '../../plan/guard/dependents.ts';
import type { ComponentOutcome, Outcome } from '../../plan/outcome.ts';
import { componentTitle, type Plan } from '../../plan/plan.ts';
import { registeredLabels, type Registration } from '../../plan/registration.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';
import { attempt, type Attempt } from '../attempt.ts';
import { deleteOurs } from '../unregister/remove-ours.ts';
import { waitFor } from '../wait-for.ts';
import { tryObject, writeObject } from '../write-object.ts';

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
      ...this.#plan.blocked.filter(({ subject }) => subject.kind === 'cluster').map(({ subject }) => subject.name),
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

/** Makes the ApplicationSet of a component what its file says; Argo CD does the rest on each cluster that it selects. */
async function installComponent(context: ApplyContext, { component }: ComponentChange): Promise<void> {
  const { components, tenant, commit, writer, progress } = context;
  const file = components.get(component);
  if (file === undefined) throw new TypeError(`a plan installs component "${component}", which has no file`);
  const { applicationSet } = resources;
  const found = await outliveRemoval(context, component);
  const write = { resource: applicationSet, object: toApplicationSet(tenant, file, commit), found };
  await tryObject(writer, write, compareApplicationSet);
  progress.step(componentTitle(component), 'writing its ApplicationSet');
  const written = await writeObject(writer, write);
  if (written.metadata.uid !== undefined) context.ownSets.add(written.metadata.uid);
}

/** Applying onto an object that is being deleted succeeds, and then it vanishes: gives back what is there to stay. */
async function outliveRemoval(context: ApplyContext, component: string): Promise<ApplicationSet | undefined> {
  const of = componentTitle(component);
  const settled = await waitFor(context, { of, doing: 'waiting until the old ApplicationSet is gone' }, async () => {
    const set = await context.reader.find<ApplicationSet>(resources.applicationSet, component);
    return set?.metadata.deletionTimestamp === undefined ? { set } : undefined;
  });
  if (settled !== undefined) return settled.set;
  throw new StepFailure(
    `the old ApplicationSet "${component}" is still being deleted; the next apply goes on`,
    'waiting',
  );
}

/**
 * Takes a component away from every cluster: deleted in the foreground, its ApplicationSet stays until Argo CD has taken
 * away what its Applications installed, so that a run that was killed finds it again.
 */
async function removeComponent(context: ApplyContext, component: string): Promise<void> {
  const { reader } = context;
  const { applicationSet } = resources;
  const of = componentTitle(component);
  const set = await reader.find<ApplicationSet>(applicationSet, component);
  if (set === undefined) return;
  await deleteOurs(context, { of, resource: applicationSet, name: component, propagationPolicy: 'Foreground' });
  const isGone = async (): Promise<true | undefined> =>
    (await reader.find(applicationSet, component)) === undefined ? true : undefined;
  const doing = 'waiting until Argo CD has taken it away from every cluster';
  if ((await waitFor(context, { of, doing }, isGone)) !== undefined) return;
  throw new StepFailure(await whatIsLeft(context, set), 'waiting');
}

async function whatIsLeft({ reader }: ApplyContext, { metadata }: ApplicationSet): Promise<string> {
  const own = new Set(metadata.uid === undefined ? [] : [metadata.uid]);
  const left: readonly Application[] = (await reader.listApplications()).filter((one) => isGenerated(one, own));
  if (left.length === 0) return `ApplicationSet "${metadata.name}" is still being deleted; the next apply goes on`;
  const names = left.map((one) => one.metadata.name).join(', ');
  return left.every((one) => one.metadata.deletionTimestamp === undefined)
    ? `Argo CD is not reconciling: it has not begun to take away ${names}`
    : `Argo CD is still taking away ${names}; the next apply goes on`;
}
