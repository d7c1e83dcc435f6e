import type { Usage, WorkerType } from '../register/cluster-file.ts';
import { clusterPathOf, isClusterName } from '../register/layout.ts';
import { clusterProblems } from '../register/schema/schema-check.ts';
import { defined } from '../text/defined.ts';
import type { Finding } from '../text/diagnostic.ts';
import { isMapping, toSegment } from '../text/pointer.ts';
import { parseYaml, YamlDocument } from '../text/yaml-document.ts';
import { toClusterText, type ClusterContent } from './cluster-content.ts';
import { ClusterDraft } from './cluster-draft.ts';
import { readInput } from './input/read-input.ts';
import { isOfNautes, type Note, type Refusal, type SourceCluster } from './source-cluster.ts';
import { isTellingName } from './source-name.ts';
import { toOurShape } from './to-our-shape.ts';

/** A text to import. */
export interface Input {
  /** How messages call it. */
  readonly file: string;
  readonly text: string;
  /** The name that the file's own name suggests for the one cluster in it. */
  readonly fileName?: string;
}

/** A cluster of an input: what its file should say, or why there will be none. */
export interface ImportedCluster {
  readonly file: string;
  readonly line: number;
  /** What it is, for a person. */
  readonly title: string;
  readonly form: SourceCluster['form'];
  readonly notes: readonly Note[];
  readonly refusals: readonly Refusal[];
  /** Absent when it is refused. */
  readonly content?: ClusterContent;
  /** Must be kept secret, and is sealed when the cluster is fit for it. */
  readonly kubeconfig?: { readonly text: string; readonly line: number } | undefined;
}

/** What one input gave. */
export interface ImportedInput {
  readonly file: string;
  readonly clusters: readonly ImportedCluster[];
  /** What could not be read as a cluster at all. */
  readonly refusals: readonly Refusal[];
  readonly leftOut: readonly Note[];
}

/** What a person says beside the inputs. */
interface Given {
  readonly name?: string | undefined;
  readonly usage?: Usage | undefined;
  readonly workerType?: WorkerType | undefined;
  /** The client ID of Argo CD's identity in Azure. */
  readonly clientId?: string | undefined;
}

/** Makes cluster files of all that the inputs hold; what is given goes before what a source says. */
export function importClusters(inputs: readonly Input[], given: Given = {}): readonly ImportedInput[] {
  const taken = new Map<string, string>();
  return inputs.map(({ file, text, fileName }) => {
    const { clusters, refusals, leftOut } = readInput(text);
    const isEmpty = clusters.length + refusals.length === 0;
    return {
      file,
      clusters: clusters.map((source) => {
        const name = chooseName(source, given.name, clusters.length === 1 ? fileName : undefined);
        return importCluster(source, { file, given, taken }, name);
      }),
      refusals: isEmpty ? [{ line: 1, text: 'it contains no cluster' }] : refusals,
      leftOut,
    };
  });
}

interface ChosenName {
  readonly name: string;
  readonly line: number;
  readonly note?: string;
}

function chooseName(
  { name: said, line, form }: SourceCluster,
  given: string | undefined,
  fileName: string | undefined,
): ChosenName | undefined {
  if (given !== undefined) {
    const renamed = said !== undefined && said.name !== given;
    return { name: given, line, ...(renamed ? { note: `renamed the cluster "${said.name}" to "${given}"` } : {}) };
  }
  if (said !== undefined) return said;
  const isFit = isOfNautes(form) ? isClusterName : isTellingName;
  if (fileName === undefined || !isFit(fileName)) return undefined;
  return { name: fileName, line, note: `derived the name from the file name: ${whereNames(form)}` };
}

function whereNames(form: SourceCluster['form']): string {
  if (form === 'Cluster resource') return 'it has none in metadata';
  if (form === 'kubeconfig') return 'neither the context nor the cluster has a usable one';
  if (form === 'cluster Secret of Argo CD') return 'Argo CD has no usable one';
  return 'a request has it in its URL, not in its body';
}

interface Surroundings {
  readonly file: string;
  readonly given: Given;
  /** Where each name was used first. */
  readonly taken: Map<string, string>;
}

