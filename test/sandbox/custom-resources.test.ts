import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { argoCdCustomResourceDefinitions, checkArgoCdObject } from '../../sandbox/control-plane/custom-resources.ts';
import { readManagementManifests } from '../../sandbox/control-plane/install-objects.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';

describe('the definitions of Argo CD', () => {
  test('only ApplicationSet has a status subresource', () => {
    const facts = argoCdCustomResourceDefinitions.map((definition) => {
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

  test('what they let pass is held to the types of Argo CD', () => {
    const source = { targetRevision: '1.0.0' };
    const metadata = { name: 'shop', namespace: 'argocd' };
    const application = { kind: 'Application', metadata, spec: { project: 'default', destination: {}, source } };
    expect(() => checkArgoCdObject(application)).toThrow('data/spec/source must have required property repoURL');
  });

  test('the AppProject of management/ has the types of Argo CD', async () => {
    const manifests = await readManagementManifests(join(import.meta.dirname, '../..'));
    const projects = (manifests as readonly KubernetesObject[]).filter(({ kind }) => kind === 'AppProject');
    expect(projects).toHaveLength(1);
    for (const project of projects) checkArgoCdObject(project);
  });
});
