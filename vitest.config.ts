import { configDefaults, defineConfig } from 'vitest/config';

const clusterTests = 'test/cluster/**/*.test.ts';

export default defineConfig({
  test: {
    env: { NO_COLOR: '1' },
    pool: 'forks',
    // A wait for what another process does ends when it is done; the limit is only for what never comes.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, clusterTests],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          include: [clusterTests],
          globalSetup: ['test/support/control-planes.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
