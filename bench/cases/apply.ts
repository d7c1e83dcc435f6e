import { join } from 'node:path';
import type { Measurement } from '../../scripts/report/docs/performance-page.ts';
import { membersOf } from '../apply/fleet.ts';
import { clustersText, roundsOf, sizesOf, withFleet } from '../apply/with-fleet.ts';
import { kitCall, node, type BenchCase } from '../bench-case.ts';

/** How long the preflight waits for one cluster, in seconds. */
const timeLimit = 10;
const writes = [node, join(import.meta.dirname, '../apply/apply-writes.ts')];

/** Registering a fleet beside kubectl with the same objects. */
export const apply: BenchCase = {
  part: 'apply',
  async measure(folder) {
    const measurements: Measurement[] = [];
    for (const size of sizesOf(200, 1_000, 2_000))
      await withFleet(folder, { size, isRegistered: false }, async ({ bench, run, kit, memory }) => {
        const mebibytes = await memory('apply');
        const objects = join(bench.directory, 'objects.json');
        const count = await bench.dump(objects);
        const kubectl = (): Promise<number> => bench.kubectl(objects);
        const against = `\`kubectl apply --server-side\`, ${count.toLocaleString('en')} objects`;
        const options = { rounds: roundsOf(size), prepare: () => bench.empty() };
        const first = await bench.sideBySide(() => kit('apply'), kubectl, options);
        const work = `first \`apply\`, ${clustersText(size)}`;
        measurements.push({ work, against, ...first, goal: { times: 2 }, series: 'first `apply`', size, mebibytes });
        const alone = await bench.sideBySide(() => run(writes), kubectl, options);
        measurements.push({ work: `${work}, without its preflight`, against, ...alone, goal: { times: 1 } });
      });
    return measurements;
  },
};

/** A preflight of clusters of which one in a hundred takes connections and never says a word. */
export const preflight: BenchCase = {
  part: 'preflight',
  async measure(folder) {
    const measurements: Measurement[] = [];
    for (const size of sizesOf(200, 1_000))
      await withFleet(folder, { size, isRegistered: true }, async ({ bench, fleet, run }) => {
        const hosts = membersOf(fleet).filter(({ kind }) => kind === 'host');
        const silent = hosts.filter((_, index) => index % 50 === 7).map(({ name }) => name);
        const named = `${clustersText(size)}, ${silent.length} silent hosts with a virtual cluster each`;
        const onFleet =
          (line: readonly string[], mute: readonly string[], exitCode = 0) =>
          async (): Promise<number> => {
            await bench.serve(fleet, mute);
            return run(line, exitCode);
          };
        const [tests, plans] = [kitCall('apply', '--preflight'), kitCall('plan', '--live')];
        const against = 'the same when all answer';
        const rounds = { rounds: roundsOf(size) };
        const tested = await bench.sideBySide(onFleet(tests, silent, 6), onFleet(tests, []), rounds);
        // The virtual cluster on a silent host is asked for after the host itself.
        const goal = { secondsMore: timeLimit * 1.2 };
        measurements.push({ work: `\`apply --preflight\`, ${named}`, against, ...tested, goal });
        const planned = await bench.sideBySide(onFleet(plans, silent), onFleet(plans, []), rounds);
        measurements.push({ work: `\`plan --live\`, ${named}`, against, ...planned, goal: { secondsMore: 1 } });
      });
    return measurements;
  },
};
