import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  argoNamespace,
  credentialsNamespace,
  registerNamespace,
} from '../scripts/kubernetes/objects/management-namespaces.ts';
import { annotations } from '../scripts/kubernetes/objects/ownership.ts';
import { clusterResourcesOf } from '../scripts/register/components/component-catalogue.ts';
import { sourcesOf } from '../scripts/register/components/component-file.ts';
import { readRepository } from '../scripts/register/repository.ts';
import { kitVersion } from '../scripts/text/version.ts';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
  resourceNames?: string[];
}

interface RoleReference {
  kind: string;
  name: string;
}

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  rules?: Rule[];
  roleRef?: RoleReference;
  subjects?: { kind: string; name: string; namespace: string }[];
}

interface Schema {
  description?: string;
  type: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  required?: string[];
}

interface ClusterDefinition extends Manifest {
  spec: {
    group: string;
    scope: string;
    names: Record<string, string>;
    versions: {
      name: string;
      subresources: object;
      additionalPrinterColumns: { name: string; jsonPath: string }[];
      schema: { openAPIV3Schema: Schema };
    }[];
  };
}

/** A value that kustomize takes from one object and puts into others. */
interface Replacement {
  source: { kind: string; name: string; fieldPath: string };
  targets: { select: { kind?: string; name?: string; namespace?: string }; fieldPaths: string[] }[];
}

interface AppProject extends Manifest {
  spec: { sourceRepos: string[]; destinations: object[]; clusterResourceWhitelist: { group: string; kind: string }[] };
}

const folder = join(import.meta.dirname, '../management');
const settingsFile = 'namespaces.json';
const componentsFolder = join(import.meta.dirname, '../components');
const manifestFiles = readdirSync(folder)
  .filter((file) => /\.ya?ml$/.test(file) && file !== 'kustomization.yaml')
  .sort();
const manifests = manifestFiles.flatMap((file) => loadAll(readFileSync(join(folder, file), 'utf8')) as Manifest[]);
const nameOf = ({ kind, metadata }: Manifest) => [kind, metadata.namespace, metadata.name].filter(Boolean).join('/');

const only = <Kind extends Manifest>(kind: string): Kind => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  expect(found.map(nameOf)).toHaveLength(1);
  return found[0] as Kind;
};

/** Every grant of a ServiceAccount as "namespace verb resource", followed through its bindings; `*` is any namespace. */
const grantsOf = (identity: string): string[] => {
  const bindings = manifests.filter(({ subjects }) => subjects?.some(({ name }) => name === identity));
  return bindings.flatMap(({ roleRef, metadata: { namespace } }) => {
    const role = manifests.find(
      ({ kind, metadata }) =>
        kind === roleRef?.kind &&
        metadata.name === roleRef.name &&
        (kind === 'ClusterRole' || metadata.namespace === namespace),
    );
    if (role?.rules === undefined) throw new Error(`${identity} is bound to ${roleRef?.name}, which is not here`);
    return role.rules.flatMap(({ apiGroups, resources, verbs, resourceNames = [''] }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((resource) =>
          resourceNames.flatMap((name) =>
            verbs.map((verb) =>
              [namespace ?? '*', verb, [resource, group].filter(Boolean).join('.'), name].filter(Boolean).join(' '),
            ),
          ),
        ),
      ),
    );
  });
};

const planGrants = [
  '* list applications.argoproj.io',
  '* list deploymentruntimes.nautes.resource.nautes.io',
  '* list environments.nautes.resource.nautes.io',
  '* list projectpipelineruntimes.nautes.resource.nautes.io',
  '* watch applications.argoproj.io',
  'argocd get namespaces argocd',
  'argocd list applicationsets.argoproj.io',
  'argocd watch applicationsets.argoproj.io',
  'nautes get clusters.nautes.resource.nautes.io',
  'nautes get leases.coordination.k8s.io',
  'nautes get namespaces nautes',
  'nautes list clusters.nautes.resource.nautes.io',
  'nautes watch clusters.nautes.resource.nautes.io',
];

