import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import { earlierVersion, missingKit, unpackEarlierKit } from '../support/earlier-kit.ts';

// What an earlier kit applied, from this repository's history, and what this kit makes of it. The management cluster has
// management/ of this kit, as docs/upgrade.md asks for before: "the kit before works with it".

const why = missingKit === undefined ? '' : ` (skipped: ${missingKit})`;
const kinds = [resources.cluster, resources.secret, resources.application, resources.applicationSet];

/** Everything of the register in the management cluster, with what tells whether it was written in between. */
async function stateOf(management: Administrator): Promise<ReadonlyMap<string, KubernetesObject>> {
  const found = (await Promise.all(kinds.map((kind) => management.list(kind)))).flat();
  return new Map(found.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}

/** What Argo CD has installed of components, which it goes on with while nobody applies. */
async function syncedIn(management: Administrator): Promise<readonly string[]> {
  const applications = await management.list<Application>(resources.application);
  const synced = applications.filter(({ status }) => (status as Status | undefined)?.sync?.status === 'Synced');
  return synced.map(({ metadata }) => metadata.name).sort();
}

interface Status {
  readonly sync?: { readonly status?: string };
}

describe(`a register that kit ${earlierVersion} applied${why}`, () => {
  test.skipIf(missingKit !== undefined)(
    'is taken over whole: nothing is removed, no credential changes, and the second apply is quiet',
    async ({ register, management, argoCd: _ }) => {
      const earlier = await unpackEarlierKit();
      try {
        await register.addHost();
        await register.addWorker();
        await register.addVirtual();
        await register.addComponent();
        await register.commit();
        const command = [process.execPath, earlier.program, 'apply'] as const;
        const first = await (await ApplyProcess.start(register, { command: [...command] })).ended;
        expect(first, first.stderr).toMatchObject({ exitCode: 0 });
        await expect.poll(() => syncedIn(management)).toEqual(['prod-eu-lens', 'team-a-lens']);
        const before = await stateOf(management);
        expect(before.size).toBeGreaterThan(7);

        const administrator = { kubeconfig: controlPlane('management').adminKubeconfig };
        const check = await register.call('upgrade', ['--check', '-o', 'json'], administrator);
        const { steps } = JSON.parse(check.stdout) as { readonly steps: readonly { id: string; state: string }[] };
        expect(steps.filter(({ state }) => state !== 'ok').map(({ id, state }) => [id, state])).toEqual([
          ['records', 'change'],
        ]);
        expect(await register.plan()).toMatchObject({ exitCode: 0 });

        const taken = await register.apply();
        expect(taken, taken.stderr).toMatchObject({ exitCode: 0 });
        const after = await stateOf(management);
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [name, object] of before) {
          expect([name, after.get(name)?.metadata.uid]).toEqual([name, object.metadata.uid]);
          expect([name, (after.get(name) as Secret).data]).toEqual([name, (object as Secret).data]);
        }
        expect(JSON.stringify(await management.lease())).toContain(kitVersion);

        const requests = await recordRequests();
        const again = await register.apply();
        expect(again).toMatchObject({ exitCode: 0 });
        expect(again.stdout).toContain('nothing to do, 3 unchanged');
        const { mutations } = await requests();
        expect(mutations.filter(({ resource }) => resource !== 'leases')).toEqual([]);
        expect(await stateOf(management)).toEqual(after);
      } finally {
        await earlier.remove();
      }
    },
  );
});
