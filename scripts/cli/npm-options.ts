import { joined } from '../text/words.ts';
import { habitsOfOptions } from './habits.ts';
import type { KitError } from './kit-error.ts';
import { usageError, type Verb, type VerbOption } from './verb.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type OptionsOf = Pick<Verb, 'name' | 'positionals' | 'options'>;

/** Whether npm runs a verb by its own script, or by the one that takes any verb. */
export function isScriptOf(verb: string, script: string | undefined): boolean {
  return script === verb || script === 'nautes-tenant';
}

/** Names that npm has for settings of its own, which may come from a person's `.npmrc`; without them a verb does less. */
const mayBeNpmsOwn: ReadonlySet<string> = new Set(['all', 'force', 'yes']);

/** An option that npm kept, and its value where npm kept that as well. */
interface TakenOption {
  readonly name: string;
  readonly option: VerbOption;
  readonly value?: string;
}

/**
 * The options of a verb that npm kept for itself. `npm run <verb> --live` gives the verb nothing: npm takes what stands
 * before `--` for its own settings and hands them on as variables `npm_config_…` (npm manual, "config"); the word after
 * such an option is left to the verb, unless "=" ties it to the option.
 */
function optionsNpmTook({ options }: OptionsOf, environment: Environment): readonly TakenOption[] {
  const setting = (name: string): string | undefined => settingOf(name, environment);
  return Object.entries(options).flatMap(([name, option]): readonly TakenOption[] => {
    const { short, choices = [] } = option;
    const glued = short === undefined ? undefined : choices.find((choice) => setting(`${short}${choice}`) === 'true');
    if (glued !== undefined) return [{ name, option, value: glued }];
    const value = setting(name) || (short === undefined ? undefined : setting(short));
    if (value === undefined || value === '' || mayBeNpmsOwn.has(name)) return [];
    return [value === 'true' ? { name, option } : { name, option, value }];
  });
}

function settingOf(name: string, environment: Environment): string | undefined {
  return environment[`npm_config_${name.replaceAll('-', '_')}`];
}

/** The mistake of having left out "--"; undefined when npm kept nothing. */
export function npmMistake(verb: OptionsOf, args: readonly string[], environment: Environment): KitError | undefined {
  if (!isScriptOf(verb.name, environment['npm_lifecycle_event'])) return undefined;
  for (const [name, hint] of habitsOfOptions(verb.name))
    if (settingOf(name, environment)) return usageError(`there is no option "--${name}"`, hint);
  const taken = optionsNpmTook(verb, environment);
  if (taken.length === 0) return undefined;
  const names = joined(
    taken.map(({ name }) => `"--${name}"`),
    'and',
  );
  return usageError(
    `npm consumed ${names}`,
    `run "${commandWith(verb, { taken, args, environment })}", with "--" before it`,
  );
}

/**
 * What npm may have to do with a mistake: of some options, such as `--format`, it leaves no trace but their value, since
 * it takes them for the beginning of a longer one of its own.
 */
export function npmHint(verb: OptionsOf, args: readonly string[], environment: Environment): string | undefined {
  if (!isScriptOf(verb.name, environment['npm_lifecycle_event'])) return undefined;
  for (const [name, option] of Object.entries(verb.options)) {
    const value = args.find((arg) => option.choices?.includes(arg));
    if (value === undefined) continue;
    const command = commandWith(verb, {
      taken: [{ name, option, value }],
      args: args.filter((arg) => arg !== value),
      environment,
    });
    return `npm consumes options: run "${command}", with "--" before them`;
  }
  return undefined;
}

/** What should have been typed, as far as the rest shows: which word was whose value is not always known. */
function commandWith(
  { name: verb, positionals = [] }: OptionsOf,
  { taken, args, environment }: { taken: readonly TakenOption[]; args: readonly string[]; environment: Environment },
): string {
  const left = [...args];
  const take = (isIts: (arg: string) => boolean): string | undefined => {
    const at = left.findIndex(isIts);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const chosen = taken.map((one) => {
    const { option, value = take((arg) => option.choices?.includes(arg) === true) } = one;
    return { ...one, value };
  });
  const waiting = chosen.filter(({ option, value }) => option.type === 'string' && value === undefined);
  const isClear = waiting.length === 1 && left.length === 1 && positionals.every((name) => name.startsWith('['));
  const only = isClear ? take(isPlain) : undefined;
  const words = chosen.flatMap(({ name, option, value = only }) => {
    if (option.type === 'boolean') return [`--${name}`];
    return [`--${name}`, isPlain(value) ? value : (option.value ?? `<${name}>`)];
  });
  const others = waiting.length > 0 && left.length > 0 ? ['…'] : left.map((arg) => (isPlain(arg) ? arg : '…'));
  const script = environment['npm_lifecycle_event'] === 'nautes-tenant' ? ['nautes-tenant', '--', verb] : [verb, '--'];
  return ['npm run', ...script, ...others, ...words].join(' ');
}

/** Whether a word needs no quotes in any shell. */
function isPlain(word: string | undefined): word is string {
  return word !== undefined && /^[\w./:@-][\w./:@~-]*$/.test(word);
}
