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
  const text = `${compiledAtOnce(madeBy(ajv, schemas))}${yesOrNo()}`;
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
  if (/vErrors|\berr\d/.test(made)) throw changedWriting();
  const { before, bracketed } = partsOf(made);
  return `export const isCluster = (() => {\n${before.trim()}\nreturn ${bracketed};\n})();\n`;
}

/**
 * The functions of a module in brackets, which V8 takes as a sign to compile them with the module. Node keeps only what is
 * compiled by then; without it each process would compile these long functions again.
 */
function compiledAtOnce(text: string): string {
  const [start = '', ...parts] = text.split(/^export const (?=\w+ = validate\d+;$)/m);
  const written = parts.map((part) => {
    const { before, bracketed } = partsOf(part.slice(part.indexOf('\n') + 1));
    return `${before}export const ${part.slice(0, part.indexOf(' '))} = ${bracketed};\n\n`;
  });
  return `${start}${written.join('')}`;
}

/** What stands before the one function of a text, and the function itself in brackets. */
function partsOf(text: string): { readonly before: string; readonly bracketed: string } {
  const start = text.indexOf('function validate');
  const made = text.slice(start).trimEnd();
  if (start === -1 || !made.endsWith('\n}')) throw changedWriting();
  return { before: text.slice(0, start), bracketed: `(${made})` };
}

function changedWriting(): Error {
  return new Error('Ajv writes its modules in another way than the one that is taken apart here');
}
