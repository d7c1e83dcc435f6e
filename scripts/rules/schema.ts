import { componentNameIn } from '../register/layout.ts';
import { hostHint } from '../register/virtual-clusters.ts';
import type { Rule } from './engine/rule.ts';

/** The shape of every file that is read, in the kit's words; component-valid speaks of components. */
export const schema: Rule = {
  id: 'schema',
  summary: 'Every file has the shape that its schema describes. For components, see component-valid.',
  why: 'Some tools ignore a misspelt key or a wrong type, others reject it after the merge.',
  *check({ files, clusters }) {
    for (const { path, schemaFindings } of files)
      if (schemaFindings.length > 0 && componentNameIn(path) === undefined)
        for (const { asksFor, ...finding } of schemaFindings)
          yield asksFor === 'host' ? { ...finding, hint: hostHint(clusters) } : finding;
  },
};
