import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toStructuralSchema, type SchemaOfName, type StructuralSchema } from './declared-schema.ts';

interface ResourceKind {
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly subresources: object;
  /** The parts of an object besides apiVersion, kind and metadata, and the declaration of each. */
  readonly parts: Readonly<Record<string, string>>;
  readonly columns?: readonly object[];
}

const group = 'argoproj.io';
const packageName = '@kubernetes-models/argo-cd';
const namePrefix = 'IComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1';

const resourceKinds: readonly ResourceKind[] = [
  {
    kind: 'Application',
    plural: 'applications',
    shortNames: ['app', 'apps'],
    subresources: {},
    parts: { spec: 'ApplicationSpec', status: 'ApplicationStatus', operation: 'Operation' },
    columns: [
      { name: 'Sync Status', type: 'string', jsonPath: '.status.sync.status' },
      { name: 'Health Status', type: 'string', jsonPath: '.status.health.status' },
    ],
  },
  {
    kind: 'ApplicationSet',
    plural: 'applicationsets',
    shortNames: ['appset', 'appsets'],
    subresources: { status: {} },
    parts: { spec: 'ApplicationSetSpec', status: 'ApplicationSetStatus' },
  },
  {
    kind: 'AppProject',
    plural: 'appprojects',
    shortNames: ['appproj', 'appprojs'],
    subresources: {},
    parts: { spec: 'AppProjectSpec', status: 'AppProjectStatus' },
  },
];

const anything: StructuralSchema = { 'x-kubernetes-preserve-unknown-fields': true };
const texts: StructuralSchema = { type: 'array', items: { type: 'string' } };

const foreignSchemas: Readonly<Record<string, StructuralSchema>> = {
  IIoK8sApimachineryPkgApisMetaV1Time: { type: 'string', format: 'date-time' },
  IIoK8sApimachineryPkgUtilIntstrIntOrString: { 'x-kubernetes-int-or-string': true },
  IIoK8sApimachineryPkgRuntimeRawExtension: { type: 'object', ...anything },
  IIoK8sApiextensionsApiserverPkgApisApiextensionsV1JSON: anything,
  IIoK8sApimachineryPkgApisMetaV1LabelSelector: {
    type: 'object',
    properties: {
      matchLabels: { type: 'object', additionalProperties: { type: 'string' } },
      matchExpressions: {
        type: 'array',
        items: {
          type: 'object',
          properties: { key: { type: 'string' }, operator: { type: 'string' }, values: texts },
          required: ['key', 'operator'],
        },
      },
    },
  },
};

/**
 * The CustomResourceDefinitions of Argo CD's Application, ApplicationSet and AppProject.
 *
 * The API server enforces field names (unknown ones are dropped), types and required fields of `spec`, `status` and
 * `operation` as `@kubernetes-models/argo-cd` declares them; whole numbers stand for every number, as in Argo CD.
 * Not enforced: free-form parts (`valuesObject`, list elements, plugin parameters, the generators nested in matrix and
 * merge), and what only Argo CD's own definitions or controllers know: enumerations, patterns, defaults.
 */
export async function argoCdCustomResourceDefinitions(): Promise<readonly object[]> {
  const schemaOfName = schemasOf(await readDeclarations());
  return resourceKinds.map((resourceKind) => toDefinition(resourceKind, schemaOfName));
}

function toDefinition(resourceKind: ResourceKind, schemaOfName: SchemaOfName): object {
  const { kind, plural, shortNames, subresources, parts, columns } = resourceKind;
  const properties: Record<string, StructuralSchema> = {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object' },
  };
  for (const [part, declaration] of Object.entries(parts)) {
    properties[part] = schemaOfName(`${namePrefix}${declaration}`);
  }
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      labels: { 'app.kubernetes.io/name': `${plural}.${group}`, 'app.kubernetes.io/part-of': 'argocd' },
    },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase(), shortNames },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1alpha1',
          served: true,
          storage: true,
          subresources,
          schema: { openAPIV3Schema: { type: 'object', required: ['metadata', 'spec'], properties } },
          ...(columns === undefined ? {} : { additionalPrinterColumns: columns }),
        },
      ],
    },
  };
}

function schemasOf(declarations: ReadonlyMap<string, string>): SchemaOfName {
  const known = new Map<string, StructuralSchema>(Object.entries(foreignSchemas));

  function schemaOfName(name: string): StructuralSchema {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    const declaration = declarations.get(name);
    if (declaration === undefined) throw new Error(`${packageName} does not declare ${name}`);
    known.set(name, anything);
    const schema = toStructuralSchema(declaration, schemaOfName);
    known.set(name, schema);
    return schema;
  }

  return schemaOfName;
}

async function readDeclarations(): Promise<ReadonlyMap<string, string>> {
  const root = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const declarations = new Map<string, string>();
  for (const file of await readdir(root, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = await readFile(join(root, file), 'utf8');
    const fullName = /^export type \{ \w+ as (\w+),/m.exec(text)?.[1];
    if (fullName !== undefined) declarations.set(fullName, text);
  }
  return declarations;
}
