import type { Fix } from '../../text/fix.ts';
import { isMapping, parentOf, toSegment } from '../../text/pointer.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { keysOf, valueAtPointer } from './schema-node.ts';

/** How far a mapping is indented that has no lines yet. */
const usualStep = 2;

interface PlacedKey {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Indents keys that stand right behind the mapping they belong to, such as those of `spec` at the left edge. Whole lines
 * are moved to the right, so comments and the order stay. Undefined where they stand elsewhere.
 */
export function indentingFix(document: YamlDocument, home: string, targets: readonly string[]): Fix | undefined {
  const siblings = keysIn(document, parentOf(home));
  const at = siblings.findIndex(({ pointer }) => pointer === home);
  const run = siblings.slice(at + 1, at + 1 + targets.length);
  const [homeKey, first] = [siblings[at], run[0]];
  if (homeKey === undefined || first === undefined || run.some(({ pointer }) => !targets.includes(pointer)))
    return undefined;
  const lines = document.text.replace(/^\uFEFF/, '').split('\n');
  const isAligned = [homeKey, ...run].every(
    ({ line, column }) => column === homeKey.column && lines[line - 1]?.slice(0, column - 1).trim() === '',
  );
  const step = stepOf(document, homeKey);
  if (!isAligned || step === undefined) return undefined;
  let last = (siblings[at + 1 + run.length]?.line ?? lines.length + 1) - 1;
  while (/^\s*(?:#.*)?$/.test(lines[last - 1] ?? '')) last--;
  const edits = lines.slice(first.line - 1, last).flatMap((text, index) => {
    const start = { line: first.line + index, column: 1 };
    return text.trim() === '' ? [] : [{ at: { file: document.file, start, end: start }, newText: ' '.repeat(step) }];
  });
  return { description: targets.length === 1 ? 'indent it' : 'indent them', edits };
}

/** How much deeper the lines of a mapping are than its key; undefined where it has none of its own, or is no mapping. */
function stepOf(document: YamlDocument, home: PlacedKey): number | undefined {
  const value = valueAtPointer(document.value, home.pointer);
  if (value === null) return usualStep;
  const first = isMapping(value) ? keysIn(document, home.pointer)[0] : undefined;
  return first === undefined || first.line === home.line ? undefined : first.column - home.column;
}

/** The keys of a mapping in the order of the text. */
function keysIn(document: YamlDocument, mapping: string): readonly PlacedKey[] {
  return keysOf(valueAtPointer(document.value, mapping))
    .map((key) => {
      const pointer = `${mapping}/${toSegment(key)}`;
      return { pointer, ...document.atKey(pointer).start };
    })
    .sort((left, right) => left.line - right.line || left.column - right.column);
}
