import { KitError } from '../../cli/kit-error.ts';
import type { ClusterFile, SealedBlock } from '../../register/cluster-file.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { joined } from '../../text/words.ts';
import { expiryOf } from '../credential-facts.ts';
import { fingerprintOf } from '../credential.ts';
import type { Kubeconfig } from '../current-context.ts';
import { isRefused, parseKubeconfig } from '../kubeconfig.ts';
import { recordedServer } from '../sealed-block.ts';
import { recipientCountOf } from '../sealed-header.ts';
import { openSealed } from './age.ts';

/** Opens a sealed kubeconfig; throws when it is not the one that the cluster file shows to reviewers. */
export async function openReviewed(
  cluster: ClusterFile,
  sealed: {
    readonly block: SealedBlock;
    readonly file: SourceFile;
    readonly identities: readonly string[];
    readonly keepSecret: (value: string) => void;
  },
): Promise<Kubeconfig> {
  const { path, bytes } = sealed.file;
  const text = await openSealed(bytes, sealed.identities, path);
  sealed.keepSecret(text);
  const kubeconfig = parseKubeconfig(text, cluster.spec);
  if (isRefused(kubeconfig)) {
    const [problem] = kubeconfig;
    throw sealedRefusal(
      cluster,
      `has a sealed kubeconfig that is not accepted: line ${problem?.line}: ${problem?.message}`,
    );
  }
  const different = differences(sealed.block, kubeconfig, bytes);
  if (different.length === 0) return kubeconfig;
  const verb = different.length === 1 ? 'differs' : 'differ';
  throw sealedRefusal(
    cluster,
    `has a sealed kubeconfig that is not the reviewed one: ${joined(different, 'and')} ${verb} from spec.kubeconfig.sealed`,
  );
}

function differences(block: SealedBlock, kubeconfig: Kubeconfig, armored: Uint8Array): readonly string[] {
  const { credential } = kubeconfig;
  return [
    ...(block.fingerprint === fingerprintOf(credential) ? [] : ['fingerprint']),
    ...(block.expires === expiryOf(credential) ? [] : ['expires']),
    ...(block.server === undefined || block.server === recordedServer(kubeconfig) ? [] : ['server']),
    ...(block.recipients.length === recipientCountOf(armored) ? [] : ['the number of recipients']),
  ];
}

/** What a cluster's sealed kubeconfig is refused for. */
export function sealedRefusal(cluster: ClusterFile, what: string): KitError {
  return new KitError(`cluster "${cluster.name}" ${what}`, {
    hint: `run "npm run seal -- ${cluster.name} <kubeconfig>" and have both files of the cluster reviewed together`,
  });
}
