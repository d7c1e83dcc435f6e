import { isReady } from '../plan/components/component-states.ts';
import type { Inventory, InventoryEntry } from '../plan/inventory.ts';
import { toPrintable } from '../text/words.ts';

const millisecondsADay = 24 * 60 * 60 * 1000;
const headings = ['CLUSTER', 'SHAPE', 'HOST', 'API SERVER', 'STATE', 'COMPONENTS', 'CREDENTIAL ENDS', 'COMMIT', 'FILE'];

/** What is registered as a table, then what is not as it should be, then the count. */
export function reportInventoryTable({ clusters, notRegistered }: Inventory, now: Date): string {
  const registered = clusters.length === 1 ? '1 cluster registered' : `${clusters.length} clusters registered`;
  return [
    ...tableOf(clusters, now),
    ...clusters.flatMap(notReady),
    ...notRegistered.map((name) => `${name} has a file, but is not registered yet`),
    notRegistered.length === 0 ? registered : `${registered}, ${notRegistered.length} not yet`,
  ].join('\n');
}

/** The clusters whose credentials end within so many days, as the same table, then how many of all they are. */
export function reportEndingTable(ending: Inventory, all: Inventory, now: Date, days: number): string {
  const silent = all.clusters.filter(({ credentialExpires }) => credentialExpires === 'unknown').length;
  const count = `${ending.clusters.length} of ${all.clusters.length} credentials`;
  const verb = ending.clusters.length === 1 ? 'has ended or ends' : 'have ended or end';
  const more = silent === 0 ? '' : `; of ${silent} it is not known`;
  return [...tableOf(ending.clusters, now), `${count} ${verb} within ${days} days${more}`].join('\n');
}

function tableOf(clusters: readonly InventoryEntry[], now: Date): readonly string[] {
  if (clusters.length === 0) return [];
  const rows = clusters.map((entry) => [
    entry.cluster,
    entry.shape,
    entry.host ?? '-',
    entry.apiServer,
    stateOf(entry),
    componentsOf(entry),
    endOf(entry.credentialExpires, now),
    entry.commit?.slice(0, 8) ?? 'unknown',
    entry.file ?? 'no file',
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), ...rows.map(line)];
}

function stateOf({ conditions }: InventoryEntry): string {
  const condition = conditions.find(({ type }) => type === 'Registered');
  return condition?.status === 'True' ? 'Registered' : (condition?.reason ?? 'unknown');
}

/** Such as `8 of 9 ready`, which is synced and healthy as Argo CD says. */
function componentsOf({ components }: InventoryEntry): string {
  return components.length === 0 ? '-' : `${components.filter(isReady).length} of ${components.length} ready`;
}

function notReady({ cluster, components }: InventoryEntry): readonly string[] {
  return components
    .filter((one) => !isReady(one))
    .map(({ component, sync, health }) => toPrintable(`${cluster}: ${component} is ${sync} and ${health}`));
}

function endOf(expires: string, now: Date): string {
  const time = Date.parse(expires);
  if (Number.isNaN(time)) return expires;
  const days = Math.floor((time - now.getTime()) / millisecondsADay);
  return `${expires.slice(0, 10)} (${days < 0 ? 'expired' : `${days} days`})`;
}
