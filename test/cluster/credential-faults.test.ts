import { beforeAll, onTestFinished, vi } from 'vitest';
import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { installObjects, serviceAccountKubeconfig } from '../../sandbox/control-plane/install-objects.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { applyPlan } from '../../scripts/apply/apply-plan.ts';
import type { Wait } from '../../scripts/apply/bounded-wait.ts';
import { ClusterDirectory, type Connect } from '../../scripts/apply/cluster-directory.ts';
import { RunState } from '../../scripts/apply/run-state.ts';
import type { Run } from '../../scripts/apply/run.ts';
import { StepFailure } from '../../scripts/apply/step.ts';
import type { Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig, toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { completeCluster } from '../../scripts/desired/cluster.ts';
import { HttpsClient } from '../../scripts/kubernetes/https-client.ts';
import type { ClusterIdentity } from '../../scripts/management/runtime-cluster.ts';
import { factsOf } from '../../scripts/plan/compare/credential-change.ts';
import type { ClusterFile } from '../../scripts/register/cluster-file.ts';
import { shippedCatalogue } from '../../scripts/register/components/component-catalogue.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { closedPort, openBlackHole, openForwarder, type Listener } from '../support/control-planes-loopback.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { recordRequests } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane, nameInPreflight } from '../support/control-planes.ts';
import { clusterFile, makeCredential } from '../support/credential-sources.ts';
import {
  answerAsCluster,
  openFaultyServer,
  openOtherAddress,
  openPlainServer,
  openTlsServer,
  type Fault,
} from '../support/faulty-servers.ts';
import type { TestRegister } from '../support/register.ts';

// Everything as a pipeline has it, but for the time limit of what a cluster is asked, which is 10 s there.
const timeoutMs = 2000;
const { send } = HttpsClient.prototype;
const deadlines = new WeakMap<AbortSignal, AbortSignal>();
function sooner(deadline: AbortSignal): AbortSignal {
  const known = deadlines.get(deadline) ?? AbortSignal.any([deadline, AbortSignal.timeout(timeoutMs)]);
  deadlines.set(deadline, known);
  return known;
}
beforeAll(() => {
  vi.spyOn(HttpsClient.prototype, 'send').mockImplementation(function (this: HttpsClient, ask) {
    const isManagement = ask.url.origin === controlPlane('management').server;
    const limits = { timeoutMs, deadline: ask.deadline && sooner(ask.deadline) };
    return send.call(this, isManagement ? ask : { ...ask, ...limits });
  });
  return () => void vi.restoreAllMocks();
});

const worker = controlPlane('worker');
const host = controlPlane('host');
const name = 'prod-eu';
const admin = credentialIn(worker.adminKubeconfig);
const ca = makeCa();
const stranger = makeClientCertificate(ca);
const portOf = (server: string): number => Number(new URL(server).port);

/** What somebody sets for the cluster that was registered with a good credential. */
interface Faulty {
  readonly kubeconfig: string;
  /** The new address; the old one when it is left out. */
  readonly apiServer?: string;
  readonly message: string | RegExp;
}

const variable = 'KUBECONFIG_PROD_EU';
const renew = `; set the variable ${variable} to a new kubeconfig`;
const refused = (why: string): string => `cluster "prod-eu" has a credential that is not accepted: ${why}${renew}`;
const flatten = 'run "kubectl config view --raw --minify --flatten --context <name>" and use what it prints';
const addAuthority =
  'add the CA of the API server: run "kubectl config set-cluster <cluster> --certificate-authority=<file> --embed-certs"';
const reviewProxy =
  'write it as spec.proxyUrl in the cluster file, where it is reviewed, or remove it if no proxy is needed';
const unread = (line: number, why: string, hint: string): string =>
  `cluster "prod-eu" has a kubeconfig in variable ${variable} that is not accepted: line ${line}: ${why}; ${hint}`;

