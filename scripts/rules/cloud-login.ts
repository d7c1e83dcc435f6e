import { credentialProblems } from '../credential/credential-facts.ts';
import { authorityOf, cloudLoginOf, cloudNames } from '../register/cloud-login.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { quotedList } from '../text/words.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { Rule } from './engine/rule.ts';

export const cloudLogin: Rule = {
  id: 'cloud-login',
  severity: 'mixed',
  summary:
    'A cluster that Argo CD logs in to with its cloud identity has a valid CA, and no virtual cluster runs on it.',
  why: 'Only Argo CD has that identity: apply cannot log in, so it cannot read the kubeconfig that a virtual cluster leaves on its host.',
  *check({ clusters }) {
    for (const cluster of clusters.values()) {
      const login = cloudLoginOf(cluster);
      if (login !== undefined) yield* authorityFindings(cluster);
      const host = clusters.get(cluster.spec.hostCluster ?? '');
      const hostLogin = host === undefined ? undefined : cloudLoginOf(host);
      if (host === undefined || hostLogin === undefined) continue;
      const others = [...clusters.values()].filter(
        (one) => one.spec.usage === 'host' && cloudLoginOf(one) === undefined,
      );
      yield {
        at: cluster.document.at('/spec/hostCluster'),
        message: `apply cannot log in to host "${host.name}", where this virtual cluster leaves its kubeconfig`,
        hint:
          others.length === 0
            ? 'seal a kubeconfig for the host'
            : `seal a kubeconfig for the host, or choose another one: ${quotedList(others.map(({ name }) => name))}`,
        related: [
          {
            at: host.document.at('/spec/kubeconfig/from'),
            message: `Argo CD logs in to it with its ${cloudNames[hostLogin.cloud]} identity`,
          },
        ],
      };
    }
    yield* sharedAuthorities(clusters.values());
  },
};

/** One that has expired is for apply to say: it would be an error of every change, and is the author's of none. */
const anyDay = new Date(0);

function* authorityFindings(cluster: ClusterFile): Iterable<Finding> {
  for (const { message } of credentialProblems({ caPem: authorityOf(cluster) }, anyDay))
    yield { at: cluster.document.at('/spec/kubeconfig/ca'), message, hint: 'copy the CA from the cloud again' };
}

function* sharedAuthorities(clusters: Iterable<ClusterFile>): Iterable<Finding> {
  const byAuthority = Map.groupBy(
    [...clusters].filter((cluster) => cloudLoginOf(cluster) !== undefined),
    authorityOf,
  );
  for (const [first, ...others] of byAuthority.values())
    for (const other of others)
      if (first !== undefined)
        yield {
          severity: 'warning',
          at: other.document.at('/spec/kubeconfig/ca'),
          message: `"${other.name}" has the same CA as "${first.name}"`,
          hint: 'if both are one cluster, keep one of the files',
          related: [{ at: first.document.at('/spec/kubeconfig/ca'), message: `that of "${first.name}"` }],
        };
}
