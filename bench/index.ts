import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import {
  goalText,
  secondsText,
  verdictOf,
  type BenchResults,
  type MeasuredPart,
} from '../scripts/report/docs/performance-page.ts';
import { apply, preflight } from './cases/apply.ts';
import { commit } from './cases/commit.ts';
import { quickstart } from './cases/quickstart.ts';
import { registered } from './cases/registered.ts';
import { starts } from './cases/starts.ts';
import { validate, validateAgain, validateBroken, validateStaged } from './cases/validate.ts';

/** In the order of the page; `npm run bench -- <part>…` runs some of them and keeps what is known of the others. */
const cases = [
  starts,
  validate,
  validateAgain,
  validateBroken,
  validateStaged,
  commit,
  apply,
  preflight,
  registered,
  quickstart,
];

const path = join(import.meta.dirname, 'results.json');
const asked = process.argv.slice(2);
const unknown = asked.find((part) => cases.every((one) => one.part !== part));
if (unknown !== undefined) {
  console.error(`error: there is no part "${unknown}"`);
  console.error(`  hint: name one of these: ${cases.map(({ part }) => part).join(', ')}`);
  process.exit(2);
}

const measured = new Map(Object.entries(await readResults()));
for (const { part, measure } of cases) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const machine = thisMachine();
  const folder = await mkdtemp(join(tmpdir(), 'nautes-bench-'));
  try {
    const measurements = await measure(folder);
    const kept = process.env['BENCH_SIZES'] === undefined ? [] : (measured.get(part)?.measurements ?? []);
    const works = new Set(measurements.map(({ work }) => work));
    const all = [...kept.filter(({ work }) => !works.has(work)), ...measurements];
    measured.set(part, { measured: new Date().toISOString().slice(0, 10), machine, measurements: all });
    for (const one of measurements) {
      const { text, isWithin } = verdictOf(one);
      const times = `${secondsText(one.ours)} beside ${one.against}, ${secondsText(one.other)}`;
      const note = one.mebibytes === undefined ? '' : `, ${one.mebibytes} MiB`;
      const goal = one.goal === undefined ? '' : `, ${isWithin ? 'within' : 'BEYOND'} ${goalText(one)}`;
      console.log(`${one.work}: ${times}: ${text}${goal}${note}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // After each part, so that none is lost when a later one breaks off.
  const inOrder = cases.flatMap(({ part: name }) => (measured.has(name) ? [[name, measured.get(name)] as const] : []));
  await writeFile(path, `${JSON.stringify(Object.fromEntries(inOrder), undefined, 2)}\n`);
}
console.log('next: npm run docs');

async function readResults(): Promise<BenchResults> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as BenchResults;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function thisMachine(): MeasuredPart['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    system: `${type()} ${release().replace(/^(\d+\.\d+).*/, '$1')}`,
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