const applyGrants = [
  ...planGrants,
  ...['create', 'delete', 'get', 'patch'].flatMap((verb) => [
    `argocd ${verb} applications.argoproj.io`,
    `argocd ${verb} applicationsets.argoproj.io`,
  ]),
  ...['create', 'delete', 'get', 'list', 'patch'].map((verb) => `argocd ${verb} secrets`),
  ...['create', 'delete', 'patch'].map((verb) => `nautes ${verb} clusters.nautes.resource.nautes.io`),
  ...['get', 'patch'].map((verb) => `nautes ${verb} clusters/status.nautes.resource.nautes.io`),
  ...['create', 'patch', 'update'].map((verb) => `nautes ${verb} leases.coordination.k8s.io`),
  'nautes-credentials get secrets',
];

const kustomization = load(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as {
  resources: string[];
  replacements: Replacement[];
};

test('the kustomization lists every file of objects of the folder', () => {
  expect(kustomization.resources.toSorted()).toEqual([settingsFile, ...manifestFiles].sort());
});

test('what is installed says from which kit', () => {
  const namespaces = manifests.filter(({ kind, metadata }) => kind === 'Namespace' && metadata.name === 'nautes');
  expect(namespaces.map(({ metadata }) => metadata.annotations?.[annotations.kitVersion])).toEqual([kitVersion]);
});

describe('the namespaces', () => {
  const settings = JSON.parse(readFileSync(join(folder, settingsFile), 'utf8')) as Manifest & {
    data: Record<string, string>;
  };
  const usual = { argocd: 'argocd', register: 'nautes', credentials: 'nautes-credentials' };

  test('are settings in one place, which the kit reads and nobody installs', () => {
    expect(settings.data).toEqual(usual);
    expect(settings.metadata.annotations).toEqual({ 'config.kubernetes.io/local-config': 'true' });
    expect([argoNamespace, registerNamespace, credentialsNamespace]).toEqual(Object.values(usual));
  });

  test('reach every place of every object when they are others', () => {
    const chosen: Record<string, string> = { argocd: 'openshift-gitops', register: 'reg', credentials: 'creds' };
    const renamed = structuredClone(manifests);
    for (const { source, targets } of kustomization.replacements)
      for (const { select, fieldPaths } of targets)
        for (const [index, { kind, metadata }] of manifests.entries()) {
          const { name, namespace } = metadata;
          if (Object.entries(select).some(([key, value]) => ({ kind, name, namespace })[key] !== value)) continue;
          for (const path of fieldPaths)
            replaceAt(renamed[index], path.split('.'), chosen[source.fieldPath.replace('data.', '')] ?? '');
        }
    const written = (objects: readonly Manifest[]) =>
      JSON.stringify(objects).replaceAll(/"description":"[^"]*"|"categories":\["nautes"\]/g, '');
    const places = (text: string, name: string) => text.split(`"${name}"`).length - 1;
    for (const [key, name] of Object.entries(usual)) {
      expect(places(written(renamed), name)).toBe(0);
      expect(places(written(renamed), chosen[key] ?? '')).toBe(places(written(manifests), name));
    }
  });

  /** As kustomize does: a star is every item of a list. */
  function replaceAt(node: unknown, [key = '', ...rest]: readonly string[], value: string): void {
    const values = node as Record<string, unknown>;
    const keys = key === '*' ? Object.keys(values) : [key];
    for (const one of keys)
      if (rest.length === 0) values[one] = value;
      else replaceAt(values[one], rest, value);
  }

  test('of Argo CD comes with Argo CD, and those of the kit stay whatever Argo CD prunes', () => {
    const kept = manifests.filter(({ kind }) => ['Namespace', 'CustomResourceDefinition'].includes(kind));
    expect(kept.map(nameOf).sort()).toEqual([
      'CustomResourceDefinition/clusters.nautes.resource.nautes.io',
      'Namespace/nautes',
      'Namespace/nautes-credentials',
    ]);
    for (const { metadata } of kept)
      expect(metadata.annotations).toMatchObject({ 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' });
  });
});

test('the optional health of a TektonConfig is a patch of one key of argocd-cm', () => {
  const file = readFileSync(join(folder, 'optional/tekton-health.yaml'), 'utf8');
  const patch = load(file) as { data: Record<string, string> };
  const key = 'resource.customizations.health.operator.tekton.dev_TektonConfig';
  expect(Object.keys(patch)).toEqual(['data']);
  expect(Object.keys(patch.data)).toEqual([key]);
  expect(patch.data[key]).toMatch(/"Progressing"[^]*condition\.type == "Ready"[^]*"Healthy"[^]*return health\n$/);
});

test('objects have the agreed names', () => {
  const names = manifests.map(nameOf);
  expect(names).toEqual(
    expect.arrayContaining([
      'Namespace/nautes',
      'Namespace/nautes-credentials',
      'CustomResourceDefinition/clusters.nautes.resource.nautes.io',
      'AppProject/argocd/nautes-tenant',
      'ServiceAccount/nautes/nautes-tenant-plan',
      'ServiceAccount/nautes/nautes-tenant-apply',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('objects are part of the kit and never look like what apply owns', () => {
  for (const manifest of manifests) {
    expect({ [nameOf(manifest)]: manifest.metadata.labels }).toEqual({
      [nameOf(manifest)]: { 'app.kubernetes.io/part-of': 'nautes-tenant' },
    });
  }
});

describe('identities', () => {
  test('plan may do what is agreed and nothing else', () => {
    expect(grantsOf('nautes-tenant-plan').sort()).toEqual(planGrants.toSorted());
  });

  test('plan has no rule on secrets', () => {
    expect(grantsOf('nautes-tenant-plan').filter((grant) => grant.includes('secrets'))).toEqual([]);
  });

  test('apply may do what is agreed and nothing else', () => {
    expect(grantsOf('nautes-tenant-apply').sort()).toEqual(applyGrants.toSorted());
  });

  test('no role has a wildcard, or a rule that the lists above do not see', () => {
    const rules = manifests.flatMap(({ rules = [] }) => rules);
    expect(rules.length).toBeGreaterThan(0);
    expect(JSON.stringify(rules)).not.toContain('*');
    const fields = new Set(rules.flatMap((rule) => Object.keys(rule)));
    expect([...fields].sort()).toEqual(['apiGroups', 'resourceNames', 'resources', 'verbs']);
    expect(manifests.filter((manifest) => 'aggregationRule' in manifest)).toEqual([]);
  });

  test('bindings name only the two identities', () => {
    const subjects = manifests.flatMap(({ subjects = [] }) => subjects);
    expect(new Set(subjects.map(({ kind, namespace, name }) => `${kind}/${namespace}/${name}`))).toEqual(
      new Set(['ServiceAccount/nautes/nautes-tenant-plan', 'ServiceAccount/nautes/nautes-tenant-apply']),
    );
  });
});

describe('the AppProject', () => {
  test('allows every registered cluster and refuses the management cluster by address and by name', () => {
    expect(only<AppProject>('AppProject').spec.destinations).toEqual([
      { server: '*', namespace: '*' },
      { server: '!https://kubernetes.default.svc*', namespace: '*' },
      { name: '!in-cluster', namespace: '*' },
    ]);
  });

  const { sourceRepos, clusterResourceWhitelist } = only<AppProject>('AppProject').spec;
  const { components } = readRepository(
    readdirSync(componentsFolder).map((file) => {
      return { path: `components/${file}`, kind: 'file', bytes: readFileSync(join(componentsFolder, file)) };
    }),
  );

  test('allows the repositories of vcluster and of the components that come with the kit, and no others', () => {
    const needed = [...components.values()].flatMap(sourcesOf).map(({ repoURL }) => repoURL);
    expect(sourceRepos.toSorted()).toEqual([...new Set(['https://charts.loft.sh', ...needed])].sort());
  });

  test('allows outside namespaces what vcluster and those components say they need, and nothing else', () => {
    const needed = [...components.values()].flatMap(clusterResourcesOf);
    const ofVcluster = [
      '/Namespace',
      'rbac.authorization.k8s.io/ClusterRole',
      'rbac.authorization.k8s.io/ClusterRoleBinding',
    ];
    const allowed = clusterResourceWhitelist.map(({ group, kind }) => `${group}/${kind}`);
    expect(allowed.toSorted()).toEqual([...new Set([...ofVcluster, ...needed])].sort());
    expect(JSON.stringify([sourceRepos, clusterResourceWhitelist])).not.toContain('*');
  });
});

describe('the Cluster definition', () => {
  const { group, scope, names, versions } = only<ClusterDefinition>('CustomResourceDefinition').spec;
  const [version] = versions;
  if (version === undefined) throw new Error('the definition has no version');
  const { openAPIV3Schema: root } = version.schema;
  const spec = root.properties?.['spec'];

  /** Every property below a schema with its path: `spec.componentsList.gateway.name`, `status.conditions[].type`. */
  const propertiesOf = (schema: Schema, path = ''): [string, Schema][] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Schema][] => {
      const place = path === '' ? name : `${path}.${name}`;
      return [[place, property], ...propertiesOf(property, place)];
    }),
    ...(schema.items ? propertiesOf(schema.items, `${path}[]`) : []),
    ...(schema.additionalProperties ? propertiesOf(schema.additionalProperties, `${path}{}`) : []),
  ];
  const properties = new Map(propertiesOf(root));

  test('has the names and the status subresource of Nautes', () => {
    expect({ group, scope, names, version: version.name }).toEqual({
      group: 'nautes.resource.nautes.io',
      scope: 'Namespaced',
      names: {
        ...{ kind: 'Cluster', listKind: 'ClusterList', plural: 'clusters', singular: 'cluster' },
        ...{ shortNames: ['nclu'], categories: ['nautes'] },
      },
      version: 'v1alpha1',
    });
    expect(versions).toHaveLength(1);
    expect(version.subresources).toEqual({ status: {} });
  });

  test('describes every property', () => {
    expect([...properties.keys()]).toEqual(
      expect.arrayContaining([
        'spec.componentsList.gateway.additions',
        'spec.productAllowedClusterResources{}[].group',
        'status.conditions[].lastTransitionTime',
        'status.entryPoints{}.httpsPort',
      ]),
    );
    // Of metadata Kubernetes allows no description.
    const described = [...properties].filter(([path]) => path !== 'metadata');
    expect(described.filter(([, { description = '' }]) => description.length < 10)).toEqual([]);
  });

  test('requires what Nautes requires and has its ten component slots', () => {
    expect(spec?.required?.toSorted()).toEqual(['apiServer', 'clusterType', 'componentsList', 'usage']);
    const slots = spec?.properties?.['componentsList']?.properties ?? {};
    expect(Object.keys(slots).sort().join(' ')).toBe(
      'certManagement deployment eventListener gateway multiTenant oauthProxy pipeline progressiveDelivery secretManagement secretSync',
    );
    for (const slot of Object.values(slots)) expect(slot.required).toEqual(['name', 'namespace']);
  });

  test('shows columns that exist, in the order agreed', () => {
    const columns = version.additionalPrinterColumns;
    expect(columns.map(({ name }) => name).join(' ')).toBe(
      'Usage Type Worker Host Server Registered Reason Expires Components Kubernetes Commit Age',
    );
    for (const { jsonPath } of columns) {
      if (jsonPath.startsWith('.metadata')) continue;
      const path = jsonPath.slice(1).replace(/\[.*\]/, '[]');
      expect([jsonPath, properties.has(path)]).toEqual([jsonPath, true]);
    }
  });

  const apiServer = new RegExp(properties.get('spec.apiServer')?.pattern ?? '(?!)');

  test.each([
    'https://8.217.50.114:6443',
    'https://8.217.50.114',
    'https://localhost:6443',
    'https://api.cluster.technology:1',
    'https://K8S.example:65535/',
    'https://rancher.example.com/k8s/clusters/c-m-abc',
    'https://[::1]:6443',
    'https://[2001:db8::10]',
    'https://[::ffff:10.0.0.1]:6443',
  ])('takes %j as apiServer', (address) => {
    expect(address).toMatch(apiServer);
  });

  test.each([
    '',
    'http://8.217.50.114:6443',
    'HTTPS://8.217.50.114:6443',
    'xhttps://8.217.50.114:6443',
    ' https://8.217.50.114:6443',
    'https://8.217.50.114:6443\n',
    'https://8.217.50.114:0',
    'https://8.217.50.114:99999',
    'https://k8s.example.com:abc',
    'https://user:password@k8s.example.com:6443',
    'https://k8s.example.com:6443?insecure=true',
    'https://k8s.example.com:6443#x',
    'https://host_name.io',
    'https://a..b',
    'https://::1:6443',
    'https://[localhost]:6443',
    'https://-.-',
  ])('refuses %j as apiServer', (address) => {
    expect(address).not.toMatch(apiServer);
  });
});
