import { makeLivePlan } from './apply/live-plan.ts';
import { namedPlan } from './apply/named-plan.ts';
import { InvalidRegister } from './apply/preconditions/committed-register.ts';
import { exitCodes, type ExitCode } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb, usageError, type Surroundings } from './cli/verb.ts';
import { offerReport, writeOutput } from './cli/write-files.ts';
import { readComparedTrees } from './git/compared-trees.ts';
import { desiredRegister, makeOfflinePlan } from './plan/offline-plan.ts';
import type { Plan } from './plan/plan.ts';
import { readRepository, type Repository } from './register/repository.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { planContext, planFormats, planReportFiles, reportPlan } from './report/plan/plan-reports.ts';
import { checkRegister } from './rules/engine/check-register.ts';
import { hasErrors, type Diagnostic } from './text/diagnostic.ts';

/** The verb that shows what a change does; it cannot write. */
export const plan = defineVerb({
  name: 'plan',
  summary: 'Show what applying the register would do, without doing it.',
  positionals: ['[<cluster>...]'],
  options: {
    base: { type: 'string', value: '<rev>', help: 'compare with this commit (default: HEAD)' },
    revision: {
      type: 'string',
      value: '<rev>',
      help: 'plan a commit, merged with the base (default: the working tree)',
    },
    live: { type: 'boolean', help: 'compare with the management cluster instead of with a commit' },
    format: { type: 'string', short: 'o', choices: [...planFormats], help: 'output format (default: text)' },
    output: { type: 'string', value: '<file>', help: 'write the plan to a file instead of standard output' },
    report: { type: 'string', value: '<dir>', help: 'also write plan.html, plan.md and terraform.json to this folder' },
    'detailed-exitcode': { type: 'boolean', help: 'exit with 10 if changes are pending' },
  },
  details:
    'Names limit what is shown, not what is checked. Without --live, only files are compared; no key or cluster is needed.\n' +
    'With --live, the management cluster in KUBECONFIG is read, never changed. A credential that is not in the\n' +
    'register is compared if it can be read, and listed if not. Exit code 1: errors or drift, 4: a guard would refuse.',
  async run(call) {
    const { options } = call;
    const format = choose('format', options.format, planFormats);
    if (options.live === true && options.base !== undefined) throw usageError('--live and --base cannot be combined');
    const base = options.live === true ? undefined : (options.base ?? 'HEAD');
    const { root, revision } = options;
    const trees = await readComparedTrees({ directory: call.directory, root, revision, base });
    const head = readRepository(trees.head);
    const before = trees.base === undefined ? undefined : readRepository(trees.base);
    const diagnostics = await checkRegister(head, { today: call.now(), base: before });
    if (hasErrors(diagnostics)) return refuse(call, diagnostics, head);
    let made: Plan;
    if (before !== undefined) made = makeOfflinePlan(desiredRegister(before), desiredRegister(head));
    else
      try {
        made = await makeLivePlan(call, { git: trees.git, repository: head, revision: revision ?? 'HEAD' });
      } catch (error) {
        if (!(error instanceof InvalidRegister)) throw error;
        return refuse(call, error.diagnostics, head);
      }
    made = namedPlan(made, call.positionals);
    const colour = call.colour && options.output === undefined;
    const style = { colour, ...planContext(call, { head, base: before, diagnostics }) };
    await offerReport(call, options.report, () => planReportFiles(made, style));
    await writeOutput(call, options.output, reportPlan(format, made, style));
    return exitCodeOf(made, options['detailed-exitcode'] === true);
  },
});

function refuse(call: Surroundings, diagnostics: readonly Diagnostic[], head: Repository): ExitCode {
  call.tell(reportDiagnosticsText(diagnostics, head.files, { colour: false }));
  call.tell('no plan: the register has errors');
  return exitCodes.errorsFound;
}

function exitCodeOf(made: Plan, detailed: boolean): ExitCode {
  if (made.blocked.length > 0) return exitCodes.refused;
  if (made.drift.length > 0) return exitCodes.errorsFound;
  return detailed && made.changes.length > 0 ? exitCodes.changesPending : exitCodes.fine;
}

if (import.meta.main) await runVerb(plan);
