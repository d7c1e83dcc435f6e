import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { maxKubeconfigBytes } from '../kubeconfig.ts';

/** The text of a kubeconfig that a person named, and whether it lies where it could be committed by accident. */
interface KubeconfigInput {
  readonly text: string;
  readonly insideRoot: boolean;
}

/** Reads a kubeconfig file, which may also be a pipe of the shell. */
export async function readKubeconfigFile(options: {
  readonly directory: string;
  readonly root: string;
  readonly file: string;
}): Promise<KubeconfigInput> {
  const path = resolve(options.directory, options.file);
  const inside = relative(options.root, path);
  try {
    if ((await stat(path)).size > 2 * maxKubeconfigBytes)
      throw new KitError(`"${options.file}" is too large for a kubeconfig`, { exitCode: exitCodes.usage });
    return { text: await readFile(path, 'utf8'), insideRoot: !inside.startsWith('..') && !isAbsolute(inside) };
  } catch (error) {
    if (error instanceof KitError) throw error;
    throw new KitError(`"${options.file}" could not be read`, { exitCode: exitCodes.usage, cause: error });
  }
}
