import type { ObjectMetadata } from '../../kubernetes/objects/kubernetes-object.ts';
import { fieldManager, kitPrefix, selectionPrefix } from '../../kubernetes/objects/ownership.ts';
import { isMapping } from '../../text/pointer.ts';

/** A field of the register that another field manager wrote: our next change of it would be rejected. */
export interface OtherManager {
  readonly path: string;
  readonly manager: string;
}

/**
 * The fields of an object that should be ours and that the API server keeps as written by another field manager
 * (Kubernetes manual, "Server-Side Apply", Field management). What others wrote beside them does not count.
 */
export function otherManagersOf(
  actual: { readonly metadata: ObjectMetadata } | undefined,
  wanted: {
    readonly metadata: Pick<ObjectMetadata, 'labels' | 'annotations' | 'finalizers'>;
    readonly [key: string]: unknown;
  },
): readonly OtherManager[] {
  const found = (actual?.metadata.managedFields ?? [])
    .filter(({ manager = '' }) => manager !== fieldManager && !manager.startsWith(`${fieldManager}-`))
    .flatMap(({ manager = 'unknown', fieldsV1 }) =>
      sharedPaths(fieldsV1, wanted, '').map((path) => ({ path, manager })),
    );
  const unique = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

/** The paths that a set of fields, as the API server writes one (`f:spec`, `k:{…}`, `v:…`), has in common with a value. */
function sharedPaths(fields: unknown, wanted: unknown, path: string): readonly string[] {
  if (!isMapping(fields) || wanted === undefined || wanted === null) return [];
  const keys = Object.keys(fields);
  if (keys.length === 0) return [path];
  return keys.flatMap((key) => {
    const [sign, rest] = [key.slice(0, 2), key.slice(2)];
    if (sign === 'f:') return sharedPaths(fields[key], valueAt(wanted, path, rest), below(path, rest));
    const isOurItem =
      Array.isArray(wanted) && (sign === 'v:' || sign === 'k:') && wanted.some(matching(JSON.parse(rest)));
    return isOurItem ? [`${path}[${rest}]`] : [];
  });
}

function matching(wanted: unknown): (item: unknown) => boolean {
  if (!isMapping(wanted)) return (item) => item === wanted;
  return (item) => isMapping(item) && Object.entries(wanted).every(([key, value]) => item[key] === value);
}

const isEntries = (path: string): boolean => path === 'metadata.labels' || path === 'metadata.annotations';

/** The kit's own records are ours although no file asks for them. */
function valueAt(wanted: unknown, path: string, key: string): unknown {
  const isOwnRecord = isEntries(path) && (key.startsWith(kitPrefix) || key.startsWith(selectionPrefix));
  if (isOwnRecord) return true;
  return isMapping(wanted) && Object.hasOwn(wanted, key) ? wanted[key] : undefined;
}

function below(path: string, key: string): string {
  if (isEntries(path)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
