import { isShrinkingAcknowledged, shrinkingsBetween, type Shrinking } from '../desired/components/shrinking.ts';
import { tenantPath } from '../register/layout.ts';
import type { TenantFile } from '../register/tenant-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { quotedList } from '../text/words.ts';
import { generatorFindings } from './components/generator-findings.ts';
import { templateFindings } from './components/template-findings.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Removing a component always needs its entry, also one that no cluster of these files has: others may be registered. */
export const componentShrinks: ChangeRule = {
  id: 'component-shrinks',
  summary:
    'A component that is removed, or installed on fewer clusters, elsewhere or from another source than before, has a new entry under removals: in tenant.yaml.',
  why: 'Deleting a component, narrowing its generators, changing the name, project or destination of its Applications, or anything of their sources but versions and values (chart, repository, path, release name), makes Argo CD delete what it installed on every cluster that it selected: one line of one file, and it is gone from the whole fleet.',
  *checkChange(base, head) {
    for (const shrinking of shrinkingsBetween(base, head)) {
      const after = head.components.get(shrinking.component);
      // A slip that component-selectable reports is to be corrected, not acknowledged.
      if (after !== undefined && [...generatorFindings(after), ...templateFindings(after)].length > 0) continue;
      if (!isShrinkingAcknowledged(shrinking.component, base, head)) yield findingFor(shrinking, head.tenant);
    }
  },
};

function findingFor({ component, at, what, clusters }: Shrinking, tenant: TenantFile | undefined): Finding {
  const name = `component/${component}`;
  const where = clusters.length === 0 ? 'no cluster has it' : `it goes from ${quotedList(clusters)}`;
  const message = `component "${component}" ${what}: ${where}`;
  const entry = tenant?.settings.removals?.findIndex((one) => one.name === name) ?? -1;
  if (tenant === undefined || entry === -1)
    return { at, message, hint: `add "- name: ${name}" under removals: in ${tenantPath} if that is meant` };
  const old = { at: tenant.document.at(`/removals/${entry}/name`), message: 'this entry is older than the change' };
  return { at, message, hint: `write a reason of its own for this under removals: in ${tenantPath}`, related: [old] };
}
