import { parentOf, toSegment } from '../../text/pointer.ts';
import { nodeAt, valueAtPointer, type SchemaError, type SchemaNode } from './schema-node.ts';

/** A key that switched a condition on, and what to say about it. */
interface Discriminator {
  readonly key: string;
  readonly pointer: string;
  readonly message: string;
}

/** The `if` beside the `then` that failed. */
export interface Condition {
  readonly discriminators: readonly Discriminator[];
  /** The words that the schema has for this failure. */
  readonly message: string | undefined;
}

/**
 * The condition under which an error arose; undefined when it holds for every document. Its discriminators are the
 * keys that the `if` requires; what else stands there only keeps the condition from adding to another error.
 */
export function conditionOf(error: SchemaError, schema: SchemaNode, value: unknown): Condition | undefined {
  const path = error.schemaPath.split('/').slice(1);
  const then = path.lastIndexOf('then');
  if (then === -1) return undefined;
  const before = path.slice(0, then);
  const test = nodeAt(schema, [...before, 'if']);
  const propertySteps = (path.length - then - 2) / 2;
  let holder = error.instancePath;
  for (let step = 0; step < propertySteps; step++) holder = parentOf(holder);
  const discriminators = (test?.required ?? []).map((key) => {
    const pointer = `${holder}/${toSegment(key)}`;
    return {
      key,
      pointer,
      message: `"${key}" is ${whatIs(test?.properties?.[key], valueAtPointer(value, pointer))} here`,
    };
  });
  return { discriminators, message: nodeAt(schema, [...before, 'then'])?.errorMessage };
}

function whatIs(test: SchemaNode | boolean | undefined, value: unknown): string {
  return (typeof test === 'object' ? test.$comment : undefined) ?? `"${String(value)}"`;
}
