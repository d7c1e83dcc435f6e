import { compareLive } from './apply/live-plan.ts';
import { InvalidRegister, readCommitted } from './apply/preconditions/committed-register.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb } from './cli/verb.ts';
import { offerReport, writeOutput } from './cli/write-files.ts';
import { openGit } from './git/git.ts';
import { driftOf } from './plan/drift/drift.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { reportDriftJson, reportDriftJunit, reportDriftText } from './report/status/drift-reports.ts';

const formats = ['text', 'json', 'junit'] as const;

/** The verb that says how far the management cluster is from the register; it cannot write. */
export const drift = defineVerb({
  name: 'drift',
  summary: 'List what in the management cluster differs from the committed register, without changing anything.',
  options: {
    format: { type: 'string', short: 'o', choices: [...formats], help: 'output format (default: text)' },
    output: { type: 'string', value: '<file>', help: 'write it to a file instead of standard output' },
    report: { type: 'string', value: '<dir>', help: 'also write drift.json and drift.xml (JUnit) to this folder' },
  },
  details:
    'Compares HEAD with the management cluster in KUBECONFIG: objects that are only there or only in files, fields that\n' +
    'differ, and fields that another field manager set. The read-only plan identity is enough, but sees no\n' +
    'Secrets. Objects created by hand are listed but never changed, and do not count as drift.\n' +
    'Exit code 0: no drift, 1: drift, or the register has errors, 3: something could not be read.',
  async run(call) {
    const { root, output, report } = call.options;
    const format = choose('format', call.options.format, formats);
    const git = await openGit({ directory: call.directory, root });
    try {
      const { commit, repository } = await readCommitted(git, call.now());
      const { unguarded, tenant, met, applied } = await compareLive(call, { git, repository, revision: commit });
      const found = driftOf({ ...met, tenant, plan: unguarded, components: repository.components });
      const context = { commit, applied, colour: call.colour && output === undefined };
      const shown = {
        text: () => reportDriftText(found, context),
        json: () => reportDriftJson(found, context),
        junit: () => reportDriftJunit(found),
      };
      await offerReport(call, report, () => ({ 'drift.json': shown.json(), 'drift.xml': shown.junit() }));
      await writeOutput(call, output, shown[format]());
      return found.items.length === 0 ? exitCodes.fine : exitCodes.errorsFound;
    } catch (error) {
      if (!(error instanceof InvalidRegister)) throw error;
      call.tell(reportDiagnosticsText(error.diagnostics, error.repository.files, { colour: false }));
      call.tell('drift was not checked: the register has errors');
      return exitCodes.errorsFound;
    }
  },
});

if (import.meta.main) await runVerb(drift);
