import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from '../../scripts/report/performance-page.ts';
import { commitAll, makeFleetRegister } from '../apply/fleet-register.ts';
import { makeFleet, membersOf, type Fleet } from '../apply/fleet.ts';
import { Bench, type Rounds } from '../apply/management.ts';
import { kitCall, node, type BenchCase } from '../bench-case.ts';

/** Half of them hosts and half of them virtual clusters; with the default all of it ends within minutes on two cores. */
const clusters = Number(process.env['BENCH_CLUSTERS'] ?? 400);
/** To register a large fleet takes minutes, and kubectl with it. */
const rounds = clusters > 1_000 ? 1 : 3;
const named = `${clusters.toLocaleString('en')} clusters`;
/** How long the preflight waits for one cluster, in seconds. */
const timeLimit = 10;

interface Surroundings {
  readonly bench: Bench;
  readonly fleet: Fleet;
  readonly register: string;
  /** Runs a program on the register. */
  run(line: readonly string[], exitCode?: number): Promise<number>;
  /** Runs a verb of the kit on the register. */
  kit(...args: readonly string[]): Promise<number>;
}

/** Has a fleet with its register and an empty management cluster for as long as the work takes. */
async function withFleet<Result>(folder: string, work: (around: Surroundings) => Promise<Result>): Promise<Result> {
  const bench = await Bench.start(folder);
  try {
    const fleet = makeFleet(clusters / 2);
    const register = join(folder, 'register');
    const fleetFile = join(folder, 'fleet.json');
    await writeFile(fleetFile, JSON.stringify(fleet), { mode: 0o600 });
    const environment = { AGE_IDENTITY: await makeFleetRegister(register, fleet), BENCH_FLEET: fleetFile };
    await bench.serve(fleet);
    const run: Surroundings['run'] = (line, exitCode = 0) =>
      bench.run([...line, '--root', register], { environment, exitCode });
    return await work({ bench, fleet, register, run, kit: (...args) => run(kitCall(...args)) });
  } finally {
    await bench.stop();
  }
}

/** Registering a fleet, and looking at it again, beside kubectl with the same objects. */
export const apply: BenchCase = {
  part: 'apply',
  measure: (folder) =>
    withFleet(folder, async ({ bench, register, run, kit }) => {
      await kit('apply');
      const objects = join(folder, 'objects.json');
      const count = await bench.dump(objects);
      const kubectl = (): Promise<number> => bench.kubectl(objects);
      const peer = `\`kubectl apply --server-side\`, ${count.toLocaleString('en')} objects`;
      const measurements: Measurement[] = [];
      const measure = async (
        what: Pick<Measurement, 'work' | 'against' | 'goal'>,
        ours: () => Promise<number>,
        other: () => Promise<number>,
        options: Partial<Rounds> = {},
      ): Promise<void> => {
        const { note, ...times } = await bench.sideBySide(ours, other, { rounds, ...options });
        measurements.push({ ...what, ...times, note });
        console.error(`${what.work}: ${times.ours.toFixed(2)} s beside ${times.other.toFixed(2)} s; ${note}`);
      };

      const empty = { prepare: () => bench.empty() };
      const first = { work: `first \`apply\`, ${named}`, against: peer, goal: { times: 2 } };
      await measure(first, () => kit('apply'), kubectl, empty);
      const writes = [node, join(import.meta.dirname, '../apply/apply-writes.ts')];
      const alone = { work: 'the same without a preflight', against: peer, goal: { times: 1 } };
      await measure(alone, () => run(writes), kubectl, empty);

      await bench.empty();
      await kit('apply');
      const again = {
        work: `\`apply\` again, nothing changed, ${named}`,
        against: `${peer}, again`,
        goal: { times: 0.25 },
      };
      await measure(again, () => kit('apply'), kubectl);
      // kubectl owns what it wrote by now, and a change of that would be a conflict.
      await bench.empty();
      await kit('apply');
      const path = join(register, 'clusters/host-00001.yaml');
      const text = await readFile(path, 'utf8');
      let round = 0;
      const change = async (): Promise<void> => {
        await writeFile(path, `${text}  primaryDomain: example${++round}.com\n`);
        await commitAll(register, 'Change a domain');
      };
      const one = { work: `\`apply\`, one of ${named} changed`, against: 'the same again', goal: { times: 1.2 } };
      await measure(
        one,
        () => kit('apply'),
        () => kit('apply'),
        { rounds: 3, prepareOurs: change },
      );
      return measurements;
    }),
};

/** A preflight of clusters of which one in a hundred takes connections and never says a word. */
export const preflight: BenchCase = {
  part: 'preflight',
  measure: (folder) =>
    withFleet(folder, async ({ bench, fleet, run, kit }) => {
      await kit('apply');
      const hosts = membersOf(fleet).filter(({ kind }) => kind === 'host');
      const silent = hosts.filter((_, index) => index % 50 === 7).map(({ name }) => name);
      const [looks, serveAll] = [kitCall('apply', '--preflight'), () => bench.serve(fleet)];
      const partly = async (): Promise<number> => {
        await bench.serve(fleet, silent);
        return run(looks, 6);
      };
      const all = async (): Promise<number> => {
        await serveAll();
        return run(looks);
      };
      const { note, ...times } = await bench.sideBySide(partly, all, { rounds: 3 });
      const work = `\`apply --preflight\`, ${named}, ${silent.length} silent hosts with a virtual cluster each`;
      // The virtual cluster on a silent host is asked for after the host itself.
      return [{ work, against: 'the same when all answer', ...times, goal: { secondsMore: timeLimit * 1.2 }, note }];
    }),
};

/** What is only read: the table of all clusters, and the plan of a register that is applied. */
export const status: BenchCase = {
  part: 'status',
  measure: (folder) =>
    withFleet(folder, async ({ bench, kit }) => {
      await kit('apply');
      const within = (seconds: number) => async (): Promise<number> => seconds;
      const table = await bench.sideBySide(() => kit('status'), within(2), { rounds: 3 });
      const plan = await bench.sideBySide(
        () => kit('plan', '--live'),
        () => kit('status'),
        { rounds: 3 },
      );
      return [
        { work: `\`status\`, a table of ${named}`, against: 'what a person waits for', ...table, goal: { times: 1 } },
        { work: `\`plan --live\`, ${named}`, against: '`status`', ...plan, goal: { times: 3 } },
      ];
    }),
};
