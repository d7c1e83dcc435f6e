type Environment = Readonly<Record<string, string | undefined>>;

/** What Git needs from outside to reach a repository by a person's own means: helpers, agents, proxies. */
const inheritedVariables = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER', 'SSH_AUTH_SOCK', 'GIT_SSL_CAINFO', 'SSL_CERT_FILE'],
  ...['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'all_proxy', 'ALL_PROXY'],
];

/** How Git talks to one repository. */
export interface GitAccess {
  /** All of Git's environment. Credentials are here and nowhere else: not in the arguments, the URL or a file. */
  readonly environment: Readonly<Record<string, string>>;
  /** What must not be shown. */
  readonly secrets: readonly string[];
}

/**
 * The environment in which Git fetches from a URL: https and ssh only, no question asked, no redirect followed, which
 * could carry a credential elsewhere. The token of a GitLab job is used for the GitLab that runs it and no other; where
 * there is none, Git has what the person's own settings give it.
 */
export function gitAccessTo(repository: string, environment: Environment): GitAccess {
  const { CI_JOB_TOKEN: token, CI_SERVER_URL: gitlab, CI_SERVER_TLS_CA_FILE: caFile } = environment;
  const isOwnGitLab = gitlab !== undefined && new URL(repository).origin === originOf(gitlab);
  const settings: [key: string, value: string][] = [
    ['http.followRedirects', 'false'],
    // Beyond it Git does not hold a file in memory, however little of the network it took.
    ['core.bigFileThreshold', '1m'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
  ];
  const secrets: string[] = [];
  if (isOwnGitLab && token !== undefined && token !== '') {
    const basic = Buffer.from(`gitlab-ci-token:${token}`).toString('base64');
    // An empty value first: it drops what the person's own settings would send as well.
    settings.push(['http.extraHeader', ''], ['http.extraHeader', `Authorization: Basic ${basic}`]);
    secrets.push(token, basic);
  }
  const inherited = inheritedVariables.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    environment: {
      ...(isOwnGitLab && caFile !== undefined ? { GIT_SSL_CAINFO: caFile } : {}),
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_ALLOW_PROTOCOL: 'https:ssh',
      GIT_TERMINAL_PROMPT: '0',
      GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
    },
    secrets,
  };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
