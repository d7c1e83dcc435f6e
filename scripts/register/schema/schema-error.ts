import type { DefinedError, ErrorObject } from 'ajv';
import { toSegment } from '../../text/pointer.ts';

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
