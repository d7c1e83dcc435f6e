import { runtimeWords } from '../register/products/cluster-uses.ts';
import { namedItems } from '../register/products/product-file.ts';
import { nearestWord } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** What a trigger names, in which list it must be, and what it is called. */
const references = [
  ['pipeline', 'pipelines', 'pipeline'],
  ['eventSource', 'eventSources', 'event source'],
] as const;

/** Only pipeline runtimes have triggers. */
export const knownPipeline: Rule = {
  id: 'known-pipeline',
  summary: 'A trigger names a pipeline and an event source of its runtime.',
  why: 'Without both, a trigger starts nothing, and Nautes rejects the runtime.',
  *check({ products }) {
    for (const { runtimes } of products.values())
      for (const runtime of runtimes)
        for (const [key, list, words] of references) {
          const names = namedItems(runtime, list, 'name').map(({ text }) => text);
          for (const { text, pointer } of namedItems(runtime, 'pipelineTriggers', key)) {
            if (names.includes(text)) continue;
            const near = nearestWord(text, names);
            yield {
              at: runtime.document.at(pointer),
              message: `a trigger of ${runtimeWords(runtime)} names ${words} "${text}", which the runtime does not have`,
              hint: `${near === undefined ? 'name one that it has' : `write "${near}"`}, or add it under "${list}"`,
            };
          }
        }
  },
};
