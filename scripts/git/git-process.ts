import { simpleGit, type SimpleGit, type SimpleGitOptions } from 'simple-git';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What Git gets of this process's variables: where it finds programs, a person's settings and the repository's owner. Those
 * that name a repository (`GIT_DIR`, …) would point a command at another one than the folder it runs in.
 */
const inheritedVariables: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER', 'SUDO_UID', 'GIT_EXEC_PATH'],
  ...['GIT_CEILING_DIRECTORIES', 'GIT_DISCOVERY_ACROSS_FILESYSTEM'],
]);

/** Settings that a person, a CI job or a calling `git -c` gives in the environment (git-config(1), "ENVIRONMENT"). */
const settingVariable = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+)$/;

/**
 * What simple-git refuses in settings and environment. It guards against what others chose; here a person says it to
 * their own Git, and what the kit adds is fixed.
 */
const ownSettings: NonNullable<SimpleGitOptions['unsafe']> = {
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
};

/** What a Git process inherits, so that it hears the settings that a person's own Git hears; `more` are further names. */
export function inheritedFrom(
  environment: Environment,
  more: readonly string[] = [],
): Readonly<Record<string, string>> {
  const isInherited = (name: string): boolean =>
    inheritedVariables.has(name) || settingVariable.test(name) || more.includes(name);
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && isInherited(name) ? [[name, value]] : [],
    ),
  );
}

/** Git in a folder, with this environment and no other. */
export function gitProcess(
  folder: string,
  environment: Readonly<Record<string, string>>,
  options: Partial<SimpleGitOptions>,
): SimpleGit {
  return simpleGit({
    baseDir: folder,
    allowEnvironment: Object.keys(environment).filter((name) => name.startsWith('GIT_')),
    unsafe: ownSettings,
    ...options,
  }).env({ ...environment });
}
