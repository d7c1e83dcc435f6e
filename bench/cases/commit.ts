import { TemporaryRepository } from '../../test/support/temporary-repository.ts';
import { kitCall, node, type BenchCase } from '../bench-case.ts';
import { clusterText, nameOf } from '../large-register.ts';
import { measureSideBySide } from '../measure.ts';

const clusters = 2_000;
/** As .husky/pre-commit calls it. */
const formatCall = [
  ...['env', 'NODE_COMPILE_CACHE=node_modules/.cache/nautes-tenant', 'NODE_COMPILE_CACHE_PORTABLE=1'],
  ...[node, 'node_modules/lint-staged/bin/lint-staged.js'],
  ...['--quiet', '--allow-empty', '--no-stash', '--no-hide-partially-staged'],
];

/** A commit of one changed file among many, through the real hook. */
export const commit: BenchCase = {
  part: 'commit',
  async measure() {
    const repository = await TemporaryRepository.make('ok/every-shape');
    try {
      const pathOf = (index: number): string => `clusters/${nameOf(index)}.yaml`;
      for (let index = 0; index < clusters; index++) await repository.write(pathOf(index), clusterText(index));
      const noHook = ['-c', 'core.hooksPath=/dev/null'];
      await repository.git('add', '--all');
      await repository.git(...noHook, 'commit', '--quiet', '--message=Register many');
      // As in a clone, where Git has everything in one pack.
      await repository.git('gc', '--quiet');
      let round = 0;
      const change = async (): Promise<void> => {
        await repository.write(pathOf(1), clusterText(1).replace('eu-central', `eu-${++round}`));
        await repository.git('add', '--all');
      };
      const git = (...args: readonly string[]) => ({
        line: ['git', '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args],
        directory: repository.folder,
      });
      const made = ['commit', '--quiet', '--message=Move one'];
      const hooked = { ...git(...made), prepare: change };
      const bare = { ...git(...noHook, ...made), prepare: change };
      const whole = await measureSideBySide(hooked, bare);
      await change();
      const check = { line: kitCall('validate', '--staged'), directory: repository.folder };
      const bareNode = { line: [node, '-e', '0'], directory: repository.folder };
      const checked = await measureSideBySide(check, bareNode);
      const formatted = await measureSideBySide({ line: formatCall, directory: repository.folder }, bareNode);
      return [
        {
          work: `commit through the hook, one of ${clusters.toLocaleString('en')} clusters changed`,
          against: 'the same with hooks off',
          ...whole,
          note: 'husky, two starts of Node, the check, and lint-staged with prettier',
        },
        {
          work: "the kit's own share in it, `validate --staged`",
          against: '`node -e 0`',
          ...checked,
          goal: { secondsMore: 0.5 },
        },
        { work: 'lint-staged and prettier in it', against: '`node -e 0`', ...formatted },
      ];
    } finally {
      await repository.remove();
    }
  },
};
