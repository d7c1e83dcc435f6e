import { subjectTitle, type Plan } from '../../plan/plan.ts';
import { toPrintable } from '../../text/words.ts';
import { affectedBoxes } from './affected-boxes.ts';
import { affectedBy, impactOf, type Phrase } from './impact.ts';
import { reportMermaid } from './mermaid.ts';
import {
  blockedRemarks,
  clusterRows,
  componentRows,
  credentialRemarks,
  kubernetesRemarks,
  linkTo,
  type Detail,
  type PlanRow,
  type Remark,
} from './plan-rows.ts';
import { countLine, noteLines, type PlanStyle } from './plan-text.ts';

/** How many rows, lines of a list and lines in a row are shown; the rest is counted. Together they stay below GitLab's limit. */
const mostRows = 50;
const mostDetails = 20;
/** The longest text in characters; the rest is cut. */
const mostCharacters = 300;

/**
 * A plan for a merge request: what could hurt, the count, then the changes, removals before everything else, shortened to
 * what a person reads. Text from the repository stands in code spans only, since a GitLab note executes lines that begin
 * with a slash.
 */
export function reportPlanMarkdown(plan: Plan, style: PlanStyle = {}): string {
  const impact = impactOf(plan, style.users).map((phrase) => `- ⚠ ${phraseCode(phrase)}`);
  const drift = plan.drift.map((subject) => code(subjectTitle(subject)));
  return [
    ...(impact.length === 0 ? [] : [...shortened(impact, '- '), '']),
    `**${countLine(plan)}**`,
    ...tableOf('cluster', clusterRows(plan, style, mostRows), plan.changes.length, style),
    ...tableOf('component', componentRows(plan, mostRows), plan.components.length, style),
    ...listOf('Blocked:', blockedRemarks(plan)),
    ...pictureOf(plan, style),
    ...(drift.length === 0 ? [] : ['', `Drift: ${shortened(drift).join(', ')}`]),
    ...listOf('Credentials:', credentialRemarks(plan)),
    ...listOf('Kubernetes:', kubernetesRemarks(plan)),
    ...noteLines(plan).flatMap((line) => ['', code(line)]),
  ].join('\n');
}

function tableOf(
  noun: 'cluster' | 'component',
  rows: readonly PlanRow[],
  total: number,
  style: PlanStyle,
): readonly string[] {
  if (rows.length === 0) return [];
  const columns = ['action', noun, ...(noun === 'cluster' ? ['shape'] : []), 'requested by', 'what changes'];
  const lines = rows.map((row) => {
    const { action, isRemoval, name, shape, details } = row;
    const cells = [
      isRemoval ? `**${action}**` : action,
      code(name),
      ...(shape === undefined ? [] : [code(shape)]),
      placeOf(row, style),
      shortened(details.map(detailCode), '', mostDetails).join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = total - rows.length;
  return [
    ...['', `| ${columns.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`, ...lines],
    ...(more === 0 ? [] : ['', `and ${more} more`]),
  ];
}

/** What is affected, where that is more than the clusters that change, which the table names already. */
function pictureOf(plan: Plan, { users }: PlanStyle): readonly string[] {
  const affected = affectedBy(plan, users);
  return affected.some(({ on }) => on.length > 0) ? ['', ...reportMermaid(affectedBoxes(affected))] : [];
}

function listOf(title: string, remarks: readonly Remark[]): readonly string[] {
  const lines = remarks.map(({ name, text }) => `- ${code(name)} ${code(text)}`);
  return lines.length === 0 ? [] : ['', title, '', ...shortened(lines, '- ')];
}

function shortened(lines: readonly string[], lead = '', most = mostRows): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `${lead}and ${lines.length - most} more`];
}

function placeOf({ origin }: PlanRow, style: PlanStyle): string {
  if (origin === undefined) return 'no file';
  const link = linkTo(origin, style);
  const place = code(`${origin.file}:${origin.line}`);
  return link === undefined ? place : `[${place}](${link})`;
}

/** Verbs stand outside the code span, in bold where something is deleted. */
function detailCode({ kind, verb, text }: Detail): string {
  if (kind === 'warning') return `⚠ ${code(text)}`;
  if (verb === undefined) return code(text);
  return `${kind === 'loss' ? `**${verb}**` : verb} ${code(text)}`;
}

function phraseCode(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : code(part.name))).join('');
}

function code(text: string): string {
  const whole = toPrintable(text.replace(/[`|\r\n]/g, ' '));
  const shown = whole.length > mostCharacters ? `${whole.slice(0, mostCharacters).toWellFormed()}…` : whole;
  return `\`${shown.trim() === '' ? ' ' : shown}\``;
}
