import { dump } from 'js-yaml';
import { specKeys } from './known-keys.ts';

/** What a new cluster file says. */
export interface ClusterContent {
  readonly name: string;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
  /** Comments behind the values of spec that the source did not say. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Ties a cluster file to its schema in every editor that has yaml-language-server, whatever its settings. */
const modeline = '# yaml-language-server: $schema=../schemas/cluster.schema.json\n';

/** The text of a cluster file, formatted as Prettier would. */
export function toClusterText({ name, labels, annotations, spec, comments }: ClusterContent): string {
  const text = dump(
    {
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Cluster',
      metadata: { name, ...ifAny('labels', labels), ...ifAny('annotations', annotations) },
      spec: Object.fromEntries(specKeys.flatMap((key) => (spec[key] === undefined ? [] : [[key, spec[key]]]))),
    },
    { lineWidth: -1, quoteStyle: 'double' },
  );
  const lines = text.split('\n');
  for (const [key, comment] of comments) {
    const at = lines.findIndex((line) => line.startsWith(`  ${key}: `));
    if (at !== -1) lines[at] += ` # ${comment}`;
  }
  return modeline + lines.join('\n');
}

function ifAny(key: string, mapping: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.keys(mapping).length === 0 ? {} : { [key]: mapping };
}
