import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measurement } from '../../scripts/report/docs/performance-page.ts';
import { kitCall, peerCall, type BenchCase } from '../bench-case.ts';
import { makeLargeRegister, nameOf } from '../large-register.ts';
import { measureSideBySide, memoryOf } from '../measure.ts';

const call = promisify(execFile);
const sizes = [1_000, 10_000, 50_000] as const;

/** The whole check of a register: all rules, every place known, beside a program that only knows the schema. */
export const validate: BenchCase = {
  part: 'validate',
  async measure(folder) {
    const measurements: Measurement[] = [];
    for (const size of sizes) {
      const directory = join(folder, String(size));
      await makeLargeRegister(directory, size);
      const ours = { line: kitCall('validate'), directory };
      const times = await measureSideBySide(ours, { line: peerCall(), directory });
      const work = `\`validate\`, ${named(size)}`;
      const goal = { times: size === sizes[0] ? 0.8 : 0.6 };
      measurements.push({ work, against: 'ajv-cli', ...times, goal, size, mebibytes: await memoryOf(ours) });
    }
    return measurements;
  },
};

/** The check of a register that was checked before, but for one file. */
export const validateAgain: BenchCase = {
  part: 'validate-again',
  async measure(folder) {
    const measurements: Measurement[] = [];
    for (const size of sizes.slice(0, 2)) {
      const first = join(folder, String(size));
      await makeLargeRegister(first, size);
      const again = join(folder, `${size}-again`);
      await cp(first, again, { recursive: true });
      const [program = '', ...args] = kitCall('validate');
      await call(program, args, { cwd: again });
      let round = 0;
      const ours = {
        line: kitCall('validate'),
        directory: again,
        prepare: () => setRegion(again, nameOf(1), `eu-${++round}`),
      };
      const times = await measureSideBySide(ours, { line: kitCall('validate'), directory: first });
      const work = `\`validate\` again, one of ${named(size)} changed`;
      measurements.push({ work, against: 'the run before', ...times, goal: { times: 0.35 } });
    }
    return measurements;
  },
};

/** The check of a register with mistakes in one of a hundred files. */
export const validateBroken: BenchCase = {
  part: 'validate-broken',
  async measure(folder) {
    const [, size] = sizes;
    const clean = join(folder, 'clean');
    await makeLargeRegister(clean, size);
    const broken = join(folder, 'broken');
    await cp(clean, broken, { recursive: true });
    for (let index = 1; index < size; index += 100) {
      const path = join(broken, 'clusters', `${nameOf(index)}.yaml`);
      await writeFile(path, (await readFile(path, 'utf8')).replace('usage: worker', 'usage: wroker'));
    }
    const line = kitCall('validate');
    const times = await measureSideBySide({ line, directory: broken, exitCode: 1 }, { line, directory: clean });
    const work = `\`validate\`, 1 % of ${named(size)} broken`;
    return [{ work, against: 'none broken', ...times, goal: { times: 1.3 } }];
  },
};

/** The check of the index beside files that are none of the register's business. */
export const validateStaged: BenchCase = {
  part: 'validate-staged',
  async measure(folder) {
    const [size] = sizes;
    const others = 20_000;
    const alone = join(folder, 'alone');
    await makeLargeRegister(alone, size);
    const beside = join(folder, 'beside');
    await cp(alone, beside, { recursive: true });
    for (let index = 0; index < others; index++) {
      const directory = join(beside, 'others', String(index % 100));
      if (index < 100) await mkdir(directory, { recursive: true });
      await writeFile(join(directory, `${index}.txt`), `file ${index}\n`);
    }
    for (const directory of [alone, beside]) {
      await call('git', ['add', '--all'], { cwd: directory });
      const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
      await call('git', [...author, 'commit', '--quiet', '--message=Register all'], { cwd: directory });
      await setRegion(directory, nameOf(1), 'eu-west');
      await call('git', ['add', '--all'], { cwd: directory });
    }
    const line = kitCall('validate', '--staged');
    const times = await measureSideBySide({ line, directory: beside }, { line, directory: alone });
    const work = `\`validate --staged\`, ${named(size)} beside 20,000 other files`;
    return [{ work, against: 'without them', ...times, goal: { times: 1.1 } }];
  },
};

function named(size: number): string {
  return `${size.toLocaleString('en')} files`;
}

/** Changes a label of a cluster, which breaks nothing. */
async function setRegion(register: string, cluster: string, region: string): Promise<void> {
  const path = join(register, 'clusters', `${cluster}.yaml`);
  await writeFile(path, (await readFile(path, 'utf8')).replace(/region: .*/, `region: ${region}`));
}
