import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const clusterTests = 'test/cluster/**/*.test.ts';
const browserTests = 'test/browser/**/*.test.ts';

/** The files that take longest, with the longest first; the JSON report of a run says which these are. */
const longest = [
  'test/cluster/killed-apply.test.ts',
  'test/pipeline.test.ts',
  'test/hook.test.ts',
  'test/cluster/faults-lasting.test.ts',
  'test/cluster/credential-exchange.test.ts',
  'test/cluster/any-history.test.ts',
  'test/cluster/credential-faults.test.ts',
  'test/browser/pages.test.ts',
  'test/cluster/faults-passing.test.ts',
  'test/cluster/api-server-restart.test.ts',
  'test/cluster/apply-order.test.ts',
  'test/cluster/apply-failure.test.ts',
  'test/cluster/lost-objects.test.ts',
];

/** Begins with the files that take longest, so that no worker is left alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return rank === -1 ? longest.length : rank;
    };
    return (await super.sort(files)).sort((left, right) => rankOf(left) - rankOf(right));
  }
}

export default defineConfig({
  test: {
    env: { NO_COLOR: '1' },
    pool: 'forks',
    // One more than a small machine has cores, as every worker waits now and then; each has four control planes to itself, which
    // is what limits their number.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What is waited for ends when it is done; the limits are only for what never comes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    coverage: { provider: 'v8', include: ['scripts/**/*.ts'], reporter: ['text-summary'], reportOnFailure: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A worker loads the kit once: no file leaves anything behind that another could see.
          isolate: false,
          setupFiles: ['test/support/tls-first.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, clusterTests, browserTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          // As above; what a file must leave as it found it, the control planes among it, is looked after when it ends.
          isolate: false,
          setupFiles: ['test/support/control-planes.end.ts'],
          include: [clusterTests],
          globalSetup: ['test/support/control-planes.setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['test/support/browser.setup.ts'],
        },
      },
    ],
  },
});
