import type { BenchCase } from '../bench-case.ts';
import { measureAlone } from '../measure.ts';

/** Seconds that a person waits to see the kit work for the first time. */
const patience = 30;

/** The whole quickstart, from the command to the prompt, with the programs of a control plane at hand. */
export const quickstart: BenchCase = {
  part: 'quickstart',
  async measure() {
    const directory = `${import.meta.dirname}/../..`;
    const ours = await measureAlone({ line: ['npm', 'run', '--silent', 'quickstart'], directory }, 3);
    const against = 'what a person waits for';
    return [{ work: '`npm run quickstart`', against, ours, other: patience, goal: { times: 1 } }];
  },
};
