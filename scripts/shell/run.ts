import { parseArgs } from 'node:util';
import { exitCodes, KitError, type ExitCode } from '../core/kit-error.ts';
import { environmentSecrets } from '../core/secret/environment-secrets.ts';
import { Redactor } from '../core/secret/redactor.ts';
import { helpText } from './help-text.ts';
import { takeInterruptions } from './interruption.ts';
import type { Patience } from './kubernetes/api-client.ts';
import { optionsNpmTook } from './options-npm-took.ts';
import { standardOutput } from './standard-output.ts';

/** One option of a verb; the same table feeds the parser and `--help`. */
export interface VerbOption {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** The placeholder of the value in the help text, such as `<rev>`. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

type Values<Options> = {
  readonly [Key in keyof Options]?: Options[Key] extends { readonly type: 'boolean' } ? boolean : string;
};

/** Where a verb's text goes and what it knows of the world; tests hand in recorders. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Results; a trailing line break is added where there is none. */
  print(text: string): void;
  /** Everything else: progress, warnings, errors. */
  tell(text: string): void;
  readStandardInput(): Promise<string>;
  readonly colour: boolean;
  now(): Date;
  /** Aborted by SIGINT, SIGTERM and SIGHUP: finish the step, report, leave. */
  readonly interrupted: AbortSignal;
  /** How patiently the management cluster is asked, where that differs from the usual. */
  readonly patience?: Partial<Patience>;
}

/** How a verb keeps what is secret out of sight. */
export interface SecretKeeper {
  /** Told of every credential as soon as it is opened: from then on it, and any piece of it, is masked in all output. */
  keepSecret(value: string): void;
  /** A text with the kept secrets masked, for what a verb writes instead of printing it. */
  redact(text: string): string;
}

/** What a verb's `run` is given. */
export interface Call<Options> extends Surroundings, SecretKeeper {
  readonly options: Values<Options>;
  readonly positionals: readonly string[];
}

/** A command of the kit: `node scripts/<name>.ts`. */
export interface Verb<Options extends Record<string, VerbOption> = Record<string, VerbOption>> {
  readonly name: string;
  readonly summary: string;
  /** The positional arguments in order; those in square brackets are optional, and `[<file>...]` takes all the rest. */
  readonly positionals?: readonly string[];
  readonly options: Options;
  /** Further lines of `--help`. */
  readonly details?: string;
  /** Whether it heeds `interrupted`; a signal simply ends the others. */
  readonly isInterruptible?: boolean;
  run(call: Call<Options>): Promise<ExitCode>;
}

const commonOptions = {
  root: {
    type: 'string',
    value: '<dir>',
    help: 'the register to work on (default: the top level of the Git repository)',
  },
  help: { type: 'boolean', help: 'show this text' },
} as const satisfies Record<string, VerbOption>;

type WithCommon<Options> = Options & typeof commonOptions;

/** Gives a verb the options that all verbs share. */
export function defineVerb<const Options extends Record<string, VerbOption>>(
  verb: Omit<Verb<Options>, 'run'> & { run(call: Call<WithCommon<Options>>): Promise<ExitCode> },
): Verb<WithCommon<Options>> {
  return { ...verb, options: { ...verb.options, ...commonOptions } };
}

/**
 * Parses the arguments and runs a verb; every kind of trouble becomes text on `tell` and an exit code. All output goes
 * through the redactor, which knows the secrets of the environment from the start.
 */
