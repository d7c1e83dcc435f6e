import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb, usageError } from './cli/verb.ts';
import { openGit } from './git/git.ts';
import { readWorkingTree } from './git/trees.ts';
import { readRepository } from './register/repository.ts';
import { reportChecksText, reportUpgradeJson } from './report/doctor-text.ts';
import type { Check } from './text/check.ts';
import { defined } from './text/defined.ts';
import { kitVersion } from './text/version.ts';
import { managementSteps } from './upgrade/management-steps.ts';
import { oldKitOf, type OldKit } from './upgrade/old-kit.ts';
import { componentSteps, ruleSteps } from './upgrade/register-steps.ts';

/** The verb that says what this kit would change in a register that has an older one. */
export const upgrade = defineVerb({
  name: 'upgrade',
  summary: 'List what this kit would change in a register with an older kit, in order.',
  options: {
    check: { type: 'boolean', help: 'check and write nothing (required)' },
    format: { type: 'string', short: 'o', choices: ['text', 'json'], help: 'output format (default: text)' },
  },
  details:
    "Run the newer kit: npx nautes-tenant@<version> upgrade --check, or a newer clone's own with --root <register>. With an\n" +
    "administrator's KUBECONFIG it also compares management/ with what is installed. See docs/upgrade.md.\n" +
    'Exit code 0: nothing to do, 1: a file would fail, 3: something could not be checked, 10: there is something to do.',
  async run(call) {
    if (call.options.check !== true)
      throw usageError('upgrade changes nothing by itself', 'add --check to see what to do, and read docs/upgrade.md');
    const format = choose('format', call.options.format, ['text', 'json']);
    const git = await openGit({ directory: call.directory, root: call.options.root });
    const repository = readRepository(await readWorkingTree(git));
    const old = await oldKitOf(git.root);
    const steps = [
      kitStep(old),
      ...(await ruleSteps(repository, old, call.now())),
      ...(await componentSteps(repository)),
      ...(await managementSteps(call, repository.tenant?.settings.name ?? '')),
    ];
    const kits = { ...defined({ from: old?.version }), to: kitVersion };
    call.print(format === 'json' ? reportUpgradeJson(kits, steps) : reportChecksText(steps));
    const has = (state: Check['state']): boolean => steps.some((step) => step.state === state);
    if (has('problem')) return exitCodes.errorsFound;
    if (has('unknown')) return exitCodes.surroundings;
    return has('change') ? exitCodes.changesPending : exitCodes.fine;
  },
});

function kitStep(old: OldKit | undefined): Check {
  const about = { area: 'kit', id: 'version' } as const;
  if (old === undefined) return { ...about, state: 'ok', found: `the register already has this kit, ${kitVersion}` };
  const unasked = old.errors === undefined ? `; ${old.version} cannot be run, so every failure is listed` : '';
  return { ...about, state: 'change', found: `from ${old.version} to ${kitVersion}${unasked}` };
}

if (import.meta.main) await runVerb(upgrade);
