import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { isExecutable, type BinaryFiles } from '../control-plane/control-plane.ts';
import { cachedDebianBuild, debianBuild } from './debian-build.ts';
import { cachedDownload, download } from './envtest-download.ts';

/** The programs a throw-away control plane is started from. */
export interface ControlPlaneBinaries extends BinaryFiles {
  /** The version of Kubernetes, such as `1.20.2`. */
  readonly version: string;
  /** Where the programs came from, in plain words. */
  readonly origin: string;
}

/** A place to get the programs from; undefined means that it does not have them. */
interface BinarySource {
  readonly name: string;
  readonly origin: string;
  find(progress: (line: string) => void, signal?: AbortSignal): Promise<BinaryFiles | undefined>;
}

/** What the search looks at, so that it can be tried without a machine. */
export interface BinarySearch {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly sources: readonly BinarySource[];
  isExecutable(file: string): Promise<boolean>;
  readVersion(kubeApiserver: string): Promise<string>;
}

const execute = promisify(execFile);
const versionTimeoutMs = 20_000;

const thisMachine: BinarySearch = {
  environment: process.env,
  sources: [
    {
      name: 'the earlier build',
      origin: 'an earlier build from the source package of Debian',
      find: cachedDebianBuild,
    },
    { name: 'the cache of envtest-js', origin: 'an earlier download by envtest-js', find: cachedDownload },
    { name: 'the download by envtest-js', origin: 'a download by envtest-js', find: download },
    { name: 'the build from Debian', origin: 'a build from the source package of Debian', find: debianBuild },
  ],
  isExecutable,
  readVersion,
};

/**
 * Finds etcd and kube-apiserver or gets them, telling line by line what takes long: from KUBEBUILDER_ASSETS and
 * TEST_ASSET_*, which have to be right when they are set; then from an earlier build, envtest-js' cache, its download,
 * and a build from Debian's source package, the first that works.
 */
export async function findControlPlaneBinaries(
  progress: (line: string) => void,
  search: BinarySearch = thisMachine,
  signal?: AbortSignal,
): Promise<ControlPlaneBinaries> {
  const named = await filesOfEnvironment(search);
  if (named !== undefined) return describe(named, 'KUBEBUILDER_ASSETS or TEST_ASSET_*', search);

  let lastFailure: unknown;
  for (const source of search.sources) {
    try {
      const files = await source.find(progress, signal);
      if (files !== undefined) return await describe(files, source.origin, search);
    } catch (error) {
      signal?.throwIfAborted();
      lastFailure = error;
      progress(`${source.name} does not help: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const needed = 'set KUBEBUILDER_ASSETS to a folder with etcd and kube-apiserver';
  const further = lastFailure instanceof KitError ? lastFailure.hint : undefined;
  throw new KitError('no Kubernetes API server could be found, downloaded or built', {
    cause: lastFailure,
    hint: further === undefined ? needed : `${needed}, or ${further}`,
  });
}

async function describe(files: BinaryFiles, origin: string, search: BinarySearch): Promise<ControlPlaneBinaries> {
  const { etcd, kubeApiserver } = files;
  const kubectl = files.kubectl ?? (await findKubectl(search));
  return { etcd, kubeApiserver, kubectl, version: await search.readVersion(kubeApiserver), origin };
}

async function filesOfEnvironment(search: BinarySearch): Promise<BinaryFiles | undefined> {
  const { environment, isExecutable } = search;
  const folder = environment['KUBEBUILDER_ASSETS'];
  const etcd = environment['TEST_ASSET_ETCD'] || (folder && join(folder, 'etcd'));
  const kubeApiserver = environment['TEST_ASSET_KUBE_APISERVER'] || (folder && join(folder, 'kube-apiserver'));
  if (!etcd && !kubeApiserver) return undefined;
  const hint = 'correct KUBEBUILDER_ASSETS, TEST_ASSET_ETCD and TEST_ASSET_KUBE_APISERVER, or unset them';
  if (!etcd || !kubeApiserver) {
    throw new KitError(`the environment names ${etcd ? 'etcd' : 'kube-apiserver'} without the other program`, { hint });
  }
  for (const file of [etcd, kubeApiserver]) {
    if (!(await isExecutable(file))) throw new KitError(`"${file}" is not a program`, { hint });
  }
  return { etcd, kubeApiserver, kubectl: await findKubectl(search) };
}

async function findKubectl({ environment, isExecutable }: BinarySearch): Promise<string | undefined> {
  const folder = environment['KUBEBUILDER_ASSETS'];
  const folders = [...(folder ? [folder] : []), ...(environment['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const named = environment['TEST_ASSET_KUBECTL'];
  for (const file of [...(named ? [named] : []), ...folders.map((each) => join(each, 'kubectl'))]) {
    if (await isExecutable(file)) return file;
  }
  return undefined;
}

async function readVersion(kubeApiserver: string): Promise<string> {
  const { stdout } = await execute(kubeApiserver, ['--version'], { timeout: versionTimeoutMs });
  const version = /^Kubernetes v(\S+)$/m.exec(stdout)?.[1];
  if (version === undefined) throw new KitError(`"${kubeApiserver}" does not say its version`);
  return version;
}
