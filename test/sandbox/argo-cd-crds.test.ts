import { describe, expect, test } from 'vitest';
import { argoCdCustomResourceDefinitions } from '../../sandbox/crds/argo-cd-crds.ts';
import { toStructuralSchema } from '../../sandbox/crds/declared-schema.ts';

function schemaOf(declaration: string): unknown {
  return toStructuralSchema(declaration, (name) => ({ type: 'object', properties: { [name]: { type: 'string' } } }));
}

describe('the schema of a declared type', () => {
  test('properties without a question mark are required', () => {
    expect(schemaOf('export interface IA {\n  "one": string;\n  /** Two. */\n  "two"?: boolean;\n}')).toEqual({
      type: 'object',
      properties: { one: { type: 'string' }, two: { type: 'boolean' } },
      required: ['one'],
    });
  });

  test('arrays, maps, whole numbers and lists of texts are understood', () => {
    const declaration = `export interface IA {
      "list"?: Array<{ "count"?: number; }>;
      "map"?: { [key: string]: Array<string>; };
      "phase"?: "Running" | "Done";
    }`;
    expect(schemaOf(declaration)).toEqual({
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'object', properties: { count: { type: 'integer', format: 'int64' } } } },
        map: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        phase: { type: 'string', enum: ['Running', 'Done'] },
      },
    });
  });

  test('what an interface extends is part of it', () => {
    expect(schemaOf('export interface IA extends IB, IC {\n  "own": string;\n}')).toEqual({
      type: 'object',
      properties: { IB: { type: 'string' }, IC: { type: 'string' }, own: { type: 'string' } },
      required: ['own'],
    });
  });

  test('a form that the generator does not write is an error', () => {
    expect(() => schemaOf('export interface IA {\n  own: string;\n  "two" string;\n}')).toThrow(
      'where ":" was expected',
    );
  });
});

describe('the definitions of Argo CD', () => {
  test('only ApplicationSet has a status subresource', async () => {
    const definitions = await argoCdCustomResourceDefinitions();
    const facts = definitions.map((definition) => {
      const { metadata, spec } = definition as {
        readonly metadata: { readonly name: string };
        readonly spec: { readonly versions: readonly { readonly subresources: object }[] };
      };
      return [metadata.name, spec.versions[0]?.subresources];
    });
    expect(facts).toEqual([
      ['applications.argoproj.io', {}],
      ['applicationsets.argoproj.io', { status: {} }],
      ['appprojects.argoproj.io', {}],
    ]);
  });
});
