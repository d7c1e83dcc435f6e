import { runtimeWords } from '../register/products/cluster-uses.ts';
import { namedItems, type PlacedText } from '../register/products/product-file.ts';
import type { Rule } from './engine/rule.ts';

/** Reported at the second one. */
export const uniqueEventSource: Rule = {
  id: 'unique-event-source',
  summary: 'No two event sources of a pipeline runtime have the same name.',
  why: 'Triggers name their event source, so Nautes rejects two of one name.',
  *check({ products }) {
    for (const { runtimes } of products.values())
      for (const runtime of runtimes) {
        const known = new Map<string, PlacedText>();
        for (const source of namedItems(runtime, 'eventSources', 'name')) {
          const first = known.get(source.text);
          if (first === undefined) known.set(source.text, source);
          else
            yield {
              at: runtime.document.at(source.pointer),
              message: `${runtimeWords(runtime)} has two event sources "${source.text}"`,
              hint: 'rename one of the two, and the triggers that refer to it',
              related: [{ at: runtime.document.at(first.pointer), message: 'the first one is here' }],
            };
        }
      }
  },
};
