import { exitCodes } from '../../scripts/cli/kit-error.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { controlPlane, planKubeconfig } from '../support/control-planes.ts';
import type { CallOptions, TestRegister, VerbName } from '../support/register.ts';

/** Where a scenario finds itself. */
interface Scene {
  readonly register: TestRegister;
  readonly management: Administrator;
  /** A commit from before the first apply. */
  readonly commits: { readonly old: string };
}

/** What a verb ends with in a situation; each scenario goes on where the one before it ended. */
interface Scenario {
  readonly situation: string;
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly calls: readonly (readonly [
    code: keyof typeof exitCodes,
    verb: VerbName,
    args?: readonly string[],
    options?: CallOptions,
  ])[];
  readonly after?: (scene: Scene) => Promise<unknown>;
}

const nobody = { kubeconfig: controlPlane('management').userKubeconfigs.nobody };
const nowhere = { kubeconfig: 'kind: Config\n' };
const broken = {
  now: () => {
    throw new TypeError('the kit is wrong');
  },
};

function lease(holderIdentity: string): KubernetesObject {
  const renewTime = new Date().toISOString().replace('Z', '000Z');
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: 'tenant-acme', namespace: 'nautes' },
    ...{ spec: { holderIdentity, leaseDurationSeconds: 60, renewTime } },
  };
}

const holdLease = ({ management }: Scene): Promise<unknown> =>
  management.edit(resources.lease, 'tenant-acme', lease('runner-7'));
const freeLease = ({ management }: Scene): Promise<unknown> =>
  management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: '' } });

const environment: KubernetesObject = {
  apiVersion: 'nautes.resource.nautes.io/v1alpha1',
  kind: 'Environment',
  metadata: { name: 'test', namespace: 'nautes' },
  ...{ spec: { cluster: 'prod-eu' } },
};

const foreign = (metadata: object = {}): KubernetesObject => ({
  apiVersion: 'nautes.resource.nautes.io/v1alpha1',
  kind: 'Cluster',
  metadata: { name: 'prod-us', namespace: 'nautes', ...metadata },
  ...{
    spec: {
      apiServer: 'https://127.0.0.1:1',
      clusterType: 'physical',
      usage: 'worker',
      workerType: 'deployment',
      componentsList: {},
    },
  },
});

