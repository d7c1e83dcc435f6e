import { digestOfBytes } from '../desired/digest.ts';
import { isSameServer } from '../register/api-server.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { sealedPathOf } from '../register/layout.ts';
import type { Repository } from '../register/repository.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** Compares what the sealed blocks say and the bytes of the sealed files; one finding for each credential too many. */
export const uniqueCredential: Rule = {
  id: 'unique-credential',
  summary: 'No two clusters have the same sealed credential, and no sealed file is a copy of another.',
  why: 'A kubeconfig sealed under the wrong name registers a cluster twice: it gets the components of both, and removing either breaks the other. Clusters behind one proxy, with the same address and different paths, can share a credential.',
  *check(repository) {
    const clusters = [...repository.clusters.values()];
    const byFingerprint = Map.groupBy(clusters, ({ spec }) => spec.kubeconfig?.sealed?.fingerprint);
    byFingerprint.delete(undefined);
    for (const same of byFingerprint.values()) {
      const owner = same.find(isItsOwn) ?? same[0];
      for (const other of same)
        if (owner !== undefined && other !== owner && !isAtOneServer(owner, other)) yield sameCredential(owner, other);
    }
    yield* copiedFiles(repository);
  },
};

/** Whether the kubeconfig that was sealed names the cluster that it was sealed for. */
function isItsOwn({ spec }: ClusterFile): boolean {
  return isSameServer(spec.kubeconfig?.sealed?.server, spec.apiServer);
}

/** Whether one proxy serves both, so that one credential can be right for both; one address is for unique-api-server. */
function isAtOneServer(first: ClusterFile, other: ClusterFile): boolean {
  return first.server.host === other.server.host && first.server.port === other.server.port;
}

function sameCredential(owner: ClusterFile, other: ClusterFile): Finding {
  const pointer = '/spec/kubeconfig/sealed/fingerprint';
  const way = `seal the kubeconfig of the right cluster: npm run seal -- ${other.name} <kubeconfig file>`;
  return {
    at: other.document.at(pointer),
    message: `"${other.name}" has the same credential as "${owner.name}"`,
    hint: isItsOwn(other) ? `if both are one cluster, keep one of the files; if not, ${way}` : way,
    related: [{ at: owner.document.at(pointer), message: `that of "${owner.name}"` }],
  };
}

/** Files that are equal byte for byte though their clusters say that something else is in them: sealing is random. */
function* copiedFiles({ sealed, clusters }: Repository): Iterable<Finding> {
  const fingerprintOf = (name: string): string | undefined => clusters.get(name)?.spec.kubeconfig?.sealed?.fingerprint;
  const byDigest = Map.groupBy(sealed, ([, { bytes }]) => digestOfBytes(bytes));
  for (const [first, ...others] of byDigest.values())
    for (const [name, { path }] of others) {
      if (first === undefined || fingerprintOf(name) === fingerprintOf(first[0])) continue;
      yield {
        at: topOf(path),
        message: `this file is a copy of ${sealedPathOf(first[0])}`,
        hint: `seal the kubeconfig of "${name}": npm run seal -- ${name} <kubeconfig file>`,
      };
    }
}
