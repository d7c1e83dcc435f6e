import { parseArgs } from 'node:util';
import { environmentSecrets, Redactor } from '../secrets/redactor.ts';
import { defined } from '../text/defined.ts';
import { nearestWord, toHarmless } from '../text/words.ts';
import { wantsColour } from './colour.ts';
import { exitCodes, KitError, type ExitCode } from './kit-error.ts';
import { personAtTerminal } from './person.ts';
import { standardOutput, takeInterruptions } from './process.ts';
import {
  helpText,
  usageError,
  type SecretKeeper,
  type Surroundings,
  type Values,
  type Verb,
  type VerbOption,
} from './verb.ts';

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
  const harmless = (text: string): string => toHarmless(redactor.redact(text), surroundings);
  const guarded: Surroundings & SecretKeeper = {
    ...surroundings,
    print: (text) => surroundings.print(harmless(text)),
    tell: (text) => surroundings.tell(harmless(text)),
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

/** Runs a verb as this process: streams, signals and exit code are the process's own, and so are the arguments unless given. */
export async function runVerb<Options extends Record<string, VerbOption>>(
  verb: Verb<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const { print, tell, settle } = standardOutput();
  const redactor = new Redactor();
  const interrupted = verb.isInterruptible === true ? takeInterruptions(tell) : new AbortController().signal;
  // What no verb can catch, such as an error in an event of a socket, would be shown by Node as it is.
  process.on('uncaughtException', (error) => {
    tell(toHarmless(redactor.redact(troubleText(error)), { colour: false }));
    process.exit(exitCodes.bug);
  });
  const surroundings: Surroundings = {
    environment: process.env,
    directory: startedIn(verb.name),
    print,
    tell,
    readStandardInput,
    person: personAtTerminal(),
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    now: () => new Date(),
    interrupted,
  };
  process.exitCode = settle(await callVerb(verb, args, surroundings, redactor));
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

function parse(
  verb: Verb,
  args: readonly string[],
): { values: Record<string, unknown>; positionals: readonly string[] } {
  const hint = `run "npm run ${verb.name} -- --help" to see what it takes`;
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, { type, short }]) => [name, { type, ...defined({ short }) }]),
  );
  let parsed: { values: Record<string, unknown>; positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw parseError(error.message, Object.keys(options), hint);
    throw error;
  }
  if (parsed.values['help'] === true) return parsed;
  const expected = verb.positionals ?? [];
  const extra = parsed.positionals[expected.length];
  if (extra !== undefined && !(expected.at(-1) ?? '').endsWith('...]'))
    throw usageError(`unexpected argument "${extra}"`, expected.length > 0 ? hint : optionsOnly(verb.name));
  const missing = expected.slice(parsed.positionals.length).find((name) => !name.startsWith('['));
  if (missing !== undefined) throw usageError(`${missing} is missing`, hint);
  return parsed;
}

function optionsOnly(verb: string): string {
  return `leave it out, ${verb} takes options only: run "npm run ${verb} -- --help" to see them`;
}

function parseError(message: string, known: readonly string[], hint: string): KitError {
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const meant = nearestWord(unknown.replace(/^-+/, ''), known);
    return usageError(`unknown option "${unknown}"`, meant === undefined ? hint : `did you mean "--${meant}"?`);
  }
  const valueMissing = /^Option '([^']+)' argument missing/.exec(message)?.[1];
  if (valueMissing !== undefined) return usageError(`option "${valueMissing.split(' ')[0]}" needs a value`, hint);
  return usageError(message.split('\n')[0] ?? message, hint);
}

/** Where the person typed the command: `npm run` changes into the package's folder first. */
function startedIn(verb: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return isScriptOf(verb, script) && folder !== undefined ? folder : process.cwd();
}

/** Whether npm runs a verb by its own script, or by the one that takes any verb. */
function isScriptOf(verb: string, script: string | undefined): boolean {
  return script === verb || script === 'nautes-tenant';
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Names that npm has for settings of its own, which may come from a person's `.npmrc`; without them a verb does less. */
const mayBeNpmsOwn: ReadonlySet<string> = new Set(['all', 'force', 'yes']);

/**
 * The options of a verb that npm kept for itself. `npm run <verb> --live` gives the verb nothing: npm takes what stands
 * before `--` for its own settings and hands them on as variables `npm_config_…` (npm manual, "config").
 */
export function optionsNpmTook(
  verb: { readonly name: string; readonly options: Readonly<Record<string, unknown>> },
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (!isScriptOf(verb.name, environment['npm_lifecycle_event'])) return [];
  return Object.keys(verb.options).filter((option) => {
    const value = environment[`npm_config_${option.replaceAll('-', '_')}`];
    return value !== undefined && value !== '' && !mayBeNpmsOwn.has(option);
  });
}
