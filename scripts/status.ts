import { exitCodes } from './core/kit-error.ts';
import { toInventory } from './core/plan/inventory.ts';
import { toRegistrations } from './core/plan/registration.ts';
import { reportInventoryJson } from './report/inventory-json.ts';
import { reportInventoryTable } from './report/inventory-table.ts';
import { connectToManagement } from './shell/kubernetes/management-connection.ts';
import { ManagementReader } from './shell/kubernetes/management-reader.ts';
import { readRegister } from './shell/read-register.ts';
import { choose, defineVerb, runVerb } from './shell/run.ts';

/** The verb that lists what is registered. */
export const status = defineVerb({
  name: 'status',
  summary: 'List what is registered in the management cluster: shape, address, commit, credential, state.',
  options: {
    format: { type: 'string', choices: ['table', 'json'], help: 'how to show it (default: table)' },
  },
  details: 'Reads KUBECONFIG for the management cluster; the read-only plan identity is enough.',
  async run(call) {
    const format = choose('format', call.options.format, ['table', 'json']);
    const { repository, tenant } = await readRegister(call, call.options.root);
    const client = await connectToManagement(call);
    try {
      const reader = new ManagementReader(client);
      await reader.assertInstalled();
      const registrations = toRegistrations(await reader.readState({ secrets: false }), tenant);
      const inventory = toInventory(registrations, repository.declared);
      call.print(format === 'json' ? reportInventoryJson(inventory) : reportInventoryTable(inventory, call.now()));
      return exitCodes.fine;
    } finally {
      client.close();
    }
  },
});

if (import.meta.main) await runVerb(status);
