import { rotationText } from '../core/plan/credential-change.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import type { Plan } from '../core/plan/plan.ts';
import { toPrintable } from '../core/text/printable.ts';
import { leftoverText } from './leftovers.ts';
import { absenceLines } from './plan-text.ts';

/** What an apply did, one line a cluster, then the count. */
export function reportOutcomesText(outcomes: readonly Outcome[], plan: Plan, commit: string): string {
  const width = Math.max(
    0,
    ...outcomes.map(({ cluster }) => cluster.length),
    ...plan.blocked.map(({ cluster }) => cluster.length),
    ...plan.drift.map((cluster) => cluster.length),
  );
  const line = (status: string, action: string, cluster: string, text: string): string =>
    `${status.padEnd(7)} ${action.padEnd('unregister'.length)} ${cluster.padEnd(width)}  ${text}`.trimEnd();
  const lines = outcomes.flatMap(({ status, action, cluster, error, durationMs, ...outcome }) => {
    const { explainedBy, credentialRotated, leftovers = [] } = outcome;
    const by =
      explainedBy === undefined
        ? ''
        : `  removed by ${toPrintable(explainedBy.author)} in ${explainedBy.commit.slice(0, 8)}`;
    const rotated = credentialRotated === undefined ? '' : `  ${rotationText(credentialRotated)}`;
    return [
      line(status, action, cluster, `${error ?? seconds(durationMs)}${by}${rotated}`),
      ...leftovers.map((one) => line('left', '', cluster, leftoverText(one))),
    ];
  });
  for (const { cluster, reasons } of plan.blocked)
    for (const reason of reasons) lines.push(line('blocked', '', cluster, reason));
  for (const cluster of plan.drift)
    lines.push(line('drift', '', cluster, 'registered, but no commit removed its file: left alone'));
  return [...lines, ...absenceLines(plan), countOutcomes(outcomes, plan, commit)].join('\n');
}

function countOutcomes(outcomes: readonly Outcome[], plan: Plan, commit: string): string {
  const at = `at commit ${commit.slice(0, 8)}`;
  if (outcomes.length === 0 && plan.blocked.length === 0)
    return `nothing to do, ${plan.unchanged.length} unchanged ${at}`;
  const counts = (['done', 'failed', 'skipped', 'waiting'] as const)
    .map((status) => [status, outcomes.filter((outcome) => outcome.status === status).length] as const)
    .filter(([status, count]) => count > 0 || status === 'done')
    .map(([status, count]) => `${count} ${status}`);
  if (plan.blocked.length > 0) counts.push(`${plan.blocked.length} blocked`);
  return `${[...counts, `${plan.unchanged.length} unchanged`].join(', ')} ${at}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
