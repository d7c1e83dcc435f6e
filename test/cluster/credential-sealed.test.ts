import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sealText } from '../../scripts/credential/seal/age.ts';
import { tokenKubeconfig } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import type { TestRegister } from '../support/register.ts';

const sealedOf = (name: string): string => `clusters/${name}.kubeconfig.age`;

/** Writes the sealed file alone. */
async function sealWithoutBlock(register: TestRegister, kubeconfig: string): Promise<void> {
  const recipients = (await register.read('.age-recipients')).trim().split('\n');
  await register.write(sealedOf('prod-eu'), await sealText(kubeconfig, recipients));
}

/** What somebody may do who can push but was not given the credential. */
const tampering: Readonly<Record<string, (register: TestRegister) => Promise<void>>> = {
  'another one that was swapped with it': async (register) => {
    const [host, worker] = ['shanghai', 'prod-eu'].map((name) => join(register.folder, sealedOf(name)));
    await rename(`${host}`, `${host}.aside`);
    await rename(`${worker}`, `${host}`);
    await rename(`${host}.aside`, `${worker}`);
  },
  'one that a stranger sealed to the same recipients': async (register) => {
    await sealWithoutBlock(register, await tokenKubeconfig('worker'));
  },
  'one whose block was edited by hand': (register) =>
    register.edit('clusters/prod-eu.yaml', /fingerprint: .*/, `fingerprint: 'sha256:${'0'.repeat(64)}'`),
};

describe.for([false, true])('when the cluster is registered: %s, a sealed kubeconfig', (isRegistered) => {
  test.for(Object.keys(tampering))('that is %s is refused at every apply', async (what, { register, management }) => {
    await register.addHost();
    await register.addWorker();
    await register.commit('Describe two clusters');
    if (isRegistered) expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const before = await management.secret('prod-eu');
    await tampering[what]?.(register);
    await register.commit('Tamper with a credential');
    const refused =
      /^failed +\w+ +prod-eu +cluster "prod-eu" has a sealed kubeconfig that is not the reviewed one: fingerprint/m;
    for (const _ of ['first', 'second']) {
      const { exitCode, stdout } = await register.apply();
      expect(stdout).toMatch(refused);
      expect(exitCode).toBe(6);
    }
    expect(await management.secret('prod-eu')).toEqual(before);
  });
});

test('a kubeconfig that is sealed again is opened once, and stays registered', async ({ register, management }) => {
  await register.addWorker();
  await register.commit('Describe a cluster');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  const before = await management.secret('prod-eu');
  await sealWithoutBlock(register, controlPlane('worker').adminKubeconfig);
  await register.commit('Seal anew');
  expect((await register.plan()).stdout).toMatch(/credential\.sealedFile: sha256:[0-9a-f]{12}… → sha256:[0-9a-f]{12}…/);
  expect(await register.apply()).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^done +update +prod-eu/),
  });
  expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
  expect((await management.secret('prod-eu'))?.data).toEqual(before?.data);
});
