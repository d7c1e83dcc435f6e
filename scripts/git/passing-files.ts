import type { SourceFile } from '../register/source-file.ts';
import type { Git } from './git.ts';
import { readBlobs, type BlobEntry } from './trees.ts';

/**
 * What the commits of a change hold and its last one does not: the files that came and went between them, each once, and
 * of every commit its message with the paths that it touches. A merge without squash keeps all of it in the history.
 */
export async function readPassing(git: Git, base: string, head: string): Promise<readonly SourceFile[]> {
  const range = `${base}..${head}`;
  const listing = ['-c', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative', '--no-show-signature'];
  const [messages, changes, last] = await Promise.all([
    git.run('log', '-z', '--no-show-signature', '--format=%H%n%B', range),
    git.run('log', ...listing, '--format=commit %H', range),
    git.run('ls-tree', '-r', '-z', head),
  ]);
  const staying = new Set(last.split('\0').map((line) => /^\d{6} \S+ ([0-9a-f]+)\t/.exec(line)?.[1]));
  const entries = entriesOf(changes);
  const passing = new Map(entries.filter(({ id }) => !staying.has(id)).map((entry) => [entry.id, entry]));
  const files = await readBlobs(git, [...passing.values()]);
  const commits = [...passing.values()].map(({ commit }) => commit);
  const pathsOf = Map.groupBy(entries, ({ commit }) => commit);
  return [
    ...files.map((file, index) => ({ ...file, commit: commits[index] ?? head })),
    ...messages.split('\0').flatMap((text) => {
      const [commit = '', ...lines] = text.split('\n');
      if (commit === '') return [];
      const paths = pathsOf.get(commit)?.map(({ path }) => path) ?? [];
      const bytes = Buffer.from([...lines, ...paths].join('\n'));
      return [{ path: `commit ${commit.slice(0, 8)}`, kind: 'file', bytes, commit } as const];
    }),
  ];
}

interface PassingEntry extends BlobEntry {
  readonly commit: string;
}

/**
 * The new entries of each commit's raw changes: `commit <id>`, then `:<mode> <mode> <blob> <blob> <status>` and the path;
 * a merge has one more colon, mode and blob for each further parent (git-diff-tree(1), "Raw output format").
 */
function entriesOf(raw: string): readonly PassingEntry[] {
  const parts = raw.split('\0');
  const entries: PassingEntry[] = [];
  let commit = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]?.trimStart() ?? '';
    if (part.startsWith('commit ')) commit = part.slice('commit '.length).trimEnd();
    if (!part.startsWith(':')) continue;
    const words = part.replace(/^:+/, '').split(' ');
    const parents = part.length - part.replace(/^:+/, '').length;
    const [mode = '', id = ''] = [words[parents], words[2 * parents + 1]];
    entries.push({ commit, mode, id, path: parts[++at] ?? '' });
  }
  return entries.filter(({ mode, id }) => mode !== '000000' && !/^0+$/.test(id));
}
