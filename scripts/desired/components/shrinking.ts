import { isDeepStrictEqual } from 'node:util';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { componentPathOf } from '../../register/layout.ts';
import type { Repository } from '../../register/repository.ts';
import { topOf, type Span } from '../../text/position.ts';
import { desiredClusters, type Cluster } from '../cluster.ts';
import { clustersOf } from './selection.ts';

/** How a change of component files takes a component away from clusters that stay registered. */
export interface Shrinking {
  readonly component: string;
  /** The place that takes it away. */
  readonly at: Span;
  /** What happens to the component, to follow its name. */
  readonly what: string;
  /** The clusters on which Argo CD deletes what it installed, by name. */
  readonly clusters: readonly string[];
}

type Content = Pick<ComponentFile, 'spec'>;
type Template = Content['spec']['template'];

/** What makes other Applications, or other objects, of a component: Argo CD deletes what the old ones installed. */
interface Replacement {
  /** To follow the component's name, such as "gets another chart". */
  readonly what: string;
  /** The place that asks for it. */
  readonly pointer: string;
}

/** What gives each Application its identity: with another value Argo CD deletes it and makes another one. */
const identity = [
  {
    words: 'name of its Applications',
    pointer: '/spec/template/metadata/name',
    of: (one: Template) => one.metadata.name,
  },
  { words: 'project', pointer: '/spec/template/spec/project', of: (one: Template) => one.spec.project },
  { words: 'destination', pointer: '/spec/template/spec/destination', of: (one: Template) => one.spec.destination },
  // With it Argo CD reads neither "source" nor "sources".
  {
    words: 'source hydrator',
    pointer: '/spec/template/spec/sourceHydrator',
    of: (one: Template) => one.spec['sourceHydrator'],
  },
] as const;

/** What a source may change of itself: the version, and what its templates are filled in with. */
const freeKeys: Readonly<Record<string, readonly string[]>> = {
  source: ['targetRevision'],
  helm: ['values', 'valuesObject', 'valueFiles', 'parameters', 'fileParameters'],
  kustomize: ['images', 'replicas'],
};

/** The parts of a source that have a name of their own in messages. */
const sourceWords: Readonly<Record<string, string>> = {
  repoURL: 'repository',
  'helm/releaseName': 'release name',
};

/** What component files take away between two trees; a file that cannot be read takes nothing away. */
export function shrinkingsBetween(base: Repository, head: Repository): readonly Shrinking[] {
  return [...base.components.values()].flatMap((before) => {
    const isBroken = head.declaredComponents.has(before.name) && !head.components.has(before.name);
    return isBroken ? [] : (shrinkingOf(before, base, head) ?? []);
  });
}

/** Whether tenant.yaml has an entry for the component that the base has in no form: an old one excuses nothing. */
export function isShrinkingAcknowledged(component: string, base: Repository, head: Repository): boolean {
  const entriesOf = ({ tenant }: Repository) =>
    (tenant?.settings.removals ?? []).filter(({ name }) => name === `component/${component}`);
  const old = entriesOf(base);
  return entriesOf(head).some((entry) => !old.some((one) => isDeepStrictEqual(one, entry)));
}

/**
 * Whether a component's Applications become others by a change, or install something else under other names, so that every
 * cluster loses what the old ones installed. Only the version and the values of its sources are free to change.
 */
export function isReplaced(before: Content, after: Content): boolean {
  return replacementOf(before, after) !== undefined;
}

function replacementOf(before: Content, after: Content): Replacement | undefined {
  const [old, fresh] = [before.spec.template, after.spec.template];
  const moved = identity.find(({ of }) => !isDeepStrictEqual(of(old), of(fresh)));
  if (moved !== undefined) return { what: `gets another ${moved.words}`, pointer: moved.pointer };
  return replacedSource(fixedSources(old), fixedSources(fresh), fresh.spec.source !== undefined);
}

type FixedSource = ReadonlyMap<string, unknown>;

function replacedSource(
  before: readonly FixedSource[],
  after: readonly FixedSource[],
  isSingle: boolean,
): Replacement | undefined {
  const root = `/spec/template/spec/${isSingle ? 'source' : 'sources'}`;
  if (before.length !== after.length) return { what: 'changes the number of its sources', pointer: root };
  for (const [index, old] of before.entries()) {
    const fresh = after[index] ?? new Map<string, unknown>();
    const key = [...old.keys(), ...fresh.keys()].find((one) => !isDeepStrictEqual(old.get(one), fresh.get(one)));
    if (key === undefined) continue;
    const name = sourceWords[key] ?? key.split('/').at(-1);
    return { what: `gets another ${name}`, pointer: `${root}${isSingle ? '' : `/${index}`}/${key}` };
  }
  return undefined;
}

/** Everything in the sources of a component but what may change freely, by its place below the source. */
function fixedSources({ spec }: Template): readonly FixedSource[] {
  const { source, sources = [] } = spec;
  // Beside "sources" Argo CD reads no "source".
  const read = sources.length > 0 || source === undefined ? sources : [source];
  return read.map((one) => {
    const fixed = new Map<string, unknown>();
    for (const [key, value] of Object.entries(one)) {
      if (freeKeys['source']?.includes(key) === true || value === null) continue;
      const free = freeKeys[key];
      if (free === undefined) fixed.set(key, value);
      else
        for (const [part, content] of Object.entries(value as object))
          if (!free.includes(part) && content !== null) fixed.set(`${key}/${part}`, content);
    }
    return fixed;
  });
}

function shrinkingOf(before: ComponentFile, base: Repository, head: Repository): Shrinking | undefined {
  const component = before.name;
  const after = head.components.get(component);
  const staying = new Map([...desiredClusters(base)].filter(([name]) => head.declared.has(name)));
  const had = namesOf(clustersOf(before, staying));
  if (after === undefined)
    return { component, at: topOf(componentPathOf(component)), what: 'is removed', clusters: had };
  const replaced = replacementOf(before, after);
  if (replaced !== undefined && had.length > 0)
    return { component, at: after.document.at(replaced.pointer), what: replaced.what, clusters: had };
  // By its own doing only: what a cluster's labels take away is the business of removal-acknowledged.
  const clusters = desiredClusters(head);
  const selected = new Set(namesOf(clustersOf(after, clusters)));
  const lost = namesOf(clustersOf(before, clusters)).filter((name) => had.includes(name) && !selected.has(name));
  if (lost.length === 0) return undefined;
  return { component, at: after.document.atKey('/spec/generators'), what: 'selects fewer clusters', clusters: lost };
}

function namesOf(clusters: readonly Cluster[]): readonly string[] {
  return clusters.map(({ name }) => name);
}
