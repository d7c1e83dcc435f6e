import type { Finding } from '../check/diagnostic.ts';
import type { Rule } from '../check/rule.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { sealedPathOf } from '../register/layout.ts';
import { topOf } from '../text/position.ts';

/** Looks at the presence of the sealed file only; what is in it is for other rules. */
export const kubeconfigPresent: Rule = {
  id: 'kubeconfig-present',
  summary: 'A physical cluster whose kubeconfig is sealed has the sealed file, and no other cluster has one.',
  why: 'Without its credential a cluster cannot be registered. A sealed file that nothing uses is a credential that nobody will think of when it has to be changed.',
  *check({ clusters, declared, sealed, sources }) {
    const paths = new Set(sources.map(({ path }) => path));
    for (const cluster of clusters.values()) if (isSealed(cluster)) yield* missingParts(cluster, paths);
    for (const [name, { path }] of sealed) {
      const cluster = clusters.get(name);
      if (cluster === undefined ? declared.has(name) : isSealed(cluster)) continue;
      yield {
        at: topOf(path),
        message: `no cluster uses this sealed kubeconfig: ${reasonOf(cluster, name)}`,
        hint: `remove ${path}`,
      };
    }
  },
};

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
      message: `the sealed kubeconfig ${path} is not there`,
      hint: `${seal}, or write in kubeconfig.from where it is kept`,
    };
  else if (spec.kubeconfig?.sealed === undefined)
    yield { at: document.at(pointer), message: `kubeconfig.sealed does not say what ${path} holds`, hint: seal };
}

function reasonOf(cluster: ClusterFile | undefined, name: string): string {
  if (cluster === undefined) return `there is no cluster "${name}"`;
  if (cluster.spec.clusterType === 'virtual') return `"${name}" is virtual`;
  return `that of "${name}" comes from "${cluster.spec.kubeconfig?.from}"`;
}
