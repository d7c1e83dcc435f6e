import { ApplyProcess } from '../support/apply-process.ts';
import { expect, test } from '../support/control-planes-test.ts';

const intoFullDevice = [
  '/bin/sh',
  '-c',
  'exec "$0" "$@" > /dev/full',
  process.execPath,
  'bin/nautes-tenant.js',
  'apply',
] as const;

test('what apply did is on standard error when there is no room for it on standard output', async ({
  register,
  management,
}) => {
  await register.addWorker();
  const commit = await register.commit('Register one');
  const { ended } = await ApplyProcess.start(register, { command: [...intoFullDevice] });
  const { exitCode, stderr } = await ended;
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(
    new RegExp(
      '\nerror: the result could not be written to standard output; it follows here\n' +
        '  cause: ENOSPC: no space left on device, write\n' +
        `done    register   prod-eu +\\d+\\.\\d s\n1 done, 0 unchanged at commit ${commit.slice(0, 8)}\n$`,
    ),
  );
  expect(await management.secret('prod-eu')).toBeDefined();
  expect((await management.lease())?.spec?.holderIdentity).toBe('');
});
