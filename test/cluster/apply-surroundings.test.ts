import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argoCdCustomResourceDefinitions, argoCdNamespace } from '../../sandbox/control-plane/custom-resources.ts';
import { installObjects, readManagementManifests } from '../../sandbox/control-plane/install-objects.ts';
import { makeIdentity } from '../../scripts/credential/seal/age.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { closedPort } from '../support/control-planes-loopback.ts';
import { Administrator, recordRequests } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane } from '../support/control-planes.ts';
import { identities, type CallOptions, type Ended, type TestRegister } from '../support/register.ts';

const management = controlPlane('management');

/** One line for what is wrong, one for its cause at most, one for the way out; never a stack. */
function expectPlainTrouble({ stdout, stderr }: Ended): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^error: [^\n]{10,200}\n( {2}cause: [^\n]{1,500}\n){0,2} {2}hint: [^\n]{10,250}\n$/);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|\.ts:\d/);
}

interface Surrounding {
  readonly title: string;
  readonly exitCode: number;
  readonly message: string | RegExp;
  readonly hint: string;
  options(register: TestRegister): Promise<CallOptions> | CallOptions;
}

const kubeconfigWith = (from: string | RegExp, to: string): string => applyKubeconfig().replace(from, to);

const surroundings: readonly Surrounding[] = [
  {
    title: 'no kubeconfig anywhere',
    exitCode: 2,
    message: 'there is no kubeconfig for the management cluster',
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfigVariable: undefined }),
  },
  {
    title: 'an empty KUBECONFIG',
    exitCode: 2,
    message: 'there is no kubeconfig for the management cluster',
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfigVariable: '' }),
  },
  {
    title: 'a KUBECONFIG that names no file',
    exitCode: 3,
    message: 'the kubeconfig of the management cluster could not be read',
    hint: 'set KUBECONFIG',
    options: ({ folder }) => ({ kubeconfigVariable: join(folder, 'nowhere') }),
  },
  {
    title: 'a KUBECONFIG that is a folder',
    exitCode: 3,
    message: 'the kubeconfig of the management cluster could not be read',
    hint: 'set KUBECONFIG',
    options: ({ folder }) => ({ kubeconfigVariable: folder }),
  },
  ...['just some text', '- 1\n- 2\n', 'kind: Config\n', '42'].map((kubeconfig) => ({
    title: `a kubeconfig that is ${JSON.stringify(kubeconfig)}`,
    exitCode: 2,
    message: 'the kubeconfig of the management cluster has no current-context',
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig }),
  })),
  ...['{]', 'a: [1', '', '\0\u0001\u0002'].map((kubeconfig) => ({
    title: `a kubeconfig that is ${JSON.stringify(kubeconfig)}`,
    exitCode: 3,
    message: 'the kubeconfig of the management cluster could not be read',
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig }),
  })),
  {
    title: 'a current-context that is not there',
    exitCode: 2,
    message: 'the kubeconfig of the management cluster has no context "elsewhere", which its current-context names',
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig: kubeconfigWith(/current-context: .*/, 'current-context: elsewhere') }),
  },
  {
    title: 'a user that is not there',
    exitCode: 2,
    message: /^the kubeconfig of the management cluster has no user "nobody", which its context ".*" names$/,
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig: kubeconfigWith(/( +)user: [^\n{]+$/m, '$1user: nobody') }),
  },
  {
    title: 'a server without encryption',
    exitCode: 2,
    message: /^the management cluster's server "http:\/\/\S+" is not an https URL$/,
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig: kubeconfigWith('https://', 'http://') }),
  },
  {
    title: 'a server that is no address',
    exitCode: 2,
    message: /^the management cluster's server "https:\/\/:x" is not an https URL$/,
    hint: 'set KUBECONFIG',
    options: () => ({ kubeconfig: kubeconfigWith(/server: .*/, 'server: "https://:x"') }),
  },
  {
    title: 'a proxy',
    exitCode: 2,
    message: 'the kubeconfig of the management cluster names a proxy-url, which is not supported',
    hint: 'set KUBECONFIG',
    options: () => ({
      kubeconfig: kubeconfigWith(/( +)server: .*/, '$&\n$1proxy-url: http://127.0.0.1:1'),
    }),
  },
  {
    title: 'a credential program that fails',
    exitCode: 3,
    message: 'the credential for the management cluster could not be obtained',
    hint: 'kubectl config view',
    options: () => ({
      kubeconfig: kubeconfigWith(
        /( +)token: .*/,
        '$1exec:\n$1  apiVersion: client.authentication.k8s.io/v1\n$1  command: /nonexistent/login\n$1  interactiveMode: Never',
      ),
    }),
  },
  {
    title: 'a server where nothing listens',
    exitCode: 3,
    message: 'the management cluster cannot be reached',
    hint: 'check the server in KUBECONFIG',
    options: async () => ({ kubeconfig: kubeconfigWith(/:\d+$/m, `:${await closedPort()}`) }),
  },
  {
    title: 'a server with another certificate',
    exitCode: 3,
    message: 'the management cluster cannot be reached',
    hint: 'check the server in KUBECONFIG',
    options: () => ({ kubeconfig: kubeconfigWith(management.server, controlPlane('worker').server) }),
  },
  {
    title: 'a certificate authority that is none',
    exitCode: 3,
    message: /management cluster/,
    hint: 'KUBECONFIG',
    options: () => ({
      kubeconfig: kubeconfigWith(/certificate-authority-data: .*/, 'certificate-authority-data: bm90IGEgUEVN'),
    }),
  },
  {
    title: 'a token that is not accepted',
    exitCode: 3,
    message: 'the management cluster does not accept the credential',
    hint: 'has expired',
    options: () => ({ kubeconfig: kubeconfigWith(/token: .*/, 'token: not-a-token') }),
  },
  {
    title: 'an identity without rights',
    exitCode: 3,
    message: 'namespace "nautes" is missing, or this identity has no permissions in it',
    hint: 'management/identity-apply.yaml',
    options: () => ({ kubeconfig: management.userKubeconfigs.nobody }),
  },
  {
    title: 'a cluster without the namespaces',
    exitCode: 3,
    message: 'namespace "nautes" is missing in the management cluster',
    hint: 'kubectl apply -k management/',
    options: () => ({ kubeconfig: controlPlane('worker').adminKubeconfig }),
  },
];

