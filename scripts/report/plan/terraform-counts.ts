import type { Plan } from '../../plan/plan.ts';

/**
 * What GitLab's Terraform widget counts (GitLab's docs, "Terraform integration in merge requests"): clusters and components
 * together, since it knows resources only.
 */
export function reportTerraformCounts({ changes, components }: Plan): string {
  const actions = [...changes, ...components].map(({ action }) => action);
  const count = (...counted: readonly string[]): number => actions.filter((action) => counted.includes(action)).length;
  return JSON.stringify({
    create: count('register', 'install'),
    update: count('update'),
    delete: count('unregister', 'remove'),
  });
}
