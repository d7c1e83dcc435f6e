import type { SecretKeeper } from '../cli/verb.ts';
import type { GitLabClient } from '../gitlab/gitlab-client.ts';
import { foundThat, type Found } from '../text/check.ts';
import { listOf } from './gitlab-list.ts';

/** The environments of templates/pipeline.yml: of the jobs that apply, and of those that look. */
export const environmentName = 'management';
const readEnvironmentName = 'management-read';

interface Variable {
  readonly key: string;
  readonly value?: unknown;
  readonly variable_type?: string;
  readonly protected?: boolean;
  readonly masked?: boolean;
  readonly environment_scope?: string;
}

/** The variables of the project. Their values are kept secret, and never shown. */
export async function readVariables(
  client: GitLabClient,
  path: string,
  { keepSecret }: Pick<SecretKeeper, 'keepSecret'>,
): Promise<readonly Variable[]> {
  const all = await listOf<Variable>(client, `${path}/variables`);
  for (const { value } of all) if (typeof value === 'string' && value !== '') keepSecret(value);
  return all;
}

const variableHint = 'see Settings → CI/CD → Variables, as docs/operations.md lists them';
/** A scope that both environments match, which gives the read-only jobs the apply identity. */
const bothEnvironments = `${environmentName}*`;

/** Whether what apply needs is set, protected, and kept to its environment. */
export function variablesFound(all: readonly Variable[]): Found {
  const troubles = [
    ...all.flatMap((variable) => troubleOf(variable)),
    ...(kubeconfigOf(all, environmentName) === undefined ? ['KUBECONFIG is not set'] : []),
    ...(all.some(({ key }) => key === 'GIT_DEPTH') ? ['GIT_DEPTH is set, but apply refuses a shallow clone'] : []),
  ];
  const fine = `variables are protected and limited to environment ${environmentName}`;
  return foundThat(troubles.length === 0, fine, troubles.join('; '), variableHint);
}

/** Whether the read-only jobs have a KUBECONFIG; unprotected only if merge requests should have it. */
export function planVariable(all: readonly Variable[]): Found {
  const found = kubeconfigOf(all, readEnvironmentName);
  const fine = `the read-only jobs have a KUBECONFIG, for environment "${found?.environment_scope ?? ''}"`;
  const isOpen = found?.environment_scope === readEnvironmentName && all.some(isLivePlan);
  const troubles =
    found === undefined ? [`KUBECONFIG is not set for environment ${readEnvironmentName}`] : lacksOf(found, isOpen);
  return foundThat(troubles.length === 0, fine, troubles.join(', '), variableHint);
}

function lacksOf({ protected: isProtected, variable_type: type }: Variable, mayBeOpen: boolean): readonly string[] {
  const lacks = [
    ...(isProtected === true || mayBeOpen ? [] : ['not protected']),
    ...(type === 'file' ? [] : ['not of type File']),
  ];
  return lacks.length === 0 ? [] : [`KUBECONFIG for environment ${readEnvironmentName} is ${lacks.join(', ')}`];
}

function isLivePlan({ key, value }: Variable): boolean {
  return key === 'PLAN_LIVE' && value === 'true';
}

function kubeconfigOf(all: readonly Variable[], environment: string): Variable | undefined {
  const own = all.filter(({ key }) => key === 'KUBECONFIG');
  return [environment, bothEnvironments, '*']
    .map((scope) => own.find(({ environment_scope: its = '*' }) => its === scope))
    .find((one) => one !== undefined);
}

function troubleOf(variable: Variable): readonly string[] {
  const { key, environment_scope: scope = '*' } = variable;
  const isKubeconfig = /^KUBECONFIG(_|$)/.test(key);
  if (!isKubeconfig && key !== 'AGE_IDENTITY') return [];
  if (key === 'KUBECONFIG' && scope === readEnvironmentName) return [];
  const scopes = key === 'KUBECONFIG' ? [environmentName, bothEnvironments] : [environmentName];
  const lacks = [
    ...(variable.protected === true ? [] : ['not protected']),
    ...(scopes.includes(scope) ? [] : [`for environment "${scope}"`]),
    ...(key === 'KUBECONFIG' && variable.variable_type !== 'file' ? ['not of type File'] : []),
    ...(key === 'AGE_IDENTITY' && variable.masked !== true ? ['not masked'] : []),
  ];
  return lacks.length === 0 ? [] : [`${key} is ${lacks.join(', ')}`];
}
