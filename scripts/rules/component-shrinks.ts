import { isDeepStrictEqual } from 'node:util';
import { desiredClusters } from '../desired/cluster.ts';
import { effectOf, pairOf } from '../desired/components/effect.ts';
import { clustersOf, labelsOf } from '../desired/components/selection.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import { componentPathOf, tenantPath } from '../register/layout.ts';
import type { Repository } from '../register/repository.ts';
import type { TenantFile } from '../register/tenant-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf, type Span } from '../text/position.ts';
import { quotedList } from '../text/words.ts';
import { generatorFindings } from './components/generator-findings.ts';
import { templateFindings } from './components/template-findings.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Removing a component always needs its entry, also one that no cluster of these files has: others may be registered. */
export const componentShrinks: ChangeRule = {
  id: 'component-shrinks',
  summary:
    'A component that is removed, installed on fewer clusters, or installed elsewhere or from another source needs a new entry under removals: in tenant.yaml.',
  why: 'Argo CD deletes what a component installed on every cluster that it loses when you delete the file, narrow its generators, change the name, project or destination of its Applications, or change anything in their sources other than versions and values (chart, repository, path, release name).',
  *checkChange(base, head) {
    for (const before of base.components.values()) {
      const after = head.components.get(before.name);
      // A file that cannot be read takes nothing away.
      if (after === undefined && head.declaredComponents.has(before.name)) continue;
      // A slip that component-selectable reports is to be corrected, not acknowledged.
      if (after !== undefined && [...generatorFindings(after), ...templateFindings(after)].length > 0) continue;
      const shrinking = shrinkingOf(before, after, base, head);
      if (shrinking !== undefined && !isAcknowledged(before.name, base, head)) yield findingFor(shrinking, head.tenant);
    }
  },
};

function findingFor({ component, at, what, clusters }: Shrinking, tenant: TenantFile | undefined): Finding {
  const name = `component/${component}`;
  const where = clusters.length === 0 ? 'no cluster has it' : `it is removed from ${quotedList(clusters)}`;
  const message = `component "${component}" ${what}: ${where}`;
  const entry = tenant?.settings.removals?.findIndex((one) => one.name === name) ?? -1;
  if (tenant === undefined || entry === -1)
    return { at, message, hint: `add "- name: ${name}" under removals: in ${tenantPath} if that is intended` };
  const old = { at: tenant.document.at(`/removals/${entry}/name`), message: 'this entry is older than the change' };
  return { at, message, hint: `change the entry's reason under removals: in ${tenantPath}`, related: [old] };
}

/** How a change of a component's file takes it away from clusters that stay registered. */
interface Shrinking {
  readonly component: string;
  /** The place that takes it away. */
  readonly at: Span;
  /** What happens to the component, to follow its name. */
  readonly what: string;
  /** The clusters on which Argo CD deletes what it installed, by name. */
  readonly clusters: readonly string[];
}

function shrinkingOf(
  before: ComponentFile,
  after: ComponentFile | undefined,
  base: Repository,
  head: Repository,
): Shrinking | undefined {
  const component = before.name;
  const staying = new Map([...desiredClusters(base)].filter(([name]) => head.declared.has(name)));
  const had = clustersOf(before, staying).map(({ name }) => name);
  if (after === undefined)
    return { component, at: topOf(componentPathOf(component)), what: 'is removed', clusters: had };
  const pair = pairOf(before, after);
  if (pair.replacement !== undefined && had.length > 0) {
    const { pointer, what } = pair.replacement;
    return { component, at: after.document.at(pointer), what, clusters: had };
  }
  // Only by its own change: what a cluster's labels remove is for removal-acknowledged.
  const clusters = had.filter((name) => {
    const cluster = desiredClusters(head).get(name);
    const labels = cluster === undefined ? undefined : labelsOf(cluster);
    return effectOf(pair, { before: labels, after: labels }) === 'loses';
  });
  if (clusters.length === 0) return undefined;
  return { component, at: after.document.atKey('/spec/generators'), what: 'selects fewer clusters', clusters };
}

/** Whether tenant.yaml has an entry for the component that the base has in no form: an old one excuses nothing. */
function isAcknowledged(component: string, base: Repository, head: Repository): boolean {
  const entriesOf = ({ tenant }: Repository) =>
    (tenant?.settings.removals ?? []).filter(({ name }) => name === `component/${component}`);
  const old = entriesOf(base);
  return entriesOf(head).some((entry) => !old.some((one) => isDeepStrictEqual(one, entry)));
}
