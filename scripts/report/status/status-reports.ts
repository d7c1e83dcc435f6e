import { endingSoon } from '../../plan/inventory.ts';
import { reportEndingTable, reportInventoryTable } from './inventory-table.ts';
import { reportInventoryJson } from '../json.ts';
import { reportStatusHtml, type StatusView } from './status-html.ts';

/** The forms that an inventory has. */
export const statusFormats = ['table', 'wide', 'name', 'json', 'html'] as const;

/** An inventory in one of its forms, or of it only the clusters whose credential ends soon. */
export function reportStatus(
  format: (typeof statusFormats)[number],
  view: StatusView,
  { expiring, isFiltered }: { readonly expiring: boolean; readonly isFiltered: boolean },
): string {
  const { inventory, now, expiryWarningDays: days } = view;
  const shown = expiring ? endingSoon(inventory, now, days) : inventory;
  if (format === 'json') return reportInventoryJson(shown);
  if (format === 'name') return shown.clusters.map(({ cluster }) => cluster).join('\n');
  if (format === 'html') return reportStatusHtml({ ...view, inventory: shown });
  return expiring
    ? reportEndingTable(shown, inventory, { now, days, width: format })
    : reportInventoryTable(shown, now, format, { isFiltered });
}
