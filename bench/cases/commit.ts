import { TemporaryRepository } from '../../test/support/temporary-repository.ts';
import { kitCall, type BenchCase } from '../bench-case.ts';
import { clusterText, nameOf } from '../large-register.ts';
import { measureSideBySide } from '../measure.ts';

const clusters = 2_000;

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
      const checked = await measureSideBySide(check, git('diff', '--cached', '--quiet', 'HEAD~1', '--', 'bin'));
      return [
        {
          work: `commit through the hook, one of ${clusters.toLocaleString('en')} clusters changed`,
          against: 'the same with hooks off',
          ...whole,
          goal: { secondsMore: 0.5 },
          note: 'husky, the check, and lint-staged with prettier',
        },
        {
          work: 'the check in it alone, `validate --staged`',
          against: 'one call of Git',
          ...checked,
          goal: { secondsMore: 0.5 },
        },
      ];
    } finally {
      await repository.remove();
    }
  },
};
