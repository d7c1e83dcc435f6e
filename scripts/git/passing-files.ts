import type { SourceFile } from '../register/source-file.ts';
import type { Git } from './git.ts';
import { changedEntries, rawChange } from './touched-files.ts';
import { readBlobs } from './trees.ts';

/**
 * What the commits of a change hold and its last one does not: the files that came and went between them, each once, and
 * of every commit its message with the paths that it touches. A merge without squash keeps all of it in the history.
 */
export async function readPassing(git: Git, base: string, head: string): Promise<readonly SourceFile[]> {
  const range = `${base}..${head}`;
  const [messages, changes, last] = await Promise.all([
    git.run('log', '-z', '--format=%H%n%B', range),
    git.run('log', '-c', ...rawChange, '--format=commit %H', range),
    git.run('ls-tree', '-r', '-z', head),
  ]);
  const staying = new Set(last.split('\0').map((line) => /^\d{6} \S+ ([0-9a-f]+)\t/.exec(line)?.[1]));
  // A commit that removes a file names no blob.
  const entries = changedEntries(changes).filter(({ id }) => !/^0+$/.test(id));
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
      return [{ path: `commit ${commit.slice(0, 8)}`, kind: 'file', bytes, commit, isMessage: true } as const];
    }),
  ];
}
