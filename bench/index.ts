import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import verbs from '../bin/verbs.json' with { type: 'json' };
import { makeLargeRegister } from './large-register.ts';
import { measureAlone, measureSideBySide } from './measure.ts';

const kit = dirname(import.meta.dirname);
const node = process.execPath;
const command = join(kit, 'bin', 'nautes-tenant.js');
const peer = join(import.meta.dirname, 'node_modules', '.bin', 'ajv');
const rounds = 5;
/** So many seconds a verb may take to start beyond what Node itself takes. */
const startGoal = 0.06;

/** Prints what the kit takes beside its peer, as ratios: seconds of one machine say little about another. */
if (!existsSync(peer)) throw new Error('the peers are not installed; run "npm ci --prefix bench" first');
const directory = await mkdtemp(join(tmpdir(), 'nautes-bench-'));
try {
  for (const verb of Object.keys(verbs)) {
    const start = [node, command, verb, '--help'];
    const [help, nothing] = await measureSideBySide(start, [node, '-e', '0'], { directory, rounds });
    const [taken, goal] = [`${help.toFixed(3)} s`, nothing + startGoal];
    print(`the start of ${verb}`, taken, `"node -e 0" and ${startGoal} s, ${goal.toFixed(3)} s`, help / goal, 1);
  }
  const large = join(directory, 'large');
  await makeLargeRegister(large, 10_000);
  const schema = join(kit, 'schemas', 'cluster.schema.json');
  const ajv = [node, peer, 'validate', '--strict=false', '-s', schema, '-d', 'clusters/*.yaml'];
  const [ours, theirs] = await measureSideBySide([node, command, 'validate'], ajv, {
    directory: large,
    rounds,
  });
  print('validate, 10,000 clusters', `${ours.toFixed(2)} s`, `ajv-cli ${theirs.toFixed(2)} s`, ours / theirs, 0.6);
  const medium = join(directory, 'medium');
  await makeLargeRegister(medium, 2_000);
  const staged = await measureAlone([node, command, 'validate', '--staged'], { directory: medium, rounds });
  print('the check of a commit, 2,000 clusters', `${staged.toFixed(2)} s`, 'goal 0.5 s', staged / 0.5, 1);
} finally {
  await rm(directory, { recursive: true, force: true });
}

function print(what: string, ours: string, other: string, ratio: number, goal: number): void {
  const verdict = ratio <= goal ? 'within the goal of' : 'BEYOND the goal of';
  console.log(`${what}: ${ours} beside ${other}, ratio ${ratio.toFixed(2)}, ${verdict} ${goal}`);
}
