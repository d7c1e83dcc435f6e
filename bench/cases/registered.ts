import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from '../../scripts/report/docs/performance-page.ts';
import { commitAll } from '../apply/fleet-register.ts';
import { clustersText, roundsOf, sizesOf, withFleet, type Surroundings } from '../apply/with-fleet.ts';
import type { BenchCase } from '../bench-case.ts';

/** Seconds that a person waits for a list. */
const patience = 2;
const largestPage = 5_000_000;

/** A fleet that is registered: apply with nothing or little to do, and what only reads. */
export const registered: BenchCase = {
  part: 'registered',
  async measure(folder) {
    const measurements: Measurement[] = [];
    for (const size of sizesOf(200, 2_000, 10_000))
      await withFleet(folder, { size, isRegistered: true }, async (around) => {
        measurements.push(...(await readings(around, size)), ...(await applies(around, size)));
      });
    return measurements;
  },
};

/** What only reads, and writes nothing anywhere. */
async function readings({ bench, kit, memory }: Surroundings, size: number): Promise<readonly Measurement[]> {
  const rounds = { rounds: roundsOf(size) };
  const named = clustersText(size);
  const waiting = async (): Promise<number> => patience;
  const table = await bench.sideBySide(() => kit('status'), waiting, rounds);
  const path = join(bench.directory, 'status.html');
  const page = await bench.sideBySide(() => kit('status', '-o', 'html', '--output', path), waiting, rounds);
  const plan = await bench.sideBySide(
    () => kit('plan', '--live'),
    () => kit('status'),
    rounds,
  );
  const bytes = (await stat(path)).size;
  const pageNote = `${(bytes / 1_000_000).toFixed(1)} MB${bytes > largestPage ? ', **too large**' : ''}; ${page.note}`;
  const status = { against: 'what a person waits for', goal: { times: 1 } };
  const ofTable = { series: '`status`', size, mebibytes: await memory('status') };
  const ofPlan = { series: '`plan --live`', size, mebibytes: await memory('plan', '--live') };
  return [
    { work: `\`status\`, a table of ${named}`, ...status, ...table, ...ofTable },
    { work: `\`status -o html\`, a page of ${named}`, ...status, ...page, note: pageNote },
    { work: `\`plan --live\`, ${named}`, against: '`status`', ...plan, goal: { times: 3 }, ...ofPlan },
  ];
}

/** kubectl goes last: it owns what it wrote, and another change of that would be a conflict. */
async function applies({ bench, register, kit, memory }: Surroundings, size: number): Promise<readonly Measurement[]> {
  const rounds = roundsOf(size);
  const named = clustersText(size);
  const path = join(register, 'clusters/host-00001.yaml');
  const text = await readFile(path, 'utf8');
  let round = 0;
  const change = async (): Promise<void> => {
    await writeFile(path, `${text}  primaryDomain: example${++round}.com\n`);
    await commitAll(register, 'Change a domain');
  };
  // What is recorded as applied is an older commit before this.
  await kit('apply');
  const same = (): Promise<number> => kit('apply');
  const one = await bench.sideBySide(same, same, { rounds, prepareOurs: change });
  const mebibytes = await memory('apply');
  const objects = join(bench.directory, 'objects.json');
  const count = await bench.dump(objects);
  const again = await bench.sideBySide(same, () => bench.kubectl(objects), { rounds });
  const against = `\`kubectl apply --server-side\`, ${count.toLocaleString('en')} objects, again`;
  const ofApply = { series: '`apply` again', size, mebibytes };
  return [
    { work: `\`apply\` again, nothing changed, ${named}`, against, ...again, goal: { times: 0.25 }, ...ofApply },
    { work: `\`apply\`, one of ${named} changed`, against: 'the same again', ...one, goal: { times: 1.2 } },
  ];
}
