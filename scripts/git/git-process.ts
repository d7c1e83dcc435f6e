import { execFile } from 'node:child_process';

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

/** A Git command that did not succeed; the message is what Git said or, where it said nothing, how it ended. */
export class GitError extends Error {}

/** Where and how Git runs. */
interface GitSurroundings {
  readonly folder: string;
  /** All variables that it gets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the command. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs Git and gives all that it prints, once it has ended and everything was read. Throws a GitError when it exits with
 * anything but zero, is ended by a signal, or cannot be started.
 */
export function runGit(
  args: readonly string[],
  { folder, environment, signal }: GitSurroundings,
  input = '',
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: environment, encoding: 'buffer', maxBuffer: Infinity, signal } as const;
    const child = execFile('git', args, options, (error, printed, said) => {
      if (error === null) resolve(printed);
      else reject(gitError(error, said?.toString('utf8') ?? ''));
    });
    // A command that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function gitError(error: Error & { readonly code?: unknown; readonly signal?: unknown }, said: string): GitError {
  const { code, signal } = error;
  if (typeof code === 'number') return new GitError(said || `git exited with ${code}`);
  if (typeof signal === 'string') return new GitError(said || `git was ended by ${signal}`);
  return new GitError(error.message);
}
