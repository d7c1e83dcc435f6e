import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, simpleGit } from 'simple-git';
import { KitError } from '../../cli/kit-error.ts';
import type { FetchRecord } from '../../register/products/fetch-record.ts';
import type { ProductRepository } from '../../register/tenant-file.ts';
import { toPrintable } from '../../text/printable.ts';
import { Git } from '../git.ts';
import type { GitAccess } from './git-access.ts';
import { productEntriesOf } from './product-entries.ts';
import { watchSize } from './watch-size.ts';

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
  /** What Git stores of the one commit, and again what is kept of it. */
  readonly bytes: number;
  /** Files that are kept. */
  readonly files: number;
}

/** Far beyond any configuration repository, and still nothing to a runner. */
export const fetchLimits: FetchLimits = { milliseconds: 120_000, bytes: 64 * 1024 * 1024, files: 20_000 };

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
  const folder = await mkdtemp(join(tmpdir(), 'nautes-product-'));
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
      hint: 'check repository and revision in tenant.yaml, and who may read it; products/ is as it was before',
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

/** Brings one commit into a new bare repository and gives its id. */
async function fetchCommit(
  folder: string,
  { repository, revision = 'HEAD' }: ProductRepository,
  { environment }: GitAccess,
  abort: AbortSignal,
): Promise<string> {
  const git = simpleGit({
    baseDir: folder,
    abort,
    allowEnvironment: Object.keys(environment).filter((name) => name.startsWith('GIT_')),
    unsafe: { allowUnsafeConfigEnvCount: true, allowUnsafeSshCommand: true },
    errors: (error, { exitCode, stdErr }) => error ?? (exitCode === 0 ? undefined : Buffer.concat([...stdErr])),
  }).env({ ...environment });
  await git.raw(['init', '--quiet', '--bare']);
  await git.raw(['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--', repository, revision]);
  return (await git.raw(['rev-parse', '--verify', 'FETCH_HEAD^{commit}'])).trim();
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
    throw new KitError(`it has ${kept.length} files about clusters with ${bytes} bytes, which is too much`);
  const contents = await git.readBlobs(kept.map(({ id }) => id));
  return {
    name,
    record: {
      repository,
      ...(revision === undefined ? {} : { revision }),
      commit,
      files: kept.map(({ path }) => path),
      unkept,
    },
    files: new Map(kept.map(({ path }, index) => [path, contents[index] ?? new Uint8Array()])),
  };
}
