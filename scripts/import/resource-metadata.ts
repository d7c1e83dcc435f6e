import { toSegment } from '../text/pointer.ts';
import type { SourceCluster } from './source-cluster.ts';
import type { SourceNode } from './source-node.ts';
import { toText, type SourceReader } from './source-reader.ts';

/** Labels and annotations that programs write for themselves. */
const ownedByPrograms = /^([a-z0-9-]+\.)*(kubernetes\.io|k8s\.io|argoproj\.io|nautes\.io|fluxcd\.io|helm\.sh)\//;

type Metadata = Pick<SourceCluster, 'labels' | 'annotations'>;

/** What people noted about a Cluster resource; the rest of its metadata belongs to the management cluster. */
export function readMetadata(node: SourceNode | undefined, reader: SourceReader): Metadata {
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
      text: `dropped ${names.join(', ')} of metadata, which a cluster file has not`,
    });
  return metadata;
}

function readNotes(node: SourceNode, key: string, reader: SourceReader): Readonly<Record<string, unknown>> {
  const kept = node.entries().filter(([name, child]) => {
    if (!ownedByPrograms.test(name)) return true;
    reader.drop(child, name, 'which a program wrote for itself');
    return false;
  });
  for (const [name, child] of kept) reader.lines.set(`/metadata/${key}/${toSegment(name)}`, child.line);
  return Object.fromEntries(kept.map(([name, child]) => [name, toText(child.value)]));
}
