import { exitCodes, KitError } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb } from './cli/verb.ts';
import { openGit } from './git/git.ts';
import { readWorkingTree } from './git/trees.ts';
import { connectToManagement } from './management/management-connection.ts';
import { ManagementReader } from './management/management-reader.ts';
import { endingSoon, toInventory } from './plan/inventory.ts';
import { tenantPath } from './register/layout.ts';
import { readRepository, type Repository } from './register/repository.ts';
import { defaultExpiryWarningDays } from './register/tenant-file.ts';
import { reportEndingTable, reportInventoryTable } from './report/inventory-table.ts';
import { reportInventoryJson } from './report/json.ts';

/** The verb that lists what is registered. */
export const status = defineVerb({
  name: 'status',
  summary: 'List what is registered in the management cluster: shape, address, commit, credential, state, components.',
  options: {
    format: { type: 'string', choices: ['table', 'json'], help: 'how to show it (default: table)' },
    expiring: {
      type: 'boolean',
      help: 'only credentials that end within expiryWarningDays; exit with 1 when any does',
    },
  },
  details:
    'Reads KUBECONFIG for the management cluster; the read-only plan identity is enough, and no key is needed. When a\n' +
    'credential ends is what apply recorded; expiryWarningDays is in tenant.yaml, 30 when it is not written.',
  async run(call) {
    const format = choose('format', call.options.format, ['table', 'json']);
    const { repository, tenant } = await readRegister(call, call.options.root);
    const client = await connectToManagement(call);
    try {
      const reader = new ManagementReader(client);
      await reader.assertInstalled({ components: false });
      const inventory = toInventory(tenant, await reader.readState({ secrets: 'skip' }), repository.declared);
      const now = call.now();
      const days = repository.tenant?.settings.expiryWarningDays ?? defaultExpiryWarningDays;
      const ending = endingSoon(inventory, now, days);
      const expiring = call.options.expiring === true;
      if (format === 'json') call.print(reportInventoryJson(expiring ? ending : inventory));
      else
        call.print(expiring ? reportEndingTable(ending, inventory, now, days) : reportInventoryTable(inventory, now));
      return expiring && ending.clusters.length > 0 ? exitCodes.errorsFound : exitCodes.fine;
    } finally {
      client.close();
    }
  },
});

if (import.meta.main) await runVerb(status);

/** The working tree's register and the tenant it belongs to, for verbs that only look. */
export async function readRegister(
  { directory }: { readonly directory: string },
  root: string | undefined,
): Promise<{ readonly repository: Repository; readonly tenant: string }> {
  const git = await openGit({ directory, root });
  const repository = readRepository(await readWorkingTree(git));
  if (repository.tenant === undefined)
    throw new KitError(`${tenantPath} is missing or has errors, so the tenant is not known`, {
      exitCode: exitCodes.errorsFound,
      hint: 'run "npm run validate"',
    });
  return { repository, tenant: repository.tenant.settings.name };
}
