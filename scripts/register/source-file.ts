import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import { saveAsUtf8, utf8Of } from '../text/utf8.ts';
import { parseYaml, YamlDocument, type PlacedDoubt, type YamlProblem } from '../text/yaml-document.ts';

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
  /** The commit of the change that holds it, where the resulting tree does not: Git keeps it all the same. */
  readonly commit?: string;
  /** It is the message of that commit with the paths it touches, and no file. */
  readonly isMessage?: true;
}

/** The text of a file, or undefined when it is not UTF-8. */
export function textOf(file: SourceFile): string | undefined {
  return utf8Of(file.bytes);
}

/** A file that is read as text, nearly always YAML, with what is wrong with it, if anything. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly problem?: YamlProblem;
  readonly schemaFindings: readonly Finding[];
  /** Nothing but printable ASCII and line breaks. */
  readonly isPlain?: boolean;
  /** The plain scalars that not all programs read in the same way; they are no matter of the shape. */
  readonly doubts?: readonly PlacedDoubt[];
}

type ReadYaml = ReadFile & { readonly document?: YamlDocument };

/** Most files have nothing wrong with them. */
const none: readonly never[] = [];

/** What the bytes of a file were read as: two trees that are compared share nearly all of them. */
const readBefore = new WeakMap<Uint8Array, ReadYaml>();

/** The text of a file that was read as YAML before; undefined for any other one, and for one that is not UTF-8. */
export function textReadBefore({ bytes }: SourceFile): string | undefined {
  return readBefore.get(bytes)?.text || undefined;
}

/** Parses a file and judges its shape; the document is there when nothing is wrong with either. */
export function readYaml(source: SourceFile, problemsOf: (document: YamlDocument) => readonly Finding[]): ReadYaml {
  const before = readBefore.get(source.bytes);
  // The path decides what shape is expected, and is a part of every place.
  if (before?.path === source.path) return before;
  const read = parse(source, problemsOf);
  readBefore.set(source.bytes, read);
  return read;
}

function parse(source: SourceFile, problemsOf: (document: YamlDocument) => readonly Finding[]): ReadYaml {
  const { path } = source;
  const text = textOf(source);
  const file = { path, text: text ?? '', schemaFindings: none };
  if (text === undefined) {
    const problem: YamlProblem = {
      kind: 'yaml-syntax',
      at: topOf(path),
      message: 'file is not UTF-8',
      hint: saveAsUtf8,
    };
    return { ...file, problem };
  }
  const document = parseYaml(path, text);
  if (!(document instanceof YamlDocument)) return { ...file, problem: document };
  const schemaFindings = problemsOf(document);
  const { isPlain } = document;
  const doubts = document.doubtfulScalars();
  const read = { path, text, schemaFindings, isPlain, doubts };
  return schemaFindings.length > 0 ? read : { path, text, schemaFindings, isPlain, doubts, document };
}
