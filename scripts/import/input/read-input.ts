import { secretTypeLabel } from '../../desired/cluster-secret.ts';
import { defined } from '../../text/defined.ts';
import { isMapping, toSegment } from '../../text/pointer.ts';
import { parseYaml, YamlDocument, type YamlProblem } from '../../text/yaml-document.ts';
import { specKeys, toKnownKey } from '../known-keys.ts';
import type { Note, Refusal, SourceCluster, SourceForm } from '../source-cluster.ts';
import { SourceNode } from '../source-node.ts';
import { SourceReader, toText } from '../source-reader.ts';
import { isClusterSecret, readClusterSecret } from './read-cluster-secret.ts';
import { isKubeconfig, readKubeconfig } from './read-kubeconfig.ts';
import { isRefusal, splitInput, type InputSection } from './split-input.ts';

/** What one input holds. */
interface ReadInput {
  readonly clusters: readonly SourceCluster[];
  /** What cannot be read; what is beside it still can. */
  readonly refusals: readonly Refusal[];
  /** What is no cluster. */
  readonly leftOut: readonly Note[];
}

/** Reads whatever users of Nautes have: request bodies, CLI files and Cluster resources, one or many. */
export function readInput(text: string): ReadInput {
  const reader = new InputReader();
  for (const part of splitInput(text)) {
    if (isRefusal(part)) reader.refusals.push(part);
    else reader.readSection(part);
  }
  return reader;
}

class InputReader implements ReadInput {
  readonly clusters: SourceCluster[] = [];
  readonly refusals: Refusal[] = [];
  readonly leftOut: Note[] = [];

  readSection(section: InputSection): void {
    const document = parseYaml('input', section.text);
    if (document instanceof YamlDocument) this.#readDocument(document, section);
    else this.refusals.push(toRefusal(document, section.linesBefore));
  }

  #readDocument(document: YamlDocument, section: InputSection): void {
    const node = new SourceNode(document, section.linesBefore);
    if (!isKubeconfig(node)) {
      this.#readNode(node, section);
      return;
    }
    const read = readKubeconfig(document, section);
    if ('form' in read) this.clusters.push(read);
    else this.refusals.push(...read);
  }

  #readNode(node: SourceNode, section: InputSection): void {
    const items = Array.isArray(node.value) ? node.items() : node.get('items')?.items();
    const kind = node.get('kind')?.value;
    if (items !== undefined) for (const item of items) this.#readNode(item, section);
    else if (isClusterSecret(node)) this.#readSecret(node);
    else if (kind !== undefined) this.#readResource(node, kind, section);
    else if (node.entries().some(([key]) => toKnownKey(key, specKeys) !== undefined)) this.#readBody(node, section);
    else
      this.refusals.push({
        line: node.line,
        text: 'this is not a request body, a file of the CLI, a Cluster resource, a kubeconfig or a cluster Secret of Argo CD',
        hint: 'see docs/import.md for what can be imported',
      });
  }

  #readBody(node: SourceNode, section: InputSection): void {
    const reader = new SourceReader();
    const spec = reader.readSpec(node);
    this.#add(
      reader,
      { form: 'request body of the Nautes API', line: node.line, spec, labels: {}, annotations: {} },
      section,
    );
  }

  #readSecret(node: SourceNode): void {
    const reader = new SourceReader();
    const metadata = node.get('metadata');
    const [labels, annotations] = ['labels', 'annotations'].map((key) => {
      const notes = metadata?.get(key);
      return notes === undefined ? {} : readNotes(notes, key, reader, ofClusterSecrets);
    });
    const read = readClusterSecret(node, {
      ...{ labels: labels ?? {}, annotations: annotations ?? {} },
      ...{ lines: reader.lines, notes: reader.notes },
    });
    if (read === undefined) this.leftOut.push({ line: node.line, text: 'skipped the cluster that Argo CD runs in' });
    else if ('form' in read) this.clusters.push(read);
    else this.refusals.push(read);
  }

  #readResource(node: SourceNode, kind: unknown, section: InputSection): void {
    const group = String(node.get('apiVersion')?.value ?? 'nautes.resource.nautes.io/').split('/')[0];
    const spec = node.get('spec');
    const metadata = node.get('metadata');
    const name = spec?.get('name') ?? metadata?.get('name');
    if (kind !== 'Cluster' || group !== 'nautes.resource.nautes.io') {
      const named = name === undefined ? '' : ` "${String(name.value)}"`;
      const reason = reasons.get(kind) ?? 'which is not a cluster';
      this.leftOut.push({ line: node.line, text: `left out ${String(kind)}${named}, ${reason}` });
      return;
    }
    if (spec === undefined || !isMapping(spec.value)) {
      this.refusals.push({ line: node.line, text: '"spec" is missing' });
      return;
    }
    const form: SourceForm = spec.get('name') === undefined ? 'Cluster resource' : 'file of the Nautes CLI';
    const reader = new SourceReader();
    const notes = readMetadata(metadata, reader);
    const settings = reader.readSpec(spec);
    const metadataName = metadata?.get('name');
    if (metadataName !== undefined) {
      const { value, line } = metadataName;
      if (reader.name !== undefined && reader.name.name !== String(value))
        reader.refusals.push({
          line: reader.name.line,
          text: `"name" of spec differs from that of metadata on line ${line}`,
        });
      reader.name = { name: String(value), line };
    }
    for (const [key, child] of node.entries()) {
      if (['apiVersion', 'kind', 'metadata', 'spec'].includes(key) || child.isEmpty) continue;
      reader.drop(child, key, key === 'status' ? 'which the management cluster fills in' : 'which is not a setting');
    }
    this.#add(reader, { form, line: node.line, spec: settings, ...notes }, section);
  }

  #add(
    { name, kubeconfig, notes, refusals, lines }: SourceReader,
    cluster: Pick<SourceCluster, 'form' | 'line' | 'spec' | 'labels' | 'annotations'>,
    section: InputSection,
  ): void {
    const known = name ?? section.urlName;
    const about = known === undefined ? '' : `cluster "${known.name}": `;
    this.refusals.push(...refusals.map((refusal) => ({ ...refusal, text: about + refusal.text })));
    if (refusals.length > 0) return;
    this.clusters.push({
      ...cluster,
      ...defined({ name: known, kubeconfig }),
      lines,
      notes: [...section.notes, ...notes],
    });
  }
}

