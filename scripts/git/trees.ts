import { closeSync, constants, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCodeOf } from '../cli/error-code.ts';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import { clustersFolder, isClusterName, registerPaths, toClusterEntry } from '../register/layout.ts';
import type { EntryKind, SourceFile } from '../register/source-file.ts';
import { saveAsUtf8, utf8Of } from '../text/utf8.ts';
import { toPrintable } from '../text/words.ts';
import type { Git } from './git.ts';

/** The id of the empty file, by SHA-1 and by SHA-256. */
const emptyBlobs: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** The register as Git would commit it: the index, conflicts refused. */
export async function listIndex(git: Git): Promise<readonly BlobEntry[]> {
  const entries = (await git.run('ls-files', '--stage', '-z', '--', ...registerPaths)).split('\0').filter(Boolean);
  const parsed = entries.map((entry) => /^(\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s.exec(entry));
  const conflict = parsed.find((match) => match?.[3] !== '0');
  if (conflict !== undefined)
    throw new KitError(`"${toPrintable(conflict?.[4] ?? '')}" has merge conflicts`, {
      hint: 'resolve the conflict and add the file',
    });
  const blobs = parsed.flatMap((match) =>
    match === null ? [] : [{ mode: match[1] ?? '', id: match[2] ?? '', path: match[4] ?? '' }],
  );
  const announced = await announcedPaths(git, blobs);
  return blobs.filter(({ path }) => !announced.has(path));
}

/** What `git add --intent-to-add` put into the index as an empty file, which the next commit will not hold. */
async function announcedPaths(git: Git, entries: readonly BlobEntry[]): Promise<ReadonlySet<string>> {
  if (!entries.some(({ id }) => emptyBlobs.has(id))) return new Set();
  const added = await git.run(
    'diff-files',
    '--diff-filter=A',
    '--name-only',
    '--relative',
    '-z',
    '--',
    ...registerPaths,
  );
  return new Set(added.split('\0'));
}

/** The register as it is in a commit or tree. */
export async function readRevision(git: Git, revision: string): Promise<readonly SourceFile[]> {
  const entries = (await git.run('ls-tree', '-r', '-z', revision, '--', ...registerPaths)).split('\0').filter(Boolean);
  const parsed = entries.map((entry) => /^(\d{6}) \S+ ([0-9a-f]+)\t(.*)$/s.exec(entry));
  return readBlobs(
    git,
    parsed.flatMap((match) =>
      match === null ? [] : [{ mode: match[1] ?? '', id: match[2] ?? '', path: match[3] ?? '' }],
    ),
  );
}

/**
 * The register as it is on disk, also what is not added yet; ignored files are left out, links are not followed. What a
 * sparse checkout leaves out is as in the index. Read synchronously: for thousands of small files that takes a third of the time.
 */
export async function readWorkingTree(git: Git): Promise<readonly SourceFile[]> {
  const options = ['-t', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = (await git.run('ls-files', ...options, '--', ...registerPaths)).split('\0').filter(Boolean);
  const paths = new Set(listed.map((entry) => entry.slice('H '.length)));
  const files: SourceFile[] = [];
  for (const path of paths) {
    const file = readFromDisk(git.root, path);
    if (file !== undefined) files.push(file);
  }
  // In a sparse checkout some files are not on disk, and still are in the register.
  const sparse = listed.filter((entry) => entry.startsWith('S ')).map((entry) => entry.slice('S '.length));
  if (sparse.length === 0) return files;
  const there = new Set(files.map(({ path }) => path));
  const absent = new Set(sparse.filter((path) => !there.has(path)));
  const absentEntries = (await listIndex(git)).filter(({ path }) => absent.has(path));
  return [...files, ...(await readBlobs(git, absentEntries))];
}

/** The paths of a revision's register, without their contents. */
async function listRevision(git: Git, revision: string): Promise<ReadonlySet<string>> {
  const listed = await git.run('ls-tree', '-r', '-z', '--name-only', revision, '--', ...registerPaths);
  return new Set(listed.split('\0').filter(Boolean));
}

/** An entry on disk; undefined when it is not there. */
export function readFromDisk(root: string, path: string): SourceFile | undefined {
  // What Git lists needs no putting in order, which for thousands of files takes time.
  const absolute = `${root}/${path}`;
  const bytes = readSmallFile(absolute);
  if (bytes !== undefined) return { path, kind: 'file', bytes };
  try {
    const stats = lstatSync(absolute);
    if (stats.isFile()) return { path, kind: 'file', bytes: readFileSync(absolute) };
    const kind = stats.isSymbolicLink() ? 'symlink' : stats.isDirectory() ? 'submodule' : 'other';
    return { path: path.replace(/\/$/, ''), kind, bytes: new Uint8Array() };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error) ?? '')) return undefined;
    throw new KitError(`"${toPrintable(path)}" could not be read`, { cause: error });
  }
}

