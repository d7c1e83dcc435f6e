import { clustersFolder, componentsFolder } from './layout.ts';
import type { SourceFile } from './source-file.ts';

/** The paths in `clusters/` and `components/` that are one file where letter case does not count (macOS, Windows), sorted. */
export function collidingPaths(sources: readonly SourceFile[]): readonly (readonly string[])[] {
  const byFoldedPath = new Map<string, string[]>();
  for (const { path } of sources) {
    if (![clustersFolder, componentsFolder].some((folder) => path.startsWith(`${folder}/`))) continue;
    const folded = path.toLowerCase();
    const same = byFoldedPath.get(folded);
    if (same === undefined) byFoldedPath.set(folded, [path]);
    else same.push(path);
  }
  return [...byFoldedPath.values()].filter((paths) => paths.length > 1).map((paths) => paths.sort());
}
