import { withApplyInput } from './apply/apply-input.ts';
import { requireCommittedCluster } from './apply/preconditions/committed-cluster.ts';
import { InvalidRegister } from './apply/preconditions/committed-register.ts';
import { rotateToken } from './apply/rotate-token.ts';
import { StepFailure } from './apply/step.ts';
import { exitCodes, KitError, type ExitCode } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import type { Git } from './git/git.ts';
import { reportDiagnosticsText } from './report/diagnostics-text.ts';

/** The verb that ends every token of a cluster whose credential is exchanged for one. */
export const rotate = defineVerb({
  name: 'rotate',
  summary: 'Give Argo CD a new token for a cluster with kubeconfig.exchange, and revoke all earlier ones.',
  positionals: ['<cluster>'],
  options: {},
  details:
    'For a token that leaked. Works with the committed register at HEAD, by the apply identity: opens the credential of\n' +
    "the cluster, deletes Argo CD's service account on it and creates a new one. Exit code 0: done, 4: refused, 5: an\n" +
    'apply is at work, 6: could not be done; the next apply goes on.',
  isInterruptible: true,
  async run(call) {
    const [name = ''] = call.positionals;
    try {
      const check = (git: Git): Promise<void> => requireCommittedCluster(git, name);
      const note = await withApplyInput(call, { root: call.options.root, check }, (input) => rotateToken(input, name));
      call.print(`"${name}": ${note}; all earlier tokens are revoked`);
      return exitCodes.fine;
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
  throw new KitError('nothing was rotated: the register has errors', { exitCode: exitCodes.errorsFound });
}

if (import.meta.main) await runVerb(rotate);
