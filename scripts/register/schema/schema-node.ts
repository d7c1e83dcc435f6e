import type { DefinedError, ErrorObject } from 'ajv';
import { toSegment, valueAt as keyAt } from '../../text/pointer.ts';

/** What the kit reads of a JSON Schema when it puts errors into words. */
export interface SchemaNode {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode | boolean>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly SchemaNode[];
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly examples?: readonly unknown[];
  readonly errorMessage?: string;
  readonly patternErrorMessage?: string;
  /** Beside a pattern inside an `if`: what a value that matches it is. */
  readonly $comment?: string;
}

/** The part of a schema that a schema path without its leading `#` names, if it is a schema. */
export function nodeAt(root: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  const node = path.reduce<unknown>((here, segment) => keyAt(here, segment), root);
  return typeof node === 'object' && node !== null ? node : undefined;
}

/** The value at a JSON pointer of a parsed document; undefined where there is none. */
export function valueAtPointer(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((here, key) => keyAt(here, key), value);
}

/** Whether a pointer names something, or something inside it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The keys of a mapping; none for anything else. */
export function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** Ajv's errors, with the one that its own union leaves out. */
export type SchemaError = DefinedError | ErrorObject<'false schema', Record<string, never>, false>;

/** The JSON pointer of what an error is about: the key that is missing or not expected, else the value. */
export function targetOf(error: SchemaError): string {
  if (error.propertyName !== undefined) return `${error.instancePath}/${toSegment(error.propertyName)}`;
  if (error.keyword === 'required') return `${error.instancePath}/${toSegment(error.params.missingProperty)}`;
  if (error.keyword === 'additionalProperties')
    return `${error.instancePath}/${toSegment(error.params.additionalProperty)}`;
  return error.instancePath;
}
