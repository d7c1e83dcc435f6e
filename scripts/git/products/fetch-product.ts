import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../../cli/error-code.ts';
import { KitError } from '../../cli/kit-error.ts';
import { makeTemporaryFolder } from '../../cli/temporary-folder.ts';
import type { FetchRecord } from '../../register/products/fetch-record.ts';
import type { ProductRepository } from '../../register/tenant-file.ts';
import { defined } from '../../text/defined.ts';
import { toPrintable, withoutEnding } from '../../text/words.ts';
import { GitError, runGit } from '../git-process.ts';
import { Git } from '../git.ts';
import type { GitAccess } from './git-access.ts';
import { productEntriesOf } from './product-entries.ts';

/** A product as its repository has it. */
export interface FetchedProduct {
  readonly name: string;
  readonly record: FetchRecord;
  /** The files that are kept, by path relative to the product's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** How much one product may cost. */
interface FetchLimits {
  readonly milliseconds: number;
  /** The files of the commit in Git, and those of them that are kept. */
  readonly bytes: number;
  /** Files that are kept. */
  readonly files: number;
}

/** Far beyond any configuration repository, and still nothing to a runner. */
export const fetchLimits: FetchLimits = { milliseconds: 120_000, bytes: 16 * 1024 * 1024, files: 20_000 };

/**
 * Reads the one commit that a product's revision names. It is never checked out, so no hook, filter, link or submodule
 * of it has any effect; only the YAML files that say something about clusters are kept. Throws a KitError that names
 * the product.
 */
export async function fetchProduct(
  product: ProductRepository,
  access: GitAccess,
  { interrupted, limits = fetchLimits }: { readonly interrupted: AbortSignal; readonly limits?: FetchLimits },
): Promise<FetchedProduct> {
  const folder = await makeTemporaryFolder('nautes-product-');
  const tooLarge = watchSize(folder, limits.bytes);
  const tooLong = AbortSignal.timeout(limits.milliseconds);
  try {
    const commit = await fetchCommit(folder, product, access, AbortSignal.any([interrupted, tooLarge.signal, tooLong]));
    // What is fast enough has grown between two looks.
    if (await tooLarge.look()) throw new KitError('it is too large');
    return await readCommit(new Git(folder), product, commit, limits);
  } catch (error) {
    if (!(error instanceof GitError || error instanceof KitError)) throw error;
    const limit = tooLarge.signal.aborted
      ? `it is larger than ${limits.bytes / 1024 / 1024} MiB`
      : `it took longer than ${limits.milliseconds / 1000} s`;
    const cause = tooLarge.signal.aborted || tooLong.aborted ? new KitError(limit) : gitTrouble(error);
    throw new KitError(`product "${product.name}" could not be fetched from ${product.repository}`, {
      hint: 'check repository and revision in tenant.yaml, and who can read it; products/ was not changed',
      cause,
    });
  } finally {
    tooLarge.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What Git gave as its reason; its other lines may be the server's, which could act on a terminal. */
function gitTrouble(error: Error): Error {
  if (!(error instanceof GitError)) return error;
  const lines = error.message.split('\n');
  const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines[0] ?? '';
  return new KitError(toPrintable(line).slice(0, 300));
}

/**
 * Brings one commit into a new repository and gives its id. The repository is not bare: `safe.bareRepository`, which a
 * person may have set, forbids those.
 */
async function fetchCommit(
  folder: string,
  { repository, revision = 'HEAD' }: ProductRepository,
  { environment, settings }: GitAccess,
  signal: AbortSignal,
): Promise<string> {
  const run: Run = async (...args) => (await runGit(args, { folder, environment, signal })).toString('utf8');
  await run('init', '--quiet');
  const fetch = ['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--', repository, revision];
  await run(...settings, ...(await sshSettings(run, environment)), ...fetch);
  return (await run('rev-parse', '--verify', 'FETCH_HEAD^{commit}')).trim();
}

/** Runs Git in the new repository and gives what it prints. */
type Run = (...args: readonly string[]) => Promise<string>;

/** How Git runs ssh: as a person has chosen it, otherwise such that it asks no question. */
async function sshSettings(run: Run, environment: GitAccess['environment']): Promise<readonly string[]> {
  if (['GIT_SSH_COMMAND', 'GIT_SSH'].some((name) => name in environment)) return [];
  const command = await run('config', '--default', 'ssh -oBatchMode=yes', '--get', 'core.sshCommand');
  return ['-c', `core.sshCommand=${withoutEnding(command, '\n')}`];
}

async function readCommit(
  git: Git,
  { name, repository, revision }: ProductRepository,
  commit: string,
  limits: FetchLimits,
): Promise<FetchedProduct> {
  const entries = productEntriesOf(name, await git.run('ls-tree', '-r', '-l', '-z', commit));
  const kept = entries.filter(({ trouble }) => trouble === undefined);
  const bytes = kept.reduce((total, { size }) => total + size, 0);
  const unkept = entries.flatMap(({ path, trouble }) => (trouble === undefined ? [] : [{ path, reason: trouble }]));
  if (kept.length > limits.files || bytes > limits.bytes)
    throw new KitError(`it has ${kept.length} files about clusters with ${bytes} bytes, more than is allowed`);
  const contents = await git.readBlobs(kept.map(({ id }) => id));
  return {
    name,
    record: {
      repository,
      ...defined({ revision }),
      commit,
      files: kept.map(({ path }) => path),
      unkept,
    },
    files: new Map(kept.map(({ path }, index) => [path, contents[index] ?? new Uint8Array()])),
  };
}

/** How often the size is looked at, in milliseconds. */
const interval = 200;

/** Watches how large a folder gets. */
interface SizeWatch {
  /** Aborted when the files in the folder have grown beyond the limit. */
  readonly signal: AbortSignal;
  /** Looks at once, and gives whether the limit was ever passed. */
  look(): Promise<boolean>;
  stop(): void;
}

/** Watches the size of a folder until it is stopped. */
function watchSize(folder: string, maxBytes: number): SizeWatch {
  const tooLarge = new AbortController();
  const look = async (): Promise<boolean> => {
    if ((await sizeOf(folder)) > maxBytes) tooLarge.abort();
    return tooLarge.signal.aborted;
  };
  // A folder that cannot be looked at cannot be kept in bounds either.
  const timer = setInterval(() => void look().catch(() => tooLarge.abort()), interval);
  return { signal: tooLarge.signal, look, stop: () => clearInterval(timer) };
}

/** The bytes of all files below a folder; what goes away meanwhile counts for nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => sizeOfFile(join(entry.parentPath, entry.name))),
  );
  return sizes.reduce((total, size) => total + size, 0);
}

async function sizeOfFile(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
