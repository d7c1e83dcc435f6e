import { Ajv } from 'ajv';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import standalone from 'ajv/dist/standalone/index.js';
import { schemas } from './schemas.ts';

/** How Ajv counts characters, the one part of it that compiled schemas use. Some loaders unwrap what it exports. */
const countCharacters: { readonly code: string } = typeof ucs2length === 'function' ? ucs2length : ucs2length.default;

/**
 * The module that checks values by the schemas, as Ajv makes it. Loading Ajv and compiling in each process would take
 * longer than all else that is done for a small register.
 */
export function compileSchemas(): string {
  // A test compiles the schemas strictly and against their own schema.
  const lenient = { strict: false, validateSchema: false, meta: false } as const;
  const code = { source: true, esm: true, lines: true } as const;
  const ajv = new Ajv({ allErrors: true, verbose: true, messages: false, ...lenient, code });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const made = standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
  const text = Object.entries(schemas).reduce(
    (before, [name, schema]) => before.replace(` = ${JSON.stringify(schema)};`, () => ` = schemas.${name};`),
    made.replace('"use strict";', '').replaceAll(countCharacters.code, () => `(${countCharacters.toString()})`),
  );
  if (/\brequire\(/.test(text)) throw new Error('the compiled schemas need a part of Ajv');
  return `// Made by "npm run docs" from the schemas.\nimport { schemas } from './schemas.ts';\n${compiledAtOnce(text)}`;
}

/**
 * The functions of a module in brackets, which V8 takes as a sign to compile them with the module. Node keeps only what is
 * compiled by then; without it each process would compile these long functions again.
 */
function compiledAtOnce(text: string): string {
  const [start = '', ...parts] = text.split(/^export const (?=\w+ = validate\d+;$)/m);
  const written = parts.map((part) => {
    const [, name, before, made] = /^(\w+) = \w+;\n([^]*?)^(function validate\d+\([^]*\n\})\s*$/m.exec(part) ?? [];
    if (name === undefined) throw new Error('Ajv writes its modules in another way');
    return `${before}export const ${name} = (${made});\n\n`;
  });
  return `${start}${written.join('')}`;
}
