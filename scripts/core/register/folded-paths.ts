import { clustersFolder } from './layout.ts';
import type { SourceFile } from './source-file.ts';

/** The paths in `clusters/` that are one file where letter case does not count (macOS, Windows), sorted. */
export function collidingPaths(sources: readonly SourceFile[]): readonly (readonly string[])[] {
  const byFoldedPath = new Map<string, string[]>();
  for (const { path } of sources) {
    if (!path.startsWith(`${clustersFolder}/`)) continue;
    const folded = path.toLowerCase();
    const same = byFoldedPath.get(folded);
    if (same === undefined) byFoldedPath.set(folded, [path]);
    else same.push(path);
  }
  return [...byFoldedPath.values()].filter((paths) => paths.length > 1).map((paths) => paths.sort());
}
