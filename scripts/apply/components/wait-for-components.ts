import { toInstalledComponents } from '../../desired/components/application-set.ts';
import { componentsOf } from '../../desired/components/selection.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { pendingText, type AwaitedComponent } from '../../plan/components/awaited-components.ts';
import type { ComponentOutcome, Outcome } from '../../plan/outcome.ts';
import { askUntil } from '../bounded-wait.ts';
import { stepsOf, type Management, type Run } from '../run.ts';
import type { Steps } from '../step.ts';

/** How both kinds of changes ended. */
interface Ended {
  readonly outcomes: readonly Outcome[];
  readonly components: readonly ComponentOutcome[];
}

/**
 * Waits until Argo CD has the components of every cluster that was registered or changed, and every component that was
 * changed, synced and healthy. When the limit passes first, each of them is `waiting` and says what is missing.
 */
export async function waitForComponents(run: Run, ended: Ended): Promise<Ended> {
  const { given } = run;
  const changed = new Set(
    ended.components
      .filter(({ action }) => action !== 'remove')
      .filter(isDone)
      .map(({ component }) => component),
  );
  const touched = new Set(
    ended.outcomes
      .filter(({ action }) => action !== 'unregister')
      .filter(isDone)
      .map(({ cluster }) => cluster),
  );
  const awaited = [...given.desired.values()].flatMap((cluster) =>
    componentsOf(cluster, given.components)
      .map(({ name }) => ({ cluster: cluster.name, component: name }))
      .filter(({ component }) => touched.has(cluster.name) || changed.has(component)),
  );
  if (awaited.length === 0) return ended;
  const pending = await run.progress.section('Waiting for components', () =>
    waitUntilReady(run.management, stepsOf(run, 'components'), awaited),
  );
  const waiting = (of: (one: AwaitedComponent) => boolean, tell: (one: PendingComponent) => string): object => {
    const left = pending.filter(of);
    if (left.length === 0) return {};
    const first = left.slice(0, shownAtOnce).map(tell).join(', ');
    const more = left.length > shownAtOnce ? ` and ${left.length - shownAtOnce} more` : '';
    return { status: 'waiting', error: `not ready: ${first}${more}; Argo CD keeps trying` };
  };
  return {
    outcomes: ended.outcomes.map((outcome) =>
      touched.has(outcome.cluster)
        ? {
            ...outcome,
            ...waiting(
              ({ cluster }) => cluster === outcome.cluster,
              ({ text }) => text,
            ),
          }
        : outcome,
    ),
    components: ended.components.map((outcome) =>
      changed.has(outcome.component)
        ? {
            ...outcome,
            ...waiting(
              ({ component }) => component === outcome.component,
              ({ cluster, text }) => `${text} on ${cluster}`,
            ),
          }
        : outcome,
    ),
  };
}

/** How many missing items are written out in one line. */
const shownAtOnce = 3;

interface PendingComponent extends AwaitedComponent {
  readonly text: string;
}

async function waitUntilReady(
  { reader, tenant }: Management,
  { tell, wait }: Steps,
  awaited: readonly AwaitedComponent[],
): Promise<readonly PendingComponent[]> {
  let pending: readonly PendingComponent[] = [];
  let told: string | undefined;
  await askUntil(wait, async () => {
    pending = await look();
    const text = `${awaited.length - pending.length} of ${awaited.length} ready`;
    if (text !== told) tell(text);
    told = text;
    return pending.length === 0 ? true : undefined;
  });
  return pending;

  async function look(): Promise<readonly PendingComponent[]> {
    try {
      const [applications, applicationSets] = await Promise.all([
        reader.listApplications(),
        reader.listApplicationSets(),
      ]);
      const byName = new Map(applications.map((one) => [one.metadata.name, one]));
      const sets = toInstalledComponents(applicationSets, tenant);
      return awaited.flatMap((one) => {
        const text = pendingText(one, byName, sets.get(one.component));
        return text === undefined ? [] : [{ ...one, text }];
      });
    } catch (error) {
      // What was applied is applied: not knowing how far Argo CD is makes nothing of it undone.
      if (!(error instanceof ApiFailure)) throw error;
      return awaited.map((one) => ({ ...one, text: `${one.component} could not be read (${error.message})` }));
    }
  }
}

function isDone({ status }: Outcome | ComponentOutcome): boolean {
  return status === 'done';
}
