import verbs from '../../bin/verbs.json' with { type: 'json' };
import { kitCall, node, type BenchCase } from '../bench-case.ts';
import { measureSideBySide } from '../measure.ts';

/** How long each verb takes to begin. */
export const starts: BenchCase = {
  part: 'starts',
  async measure(directory) {
    const measurements = [];
    for (const verb of Object.keys(verbs)) {
      const help = { line: kitCall(verb, '--help'), directory };
      const times = await measureSideBySide(help, { line: [node, '-e', '0'], directory });
      const goal = { secondsMore: 0.06 };
      measurements.push({ work: `\`${verb} --help\``, against: '`node -e 0`', ...times, goal });
    }
    return measurements;
  },
};
