import { registerPaths } from '../register/layout.ts';
import { isInRegister } from '../register/repository.ts';
import type { SourceFile } from '../register/source-file.ts';
import type { Git } from './git.ts';
import { readBlobs, readFromDisk, type BlobEntry } from './trees.ts';

/** Which files of the whole repository below the register's root a change touches; those outside the register as well. */
interface TouchedFiles {
  /** What is outside the register; only plain files are read. */
  readonly others: readonly SourceFile[];
  /** The paths of the change; undefined when there is no base, so that every file counts. */
  readonly changed: ReadonlySet<string> | undefined;
}

/** How Git lists a change without guessing at renames: each path with its new mode and blob. */
export const rawChange = ['--raw', '-z', '--no-renames', '--no-abbrev', '--relative'] as const;

/** What the index holds, which is all touched where it will be committed onto nothing. */
export async function readTouchedOfIndex(git: Git): Promise<TouchedFiles> {
  const listed = (await git.run('ls-files', '--stage', '-z')).split('\0');
  const entries = entriesOf(listed, /^(\d{6}) ([0-9a-f]+) 0\t(.*)$/s);
  return { others: await readBlobs(git, othersOf(entries)), changed: undefined };
}

/** How the index differs from a commit. */
export async function listChangeOfIndex(git: Git, parent: string): Promise<readonly ChangedEntry[]> {
  return changedEntries(await git.run('diff-index', '--cached', ...rawChange, parent, '--'));
}

/** What a tree holds beyond another one; without one all of it. */
export async function readTouchedOfRevision(
  git: Git,
  base: string | undefined,
  revision: string,
): Promise<TouchedFiles> {
  if (base !== undefined)
    return readChanged(git, changedEntries(await git.run('diff-tree', '-r', ...rawChange, base, revision, '--')));
  const listed = (await git.run('ls-tree', '-r', '-z', revision)).split('\0');
  const entries = entriesOf(listed, /^(\d{6}) blob ([0-9a-f]+)\t(.*)$/s);
  return { others: await readBlobs(git, othersOf(entries)), changed: undefined };
}

/** What the working tree holds beyond a commit in the files that Git knows; without one all of them. */
export async function readTouchedOfWorkingTree(git: Git, base: string | undefined): Promise<TouchedFiles> {
  // Git leaves them out sooner than anybody who reads its list.
  const register = registerPaths.map((path) => `:(exclude)${path}`);
  const listed = await (base === undefined
    ? git.run('ls-files', '-z', '--', '.', ...register)
    : git.run('--no-optional-locks', 'diff', '--name-only', '-z', '--no-renames', '--relative', base, '--'));
  const paths = [...new Set(listed.split('\0').filter(Boolean))];
  const others = paths.filter((path) => !isInRegister(path)).map((path) => readFromDisk(git.root, path));
  return {
    others: others.filter((file) => file !== undefined),
    changed: base === undefined ? undefined : new Set(paths),
  };
}

/** The register's files marked by whether the change touches them, and what else it touches. */
export function withTouched(
  register: readonly SourceFile[],
  { others, changed }: TouchedFiles,
  base: readonly SourceFile[] | undefined,
): readonly SourceFile[] {
  if (changed === undefined || base === undefined) return [...register, ...others];
  const known = new Set(base.map(({ path }) => path));
  // An untracked file is in no list of changes.
  const isUntouched = (path: string): boolean => known.has(path) && !changed.has(path);
  return [...register.map((file) => (isUntouched(file.path) ? { ...file, isUntouched: true } : file)), ...others];
}

async function readChanged(git: Git, entries: readonly BlobEntry[]): Promise<TouchedFiles> {
  return { others: await readBlobs(git, othersOf(entries)), changed: new Set(entries.map(({ path }) => path)) };
}

/** A new entry of a raw change; of a log with the commit whose change it is. */
export interface ChangedEntry extends BlobEntry {
  /** What was there before, in the first parent; its mode is zero where nothing was. */
  readonly before: Omit<BlobEntry, 'path'>;
  readonly commit: string;
}

/**
 * The new entries of raw changes: `:<mode> <mode> <blob> <blob> <status>`, and the path; a merge has one more colon, mode
 * and blob for each further parent (git-diff-tree(1), "Raw output format"). In a log `commit <id>` stands before those of
 * each commit.
 */
export function changedEntries(raw: string): readonly ChangedEntry[] {
  const parts = raw.split('\0');
  const entries: ChangedEntry[] = [];
  let commit = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]?.trimStart() ?? '';
    if (part.startsWith('commit ')) commit = part.slice('commit '.length).trimEnd();
    const parents = /^:+/.exec(part)?.[0].length;
    if (parents === undefined) continue;
    const words = part.slice(parents).split(' ');
    const [mode = '', id = ''] = [words[parents], words[2 * parents + 1]];
    const before = { mode: words[0] ?? '', id: words[parents + 1] ?? '' };
    entries.push({ commit, before, mode, id, path: parts[++at] ?? '' });
  }
  return entries;
}

/** Those of the entries that are outside the register. */
export function othersOf(entries: readonly BlobEntry[]): readonly BlobEntry[] {
  return entries.filter(({ path }) => !isInRegister(path));
}

function entriesOf(listed: readonly string[], pattern: RegExp): readonly BlobEntry[] {
  return listed.flatMap((line) => {
    const match = pattern.exec(line);
    return match === null ? [] : [{ mode: match[1] ?? '', id: match[2] ?? '', path: match[3] ?? '' }];
  });
}
