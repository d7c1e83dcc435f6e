import { placedRuntimes, runtimeWords } from '../register/products/cluster-uses.ts';
import { nearestWord } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** An environment whose file cannot be read is known by the name of the file. */
export const knownEnvironment: Rule = {
  id: 'known-environment',
  summary: 'A runtime names an environment of its own product.',
  why: 'The environment says which cluster the runtime uses; without it, Nautes can neither run nor remove the runtime.',
  *check({ products }) {
    for (const product of products.values()) {
      const unread = new Set(product.unread.map(({ stem }) => stem));
      for (const [runtime, environments] of placedRuntimes(product)) {
        const { text, pointer } = runtime.environment;
        if (environments.length > 0 || unread.has(text)) continue;
        const near = nearestWord(
          text,
          product.environments.map(({ name }) => name),
        );
        yield {
          at: runtime.document.at(pointer),
          message: `${runtimeWords(runtime)} names environment "${text}", which the product does not have`,
          hint: `${near === undefined ? 'name one that it has' : `write "${near}"`}, or add the environment`,
        };
      }
    }
  },
};
