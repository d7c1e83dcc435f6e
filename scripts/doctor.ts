import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb } from './cli/verb.ts';
import { allChecks } from './doctor/all-checks.ts';
import { openGit } from './git/git.ts';
import { reportChecksJson, reportChecksText } from './report/doctor-text.ts';

/** The verb that looks whether everything is set up as the register needs it. */
export const doctor = defineVerb({
  name: 'doctor',
  summary:
    'Check what the register needs around it: this machine, the management cluster, Argo CD, the GitLab project.',
  options: { format: { type: 'string', choices: ['text', 'json'], help: 'how to show the checks (default: text)' } },
  details:
    'Only reads. Finds the management cluster as apply does; run it as the identity of apply, and once as an administrator,\n' +
    "who may read Argo CD's settings. GITLAB_TOKEN, of a maintainer and with the scope read_api, lets it check the project.\n" +
    'Exit code 0: all fine, 1: there is a problem, 3: no problem, but something could not be looked at.',
  async run(call) {
    const format = choose('format', call.options.format, ['text', 'json']);
    const checks = await allChecks(call, await openGit({ directory: call.directory, root: call.options.root }));
    call.print((format === 'json' ? reportChecksJson : reportChecksText)(checks));
    if (checks.some(({ state }) => state === 'problem')) return exitCodes.errorsFound;
    return checks.some(({ state }) => state === 'unknown') ? exitCodes.surroundings : exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(doctor);
