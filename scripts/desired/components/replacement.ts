import { isDeepStrictEqual } from 'node:util';
import type { ApplicationSetContent } from '../../register/components/component-file.ts';

type Content = Pick<ApplicationSetContent, 'spec'>;
type Template = Content['spec']['template'];

/** What makes other Applications, or other objects, of a component: Argo CD deletes what the old ones installed. */
export interface Replacement {
  /** To follow the component's name, such as "changes its chart". */
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
  kustomize: ['images', 'replicas', 'patches'],
};

/** The parts of a source that have a name of their own in messages. */
const sourceWords: Readonly<Record<string, string>> = {
  repoURL: 'repository',
  'helm/releaseName': 'release name',
};

/**
 * What makes other Applications of a component, or has them install something else under other names, so that every cluster
 * loses what the old ones installed; undefined when only versions and values of its sources change.
 */
export function replacementOf(before: Content, after: Content): Replacement | undefined {
  const [old, fresh] = [before.spec.template, after.spec.template];
  const moved = identity.find(({ of }) => !isDeepStrictEqual(of(old), of(fresh)));
  if (moved !== undefined) return { what: `changes its ${moved.words}`, pointer: moved.pointer };
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
    return { what: `changes its ${name}`, pointer: `${root}${isSingle ? '' : `/${index}`}/${key}` };
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
