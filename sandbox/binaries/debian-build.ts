import { spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { defined } from '../../scripts/text/defined.ts';
import { onInterruption } from '../control-plane/cleanup.ts';
import { isExecutable, type BinaryFiles } from '../control-plane/control-plane.ts';
import { withBuildLock } from './build-lock.ts';
import { checkBinaries } from './check-binaries.ts';

type Progress = (line: string) => void;

const version = '1.20.2';
const script = join(import.meta.dirname, 'build-on-debian.sh');
const timeoutMinutes = 45;
const tickMilliseconds = 10_000;

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
export async function debianBuild(progress: Progress, signal?: AbortSignal): Promise<BinaryFiles> {
  const started = performance.now();
  const say = (line: string): void => progress(`${line} (${Math.round((performance.now() - started) / 1000)} s)`);
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  const waiting = {
    timeoutMs: timeoutMinutes * 60_000,
    tick: (holder: string) => say(`waiting for ${holder}, which is building kube-apiserver`),
    signal,
  };
  const workFolder = join(cache, `${version}.lock`);
  return withBuildLock(workFolder, waiting, async () => {
    const existing = await cachedDebianBuild().catch((error: Error) => say(`${error.message}, so it is built again`));
    if (existing) return existing;
    const log = join(cache, `${version}-build.log`);
    await writeFile(log, '');
    await runScript(workFolder, { log, say, signal });
    say('checking the result');
    const [result, target] = [join(workFolder, 'result'), join(cache, version)];
    await checkBinaries(filesIn(result));
    await rm(target, { recursive: true, force: true });
    await rename(result, target);
    return filesIn(target);
  });
}

/** Says what the script says, again and again, and fails with its reason. What it started ends with it. */
async function runScript(
  workFolder: string,
  { log, say, signal }: { readonly log: string; readonly say: Progress; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const child = spawn('bash', [script, workFolder, log], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let line = 'starting the build';
  createInterface(child.stdout).on('line', (next) => say((line = next)));
  const endGroup = (): void => killGroup(child.pid);
  const withdraw = onInterruption(endGroup);
  signal?.addEventListener('abort', endGroup);
  const ticking = setInterval(() => say(line), tickMilliseconds);
  let ending: string | undefined;
  const limit = setTimeout(() => {
    ending = `took longer than ${timeoutMinutes} minutes`;
    endGroup();
  }, timeoutMinutes * 60_000);
  try {
    const [reason, exit] = await Promise.all([
      text(child.stderr),
      new Promise<string | undefined>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
      }),
    ]);
    if (exit === undefined) return;
    const [message, hint] = reason.trim().split('\n');
    if (message) throw new KitError(message, { ...defined({ hint }) });
    throw new KitError(`the build ${ending ?? `ended with ${exit}`}, see ${log}`);
  } finally {
    clearTimeout(limit);
    clearInterval(ticking);
    signal?.removeEventListener('abort', endGroup);
    withdraw();
  }
}

function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function cacheFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'nautes-tenant', 'control-plane');
}

function filesIn(folder: string): BinaryFiles {
  return { etcd: join(folder, 'etcd'), kubeApiserver: join(folder, 'kube-apiserver'), kubectl: undefined };
}
