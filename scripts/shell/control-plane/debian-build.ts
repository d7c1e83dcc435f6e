import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KitError } from '../../core/kit-error.ts';
import type { BinaryFiles } from './binaries.ts';
import { withBuildLock } from './build-lock.ts';
import { checkBinaries } from './check-binaries.ts';
import { isExecutable } from './is-executable.ts';
import { runLogged, type RunLoggedOptions } from './run-logged.ts';

const execute = promisify(execFile);

const version = '1.20.2';
const sourceVersion = /^kubernetes_(?:.*really)?1\.20\.2-.*\.dsc$/;

/** What has to be installed; the other two packages of the recipe are only unpacked, so that no daemon is set up. */
const toolPackages = ['golang-go', 'rsync', 'jq', 'dpkg-dev'];
const unpackedPackages = ['etcd-server', 'golang-github-modern-go-reflect2-dev'];
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

const minute = 60_000;
const lockTimeoutMs = 45 * minute;
const aptTimeoutMs = 10 * minute;
const unpackTimeoutMs = 5 * minute;
const makeTimeoutMs = 30 * minute;
const queryTimeoutMs = 30_000;

const versionFile = `KUBE_GIT_COMMIT='debian'
KUBE_GIT_TREE_STATE='archive'
KUBE_GIT_VERSION='v${version}'
KUBE_GIT_MAJOR='1'
KUBE_GIT_MINOR='20'
`;

type Environment = Readonly<Record<string, string | undefined>>;
type Progress = (line: string) => void;

/** The folder below which builds are kept for later runs. */
export function buildCacheFolder(environment: Environment = process.env): string {
  const cache = environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'nautes-tenant', 'control-plane');
}

/** The result of an earlier build, if there is one and it works. */
export async function cachedDebianBuild(): Promise<BinaryFiles | undefined> {
  const binaries = binariesIn(join(buildCacheFolder(), version));
  if (!(await isExecutable(binaries.etcd)) || !(await isExecutable(binaries.kubeApiserver))) return undefined;
  await checkBinaries(binaries);
  return binaries;
}

/** What root has to do on a Debian machine before somebody else can build, if anything. */
export async function missingToolsHint(): Promise<string | undefined> {
  if (!(await isExecutable('/usr/bin/apt-get'))) return undefined;
  const missing = await missingTools();
  if (missing.length === 0 || isRoot()) return undefined;
  return `run as root: ${['apt-get', ...installArguments(missing)].join(' ')}`;
}

/**
 * Builds the API server from Debian's source package, which needs only Debian's mirrors: a few minutes, once per user.
 * Two processes at once build only once, and what is in the cache has been seen to work.
 */
export async function debianBuild(progress: Progress): Promise<BinaryFiles> {
  const cache = buildCacheFolder();
  await mkdir(cache, { recursive: true });
  const started = performance.now();
  const say = (line: string): void => progress(`${line} (${Math.round((performance.now() - started) / 1000)} s)`);
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
  const source = join(workFolder, 'kubernetes');
  const unpacked = join(workFolder, 'unpacked');
  const environment = await privateAptEnvironment(workFolder);

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
  const unpack = { timeoutMs: unpackTimeoutMs };
  await run('reading the package lists of Debian', 'apt-get', ['update'], apt);
  await installTools((line, missing) => run(line, 'apt-get', installArguments(missing), apt));
  await run('downloading the source of Kubernetes', 'apt-get', ['source', '--download-only', 'kubernetes'], apt);
  await run('downloading etcd', 'apt-get', ['download', ...unpackedPackages], apt);

  const files = await readdir(workFolder);
  const description = files.find((file) => sourceVersion.test(file));
  if (description === undefined) {
    throw new KitError(`this release of Debian does not have the source of Kubernetes ${version}`);
  }
  await run(`unpacking ${description}`, 'dpkg-source', ['--extract', description, source], unpack);
  for (const file of files.filter((file) => file.endsWith('.deb'))) {
    await run(`unpacking ${file}`, 'dpkg-deb', ['--extract', file, unpacked], unpack);
  }

  await replaceReflect2(source, unpacked);
  const gitVersion = join(workFolder, 'git-version');
  await writeFile(gitVersion, versionFile);
  await run(`compiling kube-apiserver ${version}, done once, about 4 minutes`, 'make', ['WHAT=cmd/kube-apiserver'], {
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
      KUBE_GIT_VERSION_FILE: gitVersion,
    },
  });

  const result = binariesIn(join(workFolder, 'result'));
  await mkdir(join(workFolder, 'result'));
  await copyFile(join(source, '_output', 'local', 'go', 'bin', 'kube-apiserver'), result.kubeApiserver);
  await copyFile(join(unpacked, 'usr', 'bin', 'etcd'), result.etcd);
  for (const file of [result.kubeApiserver, result.etcd]) await chmod(file, 0o755);
  say('checking the result');
  await checkBinaries(result);
  await rm(target, { recursive: true, force: true });
  await rename(join(workFolder, 'result'), target);
  return binariesIn(target);
}

