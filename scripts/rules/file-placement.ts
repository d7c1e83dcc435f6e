import { collidingPaths, tenantPath } from '../register/layout.ts';
import { isClusterEntry, misplacementOf } from '../register/misplaced-file.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

const notPlain = { symlink: 'a symbolic link', submodule: 'a submodule', other: 'not a regular file' } as const;

/** Judges by paths alone; what a misplaced file holds is not read. */
export const filePlacement: Rule = {
  id: 'file-placement',
  summary:
    'clusters/ holds <name>.yaml and <name>.kubeconfig.age, components/ holds <name>.yaml, and both may hold README.md and files of Git and editors, such as .gitkeep. tenant.yaml exists. Links are not allowed.',
  why: 'A file in the wrong place is not read, so its cluster would not be registered; a link could lead outside the repository.',
  *check({ sources }) {
    let paths: ReadonlySet<string> | undefined;
    if (!sources.some(({ path }) => path === tenantPath)) {
      const add = `add ${tenantPath} with the tenant's name, such as "name: acme"`;
      const hint = sources.length > 0 ? add : `change to a clone of the register, or start one: ${add}`;
      yield { at: topOf(tenantPath), message: `${tenantPath} is missing`, hint };
    }
    const colliding = new Set(collidingPaths(sources).flat());
    for (const { path, kind } of sources) {
      if (kind !== 'file') {
        const hint = 'put the content itself here, or remove it';
        yield { at: topOf(path), message: `this is ${notPlain[kind]}, which is never read`, hint };
      } else if (!isClusterEntry(path) && !colliding.has(path)) {
        paths ??= new Set(sources.map((source) => source.path));
        const misplacement = misplacementOf(path, paths);
        if (misplacement !== undefined) yield { at: topOf(path), ...misplacement };
      }
    }
  },
};
