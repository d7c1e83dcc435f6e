import type { Inventory, InventoryEntry } from '../core/plan/inventory.ts';

const millisecondsADay = 24 * 60 * 60 * 1000;
const headings = ['CLUSTER', 'SHAPE', 'HOST', 'API SERVER', 'STATE', 'CREDENTIAL ENDS', 'COMMIT', 'FILE'];

/** What is registered as a table, then what is not as it should be, then the count. */
export function reportInventoryTable({ clusters, notRegistered }: Inventory, now: Date): string {
  const rows = clusters.map((entry) => [
    entry.cluster,
    entry.shape,
    entry.host ?? '-',
    entry.apiServer,
    stateOf(entry),
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
  const registered = clusters.length === 1 ? '1 cluster registered' : `${clusters.length} clusters registered`;
  return [
    ...(rows.length === 0 ? [] : [line(headings), ...rows.map(line)]),
    ...notRegistered.map((name) => `${name} has a file, but is not registered yet`),
    notRegistered.length === 0 ? registered : `${registered}, ${notRegistered.length} not yet`,
  ].join('\n');
}

function stateOf({ conditions }: InventoryEntry): string {
  const condition = conditions.find(({ type }) => type === 'Registered');
  return condition?.status === 'True' ? 'Registered' : (condition?.reason ?? 'unknown');
}

function endOf(expires: string, now: Date): string {
  const time = Date.parse(expires);
  if (Number.isNaN(time)) return expires;
  const days = Math.floor((time - now.getTime()) / millisecondsADay);
  return `${expires.slice(0, 10)} (${days < 0 ? 'expired' : `${days} days`})`;
}