/** Every fault by what a person would call it. */
const faults: Readonly<Record<string, () => Faulty | Promise<Faulty>>> = {
  'an expired client certificate': () => {
    const [notBefore, notAfter] = [new Date('2025-01-01'), new Date('2025-06-30T12:00:00Z')];
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notBefore, notAfter });
    const message = refused('the client certificate expired on 2025-06-30T12:00:00Z');
    return { kubeconfig: kubeconfig({ certificatePem, keyPem }), message };
  },
  'a client certificate that is not valid yet': () => {
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notBefore: new Date('2035-01-01') });
    const message = refused('the client certificate is not valid before 2035-01-01T00:00:00Z');
    return { kubeconfig: kubeconfig({ certificatePem, keyPem }), message };
  },
  'an expired token': () => ({
    kubeconfig: kubeconfig({ token: makeJwt({ exp: 1_750_000_000 }) }),
    message: refused('the token expired on 2025-06-15T15:06:40Z'),
  }),
  'the key of another certificate': () => ({
    kubeconfig: kubeconfig({ certificatePem: admin.certificatePem ?? '', keyPem: stranger.keyPem }),
    message: refused('the client key does not belong to the client certificate'),
  }),
  'the CA of another cluster': () => ({
    kubeconfig: kubeconfig({ ...admin, caPem: ca.certificatePem }),
    message: `${worker.server} cannot be reached: the server's certificate is not signed by the stored CA`,
  }),
  'a client certificate of another CA': () => ({
    kubeconfig: kubeconfig({ certificatePem: stranger.certificatePem, keyPem: stranger.keyPem }),
    message: `GET ${worker.server}/version: Unauthorized`,
  }),
  'a serving certificate for other names': async () => {
    const { port } = await closing(openOtherAddress(() => portOf(worker.server)));
    const apiServer = `https://127.0.0.2:${port}`;
    const message = new RegExp(
      `^${apiServer} cannot be reached: the server's certificate is for other names: DNS:.*kubernetes.*, IP Address:.*127\\.0\\.0\\.1`,
    );
    return { kubeconfig: worker.adminKubeconfig, apiServer, message };
  },
  'the token of a deleted service account': async () => ({
    kubeconfig: await tokenOfDeleted('leaver'),
    // The redactor takes the claims of a token for secret, and these API servers sign tokens under their own address.
    message: new RegExp(`^GET (\\*\\*\\*|${worker.server}/)version: Unauthorized$`),
  }),
  'a token that the cluster never gave out': () => ({
    kubeconfig: kubeconfig({ token: makeJwt({ sub: 'system:serviceaccount:kube-system:nobody' }) }),
    message: `GET ${worker.server}/version: Unauthorized`,
  }),
  'a user without rights': () => ({
    kubeconfig: worker.userKubeconfigs.nobody,
    message: `${worker.server}/apis/authorization.k8s.io/v1/selfsubjectaccessreviews: ${nameInPreflight('nobody')} lacks permissions on the cluster, but Argo CD needs all of them: bind it to cluster-admin`,
  }),
  'a dead port': async () => {
    const apiServer = `https://127.0.0.1:${await closedPort()}`;
    const message = `${apiServer} cannot be reached: connection refused: nothing listens on that port`;
    return { kubeconfig: worker.adminKubeconfig, apiServer, message };
  },
  'a black hole': async () => {
    const apiServer = `https://127.0.0.1:${(await closing(openBlackHole())).port}`;
    const message = `${apiServer} cannot be reached: no response within 2 s`;
    return { kubeconfig: worker.adminKubeconfig, apiServer, message };
  },
  'a server that takes the request and does not answer': () => faultyServer('hangs', 'no response within 2 s'),
  'a server that sends a byte now and then': () => faultyServer('drips', 'no response within 2 s'),
  'a server that hangs up halfway': () => faultyServer('cuts off', 'the connection was reset'),
  'a server without TLS': async () => {
    const apiServer = `https://127.0.0.1:${(await closing(openPlainServer())).port}`;
    const message = new RegExp(`^${apiServer} cannot be reached: the server does not speak TLS$`);
    return { kubeconfig: worker.adminKubeconfig, apiServer, message };
  },
  'a server that redirects': () => faultyAnswer('redirects', (at) => `GET ${at}/version: HTTP status 302`),
  'a server that answers HTML': () => faultyAnswer('sends HTML', (at) => `${at}/version: the response is not JSON`),
  'a server that is no Kubernetes': () =>
    faultyAnswer(
      'sends JSON of something else',
      (at) => `${at}/version: the response is not that of a Kubernetes API server`,
    ),
  'a server whose etcd is gone': () => faultyAnswer('fails', (at) => `GET ${at}/version: etcd [2J is gone`),
  'a name that does not resolve': () => {
    const apiServer = 'https://prod-eu.invalid:6443';
    const message =
      /^https:\/\/prod-eu\.invalid:6443 cannot be reached: the host name (does not|could not be) resolved?$/;
    return { kubeconfig: worker.adminKubeconfig, apiServer, message };
  },
  'the address and credential of another cluster': () => ({
    kubeconfig: host.adminKubeconfig,
    apiServer: host.server,
    message: `${host.server} is not the cluster registered as "prod-eu": unregister that one first`,
  }),
  'several contexts and no current one': () => ({
    kubeconfig: worker.adminKubeconfig
      .replace(/^current-context: .*\n/m, '')
      .replace(/^contexts:\n/m, 'contexts:\n  - name: other\n    context: {cluster: other, user: other}\n'),
    message: unread(13, 'there are 2 contexts and no current-context', flatten),
  }),
  'a program in it': () => ({
    kubeconfig: worker.adminKubeconfig.replace(/client-key-data: .*/, 'exec: {command: curl}'),
    message: unread(
      12,
      'exec would run a program',
      'use a client certificate or a service account token instead (docs/credentials.md)',
    ),
  }),
  'TLS that is not verified': () => ({
    kubeconfig: worker.adminKubeconfig.replace(/(\n +)server: /, '$1insecure-skip-tls-verify: true$1server: '),
    message: unread(6, 'insecure-skip-tls-verify would trust any server', addAuthority),
  }),
  'a path to a file': () => ({
    kubeconfig: worker.adminKubeconfig.replace(/client-key-data: .*/, 'client-key: /etc/passwd'),
    message: unread(12, 'client-key names a file', flatten),
  }),
  'a proxy': () => ({
    kubeconfig: worker.adminKubeconfig.replace(/(\n +)server: /, '$1proxy-url: http://127.0.0.1:3128$1server: '),
    message: unread(6, 'proxy-url would send the credential through another machine', reviewProxy),
  }),
  'no CA': () => ({
    kubeconfig: worker.adminKubeconfig.replace(/\n *certificate-authority-data: .*/, ''),
    message: unread(5, 'certificate-authority-data is missing', addAuthority),
  }),
};

