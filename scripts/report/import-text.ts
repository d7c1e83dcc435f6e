import { daysLeft } from '../credential/credential-facts.ts';
import type { ImportedCluster, ImportedInput } from '../import/import-clusters.ts';
import type { Note, Refusal } from '../import/source-cluster.ts';
import { textOf, type SourceFile } from '../register/source-file.ts';
import { maskSecrets } from '../secrets/secret-text.ts';
import type { Problem } from '../text/diagnostic.ts';
import { toPrintable } from '../text/words.ts';

/** Longer sentences are cut: a name that a message quotes can have any length. */
const maxSentenceLength = 300;

/** What happened to a cluster that was valid. */
interface ImportOutcome {
  readonly written: readonly string[];
  readonly sealed?: { readonly fingerprint: string; readonly expires: string; readonly warnings: readonly string[] };
  readonly trouble?: Problem;
  /** Whether the credential itself was refused, so that another is needed. */
  readonly isRefused?: boolean;
}

/** What a person reads of an import, in the order of the inputs: what was lost, renamed, derived or refused, and where. */
export function reportImportText(
  inputs: readonly ImportedInput[],
  outcomes: ReadonlyMap<ImportedCluster, ImportOutcome>,
  now: Date,
): string {
  return inputs.flatMap((input) => inputBlocks(input, outcomes, now)).join('\n');
}

function inputBlocks(
  { file, clusters, refusals, leftOut }: ImportedInput,
  outcomes: ReadonlyMap<ImportedCluster, ImportOutcome>,
  now: Date,
): readonly string[] {
  const blocks = [
    ...leftOut.map((note) => ({ line: note.line, text: noteText(file, note) })),
    ...refusals.map((refusal) => ({ line: refusal.line, text: refusalText(file, refusal) })),
    ...clusters.map((cluster) => ({ line: cluster.line, text: clusterText(cluster, outcomes.get(cluster), now) })),
  ];
  return blocks.sort(byLine).map(({ text }) => text);
}

function clusterText(cluster: ImportedCluster, outcome: ImportOutcome | undefined, now: Date): string {
  const { file, line, title, notes, refusals } = cluster;
  const details = [
    ...notes.toSorted(byLine).map((note) => noteText(file, note)),
    ...refusals.toSorted(byLine).map((refusal) => refusalText(file, refusal)),
    ...(outcome === undefined ? [] : outcomeTexts(cluster, outcome, now)),
    ...(outcome === undefined || outcome.written.length === 0 ? ['nothing was written for it'] : []),
  ];
  return [noteText(file, { line, text: title }), ...details.map((text) => text.replaceAll(/^/gm, '  '))].join('\n');
}

function outcomeTexts(cluster: ImportedCluster, outcome: ImportOutcome, now: Date): readonly string[] {
  const { written, sealed, trouble, isRefused } = outcome;
  const name = cluster.content?.name ?? '';
  const credential = `${toPrintable(cluster.file)}:${cluster.kubeconfig?.line ?? cluster.line}: kubeconfig`;
  if (sealed !== undefined) {
    const days = daysLeft(sealed.expires, now);
    const left = days === undefined ? '' : ` (${days} ${days === 1 ? 'day' : 'days'} left)`;
    const facts = `${credential} sealed: ${sealed.fingerprint}, expires ${sealed.expires}${left}`;
    return [facts, ...sealed.warnings.map((warning) => `warning: ${sentence(warning)}`)];
  }
  if (trouble === undefined) return [];
  const { message, hint } = trouble;
  const text = [`error: ${message}`, ...(hint === undefined ? [] : [`  hint: ${hint}`])];
  if (written.length === 0) return [text.join('\n')];
  const isFile = cluster.form === 'kubeconfig' && isRefused !== true && !cluster.file.startsWith('<');
  const file = isFile ? toPrintable(cluster.file) : '<kubeconfig file>';
  const next = `run "npm run seal -- ${name} ${file}", or import again with --force`;
  return [
    `${credential} not sealed${/\bline [0-9]/.test(message) ? ' (line numbers are within it)' : ''}`,
    [...text, `  next: ${next}`].join('\n'),
  ];
}

function refusalText(file: string, { line, text, hint }: Refusal): string {
  return [
    noteText(file, { line, text: `error: ${text}` }),
    ...(hint === undefined ? [] : [`  hint: ${sentence(hint)}`]),
  ].join('\n');
}

function noteText(file: string, { line, text }: Note): string {
  return `${toPrintable(file)}:${line}: ${sentence(text)}`;
}

function sentence(text: string): string {
  const safe = maskSecrets(toPrintable(text));
  return safe.length > maxSentenceLength ? `${safe.slice(0, maxSentenceLength).toWellFormed()}…` : safe;
}

function byLine(left: { readonly line: number }, right: { readonly line: number }): number {
  return left.line - right.line;
}

/** The cluster files among others as one stream of YAML documents. */
export function clusterFilesText(files: readonly SourceFile[]): string {
  const clusterFiles = files.filter(({ path }) => path.endsWith('.yaml'));
  return clusterFiles.map((file) => `# ${file.path}\n${textOf(file) ?? ''}`).join('---\n');
}
