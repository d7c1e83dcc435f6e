import { Ajv } from 'ajv';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import standalone from 'ajv/dist/standalone/index.js';
import { schemas } from './schemas.ts';

/** How Ajv counts characters, the one part of it that compiled schemas use. Some loaders unwrap what it exports. */
const countCharacters: { readonly code: string } = typeof ucs2length === 'function' ? ucs2length : ucs2length.default;

/** A test compiles the schemas strictly and against their own schema. */
const lenient = { strict: false, validateSchema: false, meta: false, messages: false } as const;
const code = { source: true, esm: true, lines: true } as const;

/**
 * The module that checks values by the schemas, as Ajv makes it. Loading Ajv and compiling in each process would take
 * longer than all else that is done for a small register.
 */
export function compileSchemas(): string {
  const ajv = new Ajv({ allErrors: true, verbose: true, ...lenient, code });
  const text = `${madeBy(ajv, schemas)}\n${yesOrNo()}`;
  if (/\brequire\(/.test(text)) throw new Error('the compiled schemas need a part of Ajv');
  return `// Made by "npm run docs" from the schemas.\nimport { schemas } from './schemas.ts';\n${text}`;
}

function madeBy(ajv: Ajv, made: Partial<typeof schemas>): string {
  for (const [name, schema] of Object.entries(made)) ajv.addSchema(schema, name);
  const text = standalone.default(ajv, Object.fromEntries(Object.keys(made).map((name) => [name, name])));
  return Object.entries(made).reduce(
    (before, [name, schema]) => before.replace(` = ${JSON.stringify(schema)};`, () => ` = schemas.${name};`),
    text.replace('"use strict";', '').replaceAll(countCharacters.code, () => `(${countCharacters.toString()})`),
  );
}

/**
 * A function that says of a cluster file only whether it is right, as nearly all are: without a word about errors it is a
 * third as long, which counts where it runs a few thousand times in the life of a process.
 */
function yesOrNo(): string {
  const { cluster } = schemas;
  const made = madeBy(new Ajv({ ...lenient, code }), { cluster })
    .replace(/^export (?:const cluster =|default) validate0;$/gm, '')
    .replaceAll(/^const err\d+ = \{.*\};\n/gm, '')
    .replaceAll(/^if\(vErrors === null\)\{\nvErrors = \[err\d+\];\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}\n/gm, '')
    .replaceAll(
      /^if\(vErrors !== null\)\{\nif\((_errs\d+)\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}\n/gm,
      '',
    )
    .replaceAll(/^validate0\.errors = .*;\n/gm, '')
    .replace('let vErrors = null;\n', '');
  const start = made.indexOf('function validate0');
  if (start === -1 || /vErrors|\berr\d/.test(made)) throw new Error('Ajv writes its modules in another way');
  // In brackets V8 compiles it with the module, and Node keeps only what is compiled by then.
  return `export const isCluster = (() => {\n${made.slice(0, start).trim()}\nreturn (${made.slice(start).trim()});\n})();\n`;
}
