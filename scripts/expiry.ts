import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb, usageError } from './cli/verb.ts';
import { offerReport, writeOutput } from './cli/write-files.ts';
import { readInventory } from './management/read-inventory.ts';
import { expiryOfAll } from './plan/expiry.ts';
import { defaultExpiryWarningDays } from './register/tenant-file.ts';
import {
  reportExpiryJson,
  reportExpiryJunit,
  reportExpiryMetrics,
  reportExpiryText,
} from './report/status/expiry-reports.ts';

const formats = ['text', 'json', 'junit', 'metrics'] as const;

/** The verb that says when the credentials of registered clusters end. */
export const expiry = defineVerb({
  name: 'expiry',
  summary: 'List when the credential of each registered cluster expires, and fail if one expires soon.',
  options: {
    within: {
      type: 'string',
      value: '<days>',
      help: 'how many days count as soon (default: expiryWarningDays in tenant.yaml, or 30)',
    },
    format: { type: 'string', short: 'o', choices: [...formats], help: 'output format (default: text)' },
    output: { type: 'string', value: '<file>', help: 'write it to a file instead of standard output' },
    report: {
      type: 'string',
      value: '<dir>',
      help: 'also write expiry.json, expiry.xml (JUnit) and expiry.prom to this folder',
    },
  },
  details:
    'Finds the management cluster through KUBECONFIG; the read-only plan identity is enough, and no key is needed. The\n' +
    'expiry dates are what apply recorded. The format "metrics" is for Prometheus.\n' +
    'Exit code 0: none expires soon, 1: one has expired or expires soon, 3: the management cluster could not be read.',
  async run(call) {
    const { root, within, output, report } = call.options;
    const format = choose('format', call.options.format, formats);
    const asked = within === undefined ? undefined : daysIn(within);
    const { inventory, tenant, expiryWarningDays = defaultExpiryWarningDays } = await readInventory(call, root);
    const withinDays = asked ?? expiryWarningDays;
    const now = call.now();
    const ends = expiryOfAll(inventory, now, withinDays);
    const context = { tenant, now, withinDays, colour: call.colour && output === undefined };
    const shown = {
      text: () => reportExpiryText(ends, context),
      json: () => reportExpiryJson(ends, context),
      junit: () => reportExpiryJunit(ends),
      metrics: () => reportExpiryMetrics(ends, context),
    };
    await offerReport(call, report, () => {
      return { 'expiry.json': shown.json(), 'expiry.xml': shown.junit(), 'expiry.prom': shown.metrics() };
    });
    await writeOutput(call, output, shown[format]());
    return ends.some(({ isDue }) => isDue) ? exitCodes.errorsFound : exitCodes.fine;
  },
});

function daysIn(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw usageError(`--within is "${text}", expected a number of days from 0 to 9999`);
  return Number(text);
}

if (import.meta.main) await runVerb(expiry);
