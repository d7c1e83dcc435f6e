import type { ComponentChange } from '../plan/components/component-change.ts';
import { subjectTitle, type Change, type Plan } from '../plan/plan.ts';
import {
  belowMinimumText,
  countLine,
  effectsOfComponent,
  effectsOnCluster,
  fieldText,
  notComparedText,
  noteLines,
  warningTexts,
  type EffectText,
  type PlanStyle,
} from './plan-text.ts';

/**
 * A plan for a merge request: the count first, removals before everything else. Text from the repository stands in
 * code spans only, since a GitLab note executes lines that begin with a slash.
 */
export function reportPlanMarkdown(plan: Plan, style: PlanStyle = {}): string {
  const rank = ({ action, components }: Change): number =>
    action === 'unregister' ? 0 : components.loses.length > 0 ? 1 : 2;
  const rows = [...plan.changes]
    .sort((left, right) => rank(left) - rank(right))
    .map((change) => {
      const { action, cluster, shape, origin, fields, components } = change;
      const place = origin === undefined ? 'no file' : code(`${origin.file}:${origin.line}`);
      const warnings = warningTexts(change, style).map((text) => `⚠ ${code(text)}`);
      const details = [
        ...fields.map((field) => code(fieldText(field))),
        ...effectsOnCluster(components).map(effectCode),
        ...warnings,
      ].join('<br>');
      return `| ${action === 'unregister' ? '**unregister**' : action} | ${code(cluster)} | ${code(shape)} | ${place} | ${details} |`;
    });
  const table = ['| action | cluster | shape | asked for by | what changes |', '|---|---|---|---|---|', ...rows];
  const components = [...plan.components]
    .sort((left, right) => Number(right.losing.length > 0) - Number(left.losing.length > 0))
    .map(componentRow);
  const componentTable = ['| action | component | asked for by | what changes |', '|---|---|---|---|', ...components];
  const blocked = plan.blocked.flatMap(({ subject, reasons }) =>
    reasons.map((one) => `- ${code(subjectTitle(subject))} ${code(one)}`),
  );
  const unseen = (plan.notCompared ?? []).map((one) => `- ${code(one.cluster)} ${code(notComparedText(one))}`);
  const old = (plan.belowMinimum ?? []).map((one) => `- ${code(one.cluster)} ${code(belowMinimumText(one))}`);
  return [
    `**${countLine(plan)}**`,
    ...(rows.length === 0 ? [] : ['', ...table]),
    ...(components.length === 0 ? [] : ['', ...componentTable]),
    ...(blocked.length === 0 ? [] : ['', 'Blocked:', '', ...blocked]),
    ...(plan.drift.length === 0
      ? []
      : ['', `Drift: ${plan.drift.map((subject) => code(subjectTitle(subject))).join(', ')}`]),
    ...(unseen.length === 0 ? [] : ['', 'Credentials:', '', ...unseen]),
    ...(old.length === 0 ? [] : ['', 'Kubernetes:', '', ...old]),
    ...noteLines(plan).flatMap((line) => ['', code(line)]),
  ].join('\n');
}

function componentRow(change: ComponentChange): string {
  const { action, component, origin, fields } = change;
  const place = origin === undefined ? 'no file' : code(`${origin.file}:${origin.line}`);
  const details = [
    ...effectsOfComponent(change).map(effectCode),
    ...fields.map((field) => code(fieldText(field))),
  ].join('<br>');
  return `| ${action === 'remove' ? '**remove**' : action} | ${code(component)} | ${place} | ${details} |`;
}

/** Verbs stand outside the code span, in bold where something is deleted. */
function effectCode({ verb, what, isLoss }: EffectText): string {
  return `${isLoss ? `**${verb}**` : verb} ${code(what)}`;
}

function code(text: string): string {
  return `\`${text.replace(/[`|\r\n]/g, ' ')}\``;
}
