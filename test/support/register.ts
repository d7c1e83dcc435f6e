import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { dump } from 'js-yaml';
import { adopt } from '../../scripts/adopt.ts';
import { apply } from '../../scripts/apply.ts';
import type { Patience, Verb } from '../../scripts/cli/verb.ts';
import { makeIdentity } from '../../scripts/credential/seal/age.ts';
import { sealCluster } from '../../scripts/credential/seal/seal-cluster.ts';
import { doctor } from '../../scripts/doctor.ts';
import { importVerb } from '../../scripts/import.ts';
import { drift } from '../../scripts/drift.ts';
import { plan } from '../../scripts/plan.ts';
import type { ClusterSpec } from '../../scripts/register/cluster-file.ts';
import { rotate } from '../../scripts/rotate.ts';
import { seal } from '../../scripts/seal.ts';
import { status } from '../../scripts/status.ts';
import { upgrade } from '../../scripts/upgrade.ts';
import { validate } from '../../scripts/validate.ts';
import { applyKubeconfig, controlPlane, planKubeconfig, type ControlPlaneName } from './control-planes.ts';
import { recordCall, type RecordedCall } from './record-call.ts';

const execute = promisify(execFile);
const verbs = {
  adopt,
  apply,
  doctor,
  drift,
  import: importVerb,
  plan,
  rotate,
  seal,
  status,
  upgrade,
  validate,
} as const;

/** The verbs that can be called on a register in this process. */
export type VerbName = keyof typeof verbs;

/** What became of a verb. */
export type Ended = Omit<RecordedCall, 'written'>;

/** How a verb is called; by default as a pipeline of the default branch calls it, by the apply identity. */
export interface CallOptions {
  /** The text of the kubeconfig that KUBECONFIG names. */
  readonly kubeconfig?: string;
  /** The value of KUBECONFIG itself. */
  readonly kubeconfigVariable?: string | undefined;
  /** What differs from the usual environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly interrupted?: AbortSignal;
  /** How patiently the management cluster is asked; between two tries a test never waits. */
  readonly patience?: Partial<Patience>;
  /** This machine's clock. */
  readonly now?: () => Date;
  /** Called with each line of progress as it is told. */
  readonly onTell?: (text: string) => void;
}

/** What a component of a test is like. */
interface ComponentOptions {
  readonly version?: string;
  /** The labels that it selects. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What a live plan says of the Secrets that its identity does not see. */
export const unreadNote =
  'note: this identity cannot read Secret objects, so they were not compared; apply compares them';

/** Every text that a verb printed in this test file. */
export const printed: string[] = [];
/** Every private half of a key pair that was made in this test file. */
export const identities: string[] = [];

/** A register in a real Git repository of its own, and the verbs called on it as a pipeline would. */
export class TestRegister {
  readonly folder: string;
  readonly identity: string;
  /** The clusters that are each control plane: no two of a register have the same credential. */
  readonly #administrators = new Map<ControlPlaneName, string[]>();

  private constructor(folder: string, identity: string) {
    this.folder = folder;
    this.identity = identity;
  }

  /** An empty register of tenant `acme`, committed, with a recipient to seal to. */
  static async make(settings: Readonly<Record<string, unknown>> = {}): Promise<TestRegister> {
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-register-'));
    const { identity, recipient } = await makeIdentity();
    identities.push(identity);
    const register = new TestRegister(folder, identity);
    await register.git('init', '--quiet', '--initial-branch=main');
    await register.write('.age-recipients', `${recipient}\n`);
    await register.writeTenant(settings);
    await register.commit('Begin the register');
    return register;
  }

