import { defined } from '../../text/defined.ts';
import type { Finding, Problem } from '../../text/diagnostic.ts';
import { lastKeyOf, parentOf } from '../../text/pointer.ts';
import { joined, nearestWord } from '../../text/words.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import type { Condition } from './condition.ts';
import { sealCommand, sealedBlock, sealedBlockHint } from './inline-credential.ts';
import { freeKeys, type RootCause } from './root-causes.ts';
import { fixFor } from './schema-fixes.ts';
import {
  apiServerHint,
  choicesOf,
  conditionHint,
  exampleHint,
  listOf,
  mappingHint,
  missingKeyHint,
  proxyUrlHint,
  repositoryUrl,
  unknownKeyHint,
} from './schema-hints.ts';
import { isWithin, nodeAt, valueAtPointer, type SchemaNode } from './schema-node.ts';

const secretKey = /token|password|secret|credential|private|client-key|client-certificate/i;
const longestShownKey = 40;
const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** One root cause in the kit's words. No value of the document is repeated: it might be a secret. */
export function findingFor(cause: RootCause, document: YamlDocument, schema: SchemaNode): Finding {
  const { target, condition } = cause;
  const words = wordsFor(cause, document, schema);
  const hint = hintFor(cause, document) ?? words.hint;
  const places = (condition?.discriminators ?? []).filter(({ pointer }) => pointer !== target);
  const related = places.map(({ pointer, message }) => ({ at: document.at(pointer), message }));
  return {
    at: placeOf(cause, document),
    message: words.message,
    ...defined({ hint, fix: fixFor(cause, document) }),
    ...(asksForHost(cause) ? { asksFor: 'host' } : {}),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** The way out, where it is the same whatever is wrong. */
function hintFor(cause: RootCause, document: YamlDocument): string | undefined {
  if (isWithin(parentOf(cause.target), sealedBlock)) return sealedBlockHint(document.value);
  return asksForHost(cause) ? 'name a host of the register' : undefined;
}

/** Whether a virtual cluster names no host, or something that can be none. */
function asksForHost({ error, target }: RootCause): boolean {
  if (error.keyword === 'required') return error.params.missingProperty === 'hostCluster';
  return target === '/spec/hostCluster' && error.keyword !== 'false schema';
}

function placeOf({ error, target }: RootCause, document: YamlDocument): Finding['at'] {
  if (error.keyword === 'required') return document.atKey(error.instancePath);
  if (error.keyword === 'uniqueItems') return document.at(`${target}/${Math.max(error.params.i, error.params.j)}`);
  const aboutKey = error.keyword === 'additionalProperties' || error.keyword === 'false schema';
  return aboutKey || error.propertyName !== undefined ? document.atKey(target) : document.at(target);
}

function wordsFor(
  { error, target, condition, suggestion, alike }: RootCause,
  { value }: YamlDocument,
  root: SchemaNode,
): Problem {
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  const subject = subjectOf(target, value);
  switch (error.keyword) {
    case 'additionalProperties': {
      const keys = [target, ...alike].map((pointer) => subjectOf(pointer, value));
      const message = keys.length === 1 ? `unknown key ${subject}` : `unknown keys ${joined(keys, 'and')}`;
      if (suggestion === undefined && secretKey.test(error.params.additionalProperty))
        return { message, hint: `remove it: a credential is sealed with "${sealCommand(value)}"` };
      return { message, hint: unknownKeyHint(suggestion, freeKeys(schema, error.data), keys.length) };
    }
    case 'required': {
      const key = error.params.missingProperty;
      const message = condition?.message ?? `missing key "${key}"`;
      return { message, hint: missingKeyHint(key, mappingOf(error.schemaPath, root)) };
    }
    case 'false schema': {
      const message = condition?.message ?? `${subject} is not allowed here`;
      return { message, hint: conditionHint('remove it', condition) };
    }
    case 'const':
    case 'enum':
      if (target === '/kind') {
        const message = `file is not a ${root.title?.toLowerCase()}: "kind" must be ${listOf(choicesOf(schema), 'or')}`;
        return { message, hint: 'correct "kind", or move the file elsewhere' };
      }
      return choiceWords(subject, schema, error.data, condition);
    case 'type':
      return wrongTypeWords(subject, schema, error.data);
    case 'pattern': {
      const hint = patternHint(target, error.data, schema);
      return { message: schema.patternErrorMessage ?? `${subject} is not as expected`, hint };
    }
    case 'minimum':
    case 'maximum':
      return { message: schema.errorMessage ?? `${subject} must be from ${schema.minimum} to ${schema.maximum}` };
    case 'minItems':
      return { message: `${subject} is empty, expected at least ${error.params.limit}` };
    case 'maxItems':
      return { message: `${subject} has more than ${error.params.limit} items` };
    case 'maxLength':
      return { message: `${subject} is longer than ${error.params.limit} characters` };
    case 'uniqueItems':
      return { message: `${subject} lists the same item twice`, hint: 'remove one of the two' };
    default:
      return { message: `${subject} is not as expected` };
  }
}

/** How a message names what it is about. */
function subjectOf(target: string, value: unknown): string {
  if (target === '') return 'file';
  const key = lastKeyOf(target);
  const holder = parentOf(target);
  if (Array.isArray(valueAtPointer(value, holder))) return `item ${Number(key) + 1} of ${subjectOf(holder, value)}`;
  return `"${key.length > longestShownKey ? `${key.slice(0, longestShownKey)}…` : key}"`;
}

/** The schema of the mapping in which a required key is missing, conditions left out. */
function mappingOf(schemaPath: string, root: SchemaNode): SchemaNode | undefined {
  const path = schemaPath.split('/').slice(1);
  const conditions = path.lastIndexOf('allOf');
  return nodeAt(root, path.slice(0, conditions === -1 ? -1 : conditions));
}

function choiceWords(subject: string, schema: SchemaNode, value: unknown, condition: Condition | undefined): Problem {
  const choices = listOf(choicesOf(schema), 'or');
  if (value === null) return { message: `${subject} has no value, expected ${choices}` };
  const message = schema.errorMessage ?? `${subject} must be ${choices}`;
  if (condition !== undefined) return { message, hint: conditionHint(`write ${choices}`, condition) };
  const nearest = typeof value === 'string' ? nearestWord(value, schema.enum?.map(String) ?? []) : undefined;
  return { message, hint: nearest === undefined ? undefined : `did you mean "${nearest}"?` };
}

function wrongTypeWords(subject: string, schema: SchemaNode, value: unknown): Problem {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  const expected = types.map((type) => typeWords[type] ?? type).join(' or ');
  if (value === null && subject !== 'file')
    return { message: `${subject} has no value, expected ${expected}`, hint: 'write a value, or remove the key' };
  if (schema.errorMessage !== undefined) return { message: schema.errorMessage };
  const message = `${subject} is ${foundWords(value)}, expected ${expected}`;
  if (typeof value !== 'object' && types.includes('string')) return { message, hint: 'put the value in quotes' };
  if (types.includes('array')) return { message, hint: 'write each item on a line of its own, after "- "' };
  return types.includes('object') ? { message, hint: mappingHint(schema) } : { message };
}

function foundWords(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'a mapping' : typeof value === 'string' ? 'text' : 'a number';
}

function patternHint(target: string, written: unknown, schema: SchemaNode): string | undefined {
  if (target === '/spec/apiServer') return apiServerHint(written);
  if (target === '/spec/proxyUrl') return proxyUrlHint(written);
  const url = target.endsWith('/repository') ? repositoryUrl(written) : undefined;
  return url === undefined ? exampleHint(schema) : `write "${url}"`;
}
