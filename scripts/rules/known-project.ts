import { runtimeWords } from '../register/products/cluster-uses.ts';
import { nearestWord } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** A project whose file cannot be read is known by the name of the file. */
export const knownProject: Rule = {
  id: 'known-project',
  summary: 'A runtime names projects of its own product.',
  why: 'A project decides which repositories a runtime can read; Nautes rejects a runtime without it.',
  *check({ products }) {
    for (const product of products.values()) {
      const names = product.projects.map(({ name }) => name);
      const known = new Set([...names, ...product.unread.map(({ stem }) => stem)]);
      for (const runtime of product.runtimes)
        for (const { text, pointer } of runtime.projects) {
          if (known.has(text)) continue;
          const near = nearestWord(text, names);
          yield {
            at: runtime.document.at(pointer),
            message: `${runtimeWords(runtime)} names project "${text}", which the product does not have`,
            hint: `${near === undefined ? 'name one that it has' : `write "${near}"`}, or add the project`,
          };
        }
    }
  },
};