describe('a faulty credential leaves the registration as it is', () => {
  test.for(Object.entries(faults))('%s', async ([, make], { register, management }) => {
    await registerWorker(register);
    const before = await management.secret(name);
    expect(before?.data).toBeDefined();
    const { kubeconfig, apiServer, message } = await make();
    if (apiServer !== undefined) {
      await register.edit(`clusters/${name}.yaml`, /apiServer: .*/, `apiServer: ${apiServer}`);
      await register.commit();
    }
    const { exitCode, stdout, stderr } = await register.apply({ environment: { [variable]: kubeconfig } });
    const [line, ...rest] = stdout.trimEnd().split('\n');
    const said = line?.replace(/^failed {2}update {5}prod-eu {2}/, '');
    expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect({ exitCode, begin: line?.slice(0, -(said?.length ?? 0)), rest }).toEqual({
      exitCode: 6,
      begin: 'failed  update     prod-eu  ',
      rest: [expect.stringMatching(/^0 done, 1 failed, [01] unchanged at commit/)],
    });
    expect((await management.secret(name))?.data).toEqual(before?.data);
    const planted = [worker.adminKubeconfig, host.adminKubeconfig, kubeconfig].flatMap(secretsIn);
    expect(findSecrets([stdout, stderr], planted)).toEqual([]);
  });
});

