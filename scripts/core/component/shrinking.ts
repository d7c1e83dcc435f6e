import { isDeepStrictEqual } from 'node:util';
import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import type { ComponentFile } from '../register/component-file.ts';
import { componentPathOf } from '../register/layout.ts';
import type { Repository } from '../register/repository.ts';
import { topOf, type Span } from '../text/position.ts';
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

/** What gives each Application its identity: with another value Argo CD deletes it and makes another one. */
const identity = [
  {
    words: 'name of its Applications',
    pointer: '/spec/template/metadata/name',
    of: (one: Template) => one.metadata.name,
  },
  { words: 'project', pointer: '/spec/template/spec/project', of: (one: Template) => one.spec.project },
  { words: 'destination', pointer: '/spec/template/spec/destination', of: (one: Template) => one.spec.destination },
] as const;

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

/** Whether a component's Applications become others by a change, so that every cluster loses what the old ones installed. */
export function isReplaced(before: Content, after: Content): boolean {
  return movedIdentity(before, after) !== undefined;
}

function movedIdentity(before: Content, after: Content): (typeof identity)[number] | undefined {
  return identity.find(({ of }) => !isDeepStrictEqual(of(before.spec.template), of(after.spec.template)));
}

function shrinkingOf(before: ComponentFile, base: Repository, head: Repository): Shrinking | undefined {
  const component = before.name;
  const after = head.components.get(component);
  const staying = new Map([...desiredClusters(base)].filter(([name]) => head.declared.has(name)));
  const had = namesOf(clustersOf(before, staying));
  if (after === undefined)
    return { component, at: topOf(componentPathOf(component)), what: 'is removed', clusters: had };
  const moved = movedIdentity(before, after);
  if (moved !== undefined && had.length > 0)
    return { component, at: after.document.at(moved.pointer), what: `gets another ${moved.words}`, clusters: had };
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
