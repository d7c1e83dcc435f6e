import { runtimeWords } from '../register/products/cluster-uses.ts';
import type { RuntimeFile } from '../register/products/product-file.ts';
import { textAt, valueAt } from '../text/pointer.ts';
import type { Rule } from './engine/rule.ts';

/** Of two runtimes the second in the order of paths is reported. */
export const uniqueDeployment: Rule = {
  id: 'unique-deployment',
  summary: 'No two deployment runtimes of a product deploy the same source to the same environment.',
  why: "Both would own the same objects: Argo CD would report them as out of sync in turn, and removing one runtime would remove the other's objects.",
  *check({ products }) {
    for (const { runtimes } of products.values()) {
      const known = new Map<string, RuntimeFile>();
      for (const runtime of runtimes) {
        const source = sourceOf(runtime);
        if (source === undefined) continue;
        const first = known.get(source);
        if (first === undefined) known.set(source, runtime);
        else
          yield {
            at: runtime.document.at('/spec/manifestSource'),
            message: `${runtimeWords(runtime)} deploys the same source as "${first.name}" to the same environment`,
            hint: 'remove one of the two, or change its source or its environment',
            related: [{ at: first.document.at('/spec/manifestSource'), message: 'the same source is here' }],
          };
      }
    }
  },
};

/** Source and environment as one text; undefined where the source is not written out. */
function sourceOf({ kind, document, environment }: RuntimeFile): string | undefined {
  const source = valueAt(valueAt(document.value, 'spec'), 'manifestSource');
  const parts = ['codeRepo', 'targetRevision', 'path'].map((key) => textAt(source, key));
  if (kind !== 'DeploymentRuntime' || parts.includes(undefined)) return undefined;
  return JSON.stringify([...parts, environment.text]);
}