describe('bad surroundings', () => {
  test('each is reported in a line with the way out, and writes nothing', async ({ register }) => {
    const home = process.env['HOME'];
    process.env['HOME'] = register.folder;
    await register.addWorker();
    await register.commit();
    const requests = await recordRequests();
    try {
      for (const { title, exitCode, message, hint, options } of surroundings) {
        const ended = await register.apply(await options(register));
        expect.soft({ title, exitCode: ended.exitCode, stderr: ended.stderr }).toEqual({
          title,
          exitCode,
          stderr: expect.any(String),
        });
        const [first = '', ...rest] = ended.stderr.split('\n');
        expect
          .soft(first.replace(/^error: /, ''), title)
          .toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
        expect.soft(rest.join('\n'), title).toContain(hint);
        expectPlainTrouble(ended);
      }
    } finally {
      process.env['HOME'] = home;
    }
    expect((await requests()).mutations).toEqual([]);
  });

  test('plan and status say the same', async ({ register }) => {
    const options = { kubeconfig: management.userKubeconfigs.nobody };
    for (const [verb, args] of [
      ['plan', ['--live']],
      ['status', []],
    ] as const) {
      const ended = await register.call(verb, args, options);
      expect(ended.exitCode).toBe(3);
      expectPlainTrouble(ended);
    }
  });

  test('what management/ or Argo CD installs is missed by its name', async ({ register }) => {
    const { adminKubeconfig } = controlPlane('worker');
    const worker = new Administrator('worker');
    const namespaces = ['nautes', 'argocd'].map((name): KubernetesObject => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    }));
    const [nautes, argocd] = namespaces as [KubernetesObject, KubernetesObject];
    try {
      await installObjects(adminKubeconfig, [nautes]);
      expect(await register.apply({ kubeconfig: adminKubeconfig })).toMatchObject({
        exitCode: 3,
        stderr: expect.stringMatching(
          /^error: namespace "argocd" is missing .*\n {2}hint: install Argo CD, or write .*kubectl apply -k management/,
        ),
      });
      await installObjects(adminKubeconfig, [argocd]);
      const ended = await register.apply({ kubeconfig: adminKubeconfig });
      expect(ended).toMatchObject({
        exitCode: 3,
        stderr: expect.stringMatching(
          /^error: "clusters\.nautes\.resource\.nautes\.io" is not installed .*\n {2}hint: .*kubectl apply -k management/,
        ),
      });
      expectPlainTrouble(ended);
    } finally {
      for (const namespace of namespaces) await worker.purge(namespace);
    }
  });

  test('an Argo CD without ApplicationSets will do as long as there are no components', async ({ register }) => {
    const { adminKubeconfig } = controlPlane('worker');
    const worker = new Administrator('worker');
    const isSet = (object: object): boolean => JSON.stringify(object).includes('"listKind":"ApplicationSetList"');
    const manifests = await readManagementManifests(join(import.meta.dirname, '../..'));
    const installed = [
      ...manifests.filter((one) => ['Namespace', 'CustomResourceDefinition'].includes((one as KubernetesObject).kind)),
      argoCdNamespace,
      ...argoCdCustomResourceDefinitions.filter((one) => !isSet(one)),
    ] as readonly KubernetesObject[];
    try {
      await installObjects(adminKubeconfig, installed);
      expect(await register.apply({ kubeconfig: adminKubeconfig })).toMatchObject({ exitCode: 0 });
      await register.addComponent('lens');
      await register.commit();
      const ended = await register.apply({ kubeconfig: adminKubeconfig });
      expect(ended).toMatchObject({
        exitCode: 3,
        stderr: expect.stringMatching(
          /^error: "applicationsets\.argoproj\.io" is not installed .*\n {2}hint: install Argo CD with its ApplicationSet controller/,
        ),
      });
      expectPlainTrouble(ended);
    } finally {
      await worker.delete(resources.lease, 'tenant-acme');
      for (const object of installed) await worker.purge(object);
    }
  });
});

