import { valueAt } from '../../text/pointer.ts';
import { productFolderOf } from '../layout.ts';

/** What `fetch-products` notes about a product that it brought in, beside its files. */
export interface FetchRecord {
  readonly repository: string;
  readonly revision?: string;
  /** The commit that the revision named. */
  readonly commit: string;
  /** The files that are kept, relative to the product's folder. */
  readonly files: readonly string[];
  /** The files that say something about clusters and could not be kept, and why. */
  readonly unkept: readonly { readonly path: string; readonly reason: string }[];
}

/** Where the record of a product is. */
export function fetchRecordPathOf(product: string): string {
  return `${productFolderOf(product)}.fetched.json`;
}

/** A record as text. */
export function writeFetchRecord(record: FetchRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** Reads a record; undefined when it is none, which counts as not fetched. */
export function readFetchRecord(text: string): FetchRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return isFetchRecord(value) ? value : undefined;
}

function isFetchRecord(value: unknown): value is FetchRecord {
  const isText = (one: unknown): boolean => typeof one === 'string';
  const revision = valueAt(value, 'revision');
  const files = valueAt(value, 'files');
  const unkept = valueAt(value, 'unkept');
  return (
    [valueAt(value, 'repository'), valueAt(value, 'commit')].every(isText) &&
    (revision === undefined || isText(revision)) &&
    Array.isArray(files) &&
    files.every(isText) &&
    Array.isArray(unkept) &&
    unkept.every((one) => isText(valueAt(one, 'path')) && isText(valueAt(one, 'reason')))
  );
}