/** The vendored reflect2 crashes the API server on its first custom resource when built with Go 1.18 or later. */
async function replaceReflect2(source: string, unpacked: string): Promise<void> {
  const importPath = join('github.com', 'modern-go', 'reflect2');
  const vendored = join(source, 'vendor', importPath);
  await rm(vendored, { recursive: true });
  await cp(join(unpacked, 'usr', 'share', 'gocode', 'src', importPath), vendored, {
    recursive: true,
    dereference: true,
  });
}

async function installTools(install: (line: string, missing: readonly string[]) => Promise<void>): Promise<void> {
  const missing = await missingTools();
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (!isRoot()) {
    throw new KitError(`building kube-apiserver needs the packages ${list}`);
  }
  await install(`installing ${list}`, missing);
}

/** Apt reads only the folder made here, so neither source lists nor package lists of the system are touched. */
async function privateAptEnvironment(workFolder: string): Promise<Environment> {
  const folder = join(workFolder, 'apt');
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const configuration = join(folder, 'apt.conf');
  await writeFile(join(folder, 'sources.list'), await sourceList());
  await writeFile(
    configuration,
    [
      `Dir::Etc::sourcelist "${join(folder, 'sources.list')}";`,
      'Dir::Etc::sourceparts "-";',
      `Dir::State::lists "${join(folder, 'lists')}";`,
      `Dir::Cache "${join(folder, 'cache')}";`,
      'APT::Sandbox::User "root";',
      'DPkg::Lock::Timeout "120";',
      'Acquire::http::Timeout "30";',
      'Acquire::https::Timeout "30";',
      '',
    ].join('\n'),
  );
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive', APT_CONFIG: configuration };
}

async function sourceList(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1];
  if (codename === undefined || !/^ID=debian$/m.test(release)) throw new KitError('this is not a release of Debian');
  const { stdout } = await execute('apt-get', ['update', '--print-uris'], { timeout: queryTimeoutMs });
  const list = toSourceList(stdout, codename);
  if (list === '') throw new KitError(`apt has no repository of Debian ${codename}`);
  return list;
}

const releaseFile = /^'(\S+\/)dists\/(\S+)\/InRelease'/gm;

/** Turns what `apt-get update --print-uris` says into the private source list of the build. */
export function toSourceList(addresses: string, codename: string): string {
  const suites = [codename, `${codename}-updates`, `${codename}-security`];
  const lines: string[] = [];
  for (const [, repository, suite] of addresses.matchAll(releaseFile)) {
    if (suite === undefined || !suites.includes(suite)) continue;
    for (const kind of ['deb', 'deb-src']) lines.push(`${kind} [signed-by=${keyring}] ${repository} ${suite} main\n`);
  }
  return lines.join('');
}

async function missingTools(): Promise<readonly string[]> {
  const found = await Promise.all(toolPackages.map(isInstalled));
  return toolPackages.filter((_, index) => !found[index]);
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    const { stdout } = await execute('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
      timeout: queryTimeoutMs,
    });
    return stdout === 'installed';
  } catch {
    return false;
  }
}

function installArguments(packages: readonly string[]): readonly string[] {
  return ['install', '--yes', '--no-install-recommends', ...packages];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function binariesIn(folder: string): BinaryFiles {
  return { etcd: join(folder, 'etcd'), kubeApiserver: join(folder, 'kube-apiserver'), kubectl: undefined };
}