  /** A second clone of the register. */
  async clone(...options: readonly string[]): Promise<TestRegister> {
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-register-'));
    await execute('git', ['clone', '--quiet', ...options, `file://${this.folder}`, folder]);
    return new TestRegister(folder, this.identity);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async git(...args: readonly string[]): Promise<string> {
    const identity = { NAME: 'A Person', EMAIL: 'person@example.com' };
    const environment = Object.fromEntries(
      Object.entries(identity).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const env = { PATH: process.env['PATH'], HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1', ...environment };
    return (await execute('git', [...args], { cwd: this.folder, env })).stdout.trim();
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Replaces a text that must be in the file. */
  async edit(path: string, from: string | RegExp, to: string): Promise<void> {
    const before = await this.read(path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} does not hold ${from}`);
    await this.write(path, after);
  }

  /** A controller of Kubernetes takes some seconds to empty a namespace; who waits in vain waits for less. */
  async writeTenant(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.write('tenant.yaml', dump({ name: 'acme', waitSeconds: 20, ...settings }));
  }

  /** Commits everything as it is and gives back the commit. */
  async commit(message = 'Change the register'): Promise<string> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  async writeCluster(
    name: string,
    spec: Partial<ClusterSpec>,
    metadata: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const apiVersion = 'nautes.resource.nautes.io/v1alpha1';
    const content = { apiVersion, kind: 'Cluster', metadata: { name, ...metadata }, spec };
    await this.write(`clusters/${name}.yaml`, dump(content, { lineWidth: -1 }));
  }

  async seal(name: string, kubeconfig: string): Promise<void> {
    await sealCluster({ root: this.folder, name, text: kubeconfig, now: new Date() });
  }

  /** Damages the clone: an object is not there any more until the function that is given back is called. */
  async loseObject(revision: string): Promise<() => Promise<void>> {
    const id = await this.git('rev-parse', revision);
    const path = join(this.folder, '.git/objects', id.slice(0, 2), id.slice(2));
    await rename(path, `${path}.lost`);
    return () => rename(`${path}.lost`, path);
  }

  /** The file of a host that is the control plane `host`, with its sealed kubeconfig. */
  async addHost(name = 'shanghai', spec: Partial<ClusterSpec> = {}): Promise<void> {
    const { server } = controlPlane('host');
    await this.writeCluster(name, { apiServer: server, clusterType: 'physical', usage: 'host', ...spec });
    await this.seal(name, this.#administratorFor('host', name));
  }

  /** The file of a physical worker that is the control plane `worker`, with its sealed kubeconfig. */
  async addWorker(name = 'prod-eu', spec: Partial<ClusterSpec> = {}, metadata: object = {}): Promise<void> {
    const { server } = controlPlane('worker');
    const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
    await this.writeCluster(name, { apiServer: server, ...shape, ...spec }, { ...metadata });
    await this.seal(name, this.#administratorFor('worker', name));
  }

  #administratorFor(controlPlaneName: ControlPlaneName, cluster: string): string {
    const { adminKubeconfig, otherAdministrators } = controlPlane(controlPlaneName);
    const clusters = this.#administrators.get(controlPlaneName) ?? [];
    if (!clusters.includes(cluster)) clusters.push(cluster);
    this.#administrators.set(controlPlaneName, clusters);
    const kubeconfig = [adminKubeconfig, ...otherAdministrators][clusters.indexOf(cluster)];
    if (kubeconfig === undefined) throw new Error(`"${controlPlaneName}" has no administrator left for "${cluster}"`);
    return kubeconfig;
  }

  /** The file of a virtual worker for which the control plane `vcluster` stands. */
  async addVirtual(name = 'team-a', spec: Partial<ClusterSpec> = {}, metadata: object = {}): Promise<void> {
    const { server } = controlPlane('vcluster');
    const shape = { clusterType: 'virtual', usage: 'worker', workerType: 'pipeline', hostCluster: 'shanghai' } as const;
    await this.writeCluster(name, { apiServer: server, ...shape, ...spec }, { ...metadata });
  }

  /** The file of a component that every worker gets, or every cluster with these labels. */
  async addComponent(name = 'lens', options: ComponentOptions = {}): Promise<void> {
    const { version = '1.0.0', labels = { 'cluster.nautes.io/usage': 'worker' }, annotations = {} } = options;
    const content = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name, annotations },
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: [{ clusters: { selector: { matchLabels: labels } } }],
        template: {
          metadata: { name: `{{ .name }}-${name}`, finalizers: ['resources-finalizer.argocd.argoproj.io'] },
          spec: {
            project: 'nautes-tenant',
            source: {
              repoURL: 'https://charts.example.com',
              chart: name,
              targetRevision: version,
              helm: { releaseName: name },
            },
            destination: { name: '{{ .name }}', namespace: name },
            syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ['CreateNamespace=true'] },
          },
        },
      },
    };
    await this.write(`components/${name}.yaml`, dump(content, { lineWidth: -1 }));
  }

  async removeComponent(name: string): Promise<void> {
    await rm(join(this.folder, `components/${name}.yaml`));
  }

  /** Removes a cluster's files. */
  async removeCluster(...names: readonly string[]): Promise<void> {
    for (const name of names)
      for (const ending of ['yaml', 'kubeconfig.age'])
        await rm(join(this.folder, `clusters/${name}.${ending}`), { force: true });
  }

  apply(options: CallOptions = {}): Promise<Ended> {
    return this.call('apply', [], options);
  }

  /** Adds clusters of these kinds under their usual names, and registers them; most tests begin like this. */
  async registered(...kinds: readonly ('host' | 'worker' | 'virtual')[]): Promise<void> {
    for (const kind of kinds)
      await { host: this.addHost, worker: this.addWorker, virtual: this.addVirtual }[kind].call(this);
    await this.commit();
    const { exitCode, stdout, stderr } = await this.apply();
    if (exitCode !== 0) throw new Error(`the clusters of the test are not registered: ${stdout}${stderr}`);
  }

  /** `plan --live` by the identity that sees no Secret. */
  plan(...args: readonly string[]): Promise<Ended> {
    return this.call('plan', ['--live', ...args], { kubeconfig: planKubeconfig() });
  }

  status(...args: readonly string[]): Promise<Ended> {
    return this.call('status', args, { kubeconfig: planKubeconfig() });
  }

  /** Calls a verb in this process, as `node scripts/<verb>.ts` in the register's folder. */
  async call(verb: VerbName, args: readonly string[], options: CallOptions = {}): Promise<Ended> {
    const file = join(this.folder, '.git', `kubeconfig-${printed.length}`);
    await writeFile(file, options.kubeconfig ?? applyKubeconfig(), { mode: 0o600 });
    const variable = 'kubeconfigVariable' in options ? options.kubeconfigVariable : file;
    const before = setVariable('KUBECONFIG', variable);
    try {
      const { exitCode, stdout, stderr } = await recordCall(verbs[verb] as unknown as Verb, args, {
        ...options,
        directory: this.folder,
        environment: { AGE_IDENTITY: this.identity, ...options.environment },
        patience: { pause: async () => undefined, ...options.patience },
      });
      printed.push(stdout, stderr);
      return { exitCode, stdout, stderr };
    } finally {
      setVariable('KUBECONFIG', before);
    }
  }
}

function setVariable(name: string, value: string | undefined): string | undefined {
  const before = process.env[name];
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
  return before;
}
