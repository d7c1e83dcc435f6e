import { Ajv, type ValidateFunction } from 'ajv';
import clusterSchema from '../../../schemas/cluster.schema.json' with { type: 'json' };
import componentSchema from '../../../schemas/component.schema.json' with { type: 'json' };
import deploymentRuntimeSchema from '../../../schemas/product/deployment-runtime.schema.json' with { type: 'json' };
import environmentSchema from '../../../schemas/product/environment.schema.json' with { type: 'json' };
import pipelineRuntimeSchema from '../../../schemas/product/pipeline-runtime.schema.json' with { type: 'json' };
import projectSchema from '../../../schemas/product/project.schema.json' with { type: 'json' };
import tenantSchema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import type { Finding } from '../../text/diagnostic.ts';
import { topOf } from '../../text/position.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { inlineCredential, inlineCredentialFinding } from './inline-credential.ts';
import { rootCauses } from './root-causes.ts';
import { isWithin, keysOf, targetOf, type SchemaError, type SchemaNode } from './schema-node.ts';
import { findingFor } from './schema-words.ts';
import { valueProblems } from './value-problems.ts';

const productSchemas = {
  Environment: environmentSchema,
  DeploymentRuntime: deploymentRuntimeSchema,
  ProjectPipelineRuntime: pipelineRuntimeSchema,
  Project: projectSchema,
} as const;

/** The kinds of a product's files that are read. */
export type ProductKind = keyof typeof productSchemas;

/** So many of a file's errors are put into words: one with more is another kind of file, or meant to keep the check busy. */
const maxErrors = 500;

const validators = new Map<object, ValidateFunction>();

/** What is wrong with the shape of a cluster file, one finding for each root cause. */
export function clusterProblems(document: YamlDocument): readonly Finding[] {
  const errors = errorsOf(document.value, clusterSchema);
  if (errors.length === 0) return valueProblems(document);
  if (keysOf(document.value).length > 0 && clusterSchema.required.every((key) => !document.has(`/${key}`)))
    return [foreignFile(document)];
  const pasted = inlineCredential(document.value);
  if (pasted === undefined) return findingsOf(errors, document, clusterSchema);
  const others = errors.filter((error) => !isWithin(targetOf(error), pasted));
  return [inlineCredentialFinding(document, pasted), ...findingsOf(others, document, clusterSchema)];
}

/** What is wrong with the shape of `tenant.yaml`. */
export function tenantProblems(document: YamlDocument): readonly Finding[] {
  return findingsOf(errorsOf(document.value, tenantSchema), document, tenantSchema);
}

/** What keeps a component file from being read as an ApplicationSet; Argo CD's own types say what else is wrong with it. */
export function componentProblems(document: YamlDocument): readonly Finding[] {
  return findingsOf(errorsOf(document.value, componentSchema), document, componentSchema);
}

/** What is wrong with the shape of a product's file. */
export function productFileProblems(document: YamlDocument, kind: ProductKind): readonly Finding[] {
  const schema = productSchemas[kind];
  return findingsOf(errorsOf(document.value, schema), document, schema);
}

function errorsOf(value: unknown, schema: object): readonly SchemaError[] {
  let validate = validators.get(schema);
  if (validate === undefined) {
    // A test compiles the schemas strictly and against their own schema; to do it here costs half of the start-up.
    const lenient = { strict: false, validateSchema: false, meta: false, code: { optimize: false } } as const;
    const ajv = new Ajv({ allErrors: true, verbose: true, ...lenient });
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  return validate(value) ? [] : ((validate.errors ?? []) as SchemaError[]);
}

function findingsOf(errors: readonly SchemaError[], document: YamlDocument, schema: SchemaNode): readonly Finding[] {
  const first = rootCauses(errors.slice(0, maxErrors), schema, document.value);
  // No error goes unsaid: what is a consequence only may stand before its cause.
  const causes = first.length > 0 ? first : rootCauses(errors, schema, document.value);
  return causes.map((cause) => findingFor(cause, document, schema));
}

/** A file in the shape of another tool, of which key after key would be wrong. */
function foreignFile(document: YamlDocument): Finding {
  return {
    at: topOf(document.file),
    message: 'file is not a cluster file: it has no "apiVersion", "kind", "metadata" or "spec"',
    hint: 'read a file of the Nautes API with "npm run import -- <file>", which writes a cluster file',
  };
}
