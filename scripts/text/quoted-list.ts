/** So many items are written out in one sentence; the rest is counted. */
const maxItems = 5;

/** Names in double quotes for a sentence: `"a", "b" and 3 more`. */
export function quotedList(names: readonly string[]): string {
  const shown = names.length > maxItems ? names.slice(0, maxItems) : names;
  const list = shown.map((name) => `"${name}"`).join(', ');
  return shown.length === names.length ? list : `${list} and ${names.length - shown.length} more`;
}
