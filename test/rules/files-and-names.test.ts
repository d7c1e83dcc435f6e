import { describe, expect, it } from 'vitest';
import type { EntryKind, SourceFile } from '../../scripts/register/source-file.ts';
import { clusterFiles, fromSecret, host, virtual, worker } from '../support/clusters.ts';
import { componentText } from '../support/components.ts';
import { diagnosticsOf, findingsOf, sourcesOf } from '../support/findings.ts';

describe('file-placement', () => {
  it('takes a repository without anything of a register for the wrong folder', () => {
    expect(diagnosticsOf([]).map(({ hint }) => hint)).toEqual([
      `change to a clone of the register, or start one: add tenant.yaml with the tenant's name, such as "name: acme"`,
    ]);
  });

  it.each<[string, EntryKind, string]>([
    ['clusters/prod-eu', 'submodule', 'this is a submodule, which is never read'],
    ['clusters', 'symlink', 'this is a symbolic link, which is never read'],
    ['.age-recipients', 'symlink', 'this is a symbolic link, which is never read'],
    ['products/shop', 'submodule', 'this is a submodule, which is never read'],
    ['components/lens.yaml', 'symlink', 'this is a symbolic link, which is never read'],
    ['components', 'submodule', 'this is a submodule, which is never read'],
    ['clusters/pipe', 'other', 'this is not a regular file, which is never read'],
  ])('refuses %s when it is a %s', (path, kind, message) => {
    const entry: SourceFile = { path, kind, bytes: new Uint8Array() };
    expect(findingsOf([...sourcesOf({}), entry])).toEqual([`${path} file-placement: ${message}`]);
  });

  it('reports a tenant.yaml that is a link once', () => {
    const link: SourceFile = { path: 'tenant.yaml', kind: 'symlink', bytes: new Uint8Array() };
    expect(findingsOf([link])).toEqual(['tenant.yaml file-placement: this is a symbolic link, which is never read']);
  });

  it.each([
    ['clusters/prod_eu.kubeconfig.age', '"prod_eu" is not a valid cluster name'],
    ['clusters/Prod.YAML', 'file name ends in ".YAML", expected ".yaml"'],
    ['clusters/.yaml', '"" is not a valid cluster name'],
    ['clusters/-prod.yaml', '"-prod" is not a valid cluster name'],
    ['clusters/prod.eu.yaml', '"prod.eu" is not a valid cluster name'],
    ['clusters/prod.yml', 'file name ends in ".yml", expected ".yaml"'],
    ['clusters/.prod.yaml.swp', 'file is neither a cluster file nor a sealed kubeconfig'],
    ['clusters/prod.json', 'file is neither a cluster file nor a sealed kubeconfig'],
    ['clusters/.gitkeep.yaml', '".gitkeep" is not a valid cluster name'],
    ['clusters/eu/.gitkeep', 'sub-folders of clusters/ are not read'],
    ['clusters/prod.kubeconfig.yaml', 'file looks like an unencrypted kubeconfig'],
    ['clusters/eu/README.md', 'sub-folders of clusters/ are not read'],
    ['components', '"components" is a file, expected a folder'],
    ['components/in.cluster.yaml', '"in.cluster" is not a valid component name'],
    [`components/${'x'.repeat(41)}.yaml`, 'component name is 41 characters long, at most 40 are allowed'],
    ['components/Lens.YAML', 'file name ends in ".YAML", expected ".yaml"'],
    ['components/lens/.gitkeep', 'sub-folders of components/ are not read'],
    ['components/lens/README.md', 'sub-folders of components/ are not read'],
  ])('refuses %s', (path, message) => {
    expect(findingsOf({ [path]: 'kind: Cluster\n' })).toEqual([
      expect.stringContaining(`${path} file-placement: ${message}`),
    ]);
  });

  it.each(['README.md', 'readme.md', '.gitkeep', '.keep', '.gitignore', '.gitattributes', '.editorconfig'])(
    'lets %s lie in every folder of the register, if it is a plain file',
    (fileName) => {
      const paths = ['clusters', 'components', 'products', 'products/shop'].map((folder) => `${folder}/${fileName}`);
      expect(findingsOf(Object.fromEntries(paths.map((path) => [path, 'a: [\n'])))).toEqual([]);
      const links = paths.map((path): SourceFile => ({ path, kind: 'symlink', bytes: new Uint8Array() }));
      expect(findingsOf([...sourcesOf({}), ...links])).toHaveLength(paths.length);
    },
  );

  it('lets a cluster be named after a kubeconfig', () => {
    expect(findingsOf(clusterFiles({ 'dev-kubeconfig': { ...worker, ...fromSecret } }))).toEqual([]);
  });

  it('does not send a file where another one is', () => {
    const [diagnostic] = diagnosticsOf({
      ...clusterFiles({ prod: { ...worker, ...fromSecret } }),
      'clusters/prod.yml': '',
    });
    expect(diagnostic?.hint).toBe('remove it, since clusters/prod.yaml also exists');
  });
});

describe('derived-names-fit', () => {
  it('reports two files that differ in letter case only, and nothing else about them', () => {
    const cluster = { ...worker, ...fromSecret };
    expect(findingsOf(clusterFiles({ prod: cluster, Prod: cluster }))).toEqual([
      'clusters/prod.yaml derived-names-fit: on macOS and Windows this is the same file as clusters/Prod.yaml',
    ]);
  });

  it('reports a component that takes the name of a virtual cluster itself', () => {
    const clusters = {
      berlin: { ...host, ...fromSecret },
      team: { ...worker, ...fromSecret },
      'team-dev': virtual,
    };
    const component = componentText('dev-vcluster', { selects: [{ type: 'physical', usage: 'worker' }] });
    expect(findingsOf({ ...clusterFiles(clusters), 'components/dev-vcluster.yaml': component })).toEqual([
      'clusters/team-dev.yaml derived-names-fit: component "vcluster" gets the Application name "team-dev-vcluster", which is already taken',
    ]);
  });
});
