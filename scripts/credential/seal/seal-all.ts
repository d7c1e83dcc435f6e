import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { writeFiles, type NewFile } from '../../cli/write-files.ts';
import type { Git } from '../../git/git.ts';
import { readWorkingTree } from '../../git/trees.ts';
import type { ClusterFile, SealedBlock } from '../../register/cluster-file.ts';
import { clusterPathOf } from '../../register/layout.ts';
import { readRepository, type Repository } from '../../register/repository.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { defined } from '../../text/defined.ts';
import { exposedRecipients } from '../sealed-block.ts';
import { sealedHeaderOf } from '../sealed-header.ts';
import { toRecipient } from './age.ts';
import { openReviewed } from './open-reviewed.ts';
import { recipientWarnings, requireRecipients } from './recipients.ts';
import { toSealedFiles } from './sealed-files.ts';

/** What happened to one sealed kubeconfig. */
interface SealedAgain {
  readonly name: string;
  /** Whether it was not sealed to these recipients already. */
  readonly written: boolean;
  readonly added: number;
  readonly removed: number;
  /** The former recipients to whom the credential stays exposed until it is rotated. */
  readonly exposedTo: readonly string[];
}

/** What `seal --all` did. */
interface AllSealed {
  readonly recipients: readonly string[];
  readonly clusters: readonly SealedAgain[];
  readonly warnings: readonly string[];
}

/**
 * Seals every sealed kubeconfig whose recipients are not those of `.age-recipients` to them: opens each, holds it against
 * its block, and writes all of them or, when one is refused, none. No credential changes by it.
 */
export async function sealAll(options: {
  readonly git: Git;
  /** Asked for when there is something to open. */
  identities(): Promise<readonly string[]>;
  /** Told of what was opened and must not be shown. */
  keepSecret(value: string): void;
}): Promise<AllSealed> {
  const { keepSecret } = options;
  const { root } = options.git;
  const recipients = await requireRecipients(root);
  const sealed = sealedClusters(readRepository(await readWorkingTree(options.git)));
  const outdated = sealed.filter((one) => !isSealedTo(one, recipients));
  const identities = outdated.length === 0 ? [] : await options.identities();
  const openers = await Promise.all(identities.map(toRecipient));
  const files: NewFile[] = [];
  const refusals: KitError[] = [];
  for (const one of outdated)
    try {
      files.push(...(await sealAgain(one, { identities, openers, recipients, keepSecret })));
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
      refusals.push(error);
    }
  if (refusals.length > 0) throw refusalOf(refusals);
  await writeFiles(files.map(({ path, text }) => ({ path: join(root, path), text })));
  const clusters = sealed.map((one) => resultOf(one, recipients, outdated.includes(one)));
  return { recipients, clusters, warnings: recipientWarnings(recipients) };
}

interface SealedCluster {
  readonly cluster: ClusterFile;
  readonly block: SealedBlock;
  readonly file: SourceFile;
}

/** The clusters with a sealed kubeconfig; a sealed file that no cluster uses is not worth keeping, as `validate` says. */
function sealedClusters({ sealed, clusters, declared }: Repository): readonly SealedCluster[] {
  return [...sealed].flatMap(([name, file]) => {
    const cluster = clusters.get(name);
    const block = cluster?.spec.kubeconfig?.sealed;
    if (cluster !== undefined && block !== undefined) return [{ cluster, block, file }];
    const takesNone =
      cluster === undefined
        ? !declared.has(name)
        : cluster.spec.clusterType === 'virtual' || (cluster.spec.kubeconfig?.from ?? 'sealed') !== 'sealed';
    if (takesNone) return [];
    const what = cluster === undefined ? 'has errors' : 'does not say what was sealed';
    throw new KitError(`nothing was sealed: ${clusterPathOf(name)} ${what}`, {
      exitCode: exitCodes.errorsFound,
      hint: 'run "npm run validate" and correct it first',
    });
  });
}

function isSealedTo({ block, file }: SealedCluster, recipients: readonly string[]): boolean {
  const header = sealedHeaderOf(file.bytes);
  if (header?.recipients !== recipients.length || header.others.length > 0) return false;
  return block.recipients.length === recipients.length && recipients.every((one) => block.recipients.includes(one));
}

interface Keys {
  readonly identities: readonly string[];
  /** The recipients of these identities. */
  readonly openers: readonly string[];
  /** Whom to seal to. */
  readonly recipients: readonly string[];
  keepSecret(value: string): void;
}

async function sealAgain(
  { cluster, block, file }: SealedCluster,
  { identities, openers, recipients, keepSecret }: Keys,
): Promise<readonly NewFile[]> {
  const { name, document } = cluster;
  const kubeconfig = await openReviewed(cluster, { block, file, identities, keepSecret });
  // An age header names nobody, but one of these has just opened the file.
  if (!openers.some((recipient) => block.recipients.includes(recipient)))
    throw new KitError(`cluster "${name}" does not list the recipient of AGE_IDENTITY, which opens its kubeconfig`, {
      hint: 'find out who changed spec.kubeconfig.sealed, and restore both files of the cluster from Git',
    });
  const after = { ...block, recipients, exposedTo: exposedTo(block, recipients) };
  return toSealedFiles(name, document, after, kubeconfig);
}

function exposedTo(block: SealedBlock, recipients: readonly string[]): readonly string[] {
  return exposedRecipients(block, { fingerprint: block.fingerprint, recipients });
}

function resultOf({ cluster, block }: SealedCluster, recipients: readonly string[], written: boolean): SealedAgain {
  const added = recipients.filter((recipient) => !block.recipients.includes(recipient)).length;
  const removed = block.recipients.filter((recipient) => !recipients.includes(recipient)).length;
  return { name: cluster.name, written, added, removed, exposedTo: exposedTo(block, recipients) };
}

/** How many refusals are written out; the rest is counted. */
const maxRefusals = 10;

function refusalOf(refusals: readonly KitError[]): KitError {
  const reasons = refusals.slice(0, maxRefusals).map(({ message }) => `  ${message}`);
  if (refusals.length > maxRefusals) reasons.push(`  and ${refusals.length - maxRefusals} more`);
  const hint = refusals.find((refusal) => refusal.hint !== undefined)?.hint;
  return new KitError(['nothing was sealed:', ...reasons].join('\n'), {
    exitCode: exitCodes.errorsFound,
    ...defined({ hint }),
  });
}
