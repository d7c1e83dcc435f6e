import { resolve } from 'node:path';
import { GitError, simpleGit, type SimpleGit } from 'simple-git';
import { KitError } from '../cli/kit-error.ts';
import { defined } from '../text/defined.ts';

/**
 * What Git gets of this process's variables. Its own (`GIT_DIR`, …) would point a command at another repository than the
 * folder it runs in, and simple-git refuses those that name programs, such as `EDITOR`, which npm sets.
 */
const inheritedVariables: ReadonlySet<string> = new Set(['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER']);

/** Settings by which a person's Git would say other things, or say them otherwise, than what the kit reads. */
const pinnedSettings: Readonly<Record<string, string>> = {
  'color.ui': 'false',
  'core.quotePath': 'true',
  'diff.ignoreSubmodules': 'none',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  'diff.renames': 'false',
  'diff.relative': 'false',
  'i18n.logOutputEncoding': 'UTF-8',
  'log.diffMerges': 'separate',
  'log.follow': 'false',
  'log.mailmap': 'false',
  'log.showRoot': 'true',
  'log.showSignature': 'false',
  'merge.directoryRenames': 'false',
  'merge.renames': 'true',
};

/** A Git command that did not succeed; what Git said is the cause. */
class GitFailure extends KitError {}

async function explained<Result>(command: string | undefined, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new GitFailure(`"git ${command}" failed`, { hint: 'check the clone with "git fsck"', cause: error });
  }
}

/** A Git repository as the kit uses it: commands in the register's root, output as text. */
export class Git {
  /** The register's root: the folder that holds `tenant.yaml` and `clusters/`. */
  readonly root: string;
  readonly #git: SimpleGit;
  readonly #indexFile: string | undefined;
  /** What was read or is being read, by id: the index and a commit share nearly every blob. */
  readonly #blobs = new Map<string, Promise<Uint8Array>>();

  constructor(root: string, indexFile?: string) {
    this.root = root;
    this.#indexFile = indexFile;
    this.#git = this.#instance({});
  }

  /** What a command prints; throws a GitFailure when it exits with anything but zero. */
  async run(...args: readonly string[]): Promise<string> {
    return explained(args[0], () => this.#git.raw([...args]));
  }

  /** What a command prints, or undefined when it fails; only for questions whose "no" is a failure. */
  async tryRun(...args: readonly string[]): Promise<string | undefined> {
    try {
      return await this.run(...args);
    } catch (error) {
      if (error instanceof GitFailure) return undefined;
      throw error;
    }
  }

  /** The contents of blobs, in the order asked for; one `cat-file --batch` reads those that were not read before. */
  async readBlobs(ids: readonly string[]): Promise<readonly Uint8Array[]> {
    const missing = [...new Set(ids)].filter((id) => !this.#blobs.has(id));
    if (missing.length > 0) {
      const reading = this.#readBatch(missing);
      for (const [index, id] of missing.entries())
        this.#blobs.set(
          id,
          reading.then((blobs) => blobs[index] as Uint8Array),
        );
    }
    return Promise.all(ids.map((id) => this.#blobs.get(id) as Promise<Uint8Array>));
  }

  async #readBatch(ids: readonly string[]): Promise<readonly Uint8Array[]> {
    const input = `${ids.join('\n')}\n`;
    const read = (): Promise<unknown> => this.#instance({ input: () => input }).binaryCatFile(['--batch']);
    const output = await explained('cat-file', read);
    return splitBatch(output as Buffer, ids);
  }

  #instance(options: { input?: () => string }): SimpleGit {
    const git = simpleGit({
      baseDir: this.root,
      allowEnvironment: ['GIT_INDEX_FILE', 'GIT_NO_REPLACE_OBJECTS'],
      config: Object.entries(pinnedSettings).map(([name, value]) => `${name}=${value}`),
      errors: (error, { exitCode, stdErr }) =>
        error ??
        (exitCode === 0 ? undefined : Buffer.concat([Buffer.from(`git exited with ${exitCode}: `), ...stdErr])),
      ...options,
    });
    const inherited = Object.entries(process.env).filter(([name]) => inheritedVariables.has(name));
    return git.env({
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_NO_REPLACE_OBJECTS: '1',
      ...defined({ GIT_INDEX_FILE: this.#indexFile }),
    });
  }
}

/** Opens the repository that holds a folder; without `root` the top level is the register's root. */
export async function openGit(options: {
  readonly directory: string;
  readonly root?: string | undefined;
  /** The index that Git names to a hook, absolute or relative to the folder. */
  readonly indexFile?: string | undefined;
}): Promise<Git> {
  const folder = resolve(options.directory, options.root ?? '.');
  const indexFile = options.indexFile === undefined ? undefined : resolve(options.directory, options.indexFile);
  let top: string;
  try {
    top = (await new Git(folder).run('rev-parse', '--show-toplevel')).replace(/\n$/, '');
  } catch (error) {
    throw new KitError(`"${folder}" is not in a Git repository`, {
      hint: 'go into a clone of the register, or name one with --root',
      cause: error,
    });
  }
  return new Git(options.root === undefined ? top : folder, indexFile);
}

/** Splits the output of `cat-file --batch`: `<id> <type> <size>`, line break, contents, line break (git-cat-file(1)). */
function splitBatch(output: Buffer, ids: readonly string[]): readonly Uint8Array[] {
  const blobs: Uint8Array[] = [];
  let offset = 0;
  for (const id of ids) {
    const lineEnd = output.indexOf(10, offset);
    const [found, type, size] = output.toString('utf8', offset, lineEnd).split(' ');
    if (lineEnd === -1 || found !== id || type !== 'blob' || size === undefined)
      throw new KitError(`Git could not read blob ${id}`, { hint: 'check the clone with "git fsck"' });
    const start = lineEnd + 1;
    const end = start + Number(size);
    if (end > output.length)
      throw new KitError(`Git cut blob ${id} short`, { hint: 'check the clone with "git fsck"' });
    blobs.push(output.subarray(start, end));
    offset = end + 1;
  }
  return blobs;
}
