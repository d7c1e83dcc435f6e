import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KitError } from '../cli/kit-error.ts';
import { defined } from '../text/defined.ts';
import { withoutEnding } from '../text/words.ts';
import { GitError, inheritedFrom, runGit } from './git-process.ts';

/** Settings with which a user's Git would print something other than what the kit reads. */
const pinnedSettings = settingArguments({
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
});

function settingArguments(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A Git command that did not succeed; what Git said is the cause. */
class GitFailure extends KitError {}

/** A Git repository as the kit uses it: commands in the register's root, output as text. */
export class Git {
  /** The register's root: the folder that holds `tenant.yaml` and `clusters/`. */
  readonly root: string;
  readonly #indexFile: string | undefined;
  /** What was read, by id: the index and a commit share nearly every blob. */
  readonly #blobs = new Map<string, Uint8Array>();
  /** What reads each of them or has read it. */
  readonly #batches = new Map<string, Promise<void>>();

  constructor(root: string, indexFile?: string) {
    this.root = root;
    this.#indexFile = indexFile;
  }

  /** What a command prints; throws a GitFailure when it exits with anything but zero. */
  async run(...args: readonly string[]): Promise<string> {
    return (await this.#run(args)).toString('utf8');
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
    const missing = [...new Set(ids)].filter((id) => !this.#batches.has(id));
    if (missing.length > 0) {
      const reading = this.#readBatch(missing);
      for (const id of missing) this.#batches.set(id, reading);
    }
    await Promise.all(new Set(ids.map((id) => this.#batches.get(id))));
    return ids.map((id) => this.#blobs.get(id) as Uint8Array);
  }

  async #readBatch(ids: readonly string[]): Promise<void> {
    const blobs = splitBatch(await this.#run(['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`), ids);
    for (const [index, id] of ids.entries()) this.#blobs.set(id, blobs[index] as Uint8Array);
  }

  async #run(args: readonly string[], input?: string): Promise<Buffer> {
    const environment = {
      ...inheritedFrom(process.env),
      LC_ALL: 'C',
      GIT_NO_REPLACE_OBJECTS: '1',
      ...defined({ GIT_INDEX_FILE: this.#indexFile }),
    };
    try {
      return await runGit([...pinnedSettings, ...args], { folder: this.root, environment }, input);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitFailure(`"git ${args[0]}" failed`, { hint: 'check the clone with "git fsck"', cause: error });
    }
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
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new KitError(`"${folder}" is not a folder`, { hint: 'name a clone of the register with --root' });
  const git = new Git(folder);
  let top: string;
  try {
    top = withoutEnding(await git.run(...topLevel), '\n');
  } catch (error) {
    throw await whyNotOpened(git, error);
  }
  return new Git(options.root === undefined ? top : folder, indexFile);
}

const topLevel = ['rev-parse', '--show-toplevel'] as const;

/** What keeps Git from a folder: its owner, as Git finds its top level once every owner is trusted; other trouble; or nothing to find. */
async function whyNotOpened(git: Git, cause: unknown): Promise<KitError> {
  await assertInstalled(git);
  const distrusted = await git.tryRun('-c', 'safe.directory=*', ...topLevel);
  if (distrusted !== undefined) {
    const top = withoutEnding(distrusted, '\n');
    return new KitError(`"${top}" belongs to another user, so Git refuses to read it`, {
      hint: `if you trust what is in it, run "git config --global --add safe.directory ${shellWord(top)}"`,
      cause,
    });
  }
  if (await isWithoutWorkTree(git)) return noWorkTree(git.root);
  if (isBelowGitFolder(git.root))
    return new KitError(`Git cannot open the repository of "${git.root}"`, {
      hint: 'run "git status" there to see what is wrong',
      cause,
    });
  return new KitError(`"${git.root}" is not in a Git repository`, {
    hint: 'change to a clone of the register, or name one with --root',
    cause,
  });
}

/** Throws where Git itself is missing; asked once something has failed. */
export async function assertInstalled(git: Git): Promise<void> {
  if ((await git.tryRun('version')) !== undefined) return;
  throw new KitError('there is no program "git" in PATH', { hint: 'install Git, or add its folder to PATH' });
}

/** Whether a folder is that of a bare repository, or Git's own in a clone. */
export async function isWithoutWorkTree(git: Git): Promise<boolean> {
  return (await git.tryRun('rev-parse', '--is-inside-work-tree'))?.trim() === 'false';
}

/** The refusal of such a folder. */
export function noWorkTree(folder: string): KitError {
  return new KitError(`"${folder}" is a bare repository or a .git folder, without the files of a register`, {
    hint: 'change to a clone of the register, or name one with --root',
  });
}

/** Whether a folder or one above it has a `.git`, which Git looks for: a folder, or in a worktree a file. */
function isBelowGitFolder(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && isBelowGitFolder(above));
}

/** A path as a shell reads it, quoted when it needs to be, as Git's own hint has it. */
export function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
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
