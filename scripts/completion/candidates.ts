import type { VerbOption } from '../cli/verb.ts';

/** What a verb takes, as far as completion needs it. */
export interface VerbWords {
  readonly summary: string;
  readonly positionals?: readonly string[];
  readonly options: Readonly<Record<string, OptionWords>>;
}

type OptionWords = Pick<VerbOption, 'help' | 'value' | 'choices' | 'short'> & { readonly type: string };

/** One way to continue, and what it means. */
export interface Candidate {
  readonly text: string;
  readonly help?: string;
}

/** What may stand in a place: words that are known, or what its placeholder names, such as `cluster` or `file`. */
type Place =
  { readonly words: readonly Candidate[] } | { readonly placeholder: string; readonly given: readonly string[] };

/** Where completion stands: what may come, and how much of it is typed; after `--format=` only what follows counts. */
export interface Standing {
  readonly typed: string;
  readonly place: Place;
  /** The folder that `--root` names. */
  readonly root?: string | undefined;
}

const nothing: Place = { words: [] };

/** What may be the last of these words, which follow the command's own name; the last one may be empty. */
export function standingAfter(words: readonly string[], verbs: Readonly<Record<string, VerbWords>>): Standing {
  const typed = words.at(-1) ?? '';
  const [name, ...args] = words.slice(0, -1);
  if (name === undefined)
    return { typed, place: { words: typed.startsWith('-') ? kitOptions : verbWords(verbs, 'help') } };
  if (name === 'help') return { typed, place: args.length === 0 ? { words: verbWords(verbs) } : nothing };
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  return verb === undefined ? { typed, place: nothing } : standingIn(verb, args, typed);
}

const kitOptions: readonly Candidate[] = [
  { text: '--help', help: 'list the verbs' },
  { text: '--version', help: 'print the version' },
];

function verbWords(verbs: Readonly<Record<string, VerbWords>>, ...others: readonly string[]): readonly Candidate[] {
  const words = Object.entries(verbs).map(([text, { summary }]) => ({ text, help: summary }));
  return [...words, ...others.map((text) => ({ text, help: 'show the options of a verb' }))];
}

function standingIn(verb: VerbWords, args: readonly string[], typed: string): Standing {
  const { given, taken, pending, isOver } = readArguments(verb, args);
  const root = taken.get('root');
  if (pending !== undefined) return { typed, root, place: valueOf(pending) };
  const [, option, value] = isOver ? [] : (/^--([^=]+)=(.*)$/s.exec(typed) ?? []);
  if (option !== undefined && value !== undefined)
    return {
      typed: value,
      root,
      place: valueOf(Object.hasOwn(verb.options, option) ? verb.options[option] : undefined),
    };
  const options: Place = {
    words: Object.entries(verb.options).flatMap(([name, { help }]) =>
      taken.has(name) ? [] : [{ text: `--${name}`, help }],
    ),
  };
  if (typed.startsWith('-') && !isOver) return { typed, root, place: options };
  const { positionals = [] } = verb;
  const expected = positionals[given.length] ?? positionals.findLast((name) => name.endsWith('...]'));
  if (expected !== undefined) return { typed, root, place: placeOf(expected, given) };
  return { typed, root, place: typed === '' && !isOver ? options : nothing };
}

/** What the words before the last one are: arguments, options, and an option that still waits for its value. */
function readArguments({ options }: VerbWords, args: readonly string[]) {
  const given: string[] = [];
  const taken = new Map<string, string>();
  let pending: OptionWords | undefined;
  let waiting: string | undefined;
  let isOver = false;
  for (const arg of args) {
    if (waiting !== undefined) {
      taken.set(waiting, arg);
      waiting = pending = undefined;
    } else if (isOver || !arg.startsWith('-') || arg === '-') given.push(arg);
    else if (arg === '--') isOver = true;
    else {
      const [, long, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
      const name = long ?? Object.keys(options).find((one) => `-${options[one]?.short}` === arg);
      if (name === undefined || !Object.hasOwn(options, name)) continue;
      taken.set(name, value ?? '');
      if (options[name]?.type !== 'string' || value !== undefined) continue;
      [waiting, pending] = [name, options[name]];
    }
  }
  return { given, taken, pending, isOver };
}

function valueOf(option: OptionWords | undefined): Place {
  if (option?.type !== 'string') return nothing;
  if (option.choices !== undefined) return { words: option.choices.map((text) => ({ text })) };
  return placeOf(option.value ?? '', []);
}

/** A placeholder that lists words with bars is one of them. */
function placeOf(expected: string, given: readonly string[]): Place {
  const placeholder = expected
    .replace(/^\[/, '')
    .replace(/(\.\.\.)?\]$/, '')
    .replace(/^<|>$/g, '');
  if (!placeholder.includes('|')) return { placeholder, given };
  return { words: placeholder.split('|').map((text) => ({ text })) };
}