describe('apply --preflight', () => {
  const preflight = (register: TestRegister, environment: Readonly<Record<string, string>> = {}) =>
    register.call('apply', ['--preflight'], { environment });

  test('tests every cluster, changed or not, in one line, and writes nothing', async ({ register, argoCd: _ }) => {
    await register.addHost();
    await register.addVirtual();
    await registerWorker(register);
    const requests = await recordRequests();
    const { exitCode, stdout, stderr } = await preflight(register, { [variable]: worker.adminKubeconfig });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do, 3 unchanged at commit/),
    });
    const reached = stderr.split('\n').filter((line) => line.includes('reachable'));
    expect(reached.map((line) => line.replace(/ v[0-9.]+$/, '')).sort()).toEqual(
      ['prod-eu', 'shanghai', 'team-a'].map((one) => `  ${one}: reachable, Kubernetes`),
    );
    const writes = (await requests()).mutations.filter(isWrite).map(({ resource }) => resource);
    expect(writes.filter((resource) => resource !== 'leases')).toEqual([]);
  });

  test('finds a sealed one that is dead by now, which apply alone does not', async ({ register, management }) => {
    const balancer = await openForwarder(portOf(worker.server));
    const apiServer = `https://127.0.0.1:${balancer.port}`;
    await register.addWorker(name, { apiServer });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const before = await management.secret(name);
    await balancer.close();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await preflight(register);
    expect({ exitCode, line: stdout.split('\n')[0] }).toEqual({
      exitCode: 6,
      line: `failed  update     prod-eu  ${apiServer} cannot be reached: connection refused: nothing listens on that port`,
    });
    expect(await management.secret(name)).toEqual(before);
  });

  test('finds rights that were taken away', async ({ register, management }) => {
    const account = 'demoted';
    const text = await administratorToken(account);
    await registerWorker(register, text);
    const before = await management.secret(name);
    await deleteOnWorker(`/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/${account}`);
    const failure = /^failed {2}update {5}prod-eu .* lacks permissions on the cluster, but Argo CD needs all of them/;
    await expect
      .poll(async () => preflight(register, { [variable]: text }))
      .toMatchObject({ exitCode: 6, stdout: expect.stringMatching(failure) });
    expect(await management.secret(name)).toEqual(before);
  });

  test('finds an address that leads to another cluster by now', async ({ register, management }) => {
    let uid = 'c0ffee00-0000-4000-8000-000000000001';
    const { port, caPem } = await closing(openTlsServer(answerAsCluster(() => uid)));
    const apiServer = `https://localhost:${port}`;
    const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
    await register.writeCluster(name, { apiServer, ...shape, kubeconfig: { from: 'variable' } });
    await register.commit();
    const environment = { [variable]: kubeconfig({ caPem, token: makeJwt({}) }) };
    expect(await register.apply({ environment })).toMatchObject({ exitCode: 0 });
    const before = await management.secret(name);
    uid = 'c0ffee00-0000-4000-8000-000000000002';
    const { exitCode, stdout } = await preflight(register, environment);
    expect({ exitCode, line: stdout.split('\n')[0] }).toEqual({
      exitCode: 6,
      line: `failed  update     prod-eu  ${apiServer} is not the cluster registered as "prod-eu": unregister that one first`,
    });
    expect(await management.secret(name)).toEqual(before);
  });

  test('finds no cluster twice: a second address of a registered one is refused', async ({ register, management }) => {
    await registerWorker(register);
    const apiServer = worker.server.replace('127.0.0.1', 'localhost');
    await register.addWorker('prod-us', { apiServer });
    await register.commit();
    const { exitCode, stdout } = await preflight(register, { [variable]: worker.adminKubeconfig });
    expect({ exitCode, line: stdout.split('\n')[0] }).toEqual({
      exitCode: 6,
      line: `failed  register   prod-us  ${apiServer} is the cluster that is already registered as "prod-eu"`,
    });
    expect(await management.secret('prod-us')).toBeUndefined();
  });

  test.for([
    ['first', [0, 1, 2, 3]],
    ['last', [196, 197, 198, 199]],
    ['far apart', [0, 66, 133, 199]],
  ] as const)('of 200 clusters waits for one time limit when 4 are silent: %s', async ([, silent]) => {
    const names = Array.from({ length: 200 }, (_, index) => `cluster-${String(index).padStart(3, '0')}`);
    const { limits, outcomes } = await preflightOf(names, new Set(silent.map((index) => names[index] ?? '')));
    expect(outcomes.map(({ cluster }) => cluster).sort()).toEqual(silent.map((index) => names[index]));
    expect(limits).toEqual([4]);
  });
});

/**
 * Tests clusters of which some never answer, in a time of its own: when nothing is left to do but to wait, one limit
 * passes for all that are waited for then. Gives the number of them at each limit.
 */
