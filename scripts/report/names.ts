import type { Applied } from '../plan/outcome.ts';
import { componentTitle, type Plan } from '../plan/plan.ts';

/** What a plan changes, a name a line as `kubectl -o name` writes it; nothing for a plan that changes nothing. */
export function planNames({ changes, components }: Plan): string {
  return names([
    ...changes.map(({ cluster }) => clusterTitle(cluster)),
    ...components.map(({ component }) => componentTitle(component)),
  ]);
}

/** What an apply changed, or tried to, a name a line. */
export function outcomeNames({ outcomes, components }: Applied): string {
  return names([
    ...outcomes.map(({ cluster }) => clusterTitle(cluster)),
    ...components.map(({ component }) => componentTitle(component)),
  ]);
}

function clusterTitle(cluster: string): string {
  return `cluster/${cluster}`;
}

function names(all: readonly string[]): string {
  return [...new Set(all)].join('\n');
}
