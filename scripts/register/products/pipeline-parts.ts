import { itemsAt, textAt, valueAt } from '../../text/value-at.ts';
import type { PlacedText, RuntimeFile } from './product-file.ts';

/** What the items of a list in a runtime's `spec` say under a key; items that say nothing there are left out. */
export function namedItems({ document }: RuntimeFile, list: string, key: string): readonly PlacedText[] {
  return itemsAt(valueAt(document.value, 'spec'), list).flatMap((item, index) => {
    const text = textAt(item, key);
    return text === undefined ? [] : [{ text, pointer: `/spec/${list}/${index}/${key}` }];
  });
}
