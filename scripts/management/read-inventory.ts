import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import { readTenantRegister } from '../git/tenant-register.ts';
import { toInventory, type Inventory } from '../plan/inventory.ts';
import { connectToManagement } from './management-connection.ts';
import { ManagementReader } from './management-reader.ts';

/** What is registered for the tenant of the working tree, for verbs that only read; no Secret is read. */
export async function readInventory(
  call: Surroundings & SecretKeeper,
  root: string | undefined,
): Promise<{
  readonly inventory: Inventory;
  readonly tenant: string;
  readonly expiryWarningDays: number | undefined;
}> {
  const { repository, tenant } = await readTenantRegister(call, root);
  const client = await connectToManagement(call);
  try {
    const reader = new ManagementReader(client);
    await reader.assertInstalled({ components: false });
    const state = await reader.readState({ secrets: 'skip' });
    const inventory = toInventory(tenant, state, repository.declared);
    return { inventory, tenant, expiryWarningDays: repository.tenant?.settings.expiryWarningDays };
  } finally {
    client.close();
  }
}