function importCluster(
  source: SourceCluster,
  { file, given, taken }: Surroundings,
  chosen: ChosenName | undefined,
): ImportedCluster {
  const { line, form, labels, annotations, kubeconfig } = source;
  const base = { file, line, form, notes: source.notes, ...defined({ kubeconfig }) };
  if (chosen === undefined) {
    const refusal = { line, text: `the name is missing: ${whereNames(form)}` };
    return { ...base, title: `a ${form}`, refusals: [{ ...refusal, hint: 'give it with --name' }] };
  }
  const { name, note } = chosen;
  const titled = { ...base, title: `cluster "${name}", a ${form}` };
  const first = taken.get(name);
  const nameRefusal = refuseName(chosen, first);
  if (nameRefusal !== undefined) return { ...titled, refusals: [nameRefusal] };

  const work = new ClusterDraft(source, name);
  setGiven(work, given);
  const missing = missingShape(work) ?? missingIdentity(work);
  if (missing !== undefined) return { ...titled, refusals: [missing] };
  toOurShape(work);
  const content: ClusterContent = { name, labels, annotations, spec: work.spec, comments: work.comments };
  const notes = [...(note === undefined ? [] : [{ line: chosen.line, text: note }]), ...source.notes, ...work.notes];
  const isDropped = kubeconfig !== undefined && work.spec['clusterType'] === 'virtual';
  if (isDropped)
    notes.push({ line: kubeconfig.line, text: 'dropped "kubeconfig": a virtual cluster gets it from its host' });
  const placeholders = placeholdersIn(work);
  const refusals = placeholders.length > 0 ? placeholders : schemaRefusals(content, work);
  if (refusals.length > 0) return { ...titled, notes, refusals };
  taken.set(name, `${file}:${line}`);
  return { ...titled, notes, refusals, content, ...(isDropped ? { kubeconfig: undefined } : {}) };
}

function setGiven(work: ClusterDraft, { usage, workerType, clientId }: Given): void {
  const { kubeconfig: login } = work.spec;
  if (clientId !== undefined && isMapping(login) && login['from'] === 'azure')
    work.set('kubeconfig', { ...login, clientId });
  for (const [key, value] of Object.entries(defined({ usage, workerType }))) {
    const said = work.spec[key];
    if (said !== undefined && said !== value)
      work.note(`/spec/${key}`, `changed ${key} "${String(said)}" to "${value}"`);
    work.set(key, value);
  }
}

/** What neither kubectl nor Argo CD knows about a cluster, and no option says. */
function missingShape({ form, line, spec }: ClusterDraft): Refusal | undefined {
  if (isOfNautes(form)) return undefined;
  const workers = '--usage worker --worker-type deployment, or --usage worker --worker-type pipeline';
  if (spec['usage'] === undefined)
    return {
      line,
      text: `a ${form} does not say what the cluster is for`,
      hint: spec['workerType'] === undefined ? `add --usage host, ${workers}` : 'add --usage worker',
    };
  if (spec['usage'] !== 'worker' || spec['workerType'] !== undefined) return undefined;
  return { line, text: `a ${form} does not say what the worker runs`, hint: `add ${workers}` };
}

/** The kubeconfig of AKS names the program that a person logs in with, not the identity of Argo CD. */
function missingIdentity({ line, spec: { kubeconfig: login } }: ClusterDraft): Refusal | undefined {
  if (!isMapping(login) || login['from'] !== 'azure' || login['clientId'] !== undefined) return undefined;
  return {
    line,
    text: 'a kubeconfig of AKS does not say which identity Argo CD logs in with',
    hint: 'add --client-id with the client ID of its workload identity (docs/credentials.md)',
  };
}

function refuseName({ name, line }: ChosenName, first: string | undefined): Refusal | undefined {
  if (first !== undefined)
    return { line, text: `cluster "${name}" was imported already, from ${first}`, hint: 'import one of the two' };
  if (isClusterName(name)) return undefined;
  return {
    line,
    text: `"${name}" is not a valid cluster name: use at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"`,
    hint: 'give it another one with --name',
  };
}

/** What the schema says of the file that would be written, at the lines of the input. */
function schemaRefusals(content: ClusterContent, work: ClusterDraft): readonly Refusal[] {
  const document = parseYaml(clusterPathOf(content.name), toClusterText(content));
  if (!(document instanceof YamlDocument)) return [{ line: work.line, text: 'it is too large for a cluster file' }];
  const lines = new Map<number, number>();
  for (const [pointer, line] of work.lines)
    if (document.has(pointer)) lines.set(document.atKey(pointer).start.line, line);
  const lineOf = ({ at }: Pick<Finding, 'at'>): number => lines.get(at.start.line) ?? work.line;
  return clusterProblems(document).map(({ message, hint, related = [], ...place }) => ({
    line: lineOf(place),
    text: [message, ...related.map((other) => `${other.message} (line ${lineOf(other)})`)].join('; '),
    ...defined({ hint }),
  }));
}

/** Words of the templates, `$api-server` and the like, that nobody replaced; no setting of a cluster has a `$` in it. */
function placeholdersIn(work: ClusterDraft): readonly Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const [pointer, text] of textsOf(work.spec, '/spec')) {
    const word = /\$\{?[A-Za-z][\w-]*\}?/.exec(text)?.[0];
    if (word === undefined || pointer.includes('/additions/') || refusals.has(word)) continue;
    const line = work.lineOf(pointer);
    refusals.set(word, { line, text: `"${word}" is a placeholder of the template`, hint: 'replace it' });
  }
  return [...refusals.values()];
}

function* textsOf(value: unknown, pointer: string): Iterable<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [pointer, key];
    yield* textsOf(inner, `${pointer}/${toSegment(key)}`);
  }
}
