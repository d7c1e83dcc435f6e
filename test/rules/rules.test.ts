import { describe, expect, it } from 'vitest';
import { exceedsBudget, removalBudget } from '../../scripts/plan/guard/removal-budget.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import type { EntryKind, SourceFile } from '../../scripts/register/source-file.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import { argoCheck } from '../support/argo-check.ts';
import { componentText } from '../support/components.ts';
import { today, toSources } from '../support/fixtures.ts';

const tenant = { 'tenant.yaml': 'name: acme\n' };

describe('file-placement', () => {
  it.each<[string, EntryKind, string]>([
    ['clusters/prod-eu', 'submodule', 'this is a submodule, which is never read'],
    ['clusters', 'symlink', 'this is a symbolic link, which is never read'],
    ['.age-recipients', 'symlink', 'this is a symbolic link, which is never read'],
    ['products/shop', 'submodule', 'this is a submodule, which is never read'],
    ['components/lens.yaml', 'symlink', 'this is a symbolic link, which is never read'],
    ['components', 'submodule', 'this is a submodule, which is never read'],
    ['clusters/pipe', 'other', 'this is not a plain file, which is never read'],
  ])('refuses %s when it is a %s', (path, kind, message) => {
    const entry: SourceFile = { path, kind, bytes: new Uint8Array() };
    expect(findings([...toSources(tenant), entry])).toEqual([`${path} file-placement: ${message}`]);
  });

  it('reports a tenant.yaml that is a link once', () => {
    const link: SourceFile = { path: 'tenant.yaml', kind: 'symlink', bytes: new Uint8Array() };
    expect(findings([link])).toEqual(['tenant.yaml file-placement: this is a symbolic link, which is never read']);
  });

  it.each([
    ['clusters/prod_eu.kubeconfig.age', '"prod_eu" is no cluster name'],
    ['clusters/Prod.YAML', 'file name ends in ".YAML", expected ".yaml"'],
    ['clusters/.yaml', '"" is no cluster name'],
    ['clusters/-prod.yaml', '"-prod" is no cluster name'],
    ['clusters/prod.eu.yaml', '"prod.eu" is no cluster name'],
    ['clusters/.gitkeep', 'file is neither a cluster file nor a sealed kubeconfig'],
    ['clusters/readme.md', 'file is neither a cluster file nor a sealed kubeconfig'],
    ['clusters/prod.kubeconfig.yaml', 'file looks like a kubeconfig in clear'],
    ['clusters/eu/README.md', 'sub-folders of clusters/ are not read'],
    ['components', '"components" is a file, expected a folder'],
    ['components/in.cluster.yaml', '"in.cluster" is no component name'],
    [`components/${'x'.repeat(41)}.yaml`, 'component name is 41 characters long, at most 40 are allowed'],
    ['components/.gitkeep', 'file is no component file'],
    ['components/lens/README.md', 'sub-folders of components/ are not read'],
  ])('refuses %s', (path, message) => {
    expect(findings(toSources({ ...tenant, [path]: 'kind: Cluster\n' }))).toEqual([
      expect.stringContaining(`${path} file-placement: ${message}`),
    ]);
  });

  it('lets a cluster be named after a kubeconfig', () => {
    expect(findings(toSources({ ...tenant, 'clusters/dev-kubeconfig.yaml': worker('dev-kubeconfig') }))).toEqual([]);
  });

  it('does not send a file where another one is', () => {
    const sources = toSources({ ...tenant, 'clusters/prod.yaml': worker('prod'), 'clusters/prod.yml': '' });
    const [diagnostic] = checkRepository(readRepository(sources), { today, argoCheck });
    expect(diagnostic?.hint).toBe('remove it, since clusters/prod.yaml is there as well');
  });
});

describe('derived-names-fit', () => {
  it('reports two files that differ in letter case only, and nothing else about them', () => {
    const sources = toSources({
      ...tenant,
      'clusters/prod.yaml': worker('prod'),
      'clusters/Prod.yaml': worker('Prod'),
    });
    expect(findings(sources)).toEqual([
      'clusters/prod.yaml derived-names-fit: on macOS and Windows this is the same file as clusters/Prod.yaml',
    ]);
  });

  it('reports a component that takes the name of a virtual cluster itself', () => {
    const sources = toSources({
      ...tenant,
      'clusters/host.yaml': host('host'),
      'clusters/team.yaml': worker('team', 'https://192.0.2.20'),
      'clusters/team-dev.yaml': virtual('team-dev', 31443),
      'components/dev-vcluster.yaml': componentText('dev-vcluster', {
        selects: [{ type: 'physical', usage: 'worker' }],
      }),
    });
    expect(findings(sources)).toEqual([
      'clusters/team-dev.yaml derived-names-fit: component "vcluster" gets the Application name "team-dev-vcluster" that another one has',
    ]);
  });
});

