import { defined } from '../text/defined.ts';
import { exitCodes, KitError, type ExitCode } from './kit-error.ts';
import { kitCommand } from './kit-folder.ts';
import type { Person } from './person.ts';

/** One option of a verb; the same table feeds the parser and `--help`. */
export interface VerbOption {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** The placeholder of the value in the help text, such as `<rev>`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** One letter that means the same. */
  readonly short?: string;
}

/** What was given for the options of a verb. */
export type Values<Options> = {
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
  /** Aborted when nobody reads the results any more, as after "| head". */
  readonly unread?: AbortSignal;
  readStandardInput(): Promise<string>;
  /** Who can be asked; nobody where there is no terminal. */
  readonly person?: Person | undefined;
  readonly colour: boolean;
  /** Where each rule is described, for links; undefined where nobody could follow them. */
  readonly rulesPage?: string | undefined;
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

/** A command of the kit: `nautes-tenant <name>`, also `node scripts/<name>.ts`. */
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
  help: { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies Record<string, VerbOption>;

type WithCommon<Options> = Options & typeof commonOptions;

/** Gives a verb the options that all verbs share. */
export function defineVerb<const Options extends Record<string, VerbOption>>(
  verb: Omit<Verb<Options>, 'run'> & { run(call: Call<WithCommon<Options>>): Promise<ExitCode> },
): Verb<WithCommon<Options>> {
  return { ...verb, options: { ...verb.options, ...commonOptions } };
}

/** One of the allowed values of an option, or a usage error. */
export function choose<const Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return chooseIfGiven(option, value, choices) ?? choices[0];
}

/** One of the allowed values of an option, undefined when it is left out, or a usage error. */
export function chooseIfGiven<const Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined || value === undefined) return choice;
  throw new KitError(`--${option} is "${value}", expected ${choices.map((one) => `"${one}"`).join(' or ')}`, {
    exitCode: exitCodes.usage,
  });
}

/** A mistake in how a verb was called. */
export function usageError(message: string, hint?: string): KitError {
  return new KitError(message, { exitCode: exitCodes.usage, ...defined({ hint }) });
}

/** What `--help` of a verb shows. */
export function helpText(verb: Verb): string {
  const positionals = (verb.positionals ?? []).map((name) => ` ${name}`).join('');
  const rows = Object.entries(verb.options).map(([name, option]): [string, string] => [
    `  --${name}${option.short === undefined ? '' : `, -${option.short}`}${option.type === 'string' ? ` ${option.choices?.join('|') ?? option.value ?? '<text>'}` : ''}`,
    option.help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    verb.summary,
    '',
    `Usage: npm run ${verb.name} -- [options]${positionals}`,
    `       ${kitCommand} ${verb.name} [options]${positionals}`,
    '',
    ...rows.map(([left, right]) => left.padEnd(width) + right),
    ...(verb.details === undefined ? [] : ['', verb.details]),
  ].join('\n');
}

/** How patiently an API server is asked. */
export interface Patience {
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How often a request that may be repeated is tried; at most twice when there was no answer in time. */
  readonly tries: number;
  /** How many objects a page of a list holds; 500 unless said otherwise. */
  readonly pageSize?: number;
  /** Waits before a request is repeated, but no longer than until the deadline; tests do not wait. */
  readonly pause?: (milliseconds: number, deadline?: AbortSignal) => Promise<void>;
}
