import { expiryOf } from '../../core/credential/credential-facts.ts';
import {
  fingerprintOf,
  isRefused,
  parseKubeconfig,
  type Credential,
  type Kubeconfig,
} from '../../core/credential/kubeconfig.ts';
import { recipientCountOf } from '../../core/credential/sealed-header.ts';
import { KitError } from '../../core/kit-error.ts';
import type { ClusterFile, SealedBlock } from '../../core/register/cluster-file.ts';
import { sealedPathOf } from '../../core/register/layout.ts';
import type { SourceFile } from '../../core/register/source-file.ts';
import { openSealed } from '../sealing/age.ts';
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
      if (file === undefined) throw refusal(cluster, `has no sealed kubeconfig: ${path} is missing`);
      if (block === undefined) throw refusal(cluster, 'has a sealed kubeconfig but no spec.kubeconfig.sealed');
      identities ??= options.identities();
      return (await openReviewed(cluster, { block, file, identities: await identities, keepSecret })).credential;
    },
  };
}

/** Opens a sealed kubeconfig; throws when it is not the one that the cluster file shows to reviewers. */
export async function openReviewed(
  cluster: ClusterFile,
  sealed: {
    readonly block: SealedBlock;
    readonly file: SourceFile;
    readonly identities: readonly string[];
    readonly keepSecret: KeepSecret;
  },
): Promise<Kubeconfig> {
  const { path, bytes } = sealed.file;
  const text = await openSealed(bytes, sealed.identities, path);
  sealed.keepSecret(text);
  const kubeconfig = parseKubeconfig(text);
  if (isRefused(kubeconfig)) {
    const [problem] = kubeconfig;
    throw refusal(cluster, `has a sealed kubeconfig that is refused: line ${problem?.line}: ${problem?.message}`);
  }
  const different = differences(sealed.block, kubeconfig.credential, bytes);
  if (different.length === 0) return kubeconfig;
  const verb = different.length === 1 ? 'differs' : 'differ';
  throw refusal(
    cluster,
    `has a sealed kubeconfig that is not the reviewed one: ${different.join(' and ')} ${verb} from spec.kubeconfig.sealed`,
  );
}

function differences(block: SealedBlock, credential: Credential, armored: Uint8Array): readonly string[] {
  return [
    ...(block.fingerprint === fingerprintOf(credential) ? [] : ['fingerprint']),
    ...(block.expires === expiryOf(credential) ? [] : ['expires']),
    ...(block.recipients.length === recipientCountOf(armored) ? [] : ['the number of recipients']),
  ];
}

function refusal(cluster: ClusterFile, what: string): KitError {
  return new KitError(`cluster "${cluster.name}" ${what}`, {
    hint: `run "npm run seal -- ${cluster.name} <kubeconfig>" and have both files of the cluster reviewed together`,
  });
}
