import { isDeepStrictEqual } from 'node:util';
import { sortKeys } from '../../desired/digest.ts';
import type { ObjectMetadata } from '../../kubernetes/objects/kubernetes-object.ts';
import { fieldManager, kitPrefix, selectionPrefix } from '../../kubernetes/objects/ownership.ts';
import { maskSetting } from '../../secrets/secret-text.ts';
import { isMapping } from '../../text/pointer.ts';

/** One field that changes; `undefined` where there is no value. Never holds a secret. */
export interface FieldChange {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Whether it puts one credential, which is known, in the place of another. */
  readonly isRotation?: true;
}

type Entries = Readonly<Record<string, string>>;

/** The changes of one plain value into another, field by field, in the order of their paths; `null` is no value. */
export function compareValues(path: string, from: unknown, to: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(from ?? undefined, to ?? undefined)) return [];
  if (!isMapping(from) && !isMapping(to)) return [{ path, from: shown(path, from), to: shown(path, to) }];
  const before = isMapping(from) ? from : {};
  const after = isMapping(to) ? to : {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compareValues(path === '' ? key : `${path}.${key}`, before[key], after[key]));
}

/** The changes of labels or annotations, whose names may hold dots. */
function compareEntries(path: string, from: Entries = {}, to: Entries = {}): readonly FieldChange[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .sort()
    .filter((key) => from[key] !== to[key])
    .map((key) => ({ path: `${path}[${key}]`, from: from[key], to: to[key] }));
}

/**
 * The changes of an object's labels or annotations. What others put there does not count: only what should be there,
 * what the kit wrote earlier, and what carries the prefix by which components select clusters.
 */
export function compareMetadata(
  path: string,
  actual: ObjectMetadata | undefined,
  desired: { readonly [Part in 'labels' | 'annotations']?: Entries },
): readonly FieldChange[] {
  return (['labels', 'annotations'] as const).flatMap((part) => {
    const wanted = desired[part] ?? {};
    const written = writtenKeys(actual, part);
    const counts = ([key]: readonly [string, string]): boolean =>
      Object.hasOwn(wanted, key) || written.has(key) || key.startsWith(selectionPrefix);
    const there = Object.fromEntries(Object.entries(actual?.[part] ?? {}).filter(counts));
    return compareEntries(`${path}.${part}`, there, wanted);
  });
}

/** The keys that the kit applied, as the API server remembers them; the kit's own records are looked at one by one. */
function writtenKeys(metadata: ObjectMetadata | undefined, part: 'labels' | 'annotations'): ReadonlySet<string> {
  const fields = (metadata?.managedFields ?? [])
    .filter(({ manager, operation }) => manager === fieldManager && operation === 'Apply')
    .flatMap(({ fieldsV1 }) => Object.keys(fieldsV1?.['f:metadata']?.[`f:${part}`] ?? {}));
  return new Set(fields.map((field) => field.replace(/^f:/, '')).filter((key) => !key.startsWith(kitPrefix)));
}

/** The paths of what is wanted and not there at all, such as `spec.sources[0].chart`; `null` is no value. */
export function missingPaths(wanted: unknown, actual: unknown, path = ''): readonly string[] {
  if (wanted === undefined || wanted === null) return [];
  if (actual === undefined || actual === null) return [path];
  if (Array.isArray(wanted) && Array.isArray(actual))
    return wanted.flatMap((item: unknown, index) => missingPaths(item, actual[index] as unknown, `${path}[${index}]`));
  if (!isMapping(wanted) || !isMapping(actual)) return [];
  return Object.entries(wanted).flatMap(([key, value]) =>
    missingPaths(value, Object.hasOwn(actual, key) ? actual[key] : undefined, path === '' ? key : `${path}.${key}`),
  );
}

function shown(path: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const masked = maskSetting(path, value);
  return typeof masked === 'string' ? masked : JSON.stringify(masked, sortKeys);
}
