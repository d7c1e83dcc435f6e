import { sealedPathOf } from '../../register/layout.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { sealedRefusal, openReviewed } from '../seal/open-reviewed.ts';
import type { CredentialSource, KeepSecret } from './credential-source.ts';

/**
 * Opens sealed kubeconfigs of one tree and accepts only what its cluster file shows to reviewers, so that a swapped or
 * quietly re-sealed file is refused. The identities are asked for when the first file is opened.
 */
export function makeSealedSource(options: {
  /** By cluster name, as `Repository.sealed`. */
  readonly sealed: ReadonlyMap<string, SourceFile>;
  identities(): Promise<readonly string[]>;
  readonly keepSecret: KeepSecret;
}): CredentialSource {
  const { keepSecret } = options;
  let identities: Promise<readonly string[]> | undefined;
  return {
    async obtain(cluster) {
      const path = sealedPathOf(cluster.name);
      const file = options.sealed.get(cluster.name);
      const block = cluster.spec.kubeconfig?.sealed;
      if (file === undefined) throw sealedRefusal(cluster, `has no sealed kubeconfig: ${path} is missing`);
      if (block === undefined) throw sealedRefusal(cluster, 'has a sealed kubeconfig but no spec.kubeconfig.sealed');
      identities ??= options.identities();
      return (await openReviewed(cluster, { block, file, identities: await identities, keepSecret })).credential;
    },
  };
}
