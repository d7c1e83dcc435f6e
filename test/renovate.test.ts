import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import kit from '../package.json' with { type: 'json' };
import renovate from '../renovate.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const components = readdirSync(join(root, 'components')).map((name) => `components/${name}`);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The versions that the managers for texts find in a file. */
function versionsIn(path: string): readonly string[] {
  return renovate.customManagers.flatMap(({ managerFilePatterns, matchStrings }) => {
    const isMeant = managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(path));
    if (!isMeant) return [];
    return matchStrings
      .flatMap((pattern) => [...read(path).matchAll(new RegExp(pattern, 'g'))])
      .map(({ groups }) => `${groups?.['depName']} ${groups?.['currentValue']}`);
  });
}

it('reads the image of the pipeline, whose Node is the one that the kit is tested with', () => {
  expect(versionsIn('templates/pipeline.yml')).toEqual([`node ${kit.devDependencies.node}-bookworm`]);
});

it('reads the chart of every component, and the images that stand beside', () => {
  const [pattern = ''] = renovate.argocd.managerFilePatterns;
  for (const path of components) {
    expect(path).toMatch(new RegExp(pattern.slice(1, -1)));
    // Renovate's manager for Argo CD reads ApplicationSets, and no file that is not YAML.
    expect(load(read(path))).toMatchObject({ kind: 'ApplicationSet' });
  }
  expect(versionsIn('.gitlab/kit.yml')).toEqual(['registry.gitlab.com/gitlab-org/cli v1.107.0']);
  expect(versionsIn('components/hnc.yaml')).toEqual(['gcr.io/k8s-staging-multitenancy/hnc-manager v1.1.0']);
});
