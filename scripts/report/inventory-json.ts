import type { Inventory } from '../core/plan/inventory.ts';

/** What is registered, in the public shape of docs/formats.md. */
export function reportInventoryJson(inventory: Inventory): string {
  return JSON.stringify(inventory, undefined, 2);
}
