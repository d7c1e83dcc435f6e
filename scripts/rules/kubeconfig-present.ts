import type { ClusterFile } from '../register/cluster-file.ts';
import { clustersFolder, sealedPathOf, tenantPath } from '../register/layout.ts';
import { meantEntry } from '../register/misplaced-file.ts';
import type { Repository } from '../register/repository.ts';
import type { TenantFile } from '../register/tenant-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** Looks at the presence of the sealed file and of the Vault only; what is in them is for other rules, and for apply. */
export const kubeconfigPresent: Rule = {
  id: 'kubeconfig-present',
  summary:
    'Each physical cluster with a sealed kubeconfig has its sealed file, and no other cluster has one. Clusters with a kubeconfig from Vault need the Vault in tenant.yaml.',
  why: 'A cluster cannot be registered without its credential, and nobody rotates a sealed file that no cluster uses.',
  *check({ clusters, declared, sealed, sources, tenant }) {
    let paths: ReadonlySet<string> | undefined;
    for (const cluster of clusters.values()) {
      if (isSealed(cluster)) {
        paths ??= new Set(sources.map(({ path }) => path));
        yield* missingParts(cluster, paths);
      }
      // A tenant.yaml that cannot be read may well name one; its own mistake is reported there.
      if (tenant !== undefined) yield* missingVault(cluster, tenant);
    }
    let misnamed: ReadonlySet<string> | undefined;
    for (const [name, { path }] of sealed) {
      const cluster = clusters.get(name);
      if (cluster === undefined ? declared.has(name) : isSealed(cluster)) continue;
      misnamed ??= namesOfMisnamed(clusters.values(), sources);
      if (cluster === undefined && misnamed.has(name)) continue;
      yield {
        at: topOf(path),
        message: `no cluster uses this sealed kubeconfig: ${reasonOf(cluster, name)}`,
        hint: `remove ${path}`,
      };
    }
  },
};

/** The names of clusters whose files are there under a wrong name or in a wrong place, which other rules report. */
function namesOfMisnamed(clusters: Iterable<ClusterFile>, sources: Repository['sources']): ReadonlySet<string> {
  const names = new Set([...clusters].map(({ metadata }) => metadata.name));
  for (const { path } of sources) {
    if (!path.startsWith(`${clustersFolder}/`)) continue;
    const meant = meantEntry(path);
    if (meant?.kind === 'cluster') names.add(meant.name);
  }
  return names;
}

function isSealed({ spec }: ClusterFile): boolean {
  return spec.clusterType === 'physical' && (spec.kubeconfig?.from ?? 'sealed') === 'sealed';
}

function* missingParts({ name, spec, document }: ClusterFile, paths: ReadonlySet<string>): Iterable<Finding> {
  const path = sealedPathOf(name);
  const seal = `run "npm run seal -- ${name} <kubeconfig file>"`;
  const pointer = '/spec/kubeconfig';
  if (!paths.has(path))
    yield {
      at: document.at(pointer),
      message: `the sealed kubeconfig ${path} is missing`,
      hint: `${seal}, or say in kubeconfig.from where it is`,
    };
  else if (spec.kubeconfig?.sealed === undefined)
    yield { at: document.at(pointer), message: `kubeconfig.sealed does not describe ${path}`, hint: seal };
}

function* missingVault({ spec, document }: ClusterFile, tenant: TenantFile): Iterable<Finding> {
  if (spec.kubeconfig?.from !== 'vault' || tenant.settings.vault !== undefined) return;
  yield {
    at: document.at('/spec/kubeconfig/from'),
    message: `the kubeconfig is in Vault, but ${tenantPath} does not say which`,
    hint: `add to ${tenantPath}, with the address and role of yours: vault: { address: "https://vault.example.com:8200", auth: { role: nautes-apply } }`,
    related: [{ at: topOf(tenant.document.file), message: 'vault is missing here' }],
  };
}

function reasonOf(cluster: ClusterFile | undefined, name: string): string {
  if (cluster === undefined) return `there is no cluster "${name}"`;
  if (cluster.spec.clusterType === 'virtual') return `"${name}" is virtual`;
  return `that of "${name}" comes from "${cluster.spec.kubeconfig?.from}"`;
}
