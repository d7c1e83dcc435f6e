import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { defined } from '../../scripts/text/defined.ts';
import { onInterruption, removeFolderNow } from '../control-plane/cleanup.ts';

interface Owner {
  readonly processId: number;
  readonly host: string;
}

/** How long to wait for a lock, and whom to tell about it. */
interface LockWaiting {
  readonly timeoutMs: number;
  /** Called every few seconds while another process holds the lock. */
  readonly tick: (holder: string) => void;
  /** Ends the waiting when aborted. */
  readonly signal?: AbortSignal | undefined;
}

const ownerFile = 'owner.json';
const heartbeatMilliseconds = 10_000;
const staleMilliseconds = 60_000;
const pollMilliseconds = 500;

/**
 * Does the work while holding the lock folder, which is also the work's private folder: it is removed with everything
 * in it afterwards. A lock is taken over when its process is gone or has not shown a sign of life for a minute.
 */
export async function withBuildLock<Result>(
  folder: string,
  waiting: LockWaiting,
  work: () => Promise<Result>,
): Promise<Result> {
  await acquire(folder, waiting);
  const owner = join(folder, ownerFile);
  const withdraw = onInterruption(() => removeFolderNow(folder));
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(owner, now, now).catch(() => clearInterval(heartbeat));
  }, heartbeatMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await discard(folder);
    withdraw();
  }
}

async function acquire(folder: string, { timeoutMs, tick, signal }: LockWaiting): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  let nextTick = performance.now();
  while (!(await tryToCreate(folder))) {
    const owner = await readOwner(folder);
    if (await isStale(folder, owner)) {
      await discard(folder);
      continue;
    }
    const holder = owner === undefined ? 'another process' : `process ${owner.processId}`;
    if (performance.now() > deadline) {
      throw new KitError(`${holder} still holds ${folder}`, { hint: `end that process, or remove the folder` });
    }
    if (performance.now() >= nextTick) {
      tick(holder);
      nextTick += heartbeatMilliseconds;
    }
    await sleep(pollMilliseconds, undefined, defined({ signal }));
  }
}

async function tryToCreate(folder: string): Promise<boolean> {
  const owner: Owner = { processId: process.pid, host: hostname() };
  const candidate = `${folder}-${randomUUID()}`;
  await mkdir(candidate, { mode: 0o700 });
  await writeFile(join(candidate, ownerFile), JSON.stringify(owner));
  try {
    await rename(candidate, folder);
    return true;
  } catch (error) {
    await rm(candidate, { recursive: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock comes into being with its owner's file in it, so one without it was being removed when its process ended. */
async function isStale(folder: string, owner: Owner | undefined): Promise<boolean> {
  if (owner === undefined) return (await exists(folder)) && !(await exists(join(folder, ownerFile)));
  if (owner.host === hostname() && !isAlive(owner.processId)) return true;
  const sign = await stat(join(folder, ownerFile)).catch(() => undefined);
  return sign !== undefined && Date.now() - sign.mtimeMs > staleMilliseconds;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readOwner(folder: string): Promise<Owner | undefined> {
  const text = await readFile(join(folder, ownerFile), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Owner);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function discard(folder: string): Promise<void> {
  const discarded = `${folder}-${randomUUID()}`;
  try {
    await rename(folder, discarded);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rm(discarded, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
