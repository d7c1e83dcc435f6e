import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { isExecutable } from './binary-files.ts';

const execute = promisify(execFile);

const toolPackages = ['golang-go', 'rsync', 'jq', 'dpkg-dev'];
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const releaseFile = /^'(\S+\/)dists\/(\S+)\/InRelease'/gm;
const queryTimeoutMs = 30_000;

/** The packages that have to be installed for the build and are not. */
export async function missingTools(): Promise<readonly string[]> {
  const found = await Promise.all(toolPackages.map(isInstalled));
  return toolPackages.filter((_, index) => !found[index]);
}

/** What root has to do on a Debian machine before somebody else can build, if anything. */
export async function missingToolsHint(): Promise<string | undefined> {
  if (isRoot() || !(await isExecutable('/usr/bin/apt-get'))) return undefined;
  const missing = await missingTools();
  if (missing.length === 0) return undefined;
  return `run as root: apt-get update && apt-get ${installArguments(missing).join(' ')}`;
}

/** What `apt-get` is told to install packages without a question. */
export function installArguments(packages: readonly string[]): readonly string[] {
  return ['install', '--yes', '--no-install-recommends', ...packages];
}

/** Whether this process may install packages. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Makes a configuration in the folder and returns the environment that has apt read only that one: it adds the source
 * packages of the Debian release, and neither source lists nor package lists of the system are touched.
 */
export async function privateAptEnvironment(folder: string): Promise<Readonly<Record<string, string | undefined>>> {
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const sources = join(folder, 'sources.list');
  const configuration = join(folder, 'apt.conf');
  await writeFile(sources, await sourceList());
  const settings = [
    `Dir::Etc::sourcelist "${sources}";`,
    'Dir::Etc::sourceparts "-";',
    `Dir::State::lists "${join(folder, 'lists')}";`,
    `Dir::Cache "${join(folder, 'cache')}";`,
    'APT::Sandbox::User "root";',
    'DPkg::Lock::Timeout "120";',
    'Acquire::http::Timeout "30";',
    'Acquire::https::Timeout "30";',
  ];
  await writeFile(configuration, `${settings.join('\n')}\n`);
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive', APT_CONFIG: configuration };
}

/** Turns what `apt-get update --print-uris` says into the source list of the build. */
export function toSourceList(addresses: string, codename: string): string {
  const suites = [codename, `${codename}-updates`, `${codename}-security`];
  const lines: string[] = [];
  for (const [, repository, suite] of addresses.matchAll(releaseFile)) {
    if (suite === undefined || !suites.includes(suite)) continue;
    for (const kind of ['deb', 'deb-src']) lines.push(`${kind} [signed-by=${keyring}] ${repository} ${suite} main\n`);
  }
  return lines.join('');
}

async function sourceList(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1];
  if (codename === undefined || !/^ID=debian$/m.test(release)) throw new KitError('this is not a release of Debian');
  const { stdout } = await execute('apt-get', ['update', '--print-uris'], { timeout: queryTimeoutMs });
  const list = toSourceList(stdout, codename);
  if (list === '') throw new KitError(`apt has no repository of Debian ${codename}`);
  return list;
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
