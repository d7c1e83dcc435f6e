import { toSegment } from '../../text/pointer.ts';
import { nearestWord, onlyNearWord } from '../../text/words.ts';
import { conditionOf, type Condition } from './condition.ts';
import { isWithin, targetOf, type SchemaError, type SchemaNode } from './schema-node.ts';

/** An error that is nobody else's consequence, with all that is needed to put it into words. */
export interface RootCause {
  readonly error: SchemaError;
  readonly target: string;
  readonly condition: Condition | undefined;
  /** Only for a key that is not expected. */
  readonly suggestion: Suggestion | undefined;
  /** Further keys that are not expected and belong to the same place. */
  readonly alike: readonly string[];
}

/** Keywords that only report that something inside them failed. */
const wrappers: ReadonlySet<string> = new Set(['if', 'propertyNames']);
/** Keywords after which nothing inside the value matters. */
const final: ReadonlySet<string> = new Set(['false schema', 'additionalProperties', 'type']);
/** Which of several errors about one value is reported: that it may not be there, what it may be, and so on. */
const importance: readonly string[] = ['false schema', 'enum', 'const', 'type'];

/** Of all errors of a document, one for each thing that its author got wrong. */
export function rootCauses(errors: readonly SchemaError[], schema: SchemaNode, value: unknown): readonly RootCause[] {
  const byTarget = new Map<string, RootCause>();
  for (const error of errors) {
    if (wrappers.has(error.keyword)) continue;
    const target = targetOf(error);
    const known = byTarget.get(target);
    if (known !== undefined && !isPreferred(error, known.error)) continue;
    const condition = conditionOf(error, schema, value);
    byTarget.set(target, { error, target, condition, suggestion: suggestionOf(error, schema), alike: [] });
  }
  const foreignKind = byTarget.get('/kind');
  if (foreignKind !== undefined && isForeign(foreignKind.error)) return [foreignKind];

  const meant = [...byTarget.values()].flatMap(meantBy);
  const causes = [...byTarget.values()].filter(
    ({ error, target, condition }) =>
      !isInside(target, byTarget) &&
      !((error.keyword === 'required' || error.data === null) && meant.some((pointer) => isWithin(pointer, target))) &&
      !condition?.discriminators.some(({ pointer }) => pointer !== target && byTarget.has(pointer)),
  );
  return mergeMisplaced(causes);
}

/** A mapping whose lines are not indented gives a misplaced key for each of them. */
function mergeMisplaced(causes: readonly RootCause[]): readonly RootCause[] {
  const merged = new Map<string, RootCause & { readonly alike: string[] }>();
  for (const cause of causes) {
    const { error, target, suggestion } = cause;
    const move = suggestion?.kind === 'misplaced' ? `${error.instancePath} ${suggestion.homes.join(' ')}` : target;
    const first = merged.get(move);
    if (first === undefined) merged.set(move, { ...cause, alike: [] });
    else first.alike.push(target);
  }
  return [...merged.values()];
}

/** Of two errors about one value the more severe one is reported, then the one that holds for every document. */
function isPreferred(error: SchemaError, known: SchemaError): boolean {
  const difference = rankOf(error) - rankOf(known);
  return difference < 0 || (difference === 0 && isConditional(known) && !isConditional(error));
}

function isConditional({ schemaPath }: SchemaError): boolean {
  return schemaPath.includes('/allOf/');
}

function rankOf(error: SchemaError): number {
  const rank = importance.indexOf(error.keyword);
  return rank === -1 ? importance.length : rank;
}

function suggestionOf(error: SchemaError, schema: SchemaNode): Suggestion | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const mapping = { schema: error.parentSchema as SchemaNode | undefined, value: error.data };
  return suggestionFor(error.params.additionalProperty, mapping, schema);
}

/** Whether a file is of another kind altogether, so that nothing else in it can be judged. */
function isForeign(error: SchemaError): boolean {
  return (
    error.keyword === 'const' &&
    typeof error.data === 'string' &&
    nearestWord(error.data, [String(error.params.allowedValue)]) === undefined
  );
}

/** The keys that an unexpected key was meant to be. */
function meantBy({ error, suggestion }: RootCause): readonly string[] {
  if (error.keyword !== 'additionalProperties' || suggestion === undefined) return [];
  if (suggestion.kind === 'misspelt') return [`${error.instancePath}/${toSegment(suggestion.key)}`];
  return suggestion.homes.map((home) => `${home}/${toSegment(error.params.additionalProperty)}`);
}

function isInside(target: string, byTarget: ReadonlyMap<string, RootCause>): boolean {
  for (let end = target.lastIndexOf('/'); end > 0; end = target.lastIndexOf('/', end - 1)) {
    const outer = byTarget.get(target.slice(0, end));
    if (outer !== undefined && final.has(outer.error.keyword)) return true;
  }
  return false;
}

/** What an author probably meant by a key that is not expected. */
export type Suggestion =
  | { readonly kind: 'misspelt'; readonly key: string; readonly isNearOther: boolean }
  /** The key is right, but belongs into one of these mappings, named by JSON pointer. */
  | { readonly kind: 'misplaced'; readonly homes: readonly string[] };

const deepestHome = 3;
const mostHomes = 2;

/** What was probably meant by `key` in a mapping with this schema; keys that are written already are not meant. */
function suggestionFor(
  key: string,
  mapping: { readonly schema: SchemaNode | undefined; readonly value: unknown },
  root: SchemaNode,
): Suggestion | undefined {
  const homes = homesOf(key, root, '');
  const fewest = Math.min(...homes.map(depthOf));
  const nearestHomes = homes.filter((home) => depthOf(home) === fewest);
  if (nearestHomes.length > 0 && nearestHomes.length <= mostHomes) return { kind: 'misplaced', homes: nearestHomes };
  const free = freeKeys(mapping.schema, mapping.value);
  const nearest = nearestWord(key, free);
  if (nearest === undefined) return undefined;
  return { kind: 'misspelt', key: nearest, isNearOther: onlyNearWord(key, free) === undefined };
}

/** The keys that a mapping may have and does not have yet. */
export function freeKeys(schema: SchemaNode | undefined, value: unknown): readonly string[] {
  const isWritten = (key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return Object.keys(schema?.properties ?? {}).filter((key) => !isWritten(key));
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
