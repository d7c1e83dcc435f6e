import type { Plan } from '../core/plan/plan.ts';
import { countLine, expiryText, fieldText, type PlanStyle } from './plan-text.ts';

/**
 * A plan for a merge request: the count first, removals before everything else. Text from the repository stands in
 * code spans only, since a GitLab note executes lines that begin with a slash.
 */
export function reportPlanMarkdown(plan: Plan, style: PlanStyle = {}): string {
  const removals = plan.changes.filter(({ action }) => action === 'unregister');
  const others = plan.changes.filter(({ action }) => action !== 'unregister');
  const rows = [...removals, ...others].map((change) => {
    const { action, cluster, shape, origin, fields } = change;
    const expiry = expiryText(change, style);
    const place = origin === undefined ? 'no file' : code(`${origin.file}:${origin.line}`);
    const warnings = expiry === undefined ? [] : [`⚠ ${expiry}`];
    const details = [...fields.map((field) => code(fieldText(field))), ...warnings].join('<br>');
    return `| ${action === 'unregister' ? '**unregister**' : action} | ${code(cluster)} | ${code(shape)} | ${place} | ${details} |`;
  });
  const table = ['| action | cluster | shape | asked for by | fields |', '|---|---|---|---|---|', ...rows];
  const blocked = plan.blocked.flatMap(({ cluster, reasons }) =>
    reasons.map((one) => `- ${code(cluster)} ${code(one)}`),
  );
  return [
    `**${countLine(plan)}**`,
    ...(rows.length === 0 ? [] : ['', ...table]),
    ...(blocked.length === 0 ? [] : ['', 'Blocked:', '', ...blocked]),
    ...(plan.drift.length === 0 ? [] : ['', `Drift: ${plan.drift.map(code).join(', ')}`]),
  ].join('\n');
}

function code(text: string): string {
  return `\`${text.replace(/[`|\r\n]/g, ' ')}\``;
}
