import type { ClusterSpec } from '../register/cluster-file.ts';
import { isMapping, parentOf } from '../text/pointer.ts';
import type { Note, SourceCluster } from './source-cluster.ts';

/** A cluster on its way from what a source said to what a cluster file says; each step takes from it or adds to it. */
export class ClusterDraft {
  readonly name: string;
  readonly form: SourceCluster['form'];
  readonly spec: Record<string, unknown>;
  readonly comments = new Map<string, string>();
  readonly notes: Note[] = [];
  /** The settings that were said and are filled in anyway. */
  readonly leftOut: string[] = [];
  /** Where the cluster begins in the input. */
  readonly line: number;
  readonly #lines: Map<string, number>;

  constructor(source: SourceCluster, name: string) {
    this.name = name;
    this.form = source.form;
    this.spec = { ...source.spec };
    this.#lines = new Map(source.lines);
    this.line = source.line;
  }

  /** On which line of the input each JSON pointer of the cluster file was said. */
  get lines(): ReadonlyMap<string, number> {
    return this.#lines;
  }

  /** The spec for the functions that read cluster files; the schema has not seen it, so values may be of any kind. */
  get unchecked(): ClusterSpec {
    return this.spec as unknown as ClusterSpec;
  }

  /** The text under a key of spec. */
  text(key: string): string | undefined {
    const value = this.spec[key];
    return typeof value === 'string' ? value : undefined;
  }

  /** The mapping under a key of spec; empty when there is none. */
  mapping(key: string): Readonly<Record<string, unknown>> {
    const value = this.spec[key];
    return isMapping(value) ? value : {};
  }

  /** Sets a key of spec; a mapping without entries takes it away. */
  set(key: string, value: Readonly<Record<string, unknown>> | string): void {
    if (typeof value === 'object' && Object.keys(value).length === 0) delete this.spec[key];
    else this.spec[key] = value;
  }

  /** Removes a key of spec, or one of the mapping there, because it is filled in anyway. */
  leaveOut(key: string, inner?: string): void {
    this.leftOut.push(inner === undefined ? key : `${key}.${inner}`);
    if (inner === undefined) delete this.spec[key];
    else this.set(key, Object.fromEntries(Object.entries(this.mapping(key)).filter(([one]) => one !== inner)));
  }

  /** The line of the value at a pointer, or of the nearest one around it. */
  lineOf(pointer: string): number {
    for (let here = pointer; here !== ''; here = parentOf(here)) {
      const line = this.#lines.get(here);
      if (line !== undefined) return line;
    }
    return this.line;
  }

  /** Notes something about the value at a pointer, or about the cluster as a whole. */
  note(pointer: string, text: string): void {
    this.notes.push({ line: this.lineOf(pointer), text });
  }

  /** Remembers that the value at one pointer is at another now. */
  move(from: string, to: string): void {
    const line = this.#lines.get(from);
    if (line !== undefined) this.#lines.set(to, line);
  }
}
