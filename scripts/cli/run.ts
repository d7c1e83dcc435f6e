import { parseArgs } from 'node:util';
import { environmentSecrets, Redactor } from '../secrets/redactor.ts';
import { defined } from '../text/defined.ts';
import { joined, nearestWord, toHarmless } from '../text/words.ts';
import { wantsColour } from './colour.ts';
import { habitsOfOptions } from './habits.ts';
import { rulesPageFor } from './hyperlinks.ts';
import { exitCodes, KitError, type ExitCode } from './kit-error.ts';
import { isScriptOf, npmHint, npmMistake } from './npm-options.ts';
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
  const mistake = npmMistake(verb, args, surroundings.environment);
  try {
    if (mistake !== undefined) throw mistake;
    const { values, positionals } = parse(verb, args);
    if (values['help'] === true) {
      guarded.print(helpText(verb));
      return exitCodes.fine;
    }
    return await verb.run({ ...guarded, options: values as Values<Options>, positionals });
  } catch (error) {
    const isUsage = error instanceof KitError && error.exitCode === exitCodes.usage;
    const hint = isUsage && error !== mistake ? npmHint(verb, args, surroundings.environment) : undefined;
    guarded.tell(troubleText(hint === undefined ? error : usageError((error as KitError).message, hint)));
    return error instanceof KitError ? error.exitCode : exitCodes.bug;
  }
}

/** Runs a verb as this process: streams, signals and exit code are the process's own, and so are the arguments unless given. */
export async function runVerb<Options extends Record<string, VerbOption>>(
  verb: Verb<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const { print, tell, settle, unread } = standardOutput();
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
    unread,
    readStandardInput,
    person: personAtTerminal(),
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    rulesPage: rulesPageFor(process.env, process.stdout.isTTY === true),
    now: () => new Date(),
    interrupted,
  };
  process.exitCode = settle(await callVerb(verb, args, surroundings, redactor));
}

/** Trouble as a person reads it: what happened, why, what to do; a stack only when the kit itself is wrong. */
export function troubleText(error: unknown): string {
  if (!(error instanceof KitError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${stack}\nthis is a bug in the kit; please report it with the text above`;
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
  const hint = `run "npm run ${verb.name} -- --help" to see its options`;
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, { type, short }]) => [name, { type, ...defined({ short }) }]),
  );
  let parsed: { values: Record<string, unknown>; positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: withoutEquals(args, verb), options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw parseError(error.message, verb, hint);
    throw error;
  }
  if (parsed.values['help'] === true) return parsed;
  const expected = verb.positionals ?? [];
  const extra = parsed.positionals[expected.length];
  if (extra !== undefined && !(expected.at(-1) ?? '').endsWith('...]'))
    throw usageError(`unexpected argument "${extra}"`, expected.length > 0 ? hint : optionsOnly(verb.name));
  // A variable of a shell that is not set, most likely.
  const empty = Object.entries(parsed.values).find(([, value]) => value === '')?.[0];
  if (empty !== undefined) throw usageError(`option "--${empty}" has an empty value`, hint);
  refuseFormatAsFile(verb, parsed.values['output']);
  const missing = expected.slice(parsed.positionals.length).find((name) => !name.startsWith('['));
  if (missing !== undefined) throw usageError(`${missing} is missing`, hint);
  return parsed;
}

/** To kubectl `--output` is the format. */
function refuseFormatAsFile({ options: { format, output } }: Verb, named: unknown): void {
  if (output === undefined || format?.choices === undefined || typeof named !== 'string') return;
  const isFormat = format.choices.includes(named);
  if (!isFormat && !kubectlFormats.has(named)) return;
  const file = `to write a file of that name, use "--output ./${named}"`;
  throw usageError(
    `--output names a file, but "${named}" is a format`,
    isFormat ? `write "-o ${named}"; ${file}` : `the formats are ${joined(format.choices, 'and')}, after "-o"; ${file}`,
  );
}

const kubectlFormats: ReadonlySet<string> = new Set(['json', 'yaml', 'wide', 'name']);

/** The arguments with `-o=json`, as kubectl takes it, written as `-ojson`. */
function withoutEquals(args: readonly string[], { options }: Verb): string[] {
  const letters = Object.values(options).flatMap(({ type, short }) => (type === 'string' && short ? [short] : []));
  const end = args.indexOf('--');
  return args.map((arg, index) => {
    const isShort = arg.length > 3 && arg.startsWith('-') && arg[2] === '=' && letters.includes(arg[1] ?? '');
    return isShort && (end === -1 || index < end) ? `-${arg[1]}${arg.slice(3)}` : arg;
  });
}

function optionsOnly(verb: string): string {
  return `remove it: ${verb} takes only options; run "npm run ${verb} -- --help" to see them`;
}

function parseError(message: string, verb: Verb, hint: string): KitError {
  const known = Object.keys(verb.options);
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    if (unknown === '--output' && known.includes('format'))
      return usageError('unknown option "--output"', 'use "-o" or "--format" for the output format');
    const habit = habitsOfOptions(verb.name).get(unknown.replace(/^--/, ''));
    if (habit !== undefined) return usageError(`there is no option "${unknown}"`, habit);
    const meant = nearestWord(unknown.replace(/^-+/, ''), known);
    return usageError(`unknown option "${unknown}"`, meant === undefined ? hint : `did you mean "--${meant}"?`);
  }
  const [, option, trouble] = /^Option '(?:-\w, )?([^\s']+)(?: [^']*)?' (.*)/.exec(message) ?? [];
  if (trouble === 'does not take an argument') return usageError(`option "${option}" takes no value`, hint);
  // What looks like the next option may be meant as the value.
  if (trouble !== undefined) return usageError(`option "${option}" needs a value`, hint);
  return usageError(message.split('\n')[0] ?? message, hint);
}

/** Where the person typed the command: `npm run` changes into the package's folder first. */
function startedIn(verb: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return isScriptOf(verb, script) && folder !== undefined ? folder : process.cwd();
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
