import { ApplyProcess, type ProcessEnded } from '../support/apply-process.ts';
import { dumpState } from '../support/control-planes-dump.ts';
import { emptyControlPlanes } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { TestRegister } from '../support/register.ts';

const heldByAnother =
  /^error: another apply is running: (\S+ holds|another apply holds) the tenant's Lease\n {2}hint: run this again when it has finished; .*\n$/;

/** A host, a virtual worker on it and a physical worker. */
async function addThree(register: TestRegister): Promise<void> {
  await register.addHost();
  await register.addVirtual();
  await register.addWorker();
}

const exitCodes = (ended: readonly ProcessEnded[]): readonly (number | null)[] =>
  ended.map(({ exitCode }) => exitCode).sort();

describe('applies of one tenant at once', () => {
  test.for([2, 5, 10])(
    '%i: one works, the others say so and leave',
    async (count, { register, argoCd, management, host }) => {
      // Processes may start seconds apart; the first one has to be there still when the last one comes.
      await register.writeTenant({ waitSeconds: 60 });
      await addThree(register);
      await register.commit('Register three');
      expect(await register.apply()).toMatchObject({ exitCode: 0 });
      const expected = await dumpState({ managers: true });
      // Whoever takes the Lease waits for its virtual cluster until all others have been there. Argo CD stops first, since
      // it would bring back a namespace that is taken away behind it.
      await argoCd.stop();
      await emptyControlPlanes(management, [host]);

      const clones = await Promise.all(Array.from({ length: count }, () => register.clone()));
      try {
        const processes = await Promise.all(clones.map((clone) => ApplyProcess.start(clone)));
        let left = count;
        const ended = await Promise.all(
          processes.map(async ({ ended: end }) => {
            const result = await end;
            if (--left === 1) argoCd.start();
            return result;
          }),
        );
        expect(exitCodes(ended), JSON.stringify(ended)).toEqual([0, ...Array.from({ length: count - 1 }, () => 5)]);
        for (const { exitCode, stdout, stderr } of ended) {
          if (exitCode === 0) expect(stdout).toMatch(/^3 done, 0 unchanged at commit /m);
          else expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringMatching(heldByAnother) });
        }
      } finally {
        await Promise.all(clones.map((clone) => clone.remove()));
      }
      expect((await management.lease())?.spec?.holderIdentity).toBe('');
      expect(await dumpState({ managers: true })).toEqual(expected);
      expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do, 3/) });
    },
  );
});
