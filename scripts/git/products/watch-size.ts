import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

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
export function watchSize(folder: string, maxBytes: number): SizeWatch {
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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
