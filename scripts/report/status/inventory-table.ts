import { daysLeft } from '../../credential/credential-facts.ts';
import { isReady } from '../../plan/components/component-states.ts';
import type { UnknownName } from '../../plan/inventory-filter.ts';
import type { Inventory, InventoryEntry } from '../../plan/inventory.ts';
import { grantText, isShortGrant, renewedDays } from '../../plan/token-grant.ts';
import { nearestWord, toPrintable } from '../../text/words.ts';

/** How much a table says: what fits a terminal, or everything. */
type TableWidth = 'table' | 'wide';

type Column = readonly [heading: string, cell: (entry: InventoryEntry, now: Date) => string];

const columns: Readonly<Record<TableWidth, readonly Column[]>> = {
  table: [
    ['CLUSTER', ({ cluster }) => cluster],
    ['KIND', ({ shape }) => kindOf(shape)],
    ['HOST', ({ host }) => host ?? '-'],
    ['STATE', stateOf],
    ['READY', ({ components }) => readyOf(components, '/')],
    ['CREDENTIAL EXPIRES', ({ credentialExpires }, now) => endOf(credentialExpires, now) ?? credentialExpires],
  ],
  wide: [
    ['CLUSTER', ({ cluster }) => cluster],
    ['SHAPE', ({ shape }) => shape],
    ['HOST', ({ host }) => host ?? '-'],
    ['API SERVER', ({ apiServer }) => apiServer],
    ['STATE', stateOf],
    ['COMPONENTS', ({ components }) => (components.length === 0 ? '-' : `${readyOf(components, ' of ')} ready`)],
    ['CREDENTIAL EXPIRES', wideEndOf],
    ['COMMIT', ({ commit }) => commit?.slice(0, 8) ?? 'unknown'],
    ['FILE', ({ file }) => file ?? 'no file'],
  ],
};

/** What is registered as a table, then what is not as it should be, then the count; one line where a filter left nothing. */
export function reportInventoryTable(
  { clusters, notRegistered }: Inventory,
  now: Date,
  width: TableWidth = 'table',
  { isFiltered = false }: { readonly isFiltered?: boolean } = {},
): string {
  if (isFiltered && clusters.length === 0 && notRegistered.length === 0) return 'no cluster matches';
  const registered = clusters.length === 1 ? '1 cluster registered' : `${clusters.length} clusters registered`;
  return [
    ...tableOf(clusters, now, width),
    ...clusters.flatMap(remarksOn),
    ...notRegistered.map((name) => `${name} has a file, but is not registered yet`),
    notRegistered.length === 0 ? registered : `${registered}, ${notRegistered.length} not yet`,
  ].join('\n');
}

/** The clusters whose credentials expire within so many days, as the same table, then how many of all they are. */
export function reportEndingTable(
  ending: Inventory,
  all: Inventory,
  { now, days, width = 'table' }: { readonly now: Date; readonly days: number; readonly width?: TableWidth },
): string {
  const silent = all.clusters.filter(({ credentialExpires }) => credentialExpires === 'unknown').length;
  const count = `${ending.clusters.length} of ${all.clusters.length} credentials`;
  const verb = ending.clusters.length === 1 ? 'has expired or expires' : 'have expired or expire';
  const more = silent === 0 ? '' : ` (${silent} unknown)`;
  const renewed = all.clusters.some(({ isRenewed }) => isRenewed) ? `, or a renewed token within ${renewedDays}` : '';
  const summary = `${count} ${verb} within ${days} days${renewed}${more}`;
  return [...tableOf(ending.clusters, now, width), summary].join('\n');
}

/** The error for an unknown name, with the one that was probably meant. */
export function unknownNameWords({ asked, name, known }: UnknownName): readonly [message: string, hint: string] {
  const meant = nearestWord(name, known);
  const hint = meant === undefined ? 'run "npm run status" to see all of them' : `did you mean "${meant}"?`;
  const message =
    asked === 'cluster' ? `"${name}" is neither registered nor in this register` : `there is no host "${name}"`;
  return [message, hint];
}

