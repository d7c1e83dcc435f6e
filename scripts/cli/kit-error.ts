/** The exit codes of every verb, in one place; they are a public contract (docs/formats.md). */
export const exitCodes = {
  /** Nothing wrong; warnings do not count. */
  fine: 0,
  /** The repository has errors, or the management cluster has drifted. */
  errorsFound: 1,
  /** Wrong arguments or settings. */
  usage: 2,
  /** Git, the management cluster or a file could not be read. */
  surroundings: 3,
  /** A guard refused. */
  refused: 4,
  /** A newer commit was applied already, or another apply is at work. */
  superseded: 5,
  /** Some clusters failed or are still waiting. */
  partly: 6,
  /** Changes are pending (`--detailed-exitcode`). */
  changesPending: 10,
  /** A bug in the kit. */
  bug: 70,
} as const;

/** One of the documented exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Trouble in the surroundings or in how a verb was called, shown as message, cause and hint, never with a stack.
 * What is wrong in the repository itself is a diagnostic instead.
 */
export class KitError extends Error {
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(message: string, options: { exitCode?: ExitCode; hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'KitError';
    this.exitCode = options.exitCode ?? exitCodes.surroundings;
    this.hint = options.hint;
  }
}
