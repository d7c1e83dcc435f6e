import { daysLeft, daysSince, nearEndOf } from '../../credential/credential-facts.ts';
import type { FieldChange } from '../../plan/compare/compare-values.ts';
import { isReady } from '../../plan/components/component-states.ts';
import { usageOf } from '../../plan/inventory-filter.ts';
import { warningDaysOf, type Inventory, type InventoryEntry } from '../../plan/inventory.ts';
import { toMarkup } from '../../text/markup.ts';
import { endOf, stateOf } from './inventory-table.ts';
import { reportPage } from '../page.ts';
import { boundedBoxes, picturesOf, type Box, type Tone } from '../picture.ts';
import { statusPageScript } from './status-page-script.ts';

/** What the status page is made of. */
export interface StatusView {
  readonly tenant: string;
  readonly inventory: Inventory;
  readonly now: Date;
  readonly expiryWarningDays: number;
  /** The commit after which nothing was left over to remove, as the last apply recorded it. */
  readonly applied?: string | undefined;
  /** In what a registered cluster differs from its file in the working tree; nothing of the others. */
  readonly differing: ReadonlyMap<string, readonly FieldChange[]>;
}

/** How many hosts are drawn, and how many clusters on each; the rest is counted. With many clusters fewer, to keep an overview. */
const few = { clusters: 150, hosts: 24, onHost: 12 };
const many = { hosts: 12, onHost: 4 };
/** How many names are written out beside a component. */
const mostNames = 12;

const columns = [
  'Cluster',
  'Needs attention',
  'Kind',
  'Host',
  'State',
  'Components',
  'Credential expires',
  'Credential age',
  'Commit',
  'API server',
];

const css = `
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1rem 0; } dt { color: var(--soft); } dd { margin: 0;
  font-size: 1.35rem; }
main { max-width: 110rem; }
.good { color: var(--green); } .warn { color: var(--amber); } .bad { color: var(--red); }
#tools { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 0 0 .5rem; }
#tools[hidden] { display: none; }
input[type=search] { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--soft);
  padding: .3rem .5rem; border-radius: .25rem; max-width: 60vw; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
button::after { content: " \\2195"; content: " \\2195" / ""; } [aria-sort=ascending] button::after { content: " \\2191"; content: " \\2191" / ""; }
[aria-sort=descending] button::after { content: " \\2193"; content: " \\2193" / ""; }
.clusters, .clusters thead, .clusters tbody { display: block; }
.clusters tr { display: grid; grid-template-columns: 13fr 13fr 10fr 11fr 10fr 23fr 10fr 10fr 9ch 14fr;
  content-visibility: auto; contain-intrinsic-size: auto 3rem; border-bottom: 1px solid var(--line); }
.clusters tr[hidden] { display: none; }
.clusters th, .clusters td { border: 0; overflow-wrap: anywhere; font-size: .9rem; }
.clusters td:nth-child(9) { font-family: ui-monospace, monospace; padding: .4rem 0; }
.clusters tbody th { font-family: ui-monospace, monospace; }
.clusters thead { position: sticky; top: 0; background: var(--back); z-index: 1; }
tr.warn > :nth-child(2) { color: var(--amber); } tr.bad > :nth-child(2) { color: var(--red); font-weight: 600; }
.clusters tr.warn, .clusters tr.bad { color: inherit; }
@media (max-width: 60rem) {
  dl { display: block; } dl div { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: .6rem; }
  dt, dd { font-size: 1rem; } dd { min-width: 2.5rem; text-align: right; } #tools { gap: .5rem; }
  th, td { overflow-wrap: anywhere; }
  .clusters thead { position: static; } .clusters thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .clusters tbody tr { display: block; padding: .6rem 0; contain-intrinsic-size: auto 12rem; }
  .clusters tbody td, .clusters tbody th { display: grid; grid-template-columns: 8.5rem 1fr; padding: .1rem 0; }
  .clusters tbody th { display: block; font-size: 1rem; } .clusters tbody td:empty { display: none; }
  .clusters td::before { color: var(--soft); font-weight: 400; }
${columns.map((column, index) => `  .clusters td:nth-child(${index + 1})::before { content: "${column}"; }`).join('\n')}
}
`;

/**
 * What is registered as one page for GitLab Pages: how much, a picture of what stands where, every cluster in a table to
 * sort and filter, and every component. All of it is there without the script. Text that is not ours is escaped.
 */
export function reportStatusHtml(view: StatusView): string {
  const { tenant, inventory, now, applied } = view;
  const entries = inventory.clusters.map((entry) => looked(entry, view));
  const title = `Clusters of ${tenant}`;
  return reportPage({
    title,
    css,
    script: statusPageScript,
    main: [
      `<h1>${toMarkup(title)}</h1>`,
      `<p>As of <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>, last applied commit ${
        applied === undefined ? 'unknown' : `<code>${toMarkup(applied)}</code>`
      }.</p>`,
      ...numbersPart(entries, view),
      ...(entries.length + inventory.notRegistered.length === 0
        ? ['<p>Nothing is registered.</p>']
        : ['<h2>Topology</h2>', ...picturesOf(hostBoxes(entries, inventory.notRegistered))]),
      ...tablePart(entries, now),
      ...componentsPart(inventory.clusters),
    ],
  });
}

