import { replacingFix, wordLike } from '../text/fix.ts';
import type { Rule } from './engine/rule.ts';

/** The file name counts everywhere else in the kit. */
export const nameMatchesFile: Rule = {
  id: 'name-matches-file',
  summary: 'metadata.name is the file name without .yaml.',
  why: 'The file name is the identity: with another name inside, it would be unclear what a change or a removal is about.',
  *check({ clusters, components }) {
    for (const { name, metadata, document } of [...clusters.values(), ...components.values()]) {
      if (metadata.name === name) continue;
      const at = document.at('/metadata/name');
      const word = wordLike(document.textOf(at), name);
      yield {
        at,
        message: `metadata.name is "${metadata.name}", but the file is named "${name}"`,
        hint: `write "name: ${name}", or rename the file to ${metadata.name}.yaml`,
        fix: replacingFix(at, word, `write "name: ${word}"`),
      };
    }
  },
};
