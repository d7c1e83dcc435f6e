import { nearestWord } from '../../text/nearest-word.ts';
import { toSegment } from '../../text/pointer.ts';
import { keysOf, type SchemaNode } from './schema-node.ts';

/** What an author probably meant by a key that is not expected. */
export type Suggestion =
  | { readonly kind: 'misspelt'; readonly key: string }
  /** The key is right, but belongs into one of these mappings, named by JSON pointer. */
  | { readonly kind: 'misplaced'; readonly homes: readonly string[] };

const deepestHome = 3;
const mostHomes = 2;

/** What was probably meant by `key` in a mapping with this schema; keys that are written already are not meant. */
export function suggestionFor(
  key: string,
  mapping: { readonly schema: SchemaNode | undefined; readonly value: unknown },
  root: SchemaNode,
): Suggestion | undefined {
  const homes = homesOf(key, root, '');
  const fewest = Math.min(...homes.map(depthOf));
  const nearestHomes = homes.filter((home) => depthOf(home) === fewest);
  if (nearestHomes.length > 0 && nearestHomes.length <= mostHomes) return { kind: 'misplaced', homes: nearestHomes };
  const nearest = nearestWord(key, freeKeys(mapping.schema, mapping.value));
  return nearest === undefined ? undefined : { kind: 'misspelt', key: nearest };
}

/** The keys that a mapping may have and does not have yet. */
export function freeKeys(schema: SchemaNode | undefined, value: unknown): readonly string[] {
  const written = new Set(keysOf(value));
  return Object.keys(schema?.properties ?? {}).filter((key) => !written.has(key));
}

function homesOf(key: string, schema: SchemaNode, pointer: string): readonly string[] {
  if (depthOf(pointer) > deepestHome) return [];
  const properties = Object.entries(schema.properties ?? {});
  const here = properties.some(([name]) => name === key) ? [pointer] : [];
  const below = properties.flatMap(([name, child]) =>
    typeof child === 'boolean' ? [] : homesOf(key, child, `${pointer}/${toSegment(name)}`),
  );
  return [...here, ...below];
}

function depthOf(pointer: string): number {
  return pointer.split('/').length - 1;
}