describe('AGE_IDENTITY', () => {
  test('is needed for the sealed kubeconfigs only, and each way to get it wrong is reported', async ({ register }) => {
    await register.addWorker();
    await register.commit();
    const other = await makeIdentity();
    identities.push(other.identity);
    const cases: readonly (readonly [string | undefined, RegExp])[] = [
      [undefined, /AGE_IDENTITY is not set, so the sealed kubeconfigs cannot be opened; in GitLab: /],
      ['', /AGE_IDENTITY is not set/],
      [
        other.identity,
        /AGE_IDENTITY does not open clusters\/prod-eu\.kubeconfig\.age: it is sealed to other recipients; /,
      ],
      [
        register.identity.slice(0, -1),
        /AGE_IDENTITY is not an age identity|line 1 of AGE_IDENTITY is not an age identity/,
      ],
      [
        other.recipient,
        /AGE_IDENTITY is neither an age identity nor the path of a file.*; a recipient \(age1…\) is public/,
      ],
      [join(register.folder, 'nowhere'), /AGE_IDENTITY is neither an age identity nor the path of a file/],
    ];
    for (const [value, message] of cases) {
      const { exitCode, stdout, stderr } = await register.apply({ environment: { AGE_IDENTITY: value } });
      expect({ exitCode, stdout }).toEqual({
        exitCode: 6,
        stdout: expect.stringMatching(new RegExp(`^failed {2}register {3}prod-eu {2}.*(${message.source})`)),
      });
      expect(stdout.split('\n')).toHaveLength(3);
      expect(stderr).not.toMatch(/\n\s+at |\.ts:\d/);
    }
  });

  test('may be a file', async ({ register, management }) => {
    await register.addWorker();
    await register.commit();
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-identity-'));
    const file = join(folder, 'identity');
    await writeFile(file, `# a comment\n${register.identity}\n`, { mode: 0o600 });
    expect(await register.apply({ environment: { AGE_IDENTITY: file } })).toMatchObject({ exitCode: 0 });
    expect(await management.secret('prod-eu')).toBeDefined();
    await rm(folder, { recursive: true });
  });

  test('a sealed kubeconfig that is not the reviewed one is refused', async ({ register, management }) => {
    await register.addWorker();
    const reviewed = await register.read('clusters/prod-eu.yaml');
    await register.seal('prod-eu', controlPlane('host').adminKubeconfig);
    await register.write('clusters/prod-eu.yaml', reviewed);
    await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /has a sealed kubeconfig that is not the reviewed one: .*; run "npm run seal -- prod-eu/,
      ),
    });
    expect(await management.secret('prod-eu')).toBeUndefined();
  });
});

describe('an interruption', () => {
  test('ends the waiting, finishes the step, leaves the rest for the next run and gives the Lease back', async ({
    register,
    management,
  }) => {
    const interrupt = new AbortController();
    await register.writeTenant({ waitSeconds: 30 });
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    const running = register.apply({ interrupted: interrupt.signal });
    await expect.poll(() => management.application('team-a-vcluster')).toBeDefined();
    interrupt.abort();
    expect(await running).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^done {4}register {3}shanghai .*\nwaiting register {3}team-a /),
    });
    expect((await management.lease())?.spec?.holderIdentity).toBe('');
    expect(await register.apply({ interrupted: interrupt.signal })).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^skipped register {3}team-a {2}interrupted before it started/),
    });
  });
});
