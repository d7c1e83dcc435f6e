import { withApplyInput } from './apply/apply-input.ts';
import { runApply, type ApplyResult } from './apply/apply-run.ts';
import { InvalidRegister } from './apply/preconditions/committed-register.ts';
import { exitCodes, type ExitCode } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb, type Surroundings } from './cli/verb.ts';
import { writeReport } from './cli/write-files.ts';
import { isPartial } from './plan/outcome.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { leftoverFiles } from './report/apply/leftovers.ts';
import { outcomeFormats, reportOutcomes } from './report/apply/outcome-reports.ts';

/** The verb that makes the management cluster hold what the committed register says. */
export const apply = defineVerb({
  name: 'apply',
  summary: 'Register, update and unregister clusters in the management cluster as the committed register says.',
  options: {
    format: {
      type: 'string',
      short: 'o',
      choices: [...outcomeFormats],
      help: 'output format (default: text)',
    },
    report: { type: 'string', value: '<dir>', help: 'write what unregistered clusters left behind to this folder' },
    wait: {
      type: 'boolean',
      help: 'wait until Argo CD reports the components of changed clusters as synced and healthy',
    },
    preflight: { type: 'boolean', help: 'also test the credentials of unchanged clusters' },
  },
  details:
    'Applies HEAD, never the working tree. Finds the management cluster through KUBECONFIG. Depending on where the\n' +
    'credentials are, it also reads AGE_IDENTITY, KUBECONFIG_<NAME>, VAULT_ID_TOKEN or VAULT_TOKEN. Exit code 0: all\n' +
    'done, 1: the register has errors, 4: refused by a guard, 5: superseded or another apply is running, 6: some clusters\n' +
    'failed or are waiting.',
  isInterruptible: true,
  async run(call) {
    const format = choose('format', call.options.format, outcomeFormats);
    const { root, preflight = false, report, wait = false } = call.options;
    try {
      const result = await withApplyInput(call, { root, preflight, waitForComponents: wait }, runApply);
      const { outcomes, commit, leaseTrouble } = result;
      call.print(reportOutcomes(format, result));
      const unwritten = await writeReport(call, report, leftoverFiles(outcomes, commit));
      if (unwritten !== undefined) call.tell(`warning: the report could not be written: ${unwritten}`);
      if (leaseTrouble !== undefined) call.tell(`warning: the Lease could not be released: ${leaseTrouble}`);
      return unwritten === undefined ? exitCodeOf(result) : exitCodes.partly;
    } catch (error) {
      if (!(error instanceof InvalidRegister)) throw error;
      return refuseInvalid(call, error);
    }
  },
});

function exitCodeOf({ outcomes, components, plan, leaseTrouble }: ApplyResult): ExitCode {
  if (isPartial([...outcomes, ...components]) || leaseTrouble !== undefined) return exitCodes.partly;
  return plan.blocked.length > 0 ? exitCodes.refused : exitCodes.fine;
}

function refuseInvalid(call: Surroundings, { diagnostics, repository }: InvalidRegister) {
  call.tell(reportDiagnosticsText(diagnostics, repository.files, { colour: false }));
  call.tell('nothing was applied: the register has errors');
  return exitCodes.errorsFound;
}

if (import.meta.main) await runVerb(apply);