/**
 * A table that continues: the whole table at first, and then a line for each cluster that differs from its last one, in the
 * same columns.
 */
export class GrowingTable {
  readonly #width: TableWidth;
  #widths: readonly number[] | undefined;
  #shown: ReadonlyMap<string, readonly string[]> = new Map();

  constructor(width: TableWidth) {
    this.#width = width;
  }

  /** The lines to add for what is registered now. */
  next(clusters: readonly InventoryEntry[], now: Date): readonly string[] {
    const rows = new Map(clusters.map((entry) => [entry.cluster, rowOf(entry, now, this.#width)]));
    const gone = [...this.#shown].flatMap(([name, row]) =>
      rows.has(name) ? [] : [[name, goneRow(row, this.#width)] as const],
    );
    const lines = [...rows, ...gone].filter(([name, row]) => this.#shown.get(name)?.join('\n') !== row.join('\n'));
    this.#shown = rows;
    if (lines.length === 0) return [];
    const texts = lines.map(([, row]) => row);
    if (this.#widths !== undefined) return layOut(texts, this.#widths);
    const all = [headingsOf(this.#width), ...texts];
    this.#widths = widthsOf(all);
    return layOut(all, this.#widths);
  }
}

function tableOf(clusters: readonly InventoryEntry[], now: Date, width: TableWidth): readonly string[] {
  if (clusters.length === 0) return [];
  const rows = [headingsOf(width), ...clusters.map((entry) => rowOf(entry, now, width))];
  return layOut(rows, widthsOf(rows));
}

function headingsOf(width: TableWidth): readonly string[] {
  return columns[width].map(([heading]) => heading);
}

function rowOf(entry: InventoryEntry, now: Date, width: TableWidth): readonly string[] {
  return columns[width].map(([, cell]) => cell(entry, now));
}

/** What remains to report about a cluster that is not registered any more. */
function goneRow(row: readonly string[], width: TableWidth): readonly string[] {
  return columns[width].map(([heading], index) => (heading === 'STATE' ? 'gone' : (row[index] ?? '')));
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, text.length)));
  return widths;
}

function layOut(rows: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What a cluster is for, in one word: whether it is virtual its host says. */
function kindOf(shape: string): string {
  return /^(?:physical |virtual )?(\w+)/.exec(shape)?.[1] ?? '-';
}

/** How far registering or unregistering has come, in one word. */
export function stateOf({ conditions }: InventoryEntry): string {
  const condition = conditions.find(({ type }) => type === 'Registered');
  return condition?.status === 'True' ? 'Registered' : (condition?.reason ?? 'unknown');
}

/** Such as `8 of 9`, which is synced and healthy as Argo CD says. */
function readyOf(components: InventoryEntry['components'], separator: string): string {
  return components.length === 0 ? '-' : `${components.filter(isReady).length}${separator}${components.length}`;
}

function remarksOn({ cluster, components, file, tokenSeconds }: InventoryEntry): readonly string[] {
  const waiting = components.filter((one) => !isReady(one));
  return [
    ...waiting.map(({ component, sync, health }) => toPrintable(`${cluster}: ${component} is ${sync} and ${health}`)),
    ...(tokenSeconds !== undefined && isShortGrant(tokenSeconds) ? [`${cluster}: ${grantText(tokenSeconds)}`] : []),
    ...(file === undefined ? [`${cluster} is registered, but has no file`] : []),
  ];
}

/** Such as `in 62 days` or `expired`; undefined when unknown. */
export function endOf(expires: string, now: Date): string | undefined {
  const days = daysLeft(expires, now);
  if (days === undefined) return undefined;
  if (days < 0) return 'expired';
  return days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
}

function wideEndOf({ credentialExpires }: InventoryEntry, now: Date): string {
  const left = endOf(credentialExpires, now);
  return left === undefined ? credentialExpires : `${credentialExpires.slice(0, 10)} (${left.replace(/^in /, '')})`;
}
