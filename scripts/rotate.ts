import { onCommittedCluster } from './apply/on-committed-cluster.ts';
import { rotateToken } from './apply/rotate-token.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';

/** The verb that ends every token of a cluster whose credential is exchanged for one. */
export const rotate = defineVerb({
  name: 'rotate',
  summary: 'Give Argo CD a new token for a cluster with kubeconfig.exchange, and revoke all earlier ones.',
  positionals: ['<cluster>'],
  options: {},
  details:
    'Use it when a token leaked. Uses the committed register at HEAD and the apply identity: opens the credential of the\n' +
    "cluster, deletes Argo CD's service account on it and creates a new one. Exit code 0: done, 4: refused, 5: an\n" +
    'apply is running, 6: failed; the next apply continues.',
  isInterruptible: true,
  run(call) {
    const [name = ''] = call.positionals;
    return onCommittedCluster(call, { root: call.options.root, name, undone: 'nothing was rotated' }, async (input) => {
      const note = await rotateToken(input, name);
      call.print(`"${name}": ${note}; all earlier tokens are revoked`);
      return exitCodes.fine;
    });
  },
});

if (import.meta.main) await runVerb(rotate);
