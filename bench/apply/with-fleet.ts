import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kitCall } from '../bench-case.ts';
import { commitAll, makeFleetRegister } from './fleet-register.ts';
import { makeFleet, writeFleet, type Fleet } from './fleet.ts';
import { Bench } from './management.ts';

/** A management cluster, a fleet that answers, and its register. */
export interface Surroundings {
  readonly bench: Bench;
  readonly fleet: Fleet;
  readonly register: string;
  /** Runs a program on the register. */
  run(line: readonly string[], exitCode?: number): Promise<number>;
  /** Runs a verb of the kit on the register. */
  kit(...args: readonly string[]): Promise<number>;
  /** The most memory that a verb of the kit takes, in MiB. */
  memory(...args: readonly string[]): Promise<number>;
}

/**
 * Has a fleet of so many clusters, half of them hosts and half of them virtual clusters, for as long as the work takes. Its
 * clusters are registered already, by apply for the first two and by what apply would have written for all others, or none is.
 */
export async function withFleet<Result>(
  parent: string,
  { size, isRegistered }: { readonly size: number; readonly isRegistered: boolean },
  work: (around: Surroundings) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(parent, 'fleet-'));
  const bench = await Bench.start(folder);
  try {
    const fleet = makeFleet(size / 2);
    const register = join(folder, 'register');
    const fleetFile = join(folder, 'fleet.json');
    await writeFile(fleetFile, JSON.stringify(fleet), { mode: 0o600 });
    const environment = {
      AGE_IDENTITY: await makeFleetRegister(register, isRegistered ? { ...fleet, pairs: 1 } : fleet),
      BENCH_FLEET: fleetFile,
      // Programs of the benchmarks keep what they compile, as the kit does.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    };
    await bench.serve(fleet);
    const on = (line: readonly string[]): readonly string[] => [...line, '--root', register];
    const around: Surroundings = {
      ...{ bench, fleet, register },
      run: (line, exitCode = 0) => bench.run(on(line), { environment, exitCode }),
      kit: (...args) => bench.run(on(kitCall(...args)), { environment }),
      memory: (...args) => bench.memoryOf(on(kitCall(...args)), environment),
    };
    if (isRegistered) await seed(around);
    return await work(around);
  } finally {
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed({ bench, fleet, register, kit }: Surroundings): Promise<void> {
  await kit('apply');
  await writeFleet(register, fleet, (await readFile(join(register, '.age-recipients'), 'utf8')).trim());
  await commitAll(register, 'Register the rest of the fleet');
  await bench.seed(register, fleet);
}

/** How many clusters are measured with, from few to many; `BENCH_SIZES=200,2000` measures with some of them alone. */
export function sizesOf(...usual: readonly number[]): readonly number[] {
  const chosen = process.env['BENCH_SIZES']?.split(',').map(Number);
  return usual.filter((size) => chosen?.includes(size) ?? true);
}

/** How often something is measured that takes minutes with a large fleet. */
export function roundsOf(size: number): number {
  return size > 1_000 ? 1 : 3;
}

/** So many clusters, in words. */
export function clustersText(size: number): string {
  return `${size.toLocaleString('en')} clusters`;
}