/** What is larger is read otherwise; a cluster file has a kilobyte. */
const maxSmallFile = 64 * 1024;
const arenaSize = 1024 * 1024;
/** Where the next files are read into, side by side: a buffer for each of thousands would keep the collector busy. */
let arena = Buffer.alloc(0);
/** Links are refused as it opens, and on a pipe that nobody writes to it does not wait; Windows knows neither. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of a small plain file, without a call of the system that asks what it is: a link does not open, and a folder, pipe
 * or socket has no first byte to read. Undefined for those, for an empty or large file, and for any trouble.
 */
function readSmallFile(absolute: string): Uint8Array | undefined {
  if (process.platform === 'win32') return undefined;
  if (arena.length < maxSmallFile) arena = Buffer.allocUnsafeSlow(arenaSize);
  let file: number | undefined;
  try {
    file = openSync(absolute, openFlags);
    const length = readSync(file, arena, 0, maxSmallFile, 0);
    // Some file systems give less at once than there is: only a read that gives nothing is the end.
    if (length === 0 || length === maxSmallFile || readSync(file, arena, length, 1, length) > 0) return undefined;
    const bytes = arena.subarray(0, length);
    arena = arena.subarray(length);
    return bytes;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** An entry of the index or of a tree, as Git lists it. */
export interface BlobEntry {
  readonly mode: string;
  readonly id: string;
  readonly path: string;
}

/** The modes of git-fast-import(1): plain and executable files, links, submodules. */
function kindOf(mode: string): EntryKind {
  if (mode === '100644' || mode === '100755') return 'file';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'other';
}

/** The files that entries stand for; only plain ones are read. */
export async function readBlobs(git: Git, entries: readonly BlobEntry[]): Promise<readonly SourceFile[]> {
  const plain = entries.filter(({ mode }) => kindOf(mode) === 'file');
  const contents = await git.readBlobs(plain.map(({ id }) => id));
  const bytesOf = new Map(plain.map((entry, index) => [entry, contents[index]]));
  return entries.map((entry) => ({
    path: entry.path,
    kind: kindOf(entry.mode),
    bytes: bytesOf.get(entry) ?? new Uint8Array(),
  }));
}

/** The bytes of a register's file, or undefined when there is none; a symbolic link is refused, never followed. */
export async function readRegisterFile(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    if (dirname(path) !== '.' && (await lstat(join(root, dirname(path)))).isSymbolicLink())
      throw notPlain(dirname(path));
    if (!(await lstat(join(root, path))).isFile()) throw notPlain(path);
    return await readFile(join(root, path));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    if (error instanceof KitError) throw error;
    if (errorCodeOf(error) === 'ENOTDIR') throw notFolder(dirname(path));
    throw new KitError(`${path} could not be read`, { cause: error });
  }
}

function notFolder(path: string): KitError {
  return new KitError(`${path} is a file, expected a folder`, { hint: 'remove the file' });
}

function notPlain(path: string): KitError {
  return new KitError(`${path} is a link or a special file, expected a regular file`, {
    exitCode: exitCodes.errorsFound,
  });
}

/** The names that have a cluster file, or a sealed kubeconfig, on disk, sorted. */
export async function namesOnDisk(root: string, kind: 'cluster' | 'sealed'): Promise<readonly string[]> {
  try {
    return clusterNamesIn(await readdir(join(root, clustersFolder)), kind);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    if (errorCodeOf(error) === 'ENOTDIR') throw notFolder(clustersFolder);
    throw new KitError(`${clustersFolder}/ could not be read`, { cause: error });
  }
}

/** The names that have a cluster file in a revision, sorted. */
export async function namesInRevision(git: Git, revision: string): Promise<readonly string[]> {
  const start = `${clustersFolder}/`;
  const paths = [...(await listRevision(git, revision))].filter((path) => path.startsWith(start));
  return clusterNamesIn(
    paths.map((path) => path.slice(start.length)),
    'cluster',
  );
}

/** Of files in a folder below it no name is one of a cluster. */
function clusterNamesIn(fileNames: readonly string[], kind: 'cluster' | 'sealed'): readonly string[] {
  const entries = fileNames.map(toClusterEntry);
  return entries.flatMap((entry) => (entry?.kind === kind && isClusterName(entry.name) ? [entry.name] : [])).sort();
}

/** The bytes as text, or a refusal when they are not UTF-8. */
export function toText(bytes: Uint8Array, path: string): string {
  const text = utf8Of(bytes);
  if (text !== undefined) return text;
  throw new KitError(`${path} is not UTF-8`, { exitCode: exitCodes.errorsFound, hint: saveAsUtf8 });
}
