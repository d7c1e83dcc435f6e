import { readFile } from 'node:fs/promises';
import { withApplyInput } from '../../scripts/apply/apply-input.ts';
import { runApply } from '../../scripts/apply/apply-run.ts';
import type { ExitCode } from '../../scripts/cli/kit-error.ts';
import { runVerb } from '../../scripts/cli/run.ts';
import { defineVerb } from '../../scripts/cli/verb.ts';
import type { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
import { isPartial } from '../../scripts/plan/outcome.ts';
import { kubeconfigOf, membersOf, type Fleet } from './fleet.ts';

// A program of its own: apply with a preflight that is answered in memory, so that what is left of it are the writes. The
// fleet is in the file that BENCH_FLEET names.

const fleet = JSON.parse(await readFile(process.env['BENCH_FLEET'] ?? '', 'utf8')) as Fleet;
const kubeconfigs = new Map(membersOf(fleet).map((member) => [member.name, kubeconfigOf(fleet, member)]));

/** A cluster that says at once what it would say. */
function answering(server: string): RuntimeCluster {
  const cluster: Pick<RuntimeCluster, 'identify' | 'ownerOfNamespace' | 'readVclusterKubeconfig' | 'close'> = {
    identify: async () => ({ version: 'v1.33.1', uid: `uid-of-${server}` }),
    ownerOfNamespace: async () => 'absent',
    readVclusterKubeconfig: async (name) => kubeconfigs.get(name),
    close: () => undefined,
  };
  return cluster as RuntimeCluster;
}

await runVerb(
  defineVerb({
    name: 'apply',
    summary: 'Apply without a real preflight.',
    options: {},
    async run(call): Promise<ExitCode> {
      const { outcomes } = await withApplyInput(call, { root: call.options.root }, (input) =>
        runApply({ ...input, connect: answering }),
      );
      call.print(`${outcomes.length} done`);
      return isPartial(outcomes) ? 6 : 0;
    },
  }),
);
