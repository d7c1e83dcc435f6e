import { componentNameIn } from '../register/layout.ts';
import { hostHint } from '../register/virtual-clusters.ts';
import type { Rule } from './engine/rule.ts';

/** The shape of every file that is read, in the kit's words; component-valid speaks of components. */
export const schema: Rule = {
  id: 'schema',
  summary: 'Every file that is read has the shape that its schema describes; component-valid says so of components.',
  why: 'A key that is misspelt or of the wrong kind is ignored by some tools and refused by others, after the merge. An editor that knows the schema shows the same problem while you type.',
  *check({ files, clusters }) {
    for (const { path, schemaFindings } of files)
      if (componentNameIn(path) === undefined)
        for (const { asksFor, ...finding } of schemaFindings)
          yield asksFor === 'host' ? { ...finding, hint: hostHint(clusters) } : finding;
  },
};
