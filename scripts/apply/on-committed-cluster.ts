import { exitCodes, KitError, type ExitCode } from '../cli/kit-error.ts';
import type { Git } from '../git/git.ts';
import { reportDiagnosticsText } from '../report/diagnostics/diagnostics-text.ts';
import { withApplyInput, type ApplyInput } from './apply-input.ts';
import { requireCommittedCluster } from './preconditions/committed-cluster.ts';
import { InvalidRegister } from './preconditions/committed-register.ts';
import { StepFailure } from './step.ts';

/**
 * Works on one cluster of the committed register as apply would. What stops that cluster is reported in one line; the rest is
 * trouble like that of any verb. `undone` is what to say of a register with errors, such as `nothing was rotated`.
 */
export async function onCommittedCluster(
  call: Parameters<typeof withApplyInput>[0],
  { root, name, undone }: { readonly root: string | undefined; readonly name: string; readonly undone: string },
  work: (input: ApplyInput) => Promise<ExitCode>,
): Promise<ExitCode> {
  const check = (git: Git): Promise<void> => requireCommittedCluster(git, name);
  try {
    return await withApplyInput(call, { root, check }, work);
  } catch (error) {
    if (error instanceof StepFailure) {
      call.tell(`error: ${error.message}`);
      return exitCodes.partly;
    }
    if (!(error instanceof InvalidRegister)) throw error;
    call.tell(reportDiagnosticsText(error.diagnostics, error.repository.files, { colour: false }));
    throw new KitError(`${undone}: the register has errors`, { exitCode: exitCodes.errorsFound });
  }
}