const scenarios: readonly Scenario[] = [
  {
    situation: 'a register with warnings only, of which nothing is applied yet',
    calls: [
      ['fine', 'validate'],
      ['fine', 'plan'],
      ['changesPending', 'plan', ['--base', 'HEAD~', '--detailed-exitcode']],
      ['fine', 'plan', ['--live']],
      ['changesPending', 'plan', ['--live', '--detailed-exitcode']],
      ['fine', 'status'],
      ['fine', 'adopt', ['prod-eu']],
    ],
  },
  {
    situation: 'verbs that are called wrongly',
    calls: [
      ['usage', 'validate', ['--format', 'xml']],
      ['usage', 'plan', ['--live', '--base', 'HEAD']],
      ['usage', 'apply', ['--dry-run']],
      ['usage', 'status', ['prod-uk']],
      ['usage', 'adopt', ['prod-us']],
      ['usage', 'seal'],
      ['usage', 'seal', ['prod-eu', '/nowhere/kubeconfig']],
      ['usage', 'import'],
      ['usage', 'import', ['/nowhere/cluster.json']],
      ['usage', 'plan', ['--live'], nowhere],
      ['usage', 'apply', [], nowhere],
      ['usage', 'status', [], nowhere],
      ['usage', 'adopt', ['prod-eu'], nowhere],
    ],
  },
  {
    situation: 'surroundings that fail',
    calls: [
      ['surroundings', 'validate', ['--root', '/']],
      ['surroundings', 'plan', ['--live'], nobody],
      ['surroundings', 'apply', [], nobody],
      ['surroundings', 'status', [], nobody],
      ['surroundings', 'adopt', ['prod-eu'], nobody],
    ],
  },
  {
    situation: 'the kit itself is wrong',
    calls: [
      ['bug', 'validate', [], broken],
      ['bug', 'plan', [], broken],
      ['bug', 'apply', [], broken],
      ['bug', 'adopt', ['prod-eu'], broken],
    ],
  },
  {
    situation: 'everything is applied, also a second time',
    calls: [
      ['fine', 'apply'],
      ['fine', 'apply'],
      ['fine', 'plan', ['--live', '--detailed-exitcode']],
    ],
  },
  {
    situation: 'an older commit is checked out',
    prepare: ({ register, commits }) => register.git('checkout', '--quiet', commits.old),
    calls: [
      ['superseded', 'apply'],
      ['usage', 'adopt', ['shanghai', '--yes']],
    ],
    after: ({ register }) => register.git('checkout', '--quiet', 'main'),
  },
  {
    situation: 'another apply is running',
    prepare: holdLease,
    calls: [
      ['superseded', 'apply'],
      ['superseded', 'adopt', ['prod-eu', '--yes']],
    ],
    after: freeLease,
  },
  {
    situation: 'one cluster is changed and another one is dead: partial success is not success',
    prepare: async ({ register }) => {
      await register.addHost('shanghai', { primaryDomain: 'example.com' });
      await register.addWorker('prod-us', { apiServer: 'https://127.0.0.1:1' });
      await register.commit();
    },
    calls: [
      ['partly', 'apply'],
      ['partly', 'apply'],
      ['fine', 'plan', ['--live']],
    ],
  },
  {
    situation: 'one cluster is dead, and another one that should go is used',
    prepare: async ({ register, management }) => {
      await management.create(environment);
      await register.removeCluster('prod-eu');
      await register.commit();
    },
    calls: [
      ['partly', 'apply'],
      ['refused', 'plan', ['--live', '--detailed-exitcode']],
    ],
  },
  {
    situation: 'a cluster that should go is used',
    prepare: async ({ register }) => {
      await register.removeCluster('prod-us');
      await register.commit();
    },
    calls: [
      ['refused', 'apply'],
      ['refused', 'plan', ['--live']],
      ['fine', 'status'],
    ],
  },
  {
    situation: 'nobody knows any more why it is registered',
    prepare: async ({ management }) => {
      await management.purge(environment);
      await management.forgetCommits();
    },
    calls: [
      ['errorsFound', 'plan', ['--live', '--detailed-exitcode']],
      ['fine', 'apply'],
    ],
  },
  {
    situation: 'a virtual cluster does not start',
    prepare: async ({ register }) => {
      await register.writeTenant({ waitSeconds: 1 });
      await register.addVirtual();
      await register.commit();
    },
    calls: [['partly', 'apply']],
    after: async ({ register, management }) => {
      const application = await management.application('team-a-vcluster');
      if (application !== undefined) await management.purge(application);
      await register.removeCluster('team-a');
      await register.commit();
    },
  },
  {
    situation: 'somebody else registered the cluster, and it is dead besides',
    prepare: async ({ register, management }) => {
      await register.addWorker('prod-us', { apiServer: 'https://127.0.0.1:1' });
      await register.commit();
      await management.create(foreign());
    },
    calls: [
      ['refused', 'apply'],
      ['changesPending', 'adopt', ['prod-us']],
      ['partly', 'adopt', ['prod-us', '--yes']],
    ],
    after: ({ management }) => management.purge(foreign()),
  },
  {
    situation: 'an operator of somebody else holds it',
    prepare: ({ management }) => management.create(foreign({ finalizers: ['example.com/operator'] })),
    calls: [
      ['refused', 'adopt', ['prod-us']],
      ['refused', 'adopt', ['prod-us', '--yes']],
    ],
    after: ({ management }) => management.purge(foreign({ finalizers: ['example.com/operator'] })),
  },
  {
    situation: 'the register has errors',
    prepare: async ({ register }) => {
      await register.edit('clusters/prod-us.yaml', 'usage: worker', 'usage: wroker');
      await register.commit();
    },
    calls: [
      ['errorsFound', 'validate'],
      ['errorsFound', 'plan'],
      ['errorsFound', 'plan', ['--live']],
      ['errorsFound', 'apply'],
      ['errorsFound', 'adopt', ['shanghai']],
    ],
  },
  {
    situation: 'the tenant is not known, and what should be sealed or imported is nonsense',
    prepare: async ({ register }) => {
      await register.write('tenant.yaml', 'nam: acme\n');
      await register.write('nonsense.yaml', 'kind: Nonsense\n');
      await register.commit();
    },
    calls: [
      ['errorsFound', 'status'],
      ['errorsFound', 'seal', ['prod-us', 'nonsense.yaml']],
      ['errorsFound', 'import', ['nonsense.yaml']],
    ],
  },
];

test('every verb ends with the documented code, and only success with 0', async ({ register, management }) => {
  const old = await register.git('rev-parse', 'HEAD');
  await register.addHost();
  await register.addWorker();
  await register.commit('Register two');
  const scene: Scene = { register, management, commits: { old } };
  const seen = new Set<string>();
  const names = Object.fromEntries(Object.entries(exitCodes).map(([name, code]) => [code, name]));
  for (const { situation, prepare, calls, after } of scenarios) {
    await prepare?.(scene);
    for (const [code, verb, args = [], options = {}] of calls) {
      const kubeconfig = verb === 'status' ? { kubeconfig: planKubeconfig() } : {};
      const ended = await register.call(verb, args, { ...kubeconfig, ...options });
      const said = [ended.stdout, ended.stderr].join('\n');
      expect
        .soft({ situation, verb, args, code: names[ended.exitCode] }, said)
        .toEqual({ situation, verb, args, code });
      seen.add(code);
    }
    await after?.(scene);
  }
  const shallow = await register.clone('--depth', '1');
  expect((await shallow.apply()).exitCode).toBe(exitCodes.refused);
  await shallow.remove();
  expect([...seen].sort()).toEqual(Object.keys(exitCodes).sort());
});
