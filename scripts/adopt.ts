import { withApplyInput } from './apply/apply-input.ts';
import { requireCommittedCluster } from './apply/preconditions/committed-cluster.ts';
import { InvalidRegister } from './apply/preconditions/committed-register.ts';
import { StepFailure } from './apply/step.ts';
import { lookAtAdoption, takeOver } from './apply/take-over.ts';
import { exitCodes, KitError, type ExitCode } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import type { Git } from './git/git.ts';
import type { Adoption } from './plan/adoption/adoption.ts';
import { reportAdoption } from './report/adoption-text.ts';
import { reportDiagnosticsText } from './report/diagnostics-text.ts';

/** The verb that makes what somebody else registered the registration of a cluster file. */
export const adopt = defineVerb({
  name: 'adopt',
  summary: 'Show what others registered in the management cluster for a cluster; with --yes, take it over.',
  positionals: ['<cluster>'],
  options: {
    yes: { type: 'boolean', help: 'take it over (default: only show it)' },
  },
  details:
    'Uses the committed register at HEAD and the apply identity. Credentials are opened only to write them.\n' +
    'Exit code 0: nothing to take over, or done, 4: refused, 5: an apply is running, 6: failed, 10: there is\n' +
    'something to take over.',
  isInterruptible: true,
  async run(call) {
    const [name = ''] = call.positionals;
    const { root, yes = false } = call.options;
    const show = (adoption: Adoption): void => call.print(reportAdoption(adoption));
    try {
      const check = (git: Git): Promise<void> => requireCommittedCluster(git, name);
      const adoption = await withApplyInput(call, { root, check }, async (input) => {
        if (yes) return takeOver(input, name, show);
        const found = await lookAtAdoption(input, name);
        show(found);
        return found;
      });
      if (adoption.refusals.length > 0) return exitCodes.refused;
      if (adoption.objects.length === 0) return exitCodes.fine;
      if (yes) call.print(`took over "${name}"`);
      else call.tell(`nothing was written: add --yes to take it over`);
      return yes ? exitCodes.fine : exitCodes.changesPending;
    } catch (error) {
      return codeOf(error, call.tell);
    }
  },
});

/** What stops the one cluster is told in one line; the rest is trouble like that of any verb. */
function codeOf(error: unknown, tell: (text: string) => void): ExitCode {
  if (error instanceof StepFailure) {
    tell(`error: ${error.message}`);
    return exitCodes.partly;
  }
  if (!(error instanceof InvalidRegister)) throw error;
  tell(reportDiagnosticsText(error.diagnostics, error.repository.files, { colour: false }));
  throw new KitError('nothing was taken over: the register has errors', { exitCode: exitCodes.errorsFound });
}

if (import.meta.main) await runVerb(adopt);