export async function callVerb<Options extends Record<string, VerbOption>>(
  verb: Verb<Options>,
  args: readonly string[],
  surroundings: Surroundings,
  redactor: Redactor = new Redactor(),
): Promise<ExitCode> {
  for (const value of environmentSecrets(surroundings.environment)) redactor.keep(value);
  const guarded: Surroundings & SecretKeeper = {
    ...surroundings,
    print: (text) => surroundings.print(redactor.redact(text)),
    tell: (text) => surroundings.tell(redactor.redact(text)),
    keepSecret: (value) => redactor.keep(value),
    redact: (text) => redactor.redact(text),
  };
  try {
    const { values, positionals } = parse(verb, args);
    if (values['help'] === true) {
      guarded.print(helpText(verb));
      return exitCodes.fine;
    }
    const [taken] = optionsNpmTook(verb, surroundings.environment);
    if (taken !== undefined)
      throw usageError(
        `npm kept "--${taken}" for itself`,
        `write "npm run ${verb.name} -- --${taken}", with "--" before it`,
      );
    return await verb.run({ ...guarded, options: values as Values<Options>, positionals });
  } catch (error) {
    guarded.tell(troubleText(error));
    return error instanceof KitError ? error.exitCode : exitCodes.bug;
  }
}

/** Runs a verb as this process: arguments, streams, signals and exit code are the process's own. */
export async function runVerb<Options extends Record<string, VerbOption>>(verb: Verb<Options>): Promise<void> {
  const { print, tell, settle } = standardOutput();
  const redactor = new Redactor();
  const interrupted = verb.isInterruptible === true ? takeInterruptions(tell) : new AbortController().signal;
  // What no verb can catch, such as an error in an event of a socket, would be shown by Node as it is.
  process.on('uncaughtException', (error) => {
    tell(redactor.redact(troubleText(error)));
    process.exit(exitCodes.bug);
  });
  const surroundings: Surroundings = {
    environment: process.env,
    directory: startedIn(verb.name),
    print,
    tell,
    readStandardInput,
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    now: () => new Date(),
    interrupted,
  };
  process.exitCode = settle(await callVerb(verb, process.argv.slice(2), surroundings, redactor));
}

/** Trouble as a person reads it: what happened, why, what to do; a stack only when the kit itself is wrong. */
export function troubleText(error: unknown): string {
  if (!(error instanceof KitError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${stack}\nthis is a bug in the kit; report it together with the text above`;
  }
  const lines = [`error: ${error.message}`];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
    if (cause.message !== '') lines.push(`  cause: ${cause.message.split('\n')[0]}`);
  if (error.hint !== undefined) lines.push(`  hint: ${error.hint}`);
  return lines.join('\n');
}

/** One of the allowed values of an option, or a usage error. */
export function choose<const Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0];
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new KitError(`--${option} is "${value}", expected ${choices.map((one) => `"${one}"`).join(' or ')}`, {
    exitCode: exitCodes.usage,
  });
}

/** A mistake in how a verb was called. */
export function usageError(message: string, hint?: string): KitError {
  return new KitError(message, { exitCode: exitCodes.usage, ...(hint === undefined ? {} : { hint }) });
}

function parse(
  verb: Verb,
  args: readonly string[],
): { values: Record<string, unknown>; positionals: readonly string[] } {
  const hint = `run "npm run ${verb.name} -- --help" to see what it takes`;
  const options = Object.fromEntries(Object.entries(verb.options).map(([name, { type }]) => [name, { type }]));
  let parsed: { values: Record<string, unknown>; positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw usageError(plainParseError(error.message), hint);
    throw error;
  }
  if (parsed.values['help'] === true) return parsed;
  const expected = verb.positionals ?? [];
  const extra = parsed.positionals[expected.length];
  if (extra !== undefined && !(expected.at(-1) ?? '').endsWith('...]'))
    throw usageError(`unexpected argument "${extra}"`, hint);
  const missing = expected.slice(parsed.positionals.length).find((name) => !name.startsWith('['));
  if (missing !== undefined) throw usageError(`${missing} is missing`, hint);
  return parsed;
}

function plainParseError(message: string): string {
  const unknown = /^Unknown option '([^']+)'/.exec(message);
  if (unknown !== null) return `unknown option "${unknown[1]}"`;
  const valueMissing = /^Option '([^' ]+)[^']*' argument missing/.exec(message);
  if (valueMissing !== null) return `option "${valueMissing[1]}" needs a value`;
  return message.split('\n')[0] ?? message;
}

/** Where the person typed the command: `npm run` changes into the package's folder first. */
function startedIn(verb: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === verb && folder !== undefined ? folder : process.cwd();
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
