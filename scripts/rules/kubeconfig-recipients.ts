import { recipientProblemOf, shownRecipient } from '../credential/age-recipient.ts';
import { exposedRecipients } from '../credential/sealed-block.ts';
import { sealedHeaderOf } from '../credential/sealed-header.ts';
import type { ClusterFile, SealedBlock } from '../register/cluster-file.ts';
import { recipientsPath } from '../register/layout.ts';
import type { RecipientLine } from '../register/recipients-file.ts';
import { textOf, type SourceFile } from '../register/source-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import { saveAsUtf8 } from '../text/utf8.ts';
import { quotedList } from '../text/words.ts';
import type { Rule } from './engine/rule.ts';

/** Compares three writings of one list; while `.age-recipients` has a bad line, only that is reported. */
export const kubeconfigRecipients: Rule = {
  id: 'kubeconfig-recipients',
  severity: 'mixed',
  summary: 'Every kubeconfig is sealed to all recipients in .age-recipients, and there are at least two.',
  why: "A missing recipient cannot open the file, and a removed one still can: exposedTo lists former recipients, a warning until the credential is rotated. Losing a single recipient's key loses the fleet. Only the number of recipients is checked, as an age header names nobody.",
  *check(repository, { base }) {
    const { clusters, sealed, recipientLines } = repository;
    const inUse = [...clusters.values()].filter(({ spec }) => spec.kubeconfig?.sealed !== undefined);
    const badLines = [...findUnreadable(repository.sources), ...findBadLines(recipientLines)];
    yield* badLines;
    if (badLines.length === 0) yield* countRecipients(recipientLines, inUse, repository.sources);
    for (const cluster of clusters.values()) {
      const file = takesSealed(cluster) ? sealed.get(cluster.name) : undefined;
      const block = cluster.spec.kubeconfig?.sealed;
      if (file !== undefined) yield* checkHeader(cluster, block, file);
      if (block === undefined) continue;
      if (badLines.length === 0 && recipientLines.length > 0) yield* compareLists(cluster, block, recipientLines);
      yield* checkExposure(cluster, block, base?.clusters.get(cluster.name)?.spec.kubeconfig?.sealed);
    }
  },
};

const pointer = '/spec/kubeconfig/sealed';
const sealAll = 'run "npm run seal -- --all" with AGE_IDENTITY set';

function takesSealed({ spec }: ClusterFile): boolean {
  return spec.clusterType === 'physical' && (spec.kubeconfig?.from ?? 'sealed') === 'sealed';
}

function* findUnreadable(sources: readonly SourceFile[]): Iterable<Finding> {
  const file = sources.find(({ path, kind }) => path === recipientsPath && kind === 'file');
  if (file !== undefined && textOf(file) === undefined)
    yield { at: topOf(recipientsPath), message: 'file is not UTF-8', hint: saveAsUtf8 };
}

function* findBadLines(lines: readonly RecipientLine[]): Iterable<Finding> {
  for (const { text, at } of lines) {
    const problem = recipientProblemOf(text);
    if (problem !== undefined) yield { at, message: `this line ${problem.predicate}`, hint: problem.hint };
  }
}

function* countRecipients(
  lines: readonly RecipientLine[],
  inUse: readonly ClusterFile[],
  sources: readonly SourceFile[],
): Iterable<Finding> {
  const [first] = lines;
  if (inUse.length === 0 || new Set(lines.map(({ text }) => text)).size > 1) return;
  if (first !== undefined)
    yield {
      severity: 'warning',
      at: first.at,
      message: 'this is the only recipient: losing its key loses the fleet',
      hint: 'add a second one, kept by another person, with "npm run seal -- --init"',
    };
  // A link in its place is refused by another rule.
  else if (sources.every(({ path, kind }) => path !== recipientsPath || kind === 'file'))
    yield {
      at: topOf(recipientsPath),
      message: `no recipient is listed, although kubeconfigs are sealed: of ${quotedList(inUse.map(({ name }) => name))}`,
      hint: `restore ${recipientsPath} from Git, or list the recipients named in their cluster files`,
    };
}

function* checkHeader(
  { name, document }: ClusterFile,
  block: SealedBlock | undefined,
  file: SourceFile,
): Iterable<Finding> {
  const { path } = file;
  const sealAgain = `run "npm run seal -- ${name} <kubeconfig file>"`;
  const header = sealedHeaderOf(file.bytes);
  const others = [...new Set(header?.others)];
  if (header === undefined)
    yield {
      at: topOf(path),
      message: textOf(file) === undefined ? 'file is not UTF-8' : 'file is not an armored age file, or a damaged one',
      hint: `restore it from Git, or ${sealAgain}`,
    };
  else if (others.length > 0)
    yield {
      at: topOf(path),
      message: `file is sealed to recipients that are not X25519: ${quotedList(others.map(shownType))}`,
      hint: sealAgain,
    };
  else if (block !== undefined && header.recipients !== block.recipients.length)
    yield {
      at: document.atKey(`${pointer}/recipients`),
      message: `sealed.recipients names ${block.recipients.length}, but the file is sealed to ${header.recipients}`,
      hint: `find out who changed only one of the two, and ${sealAgain}`,
      related: [{ at: topOf(path), message: 'the file is here' }],
    };
}

function* compareLists(
  { document }: ClusterFile,
  { recipients }: SealedBlock,
  lines: readonly RecipientLine[],
): Iterable<Finding> {
  const listed = new Set(lines.map(({ text }) => text));
  for (const [index, recipient] of recipients.entries())
    if (!listed.has(recipient))
      yield {
        at: document.at(`${pointer}/recipients/${index}`),
        message: `recipient "${shownRecipient(recipient)}" was removed from ${recipientsPath}, but can still open this`,
        hint: `rotate the credential, since history keeps the old file; until then "npm run seal -- --all" notes it as exposedTo`,
      };
  const missing = lines.filter(({ text }) => !recipients.includes(text));
  if (missing.length > 0)
    yield {
      at: document.atKey(`${pointer}/recipients`),
      message: `the kubeconfig is not sealed to ${quotedList(missing.map(({ text }) => shownRecipient(text)))}`,
      hint: sealAll,
      related: missing.map(({ at }) => ({ at, message: 'the recipient is listed here' })),
    };
}

function* checkExposure(
  { name, document }: ClusterFile,
  block: SealedBlock,
  before: SealedBlock | undefined,
): Iterable<Finding> {
  const { recipients, exposedTo = [] } = block;
  for (const [index, recipient] of exposedTo.entries())
    if (!recipients.includes(recipient))
      yield {
        severity: 'warning',
        at: document.at(`${pointer}/exposedTo/${index}`),
        message: `former recipient "${shownRecipient(recipient)}" can open this credential in Git's history`,
        hint: `rotate it with "npm run seal -- ${name} <new kubeconfig file>"`,
      };
  const hidden = exposedRecipients(before, block).filter((recipient) => !exposedTo.includes(recipient));
  if (hidden.length > 0)
    yield {
      at: document.atKey(pointer),
      message: `exposedTo leaves out ${quotedList(hidden.map(shownRecipient))}, who could open the same credential before`,
      hint: `rotate the credential, or write under exposedTo: ${hidden.join(', ')}`,
    };
}

/** A type is text from a file that anybody may have made. */
function shownType(type: string): string {
  return type.slice(0, 'mlkem768x25519'.length);
}
