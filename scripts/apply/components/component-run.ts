import { inParallel } from '../../cli/in-parallel.ts';
import { toApplicationSet, type ApplicationSet } from '../../desired/components/application-set.ts';
import type { Explanation } from '../../git/explained-removals.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { ManagementReader } from '../../management/management-reader.ts';
import { compareApplicationSet, type ComponentChange } from '../../plan/components/component-change.ts';
import { withdraws } from '../../plan/guard/component-guard.ts';
import { isGenerated } from '../../plan/guard/dependents.ts';
import type { ComponentOutcome, Outcome } from '../../plan/outcome.ts';
import { componentTitle, type Plan } from '../../plan/plan.ts';
import { defined } from '../../text/defined.ts';
import { reasonNotToWithdraw, unfinishedClusters } from '../plan-order.ts';
import type { Attempt } from '../run-state.ts';
import { stepsOf, type Management, type Run } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { deleteOurs } from '../unregister/remove-ours.ts';
import { tryObject, writeObject } from '../write-object.ts';

/** How many ApplicationSets are worked on at once. */
const setsAtOnce = 10;

/**
 * Carries out the part of a plan that is about components. What only adds goes before the clusters: a set that Argo CD
 * or the API server refuses is known before anything else is done, and a new cluster finds its components there. What
 * withdraws goes last, after every cluster: nothing is removed while something before it is not done.
 */
export class ComponentRun {
  readonly outcomes: ComponentOutcome[] = [];
  readonly #run: Run;
  readonly #plan: Plan;
  readonly #explained: ReadonlyMap<string, Explanation>;

  constructor(run: Run, plan: Plan, explained: ReadonlyMap<string, Explanation>) {
    this.#run = run;
    this.#plan = plan;
    this.#explained = explained;
  }

  /** Writes the sets that take nothing away from any cluster. */
  async install(): Promise<void> {
    const due = this.#plan.components.filter((change) => !withdraws(change));
    await this.#section('Installing components', due, (change) =>
      this.#run.state.attempt(() => installComponent(this.#run, change)),
    );
  }

  /** Narrows and removes sets, each only when the clusters that it is on are done. */
  async withdraw(clusters: readonly Outcome[]): Promise<void> {
    const { given, management, state } = this.#run;
    const due = this.#plan.components.filter(withdraws);
    const unfinished = unfinishedClusters(this.#plan, clusters);
    await this.#section('Withdrawing components', due, async (change) => {
      const reason = reasonNotToWithdraw(change, given, { unfinished, trouble: state.trouble });
      if (reason !== undefined) return { status: 'skipped', error: reason, durationMs: 0 };
      return state.attempt(async () => {
        await management.lease.assertHeld();
        if (change.action !== 'remove') return installComponent(this.#run, change);
        return removeComponent(management, stepsOf(this.#run, componentTitle(change.component)), change.component);
      });
    });
  }

  async #section(
    title: string,
    changes: readonly ComponentChange[],
    work: (change: ComponentChange) => Promise<Attempt<void>>,
  ): Promise<void> {
    if (changes.length === 0) return;
    const { progress } = this.#run;
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
        ...defined({ error, explainedBy }),
        durationMs,
      });
    }
  }
}

/** Makes the ApplicationSet of a component what its file says; Argo CD does the rest on each cluster that it selects. */
async function installComponent(run: Run, { component }: ComponentChange): Promise<void> {
  const { given, management, state } = run;
  const { reader, writer, tenant } = management;
  const steps = stepsOf(run, componentTitle(component));
  const file = given.components.get(component);
  if (file === undefined) throw new TypeError(`the plan installs component "${component}", which has no file`);
  const found = await outliveRemoval(reader, steps, component);
  const object = toApplicationSet(tenant, file, given.commit);
  const write = { resource: resources.applicationSet, object, found };
  await tryObject(writer, write, compareApplicationSet);
  steps.tell('writing its ApplicationSet');
  state.noteSet(await writeObject(writer, write));
}

/** Applying onto an object that is being deleted succeeds, and then it vanishes: returns the ones that stay. */
async function outliveRemoval(
  reader: ManagementReader,
  steps: Steps,
  component: string,
): Promise<ApplicationSet | undefined> {
  const settled = await waitFor(steps, 'waiting until the old ApplicationSet is gone', async () => {
    const set = await reader.find<ApplicationSet>(resources.applicationSet, component);
    return set?.metadata.deletionTimestamp === undefined ? { set } : undefined;
  });
  if (settled !== undefined) return settled.set;
  throw new StepFailure(
    `the old ApplicationSet "${component}" is still being deleted; the next apply continues`,
    'waiting',
  );
}

/**
 * Takes a component away from every cluster: deleted in the foreground, its ApplicationSet stays until Argo CD has taken
 * away what its Applications installed, so that a run that was killed finds it again.
 */
async function removeComponent(management: Management, steps: Steps, component: string): Promise<void> {
  const { reader } = management;
  const { applicationSet: resource } = resources;
  const set = await reader.find<ApplicationSet>(resource, component);
  if (set === undefined) return;
  await deleteOurs(management, steps, { resource, name: component, propagationPolicy: 'Foreground' });
  const isGone = async (): Promise<true | undefined> =>
    (await reader.find(resource, component)) === undefined ? true : undefined;
  const doing = 'waiting until Argo CD has removed it from every cluster';
  if ((await waitFor(steps, doing, isGone)) !== undefined) return;
  throw new StepFailure(await whatIsLeft(reader, set), 'waiting');
}

async function whatIsLeft(reader: ManagementReader, { metadata }: ApplicationSet): Promise<string> {
  const own = new Set(metadata.uid === undefined ? [] : [metadata.uid]);
  const left: readonly Application[] = (await reader.listApplications()).filter((one) => isGenerated(one, own));
  if (left.length === 0) return `ApplicationSet "${metadata.name}" is still being deleted; the next apply continues`;
  const names = left.map((one) => one.metadata.name).join(', ');
  return left.every((one) => one.metadata.deletionTimestamp === undefined)
    ? `Argo CD is not reconciling: it has not started to remove ${names}`
    : `Argo CD is still removing ${names}; the next apply continues`;
}