async function preflightOf(names: readonly string[], silent: ReadonlySet<string>) {
  const shared = makeCredential();
  const credentialOf = (one: string): Credential => ({ ...shared, serverName: one });
  const desired = new Map(
    names.map((one) => [one, completeCluster(clusterFile(one, { from: 'secret' }), undefined, shippedCatalogue)]),
  );
  const actual = new Map(
    [...desired].map(([one, cluster]) => {
      const secret = toClusterSecret('acme', cluster, toArgoConfig(credentialOf(one)));
      const evidence = { ...factsOf(credentialOf(one)), clusterUid: one, kubernetesVersion: 'v1.33.1' };
      const resource = toClusterResource('acme', cluster, evidence, '0'.repeat(40));
      return [one, { name: one, resource, secret, secretsRead: true }];
    }),
  );
  const waiting: (() => void)[] = [];
  const limits: number[] = [];
  let steps = 0;
  const identify = async (one: string): Promise<ClusterIdentity> => {
    await new Promise<void>((resolve) => (silent.has(one) ? waiting.push(resolve) : setImmediate(resolve)));
    if (silent.has(one)) throw new StepFailure('no response');
    return { version: 'v1.33.1', uid: one };
  };
  const wait = { interrupted: new AbortController().signal, clock: () => 0 } as Wait;
  const connect = (_: string, { serverName = '' }: Credential) => ({
    identify: () => identify(serverName),
    close: () => undefined,
  });
  const run = {
    given: { desired, actual, preflight: true },
    clusters: new ClusterDirectory([], connect as unknown as Connect),
    credentials: { obtain: async ({ name: one }: ClusterFile) => credentialOf(one) },
    state: new RunState(wait, { trouble: undefined }),
    progress: { step: () => steps++, section: (_: string, work: () => unknown) => work() },
    wait,
  } as unknown as Run;
  let ended = false;
  const plan = { changes: [], components: [], blocked: [], unchanged: names, drift: [] };
  const applying = applyPlan(run, plan, new Map()).finally(() => (ended = true));
  while (!ended) {
    const before = steps;
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (ended || steps !== before || waiting.length === 0) continue;
    limits.push(waiting.length);
    for (const pass of waiting.splice(0)) pass();
  }
  return { limits, outcomes: await applying };
}

/** The register with one worker, registered with a good credential from the variable. */
async function registerWorker(register: TestRegister, good = worker.adminKubeconfig): Promise<void> {
  const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
  await register.writeCluster(name, { apiServer: worker.server, ...shape, kubeconfig: { from: 'variable' } });
  await register.commit();
  const { exitCode, stderr } = await register.apply({ environment: { [variable]: good } });
  expect(exitCode, stderr).toBe(0);
}

function credentialIn(text: string): Credential {
  const parsed = parseKubeconfig(text);
  if (isRefused(parsed)) throw new Error('not a kubeconfig');
  return parsed.credential;
}

function secretsIn(text: string): readonly string[] {
  const parsed = parseKubeconfig(text);
  return isRefused(parsed) ? [] : [parsed.credential.keyPem ?? parsed.credential.token?.split('.').at(-1) ?? ''];
}

/** A kubeconfig with the CA of the worker, unless another is given. */
function kubeconfig(credential: Partial<Credential>): string {
  return toKubeconfigText('admin', worker.server, { caPem: worker.caPem, ...credential });
}

async function faultyServer(fault: Fault, why: string): Promise<Faulty> {
  return faultyAnswer(fault, (at) => `${at} cannot be reached: ${why}`);
}

async function faultyAnswer(fault: Fault, message: (apiServer: string) => string): Promise<Faulty> {
  const { port, caPem } = await closing(openFaultyServer(fault));
  const apiServer = `https://localhost:${port}`;
  return { kubeconfig: kubeconfig({ caPem, token: makeJwt({}) }), apiServer, message: message(apiServer) };
}

/** Closes a listener when the test is over. */
async function closing<Kind extends Listener>(opening: Promise<Kind>): Promise<Kind> {
  const listener = await opening;
  onTestFinished(() => listener.close());
  return listener;
}

async function tokenOfDeleted(account: string): Promise<string> {
  const namespace = 'kube-system';
  await installObjects(worker.adminKubeconfig, [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: account, namespace } },
  ]);
  const text = await serviceAccountKubeconfig(worker.adminKubeconfig, namespace, account);
  await deleteOnWorker(`/api/v1/namespaces/${namespace}/serviceaccounts/${account}`);
  return text;
}

/** A token with every right, by a binding of its own. */
async function administratorToken(account: string): Promise<string> {
  const [namespace, group] = ['kube-system', 'rbac.authorization.k8s.io'];
  await installObjects(worker.adminKubeconfig, [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: account, namespace } },
    {
      apiVersion: `${group}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: account },
      roleRef: { apiGroup: group, kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    },
  ]);
  return serviceAccountKubeconfig(worker.adminKubeconfig, namespace, account);
}

async function deleteOnWorker(path: string): Promise<void> {
  const client = clientOf(worker.adminKubeconfig);
  try {
    await client.send({ method: 'DELETE', path });
  } finally {
    client.close();
  }
}
