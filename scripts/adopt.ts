import { onCommittedCluster } from './apply/on-committed-cluster.ts';
import { lookAtAdoption, takeOver } from './apply/take-over.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import type { Adoption } from './plan/adoption/adoption.ts';
import { reportAdoption } from './report/apply/adoption-text.ts';

/** The verb that makes what another owner registered the registration of a cluster file. */
export const adopt = defineVerb({
  name: 'adopt',
  summary: 'Show what another owner registered for a cluster; with --yes, take it over.',
  positionals: ['<cluster>'],
  options: {
    yes: { type: 'boolean', help: 'take it over (default: only show it)' },
  },
  details:
    'Uses the committed register at HEAD and the apply identity. Credentials are opened only to write them.\n' +
    'Exit code 0: nothing to take over, or done, 4: refused, 5: an apply is running, 6: failed, 10: there is\n' +
    'something to take over.',
  isInterruptible: true,
  run(call) {
    const [name = ''] = call.positionals;
    const { root, yes = false } = call.options;
    const show = (adoption: Adoption): void => call.print(reportAdoption(adoption));
    return onCommittedCluster(call, { root, name, undone: 'nothing was taken over' }, async (input) => {
      const adoption = yes ? await takeOver(input, name, show) : await lookAtAdoption(input, name);
      if (!yes) show(adoption);
      if (adoption.refusals.length > 0) return exitCodes.refused;
      if (adoption.objects.length === 0) return exitCodes.fine;
      if (yes) call.print(`took over "${name}"`);
      else call.tell(`nothing was written: add --yes to take it over`);
      return yes ? exitCodes.fine : exitCodes.changesPending;
    });
  },
});

if (import.meta.main) await runVerb(adopt);
