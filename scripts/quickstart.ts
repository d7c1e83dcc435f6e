import { runQuickstart } from '../sandbox/quickstart/run-quickstart.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';

/** The verb that plays the whole story on this machine and leaves nothing behind. */
export const quickstart = defineVerb({
  name: 'quickstart',
  summary: 'Run the whole story on this machine, with real control planes that are removed afterwards.',
  options: {
    keep: { type: 'boolean', help: 'stop once the clusters are registered, and leave everything running until Ctrl-C' },
  },
  details:
    'A small stand-in, labelled as such, plays Argo CD and vcluster. Everything else is real: Git, the commit hook,\n' +
    'etcd, kube-apiserver and the verbs. Needs no cluster and no key, and changes nothing in this repository.',
  isInterruptible: true,
  async run({ options, print, environment, interrupted }) {
    await runQuickstart({ keep: options.keep === true, tell: print, environment, interrupted });
    return exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(quickstart);
