import { leaseAnnotations, readLease } from './apply/lease/lease-object.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, chooseIfGiven, defineVerb, usageError } from './cli/verb.ts';
import { writeOutput } from './cli/write-files.ts';
import { desiredClusters } from './desired/cluster.ts';
import { readTenantRegister } from './git/tenant-register.ts';
import { connectToManagement } from './management/management-connection.ts';
import { ManagementReader } from './management/management-reader.ts';
import { watchState } from './management/watch-state.ts';
import { filterInventory, unknownNameIn } from './plan/inventory-filter.ts';
import { differencesFromFiles, endingSoon, toInventory, type Inventory } from './plan/inventory.ts';
import type { ManagementState } from './plan/registration.ts';
import { defaultExpiryWarningDays } from './register/tenant-file.ts';
import { GrowingTable, unknownNameWords } from './report/status/inventory-table.ts';
import { reportStatus, statusFormats } from './report/status/status-reports.ts';

/** The verb that lists what is registered. */
export const status = defineVerb({
  name: 'status',
  summary: 'List what is registered in the management cluster: kind, state, components, credential.',
  positionals: ['[<name>...]'],
  options: {
    host: { type: 'string', value: '<name>', help: 'only this host and the clusters on it' },
    usage: { type: 'string', choices: ['host', 'worker'], help: 'only hosts, or only workers' },
    'not-ready': { type: 'boolean', help: 'only clusters that are not registered, or whose components are not ready' },
    expiring: { type: 'boolean', help: 'only credentials that expire within expiryWarningDays; exit with 1 if any' },
    watch: { type: 'boolean', short: 'w', help: 'watch, and print a cluster again when it changes' },
    format: { type: 'string', short: 'o', choices: [...statusFormats], help: 'output format (default: table)' },
    output: { type: 'string', value: '<file>', help: 'write it to a file instead of standard output' },
  },
  details:
    'Finds the management cluster through KUBECONFIG; the read-only plan identity is enough, and no key is needed. The\n' +
    'expiry dates are what apply recorded; expiryWarningDays is in tenant.yaml (default: 30).',
  async run(call) {
    const { options, positionals: names } = call;
    const format = choose('format', options.format, statusFormats);
    const usage = chooseIfGiven('usage', options.usage, ['host', 'worker']);
    const filter = { names, host: options.host, usage, notReady: options['not-ready'] };
    const [expiring, isFiltered] = [options.expiring === true, Object.values(filter).flat().some(Boolean)];
    if (options.watch === true && ((format !== 'table' && format !== 'wide') || expiring || options.output))
      throw usageError('--watch prints a table: remove --expiring, --output and any other --format');
    const { repository, tenant } = await readTenantRegister(call, options.root);
    // What is watched may go.
    let isKnown = false;
    const inventoryOf = (state: ManagementState): Inventory => {
      const all = toInventory(tenant, state, repository.declared);
      const unknown = isKnown ? undefined : unknownNameIn(all, filter, repository.clusters);
      isKnown = true;
      if (unknown !== undefined) throw usageError(...unknownNameWords(unknown));
      return filterInventory(all, filter, repository.clusters);
    };
    const client = await connectToManagement(call);
    try {
      const reader = new ManagementReader(client);
      await reader.assertInstalled({ components: false });
      if (options.watch === true) {
        const table = new GrowingTable(format === 'wide' ? 'wide' : 'table');
        for await (const state of watchState(client, call.unread ?? new AbortController().signal))
          call.print(table.next(inventoryOf(state).clusters, call.now()).join('\n'));
        return exitCodes.fine;
      }
      const state = await reader.readState({ secrets: 'skip' });
      const inventory = inventoryOf(state);
      const { expiryWarningDays = defaultExpiryWarningDays } = repository.tenant?.settings ?? {};
      // Only the page shows these.
      const [lease, desired] = format === 'html' ? [await readLease(reader, tenant), desiredClusters(repository)] : [];
      const applied = lease?.metadata.annotations?.[leaseAnnotations.applied];
      const differing = differencesFromFiles(tenant, state, desired ?? new Map());
      const view = { tenant, inventory, now: call.now(), expiryWarningDays, applied, differing };
      await writeOutput(call, options.output, reportStatus(format, view, { expiring, isFiltered }));
      const ends = expiring && endingSoon(inventory, view.now, expiryWarningDays).clusters.length > 0;
      return ends ? exitCodes.errorsFound : exitCodes.fine;
    } finally {
      client.close();
    }
  },
});

if (import.meta.main) await runVerb(status);