/** A cluster, and what there is to look at about it. */
interface Looked {
  readonly entry: InventoryEntry;
  readonly tone: Tone;
  /** Shown in this order; empty when all is well. The first one also in a word or two, for a picture. */
  readonly remarks: readonly string[];
  readonly remark: string | undefined;
  readonly isDrift: boolean;
  readonly endsSoon: boolean;
}

function looked(entry: InventoryEntry, { now, expiryWarningDays, differing }: StatusView): Looked {
  const { cluster, credentialExpires, components, file } = entry;
  const days = daysLeft(credentialExpires, now);
  const endsSoon = nearEndOf(credentialExpires, now, warningDaysOf(entry, expiryWarningDays)) !== undefined;
  const isRegistered = stateOf(entry) === 'Registered';
  const waiting = components.filter((one) => !isReady(one)).length;
  const left = endOf(credentialExpires, now) ?? 'unknown';
  const ends = (days ?? 0) < 0 ? left : `expires ${left}`;
  const fields = [...new Set((differing.get(cluster) ?? []).map(({ path }) => path))];
  const remarks: readonly (readonly [short: string, whole: string])[] = [
    ...(isRegistered ? [] : [[stateOf(entry), `not registered: ${stateOf(entry)}`] as const]),
    ...(endsSoon ? [[ends, `credential ${ends}`] as const] : []),
    ...(waiting === 0 ? [] : [[`${waiting} not ready`, `${waiting} not ready`] as const]),
    ...(file === undefined ? [['no file', 'registered, but has no file'] as const] : []),
    ...(fields.length === 0 ? [] : [['differs', `differs from its file: ${namesOf(fields)}`] as const]),
  ];
  const isBad = !isRegistered || (days !== undefined && days < 0);
  const tone = isBad ? 'bad' : remarks.length > 0 ? 'warn' : 'good';
  return {
    ...{ entry, tone, endsSoon, remarks: remarks.map(([, whole]) => whole), remark: remarks[0]?.[0] },
    isDrift: file === undefined || fields.length > 0,
  };
}

function numbersPart(all: readonly Looked[], { inventory, expiryWarningDays }: StatusView): readonly string[] {
  const number = (is: (one: Looked) => boolean): number => all.filter(is).length;
  const silent = number(({ entry }) => entry.credentialExpires === 'unknown');
  const rows: readonly (readonly [string, number, Tone])[] = [
    ['registered', number(({ entry }) => stateOf(entry) === 'Registered'), 'plain'],
    ['being registered or unregistered', number(({ entry }) => stateOf(entry) !== 'Registered'), 'bad'],
    ['not registered yet', inventory.notRegistered.length, 'warn'],
    ['with components not ready', number(({ entry }) => !entry.components.every(isReady)), 'warn'],
    [`credentials expire within ${expiryWarningDays} days`, number(({ endsSoon }) => endsSoon), 'bad'],
    ['credentials without an expiry date', silent, 'plain'],
    ['differ from their file', number(({ isDrift }) => isDrift), 'warn'],
  ];
  const items = rows
    .filter(([, count], index) => index === 0 || count > 0)
    .map(([label, count, tone]) => `<div><dt>${label}</dt><dd class="${tone}">${count}</dd></div>`);
  return ['<dl>', ...items, '</dl>'];
}

const rank: readonly Tone[] = ['bad', 'warn', 'plain', 'good'];

/** Each host with its virtual clusters, then the physical workers, then what is not registered yet; what is in trouble first. */
function hostBoxes(all: readonly Looked[], notRegistered: readonly string[]): readonly Box[] {
  const onHost = Map.groupBy(
    all.filter(({ entry }) => entry.host !== undefined),
    ({ entry }) => entry.host ?? '',
  );
  const most = all.length > few.clusters ? many : few;
  const own = new Map(all.map((one) => [one.entry.cluster, one]));
  const isHost = ({ entry }: Looked): boolean => usageOf(entry) === 'host' || onHost.has(entry.cluster);
  const hosts = all.filter((one) => one.entry.host === undefined && isHost(one));
  const missing = [...onHost.keys()].filter((name) => !own.has(name));
  const physical = all.filter((one) => one.entry.host === undefined && !isHost(one));
  const group = (name: string, boxes: readonly Box[]): readonly Box[] =>
    boxes.length === 0
      ? []
      : [
          {
            name,
            note: `${boxes.length}`,
            tone: 'plain',
            inside: boundedBoxes(sorted(boxes), most.onHost * 2, 'clusters'),
          },
        ];
  const inside = (host: string): readonly Box[] => sorted((onHost.get(host) ?? []).map((one) => boxOf(one)));
  const hostBox = (box: Box, on: readonly Box[]): Box => ({
    ...box,
    note: `${box.note}, ${on.length === 1 ? '1 cluster' : `${on.length} clusters`}`,
    inside: boundedBoxes(on, most.onHost, 'clusters'),
  });
  const boxes = [
    ...hosts.map((one) => hostBox(boxOf(one), inside(one.entry.cluster))),
    ...missing.map((name) => hostBox({ name, note: 'host, not registered', tone: 'bad', inside: [] }, inside(name))),
  ];
  return [
    ...boundedBoxes(sorted(boxes), most.hosts, 'hosts'),
    ...group('physical workers', physical.map(boxOf)),
    ...group(
      'not registered yet',
      notRegistered.map((name) => ({ name, note: '', tone: 'warn', inside: [] }) as const),
    ),
  ];
}