/** Why a resource of a kind that can be a cluster is none. */
const reasons: ReadonlyMap<unknown, string> = new Map([
  ['Cluster', 'whose API is not that of Nautes'],
  ['Secret', 'which is not a cluster Secret of Argo CD'],
]);

/** Rewords a YAML problem without a part of the text. */
function toRefusal({ kind, at, message, related, hint, isQuoting }: YamlProblem, linesBefore: number): Refusal {
  const line = at.start.line + linesBefore;
  if (kind === 'no-alias') return { line, text: 'anchors and aliases are not supported', hint: 'write the value out' };
  const first = related?.[0];
  if (first !== undefined)
    return {
      line,
      text: `a key is written twice in the same mapping, first on line ${first.at.start.line + linesBefore}`,
      hint: 'remove one of the two',
    };
  const text = isQuoting === true ? 'the text is not valid YAML' : message.replace(/^file /, 'the document ');
  return { line, text, ...defined({ hint }) };
}

/** Labels and annotations that programs write for themselves. */
const ownedByPrograms = /^([a-z0-9-]+\.)*(kubernetes\.io|k8s\.io|argoproj\.io|nautes\.io|fluxcd\.io|helm\.sh)\//;

type Metadata = Pick<SourceCluster, 'labels' | 'annotations'>;

/** What people noted about a Cluster resource; the rest of its metadata belongs to the management cluster. */
function readMetadata(node: SourceNode | undefined, reader: SourceReader): Metadata {
  const metadata: Record<keyof Metadata, Readonly<Record<string, unknown>>> = { labels: {}, annotations: {} };
  const dropped: SourceNode[] = [];
  const names: string[] = [];
  for (const [key, child] of node?.entries() ?? []) {
    if (key === 'labels' || key === 'annotations') {
      metadata[key] = readNotes(child, key, reader);
      continue;
    }
    if (key === 'name' || child.isEmpty) continue;
    dropped.push(child);
    names.push(`"${key}"`);
  }
  const [first] = dropped;
  if (first !== undefined)
    reader.notes.push({
      line: first.line,
      text: `dropped ${names.join(', ')} of metadata, which a cluster file does not have`,
    });
  return metadata;
}

/** What makes a Secret one of Argo CD's, and says nothing of the cluster. */
const ofClusterSecrets: ReadonlySet<string> = new Set([secretTypeLabel, 'managed-by']);

function readNotes(
  node: SourceNode,
  key: string,
  reader: SourceReader,
  meaningless: ReadonlySet<string> = new Set(),
): Readonly<Record<string, unknown>> {
  const said = node.entries().filter(([name]) => !meaningless.has(name));
  const kept = said.filter(([name, child]) => {
    if (!ownedByPrograms.test(name)) return true;
    reader.drop(child, name, 'which a program wrote for itself');
    return false;
  });
  for (const [name, child] of kept) reader.lines.set(`/metadata/${key}/${toSegment(name)}`, child.line);
  return Object.fromEntries(kept.map(([name, child]) => [name, toText(child.value)]));
}
