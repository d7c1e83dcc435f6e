import { isEmptyPlan, type Plan } from '../../plan/plan.ts';
import { linesToMarkup, toMarkup } from '../../text/markup.ts';
import { affectedBoxes } from './affected-boxes.ts';
import { affectedBy, impactOf, type Affected, type Phrase } from './impact.ts';
import { reportPage } from '../page.ts';
import { picturesOf } from '../picture.ts';
import {
  blockedRemarks,
  clusterRows,
  componentRows,
  credentialRemarks,
  driftRemarks,
  kubernetesRemarks,
  linkTo,
  type Detail,
  type PlanRow,
  type Remark,
} from './plan-rows.ts';
import { countLine, noteLines, reportPlanText, type PlanStyle } from './plan-text.ts';

const css = `
pre { white-space: pre-wrap; background: var(--panel); padding: .75rem; margin: .5rem 0; }
.impact { border-left: .3rem solid var(--red); background: var(--panel); padding: .5rem 1rem; margin: 1rem 0; }
.impact ul, td ul { margin: 0; padding-left: 1.1rem; } td ul { list-style: none; padding: 0; }
span.loss, .unregister, .remove, .blocked { color: var(--red); font-weight: 600; }
.register, .install { color: var(--green); font-weight: 600; }
.update, .warning, .loses { color: var(--amber); font-weight: 600; }
@media (max-width: 45rem) { thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr, td { display: block; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td { border: 0; padding: .1rem 0; } td::before { content: attr(data-label); display: block; color: var(--soft);
  font-size: .8rem; } td:empty { display: none; } }
`;

/**
 * A plan as one page that needs nothing else, not even a script: what could hurt first, then the changes, what is affected,
 * and the whole plan as text, folded. All text that is not ours is escaped.
 */
export function reportPlanHtml(plan: Plan, style: PlanStyle = {}): string {
  const count = countLine(plan);
  return reportPage({
    title: `Plan: ${count}`,
    css,
    main: [
      '<h1>Plan</h1>',
      ...(saysNothing(plan, style)
        ? [`<p>Nothing to do: ${toMarkup(count)}.</p>`]
        : [...impactPart(plan, style), `<p>${toMarkup(count)}</p>`, ...parts(plan, style)]),
    ],
  });
}

function saysNothing(plan: Plan, { warnings = [] }: PlanStyle): boolean {
  const others = [...plan.drift, ...(plan.notCompared ?? []), ...(plan.belowMinimum ?? []), ...noteLines(plan)];
  return isEmptyPlan(plan) && others.length === 0 && warnings.length === 0;
}

function impactPart(plan: Plan, { users }: PlanStyle): readonly string[] {
  const impact = impactOf(plan, users);
  if (impact.length === 0)
    return isEmptyPlan(plan) ? [] : ['<p>Nothing is removed, and no component is withdrawn.</p>'];
  const items = impact.map((phrase) => `<li>${phraseHtml(phrase)}</li>`);
  return ['<div class="impact" role="note">', '<p>This plan</p>', '<ul>', ...items, '</ul>', '</div>'];
}

function parts(plan: Plan, style: PlanStyle): readonly string[] {
  const { warnings = [], users } = style;
  return [
    ...remarksPart('Blocked', blockedRemarks(plan)),
    ...tablePart('Clusters', clusterRows(plan, style), style),
    ...tablePart('Components', componentRows(plan), style),
    ...remarksPart('Drift', driftRemarks(plan)),
    ...remarksPart('Credentials', credentialRemarks(plan)),
    ...remarksPart('Kubernetes', kubernetesRemarks(plan)),
    ...affectedPart(affectedBy(plan, users)),
    ...(warnings.length === 0 ? [] : ['<h2>Warnings about files of this change</h2>']),
    ...warnings.map((text) => `<pre>${linesToMarkup(text)}</pre>`),
    '<h2>Everything</h2>',
    `<details><summary>The whole plan as text</summary><pre>${linesToMarkup(reportPlanText(plan, { ...style, colour: false }))}</pre></details>`,
  ];
}

function tablePart(title: 'Clusters' | 'Components', rows: readonly PlanRow[], style: PlanStyle): readonly string[] {
  if (rows.length === 0) return [];
  const noun = title === 'Clusters' ? 'cluster' : 'component';
  const columns = ['action', noun, ...(title === 'Clusters' ? ['shape'] : []), 'requested by', 'what changes'];
  const cell = (label: string, content: string): string => `<td data-label="${label}">${content}</td>`;
  const lines = rows.map((row) => {
    const details = row.details.map((detail) => `<li>${detailHtml(detail)}</li>`).join('');
    const cells = [
      cell('action', `<span class="${row.action}">${row.action}</span>`),
      cell(noun, codeHtml(row.name)),
      ...(row.shape === undefined ? [] : [cell('shape', toMarkup(row.shape))]),
      cell('requested by', placeHtml(row, style)),
      cell('what changes', details === '' ? '' : `<ul>${details}</ul>`),
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return [
    ...[`<h2>${title}</h2>`, '<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...lines],
    ...['</tbody>', '</table>'],
  ];
}

function remarksPart(title: string, remarks: readonly Remark[]): readonly string[] {
  if (remarks.length === 0) return [];
  const items = remarks.map(({ name, text }) => `<li>${codeHtml(name)} ${toMarkup(text)}</li>`);
  return [`<h2>${title}</h2>`, '<ul>', ...items, '</ul>'];
}

function placeHtml({ origin }: PlanRow, style: PlanStyle): string {
  if (origin === undefined) return 'no file';
  const place = codeHtml(`${origin.file}:${origin.line}`);
  const link = linkTo(origin, style);
  return link === undefined ? place : `<a href="${toMarkup(link)}" rel="noreferrer">${place}</a>`;
}

function detailHtml({ kind, verb, text }: Detail): string {
  if (kind === 'warning') return `<span class="warning">warning</span> ${toMarkup(text)}`;
  if (verb === undefined) return codeHtml(text);
  return `<span class="${kind}">${verb}</span> ${codeHtml(text)}`;
}

/** A picture, and the same as a list, which is whole also where the picture counts. */
function affectedPart(affected: readonly Affected[]): readonly string[] {
  if (affected.length === 0) return [];
  const list = `<details><summary>The same as a list</summary>${affectedHtml(affected)}</details>`;
  return ['<h2>What is affected</h2>', ...picturesOf(affectedBoxes(affected)), list];
}

function affectedHtml(list: readonly Affected[]): string {
  const items = list.map(({ kind, name, product, change, on }) => {
    const of = product === undefined ? '' : ` of product ${codeHtml(product)}`;
    // The first word names the style.
    const mark = change === undefined ? '' : ` <span class="${change.split(' ')[0] ?? ''}">${change}</span>`;
    return `<li>${kind} ${codeHtml(name)}${of}${mark}${on.length === 0 ? '' : affectedHtml(on)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function phraseHtml(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? toMarkup(part) : codeHtml(part.name))).join('');
}

function codeHtml(text: string): string {
  return `<code>${toMarkup(text)}</code>`;
}
