import { inheritedFrom } from '../git-process.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Git needs from outside to reach a repository by a person's own means: agents, ssh, certificates, proxies. */
const inheritedVariables = [
  ...['SSH_AUTH_SOCK', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_SSL_CAINFO', 'SSL_CERT_FILE'],
  ...['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'all_proxy', 'ALL_PROXY'],
];

/** How Git talks to one repository. */
export interface GitAccess {
  /** All of Git's environment. Credentials are here and nowhere else: not in the arguments, the URL or a file. */
  readonly environment: Readonly<Record<string, string>>;
  /** Git's arguments before the command; what they say wins over everything that a person has set. */
  readonly settings: readonly string[];
  /** What must not be shown. */
  readonly secrets: readonly string[];
}

/** Beyond `core.bigFileThreshold` Git does not hold a file in memory, however little of the network it took. */
const pinnedSettings = [
  ...['-c', 'http.followRedirects=false', '-c', 'core.bigFileThreshold=1m'],
  ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
];

const headerVariable = 'NAUTES_GIT_AUTHORIZATION';

/**
 * How Git fetches from a URL: https and ssh only, no question asked, no redirect followed, which could carry a credential
 * elsewhere. The token of a GitLab job is used for the GitLab that runs it and no other, wherever a person's settings
 * lead the URL; where there is none, Git has what those settings give it.
 */
export function gitAccessTo(repository: string, environment: Environment): GitAccess {
  const { CI_JOB_TOKEN: token, CI_SERVER_URL: gitlab, CI_SERVER_TLS_CA_FILE: caFile } = environment;
  const { origin } = new URL(repository);
  const isOwnGitLab = gitlab !== undefined && origin === originOf(gitlab);
  const access = {
    environment: {
      ...(isOwnGitLab && caFile !== undefined ? { GIT_SSL_CAINFO: caFile } : {}),
      ...inheritedFrom(environment, inheritedVariables),
      LC_ALL: 'C',
      GIT_ALLOW_PROTOCOL: 'https:ssh',
      GIT_TERMINAL_PROMPT: '0',
    },
    settings: pinnedSettings,
    secrets: [],
  };
  if (!isOwnGitLab || token === undefined || token === '') return access;
  const basic = Buffer.from(`gitlab-ci-token:${token}`).toString('base64');
  const header = `http.${origin}/.extraHeader`;
  return {
    environment: { ...access.environment, [headerVariable]: `Authorization: Basic ${basic}` },
    // An empty value first: it drops what the person's own settings would send as well.
    settings: [...pinnedSettings, '-c', `${header}=`, `--config-env=${header}=${headerVariable}`],
    secrets: [token, basic],
  };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
