import { installObjects } from '../../sandbox/control-plane/install-objects.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { Administrator, tokenKubeconfig } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import type { Ended, TestRegister } from '../support/register.ts';

const worker = new Administrator('worker');
const definition: KubernetesObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'prisms.lens.example.com' },
  ...{
    spec: {
      group: 'lens.example.com',
      names: { kind: 'Prism', plural: 'prisms' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  },
};

const left = ({ stdout }: Ended): readonly string[] => stdout.split('\n').filter((line) => line.startsWith('left '));

/** A host and a worker with a component that keeps a definition; the stand-in makes its namespace, as Argo CD would. */
async function registerWithLens(register: TestRegister): Promise<void> {
  await register.addHost();
  await register.addWorker();
  await register.addComponent('lens', {
    annotations: {
      'tenant.nautes.io/category': 'progressiveDelivery',
      'tenant.nautes.io/api-groups': 'lens.example.com, other.example.com',
    },
  });
  await register.commit('Register shanghai and prod-eu');
  expect(await register.call('apply', ['--wait'])).toMatchObject({ exitCode: 0 });
}

describe('what components leave on a cluster that is unregistered', () => {
  test('is listed with the component that it was for', async ({ register, argoCd: _ }) => {
    await registerWithLens(register);
    await installObjects(controlPlane('worker').adminKubeconfig, [definition]);
    try {
      await register.removeCluster('prod-eu');
      await register.commit('Unregister prod-eu');
      const ended = await register.call('apply', ['--format', 'json']);
      expect(ended.exitCode).toBe(0);
      const { outcomes } = JSON.parse(ended.stdout) as {
        readonly outcomes: readonly { readonly leftovers: unknown }[];
      };
      expect(outcomes[0]?.leftovers).toEqual([
        {
          ...{ on: 'prod-eu', kind: 'Namespace', name: 'lens' },
          why: 'of lens; Argo CD deletes what it installed, but not the namespace',
        },
        {
          ...{ on: 'prod-eu', kind: 'CustomResourceDefinition', name: '*.lens.example.com' },
          why: 'of lens; kept, since deleting one deletes every object of its kind',
        },
      ]);
    } finally {
      await worker.purge(definition);
    }
  });

  test('is nothing when nothing is there', async ({ register, argoCd: _ }) => {
    await registerWithLens(register);
    const namespace = await worker.namespace('lens');
    if (namespace === undefined) throw new Error('the stand-in made no namespace');
    await register.removeCluster('prod-eu');
    await register.commit('Unregister prod-eu');
    await worker.purge(namespace);
    const ended = await register.apply();
    expect([ended.exitCode, left(ended)]).toEqual([0, []]);
  });

  test('is said to be unknown when it cannot be read, and the cluster goes all the same', async ({
    register,
    argoCd,
    management,
  }) => {
    await registerWithLens(register);
    await register.seal('prod-eu', await tokenKubeconfig('worker'));
    await register.commit('Give prod-eu a token');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const apiVersion = 'rbac.authorization.k8s.io/v1';
    await worker.delete({ apiVersion, kind: 'ClusterRoleBinding', plural: 'clusterrolebindings' }, 'registrar');
    await register.removeCluster('prod-eu');
    await register.commit('Unregister prod-eu');
    // Argo CD has the same credential: what it still did, it did before the rights were taken away.
    await argoCd.stop();
    let gone: Promise<void> | undefined;
    const onTell = (text: string): void => {
      if (!text.includes('waiting until Argo CD has removed')) return;
      gone = management.application('prod-eu-lens').then((one) => one && management.purge(one));
    };
    const ended = await register.apply({ onTell });
    await gone;
    expect([ended.exitCode, left(ended)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^left +prod-eu {2}Cluster "prod-eu" on "prod-eu": what its components left behind could not be read: .*forbidden/,
        ),
      ],
    ]);
    expect(await management.find(resources.cluster, 'prod-eu')).toBeUndefined();
  });
});
