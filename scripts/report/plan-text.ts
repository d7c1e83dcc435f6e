import { styleText } from 'node:util';
import type { FieldChange } from '../core/plan/differences.ts';
import type { Action, Change, Plan } from '../core/plan/plan.ts';

const signs = {
  register: ['+', 'green'],
  update: ['~', 'yellow'],
  unregister: ['-', 'red'],
} as const satisfies Record<Action, readonly [string, string]>;

/** A plan as a person reads it: one line a cluster like a diff, removals last, then the count. */
export function reportPlanText(plan: Plan, options: { readonly colour?: boolean } = {}): string {
  const width = Math.max(
    0,
    ...plan.changes.map(({ cluster }) => cluster.length),
    ...plan.blocked.map(({ cluster }) => cluster.length),
  );
  const paint = (colour: 'green' | 'yellow' | 'red', text: string): string =>
    options.colour === true ? styleText(colour, text, { validateStream: false }) : text;
  const lines = plan.changes.flatMap((change) => {
    const [sign, colour] = signs[change.action];
    const [first, ...more] = linesOf(change);
    const lead = `${sign} ${change.action.padEnd('unregister'.length)} ${change.cluster.padEnd(width)}`;
    const indent = ' '.repeat(lead.length + 2);
    return [paint(colour, `${lead}  ${first}`), ...more.map((line) => paint(colour, `${indent}${line}`))];
  });
  for (const { cluster, reasons } of plan.blocked)
    for (const reason of reasons) lines.push(paint('red', `! blocked    ${cluster.padEnd(width)}  ${reason}`));
  for (const cluster of plan.drift)
    lines.push(
      paint('yellow', `? drift      ${cluster.padEnd(width)}  registered, but no commit removed its file: left alone`),
    );
  return [...lines, countLine(plan)].join('\n');
}

/** The last line of a plan. */
export function countLine(plan: Plan): string {
  const count = (action: Action): number => plan.changes.filter((change) => change.action === action).length;
  const parts = [
    `${count('register')} to register`,
    `${count('update')} to update`,
    `${count('unregister')} to unregister`,
    ...(plan.blocked.length === 0 ? [] : [`${plan.blocked.length} blocked`]),
    ...(plan.drift.length === 0 ? [] : [`${plan.drift.length} drifted`]),
    `${plan.unchanged.length} unchanged`,
  ];
  return parts.join(', ');
}

/** One field's change, such as `apiServer: https://a:6443 → https://b:6443`. */
export function fieldText({ path, from, to }: FieldChange): string {
  if (from === undefined) return `${path}: added ${to}`;
  return to === undefined ? `${path}: removed ${from}` : `${path}: ${from} → ${to}`;
}

function linesOf(change: Change): readonly string[] {
  const place = change.origin === undefined ? 'no file' : `${change.origin.file}:${change.origin.line}`;
  return [`${place}  ${change.shape}`, ...change.fields.map(fieldText)];
}