function boxOf({ entry, tone, remark }: Looked): Box {
  const kind = entry.shape.replace(/^(?:virtual|physical) | worker$/g, '');
  return { name: entry.cluster, note: remark ?? kind, tone, inside: [] };
}

function sorted(boxes: readonly Box[]): readonly Box[] {
  const worst = ({ tone, inside }: Box): number =>
    inside.reduce((least, one) => Math.min(least, worst(one)), rank.indexOf(tone));
  const keyed = boxes.map((box) => ({ box, key: worst(box) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ box }) => box);
}

function tablePart(all: readonly Looked[], now: Date): readonly string[] {
  if (all.length === 0) return [];
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return [
    '<h2 id="table">Clusters</h2>',
    '<div id="tools" role="search" hidden>',
    '<label>Filter <input type="search" id="filter" autocomplete="off" spellcheck="false"></label>',
    '<label><input type="checkbox" id="attention"> only what needs attention</label>',
    '<output id="count"></output>',
    '</div>',
    `<table class="clusters" aria-labelledby="table"><thead><tr>${heads}</tr></thead><tbody>`,
    // Ends of cells and rows are left out, as HTML allows: with 10,000 clusters that is half a megabyte.
    ...all.map((one) => rowHtml(one, now)),
    '</tbody></table>',
  ];
}

function rowHtml({ entry, tone, remarks }: Looked, now: Date): string {
  const { cluster, shape, host = '', components, credentialExpires, commit, apiServer } = entry;
  const waiting = components.filter((one) => !isReady(one)).length;
  const left = endOf(credentialExpires, now);
  const end = left === undefined ? credentialExpires : `${credentialExpires.slice(0, 10)}, ${left}`;
  const cells = [
    remarks.join('; '),
    shape.replace(/ worker$/, ''),
    host,
    stateOf(entry),
    componentsText(components),
    end,
    ageOf(entry, now),
    commit?.slice(0, 8) ?? 'unknown',
    apiServer,
  ].map((text, index) => `<td${index === 4 && components.length > 0 ? ` data-key=${waiting}` : ''}>${toMarkup(text)}`);
  return `<tr${tone === 'good' ? '' : ` class=${tone}`}><th scope=row>${toMarkup(cluster)}${cells.join('')}`;
}

/** Such as `120 days`. */
function ageOf({ credentialSince }: InventoryEntry, now: Date): string {
  const days = daysSince(credentialSince, now);
  if (days === undefined) return 'unknown';
  return days === 1 ? '1 day' : `${days} days`;
}

/** Those that are not ready with what Argo CD says, and then the others. */
function componentsText(components: InventoryEntry['components']): string {
  const waiting = components.filter((one) => !isReady(one));
  const ready = components.filter(isReady).map(({ component }) => component);
  return [
    ...waiting.map(({ component, sync, health }) => `${component} ${sync}, ${health}`),
    ...(ready.length === 0 ? [] : [`ready: ${ready.join(' ')}`]),
  ].join('; ');
}

function componentsPart(entries: readonly InventoryEntry[]): readonly string[] {
  const byName = Map.groupBy(
    entries.flatMap(({ cluster, components }) => components.map((one) => ({ ...one, cluster }))),
    ({ component }) => component,
  );
  if (byName.size === 0) return [];
  const rows = [...byName]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, on]) => {
      const waiting = on.filter((one) => !isReady(one));
      const said = Map.groupBy(waiting, ({ sync, health }) => `${sync}, ${health}`);
      const words = [...said].map(([what, where]) => `${what}: ${namesOf(where.map(({ cluster }) => cluster))}`);
      const cells = [`${on.length}`, `${on.length - waiting.length}`, words.join('; ')].map(
        (text) => `<td>${toMarkup(text)}</td>`,
      );
      return `<tr><th scope="row">${toMarkup(name)}</th>${cells.join('')}</tr>`;
    });
  return [
    '<h2 id="components">Components</h2>',
    '<p>Ready is what Argo CD calls Synced and Healthy.</p>',
    '<table aria-labelledby="components"><thead><tr><th scope="col">Component</th><th scope="col">Clusters</th><th scope="col">Ready</th><th scope="col">Not ready</th></tr></thead><tbody>',
    ...rows,
    '</tbody></table>',
  ];
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}
