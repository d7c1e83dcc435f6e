import type { Finding } from '../../text/diagnostic.ts';
import { parentOf } from '../../text/pointer.ts';
import { topOf } from '../../text/position.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { inlineCredential, inlineCredentialFinding } from './inline-credential.ts';
import { rootCauses } from './root-causes.ts';
import { isWithin, keysOf, targetOf, type SchemaError, type SchemaNode } from './schema-node.ts';
import { findingFor } from './schema-words.ts';
import { schemas, type SchemaName } from './schemas.ts';
import * as validators from './validators.js';
import { valueProblems } from './value-problems.ts';

const productSchemas = {
  Environment: 'environment',
  DeploymentRuntime: 'deploymentRuntime',
  ProjectPipelineRuntime: 'pipelineRuntime',
  Project: 'project',
} as const;

/** The kinds of a product's files that are read. */
export type ProductKind = keyof typeof productSchemas;

/** How many of a file's errors are reported: a file with more is of another kind, or meant to keep the check busy. */
const maxErrors = 500;

/** What is wrong with the shape of a cluster file, one finding for each root cause. */
export function clusterProblems(document: YamlDocument): readonly Finding[] {
  const isRight = validators.isCluster(document.value);
  const errors = withMisplacedKeys(isRight ? [] : errorsOf(document, 'cluster'), document);
  if (errors.length === 0) return valueProblems(document);
  if (keysOf(document.value).length > 0 && keysOf(schemas.cluster.properties).every((key) => !document.has(`/${key}`)))
    return [foreignFile(document)];
  const pasted = inlineCredential(document.value);
  if (pasted === undefined) return findingsOf(errors, document, 'cluster');
  const others = errors.filter((error) => !isWithin(targetOf(error), pasted));
  return [inlineCredentialFinding(document, pasted), ...findingsOf(others, document, 'cluster')];
}

/** The keys of `spec` that are none of the top level. */
const misplaceableKeys: ReadonlySet<string> = new Set(
  keysOf(schemas.cluster.properties.spec.properties).filter((key) => !Object.hasOwn(schemas.cluster.properties, key)),
);

/**
 * The schema lets keys of `spec` pass at the top level but for one, so that an editor says once what is not indented. Here
 * each of them is a key that is not expected there.
 */
function withMisplacedKeys(errors: readonly SchemaError[], { value }: YamlDocument): readonly SchemaError[] {
  const misplaced = keysOf(value).filter((key) => misplaceableKeys.has(key));
  if (misplaced.length === 0) return errors;
  const others = errors.filter(
    ({ keyword, instancePath }) => keyword !== 'false schema' || parentOf(instancePath) !== '',
  );
  return [
    ...others,
    ...misplaced.map((additionalProperty): SchemaError => {
      const error = {
        keyword: 'additionalProperties',
        instancePath: '',
        schemaPath: '#/additionalProperties',
      } as const;
      return { ...error, params: { additionalProperty }, parentSchema: schemas.cluster, data: value };
    }),
  ];
}

/** What is wrong with the shape of `tenant.yaml`. */
export function tenantProblems(document: YamlDocument): readonly Finding[] {
  return problemsOf(document, 'tenant');
}

/** What keeps a component file from being read as an ApplicationSet; Argo CD's own types say what else is wrong with it. */
export function componentProblems(document: YamlDocument): readonly Finding[] {
  return problemsOf(document, 'component');
}

/** What is wrong with the shape of a product's file. */
export function productFileProblems(document: YamlDocument, kind: ProductKind): readonly Finding[] {
  return problemsOf(document, productSchemas[kind]);
}

function problemsOf(document: YamlDocument, name: SchemaName): readonly Finding[] {
  return findingsOf(errorsOf(document, name), document, name);
}

function errorsOf({ value }: YamlDocument, name: SchemaName): readonly SchemaError[] {
  const validate = validators[name];
  return validate(value) ? [] : ((validate.errors ?? []) as SchemaError[]);
}

function findingsOf(errors: readonly SchemaError[], document: YamlDocument, name: SchemaName): readonly Finding[] {
  const schema: SchemaNode = schemas[name];
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
