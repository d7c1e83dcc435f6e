import type { Rule } from '../check/rule.ts';

/** The shape of cluster files and of `tenant.yaml`, in the kit's words. */
export const schema: Rule = {
  id: 'schema',
  summary: 'A cluster file and tenant.yaml have the shape that their schema describes.',
  why: 'A key that is misspelt or of the wrong kind is ignored by some tools and refused by others, after the merge. An editor that knows the schema shows the same problem while you type.',
  *check({ files }) {
    for (const { schemaFindings } of files) yield* schemaFindings;
  },
};
