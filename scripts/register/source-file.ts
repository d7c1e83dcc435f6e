/** What Git or the file system says an entry is; only plain files are read. */
export type EntryKind = 'file' | 'symlink' | 'submodule' | 'other';

/** One entry of a tree, with its path relative to the register's root and `/` between folders. */
export interface SourceFile {
  readonly path: string;
  readonly kind: EntryKind;
  /** The bytes of a plain file; empty for anything else, which is never followed. */
  readonly bytes: Uint8Array;
  /** The base has the same; only set where there is a base. */
  readonly isUntouched?: boolean;
  /** It was fetched from the repository of a product and is in none of this repository's trees. */
  readonly isFetched?: true;
}

/** The text of a file, or undefined when it is not UTF-8. */
export function textOf(file: SourceFile): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
