import { rotationText } from '../../plan/compare/credential-change.ts';
import type { Applied, ComponentOutcome, Outcome, OutcomeStatus } from '../../plan/outcome.ts';
import { componentTitle, isEmptyPlan, subjectTitle } from '../../plan/plan.ts';
import { toPrintable } from '../../text/words.ts';
import { leftoverText } from './leftovers.ts';
import { belowMinimumText, driftText, noteLines } from '../plan/plan-text.ts';

/** What an apply did, one line a cluster, then one line a component, then the count. */
export function reportOutcomesText(applied: Applied): string {
  const { outcomes, components, plan, belowMinimum = [] } = applied;
  const names = [
    ...outcomes.map(({ cluster }) => cluster),
    ...components.map(({ component }) => componentTitle(component)),
    ...plan.blocked.map(({ subject }) => subjectTitle(subject)),
    ...plan.drift.map(subjectTitle),
    ...belowMinimum.map(({ cluster }) => cluster),
  ];
  const width = Math.max(0, ...names.map(({ length }) => length));
  const line = (status: string, action: string, name: string, text: string): string =>
    `${status.padEnd(7)} ${action.padEnd('unregister'.length)} ${name.padEnd(width)}  ${text}`.trimEnd();
  const lines = [
    ...outcomes.flatMap((outcome) => [
      line(
        outcome.status,
        outcome.action,
        outcome.cluster,
        `${endText(outcome)}${rotatedText(outcome)}${noteText(outcome)}`,
      ),
      ...(outcome.leftovers ?? []).map((one) => line('left', '', outcome.cluster, leftoverText(one))),
    ]),
    ...components.map((one) => line(one.status, one.action, componentTitle(one.component), endText(one))),
    ...plan.blocked.flatMap(({ subject, reasons }) =>
      reasons.map((one) => line('blocked', '', subjectTitle(subject), one)),
    ),
    ...plan.drift.map((subject) => line('drift', '', subjectTitle(subject), driftText(subject))),
    ...belowMinimum.map((one) => line('warning', '', one.cluster, belowMinimumText(one))),
  ];
  return [...lines, ...noteLines(plan), countLine(applied)].join('\n');
}

/** Why it is not done, or how long it took; and who removed the file. */
function endText({ error, explainedBy, durationMs }: Outcome | ComponentOutcome): string {
  const by =
    explainedBy === undefined
      ? ''
      : `  removed by ${toPrintable(explainedBy.author)} in ${explainedBy.commit.slice(0, 8)}`;
  return `${error ?? seconds(durationMs)}${by}`;
}

function rotatedText({ credentialRotated }: Outcome): string {
  return credentialRotated === undefined ? '' : `  ${rotationText(credentialRotated)}`;
}

function noteText({ note }: Outcome): string {
  return note === undefined ? '' : `  ${toPrintable(note)}`;
}

function countLine({ outcomes, components, plan, commit }: Applied): string {
  const at = `at commit ${commit.slice(0, 8)}`;
  if (outcomes.length === 0 && isEmptyPlan(plan)) return `nothing to do, ${plan.unchanged.length} unchanged ${at}`;
  const counts = [
    ...countsOf(outcomes),
    ...(plan.blocked.length === 0 ? [] : [`${plan.blocked.length} blocked`]),
    `${plan.unchanged.length} unchanged`,
  ];
  const ofComponents = components.length === 0 ? '' : `; components: ${countsOf(components).join(', ')}`;
  return `${counts.join(', ')}${ofComponents} ${at}`;
}

function countsOf(outcomes: readonly { readonly status: OutcomeStatus }[]): readonly string[] {
  return (['done', 'failed', 'skipped', 'waiting'] as const)
    .map((status) => [status, outcomes.filter((outcome) => outcome.status === status).length] as const)
    .filter(([status, count]) => count > 0 || status === 'done')
    .map(([status, count]) => `${count} ${status}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