describe('unique-api-server', () => {
  it.each([
    ['https://[2001:DB8:0::1]:6443', 'https://[2001:db8::1]:6443/'],
    ['https://prod.example.com', 'https://PROD.example.com:443'],
  ])('takes %s and %s for one address', (first, second) => {
    const domain = '  primaryDomain: example.com\n';
    const sources = toSources({
      ...tenant,
      'clusters/a.yaml': worker('a', first) + domain,
      'clusters/b.yaml': worker('b', second) + domain,
    });
    expect(findings(sources)).toEqual([expect.stringContaining('clusters/b.yaml unique-api-server')]);
  });

  it('is the only rule to speak when virtual clusters of one host share URL and port', () => {
    const sources = toSources({
      ...tenant,
      'clusters/host.yaml': host('host'),
      'clusters/dev-a.yaml': virtual('dev-a', 31443),
      'clusters/dev-b.yaml': virtual('dev-b', 31443),
    });
    expect(findings(sources)).toEqual([expect.stringContaining('clusters/dev-b.yaml unique-api-server')]);
  });
});

describe('change rules', () => {
  const base = toSources({
    ...tenant,
    'clusters/a.yaml': worker('a'),
    'clusters/b.yaml': worker('b', 'https://192.0.2.20'),
  });

  it('say nothing about a change that changes nothing', () => {
    expect(findings(base, base)).toEqual([]);
  });

  it('let a first commit register what it likes', () => {
    expect(findings(base, [])).toEqual([]);
  });

  it('do not take a file that became unreadable for a removed one', () => {
    const head = toSources({ ...tenant, 'clusters/a.yaml': worker('a'), 'clusters/b.yaml': 'kind: [' });
    expect(findings(head, base)).toEqual([expect.stringContaining('clusters/b.yaml yaml-syntax')]);
  });

  it('leave removals alone while tenant.yaml, which could explain them, is broken', () => {
    expect(findings(toSources({ 'tenant.yaml': 'name: [' }), base)).toEqual([
      expect.stringContaining('tenant.yaml yaml-syntax'),
    ]);
  });

  it('let a cluster change the spelling of its own address', () => {
    const head = toSources({
      ...tenant,
      'clusters/a.yaml': worker('a', 'https://192.0.2.10:6443/'),
      'clusters/b.yaml': worker('b', 'https://192.0.2.20:443'),
    });
    expect(findings(head, base)).toEqual([]);
  });
});

describe('the removal budget', () => {
  it.each([
    [0, 3],
    [11, 3],
    [16, 4],
    [19, 4],
    [1000, 250],
  ])('of %i clusters is %i', (registered, budget) => {
    expect(removalBudget(registered)).toBe(budget);
  });

  it.each([
    [0, 0, false],
    [0, 5, false],
    [1, 1, true],
    [3, 3, true],
    [3, 4, false],
    [4, 5, true],
    [4, 16, false],
    [5, 16, true],
  ])('is exceeded by %i of %i: %s', (removed, registered, exceeded) => {
    expect(exceedsBudget(removed, registered)).toBe(exceeded);
  });
});

function findings(head: readonly SourceFile[], base?: readonly SourceFile[]): readonly string[] {
  const occasion = { today, argoCheck, base: base === undefined ? undefined : readRepository(base) };
  const diagnostics = checkRepository(readRepository(head), occasion);
  return diagnostics.map(({ at, ruleId, message }) => `${at.file} ${ruleId}: ${message}`);
}

function worker(name: string, apiServer = 'https://192.0.2.10:6443'): string {
  const kubeconfig = '  kubeconfig:\n    from: secret\n';
  return cluster(name, apiServer, `  clusterType: physical\n  usage: worker\n  workerType: deployment\n${kubeconfig}`);
}

function host(name: string): string {
  const kubeconfig = '  kubeconfig:\n    from: secret\n';
  return cluster(name, 'https://192.0.2.10:6443', `  clusterType: physical\n  usage: host\n${kubeconfig}`);
}

function virtual(name: string, port: number): string {
  const shape = '  clusterType: virtual\n  usage: worker\n  workerType: deployment\n  hostCluster: host\n';
  return cluster(name, `https://192.0.2.10:${port}`, shape);
}

function cluster(name: string, apiServer: string, rest: string): string {
  const head = `apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: ${name}\n`;
  return `${head}spec:\n  apiServer: ${apiServer}\n${rest}`;
}
