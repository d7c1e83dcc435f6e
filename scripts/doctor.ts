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
    'Check the set-up of the register: this machine, the products, the management cluster, Argo CD, the GitLab project.',
  options: { format: { type: 'string', short: 'o', choices: ['text', 'json'], help: 'output format (default: text)' } },
  details:
    'It only reads, and finds the management cluster as apply does. Run it with the apply identity, and once as an administrator,\n' +
    "who can read Argo CD's settings. With GITLAB_TOKEN (of a maintainer, scope read_api) it checks the project too.\n" +
    'Exit code 0: all fine, 1: there is a problem, 3: no problem, but something could not be checked.',
  async run(call) {
    const format = choose('format', call.options.format, ['text', 'json']);
    const checks = await allChecks(call, await openGit({ directory: call.directory, root: call.options.root }));
    call.print((format === 'json' ? reportChecksJson : reportChecksText)(checks));
    if (checks.some(({ state }) => state === 'problem')) return exitCodes.errorsFound;
    return checks.some(({ state }) => state === 'unknown') ? exitCodes.surroundings : exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(doctor);
