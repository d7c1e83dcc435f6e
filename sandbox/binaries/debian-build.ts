import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { isExecutable, type BinaryFiles } from './binary-files.ts';
import { withBuildLock } from './build-lock.ts';
import { checkBinaries } from './check-binaries.ts';
import { installArguments, isRoot, missingTools, privateAptEnvironment } from './debian-packages.ts';
import { repairKubernetesSource } from './kubernetes-source.ts';
import { runLogged, type RunLoggedOptions } from './run-logged.ts';

type Progress = (line: string) => void;

const version = '1.20.2';
const sourceDescription = /^kubernetes_(?:.*really)?1\.20\.2-.*\.dsc$/;

/** Packages that are only unpacked: installing etcd would set up a daemon. */
const unpackedPackages = ['etcd-server', 'golang-github-modern-go-reflect2-dev'];

const minute = 60_000;
const lockTimeoutMs = 45 * minute;
const aptTimeoutMs = 10 * minute;
const unpackTimeoutMs = 5 * minute;
const makeTimeoutMs = 30 * minute;

const gitVersion = `KUBE_GIT_COMMIT='debian'
KUBE_GIT_TREE_STATE='archive'
KUBE_GIT_VERSION='v${version}'
KUBE_GIT_MAJOR='1'
KUBE_GIT_MINOR='20'
`;

/** The result of an earlier build, if there is one; it is an error when it does not work. */
export async function cachedDebianBuild(): Promise<BinaryFiles | undefined> {
  const files = filesIn(join(cacheFolder(), version));
  if (!(await isExecutable(files.etcd)) || !(await isExecutable(files.kubeApiserver))) return undefined;
  await checkBinaries(files);
  return files;
}

/**
 * Builds the API server from Debian's source package, which needs only Debian's mirrors: a few minutes, once per user.
 * Two processes at once build only once, and what is in the cache has been seen to work.
 */
export async function debianBuild(progress: Progress): Promise<BinaryFiles> {
  const started = performance.now();
  const say = (line: string): void => progress(`${line} (${Math.round((performance.now() - started) / 1000)} s)`);
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  const waiting = {
    timeoutMs: lockTimeoutMs,
    tick: (holder: string) => say(`waiting for ${holder}, which is building kube-apiserver`),
  };
  const workFolder = join(cache, `${version}.lock`);
  return withBuildLock(workFolder, waiting, async () => {
    const existing = await cachedDebianBuild().catch((error: Error) => say(`${error.message}, so it is built again`));
    if (existing) return existing;
    const log = join(cache, `${version}-build.log`);
    await writeFile(log, '');
    return build(workFolder, join(cache, version), log, say);
  });
}

async function build(workFolder: string, target: string, log: string, say: Progress): Promise<BinaryFiles> {
  const missing = await missingTools();
  if (missing.length > 0 && !isRoot()) {
    throw new KitError(`building kube-apiserver needs the packages ${missing.join(' ')}`);
  }
  const environment = await privateAptEnvironment(join(workFolder, 'apt'));

  async function run(
    line: string,
    command: string,
    commandArguments: readonly string[],
    options: Partial<RunLoggedOptions> & { readonly timeoutMs: number },
  ): Promise<void> {
    say(line);
    const shared = { log, directory: workFolder, environment, tick: () => say(line) };
    await runLogged(command, commandArguments, { ...shared, ...options });
  }

  const apt = { timeoutMs: aptTimeoutMs };
  await run('reading the package lists of Debian', 'apt-get', ['update'], apt);
  if (missing.length > 0) await run(`installing ${missing.join(' ')}`, 'apt-get', installArguments(missing), apt);
  await run('downloading the source of Kubernetes', 'apt-get', ['source', '--download-only', 'kubernetes'], apt);
  await run('downloading etcd', 'apt-get', ['download', ...unpackedPackages], apt);

  const source = join(workFolder, 'kubernetes');
  const unpacked = join(workFolder, 'unpacked');
  const unpack = { timeoutMs: unpackTimeoutMs };
  const files = await readdir(workFolder);
  const description = files.find((file) => sourceDescription.test(file));
  if (description === undefined) {
    throw new KitError(`this release of Debian does not have the source of Kubernetes ${version}`);
  }
  await run(`unpacking ${description}`, 'dpkg-source', ['--extract', description, source], unpack);
  for (const file of files.filter((file) => file.endsWith('.deb'))) {
    await run(`unpacking ${file}`, 'dpkg-deb', ['--extract', file, unpacked], unpack);
  }
  await repairKubernetesSource(source, join(unpacked, 'usr', 'share', 'gocode', 'src'));

  const versionFile = join(workFolder, 'git-version');
  await writeFile(versionFile, gitVersion);
  await run(
    `compiling kube-apiserver ${version}, done once, takes a few minutes`,
    'make',
    ['WHAT=cmd/kube-apiserver'],
    {
      timeoutMs: makeTimeoutMs,
      directory: source,
      environment: {
        PATH: process.env['PATH'],
        LC_ALL: 'C',
        HOME: workFolder,
        TMPDIR: workFolder,
        CGO_ENABLED: '0',
        GO111MODULE: 'off',
        FORCE_HOST_GO: 'y',
        KUBE_GIT_VERSION_FILE: versionFile,
      },
    },
  );

  const resultFolder = join(workFolder, 'result');
  const result = filesIn(resultFolder);
  await mkdir(resultFolder);
  await copyFile(join(source, '_output', 'local', 'go', 'bin', 'kube-apiserver'), result.kubeApiserver);
  await copyFile(join(unpacked, 'usr', 'bin', 'etcd'), result.etcd);
  for (const file of [result.kubeApiserver, result.etcd]) await chmod(file, 0o755);
  say('checking the result');
  await checkBinaries(result);
  await rm(target, { recursive: true, force: true });
  await rename(resultFolder, target);
  return filesIn(target);
}

function cacheFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'nautes-tenant', 'control-plane');
}

function filesIn(folder: string): BinaryFiles {
  return { etcd: join(folder, 'etcd'), kubeApiserver: join(folder, 'kube-apiserver'), kubectl: undefined };
}
