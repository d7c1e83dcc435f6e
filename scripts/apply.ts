import { exitCodes, type ExitCode } from './core/kit-error.ts';
import { isPartial } from './core/plan/outcome.ts';
import { reportDiagnosticsText } from './report/diagnostics-text.ts';
import { reportOutcomesJson } from './report/outcomes-json.ts';
import { reportOutcomesText } from './report/outcomes-text.ts';
import { runApply, type ApplyResult } from './shell/apply/apply-run.ts';
import { InvalidRegister } from './shell/apply/judge/committed-register.ts';
import { lineProgress } from './shell/apply/progress.ts';
import { realWait } from './shell/apply/wait.ts';
import { CredentialSources } from './shell/credential/credential-sources.ts';
import { keepingSecrets } from './shell/credential/kept-secrets.ts';
import { openGit } from './shell/git/git.ts';
import { connectToManagement } from './shell/kubernetes/management-connection.ts';
import { choose, defineVerb, runVerb, type Surroundings } from './shell/run.ts';

/** The verb that makes the management cluster hold what the committed register says. */
export const apply = defineVerb({
  name: 'apply',
  summary: 'Register, update and unregister clusters in the management cluster as the committed register says.',
  options: {
    format: { type: 'string', choices: ['text', 'json'], help: 'how to show the result (default: text)' },
    preflight: { type: 'boolean', help: 'also test the credentials of clusters that did not change' },
  },
  details:
    'Applies HEAD, never the working tree. Reads KUBECONFIG for the management cluster, and for the clusters whichever\n' +
    'they ask for: AGE_IDENTITY, KUBECONFIG_<NAME>, VAULT_ID_TOKEN or VAULT_TOKEN (docs/credentials.md). Exit code 0: all\n' +
    'done, 1: the register has errors, 4: refused by a guard, 5: superseded or another apply is at work, 6: some clusters\n' +
    'failed or wait.',
  async run(call) {
    const format = choose('format', call.options.format, ['text', 'json']);
    const git = await openGit({ directory: call.directory, root: call.options.root });
    const client = await connectToManagement(call);
    const { environment, now, keepSecret } = call;
    const progress = lineProgress({ tell: call.tell, gitlab: environment['GITLAB_CI'] !== undefined, now });
    const warn = (text: string, cluster?: string): void =>
      cluster === undefined ? call.tell(`warning: ${text}`) : progress.step(cluster, `warning: ${text}`);
    const credentials = new CredentialSources({ environment, management: client, now, keepSecret, warn });
    try {
      const result = await runApply({
        git,
        client,
        progress,
        now,
        keepSecret,
        preflight: call.options.preflight === true,
        makeWait: (limitMs) => realWait(limitMs, call.interrupted),
        openCredentials: (repository) => keepingSecrets(credentials.open(repository), call),
      });
      call.print(
        (format === 'json' ? reportOutcomesJson : reportOutcomesText)(result.outcomes, result.plan, result.commit),
      );
      if (result.leaseTrouble !== undefined) warn(`the Lease could not be given back: ${result.leaseTrouble}`);
      return exitCodeOf(result);
    } catch (error) {
      if (!(error instanceof InvalidRegister)) throw error;
      return refuseInvalid(call, error);
    } finally {
      await credentials.close();
      client.close();
    }
  },
});

function exitCodeOf({ outcomes, plan, leaseTrouble }: ApplyResult): ExitCode {
  if (isPartial(outcomes) || leaseTrouble !== undefined) return exitCodes.partly;
  return plan.blocked.length > 0 ? exitCodes.refused : exitCodes.fine;
}

function refuseInvalid(call: Surroundings, { diagnostics, repository }: InvalidRegister) {
  call.tell(reportDiagnosticsText(diagnostics, repository.files, { colour: false }));
  call.tell('nothing was applied: the register has errors');
  return exitCodes.errorsFound;
}

if (import.meta.main) await runVerb(apply);
